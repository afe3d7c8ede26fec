/** Defined names for the figures that people point at from their own formulas and documents; the tiles have theirs. */
import type { FollowUp, Figure } from "../followup/types";
import type { SummaryContext } from "./summaryContext";

function named({ assignments, keyFigures, activities }: FollowUp): [string, Figure][] {
  const { byState: fulfilment } = assignments.fulfilment;
  const { byState: rating } = keyFigures.shortTerm.ratings;
  const { byState: rows } = activities.rows;
  return [
    ["pf_uppdrag_delvis_uppfyllda", fulfilment.partly],
    ["pf_uppdrag_ej_uppfyllda", fulfilment.notFulfilled],
    ["pf_uppdrag_ej_rapporterade", fulfilment.notReported],
    ["pf_nyckeltal_grona", rating.green],
    ["pf_nyckeltal_gula", rating.yellow],
    ["pf_nyckeltal_ingen_data", rating.noData],
    ["pf_nyckeltal_ej_rapporterade", rating.notReported],
    ["pf_nyckeltal_finansiella", keyFigures.shortTerm.financial.total],
    ["pf_nyckeltal_langsiktiga", keyFigures.longTerm.ratings.total],
    ["pf_aktiviteter_genomforda", rows.done],
    ["pf_aktiviteter_pagaende", rows.ongoing],
    ["pf_aktiviteter_planerade", rows.planned],
    ["pf_aktiviteter_utgar", rows.discontinued],
  ];
}

export function addNames(context: SummaryContext): void {
  for (const [name, figure] of named(context.followUp)) {
    const place = context.live.get(figure.id);
    if (place !== undefined) context.page.name(name, place.row, place.column);
  }
}

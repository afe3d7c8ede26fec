/** What figures are called in Historik and in the comparison, by their ids (followup/snapshot.ts keeps these). */
import { ACTIVITY_STATES, FULFILMENTS, ISSUERS, RATINGS, type Issuer } from "../plan/states";
import { ACTIVITY_STATE_LABELS, FULFILMENT_LABELS, RATING_LABELS } from "../swedish/labels";

const FROM: Readonly<Record<Issuer, string>> = {
  council: "Uppdrag från fullmäktige",
  own: "Egna uppdrag",
  unknown: "Uppdrag utan angiven uppdragsgivare",
};

function group<S extends string>(
  id: string,
  name: string,
  states: readonly S[],
  labels: Readonly<Record<S, string>>,
): [string, string][] {
  return [
    [`${id}.total`, name],
    ...states.map((state): [string, string] => [`${id}.${state}`, `${name}: ${labels[state].toLowerCase()}`]),
  ];
}

/** Figure id → label, in the order in which sheets list them. */
export const FIGURE_LABELS: ReadonlyMap<string, string> = new Map([
  ...group("assignments", "Uppdrag", FULFILMENTS, FULFILMENT_LABELS),
  ...ISSUERS.flatMap((issuer) => group(`assignments.issuer.${issuer}`, FROM[issuer], FULFILMENTS, FULFILMENT_LABELS)),
  ...group("keyFigures.shortTerm", "Kortsiktiga nyckeltal", RATINGS, RATING_LABELS),
  ...group("keyFigures.shortTerm.financial", "Kortsiktiga finansiella mål", RATINGS, RATING_LABELS),
  ...group("keyFigures.longTerm", "Långsiktiga nyckeltal", RATINGS, RATING_LABELS),
  ...group("keyFigures.longTerm.financial", "Långsiktiga finansiella mål", RATINGS, RATING_LABELS),
  ...group("activities.rows", "Aktivitetsrader", ACTIVITY_STATES, ACTIVITY_STATE_LABELS),
  ...group("activities.distinct", "Olika aktiviteter", ACTIVITY_STATES, ACTIVITY_STATE_LABELS),
]);

/** The figure's label; its id where it has none. */
export function figureLabel(id: string): string {
  return FIGURE_LABELS.get(id) ?? id;
}

import type { WriteSheet } from "hucre/xlsx";
import { Drawing, type Drawn } from "../layouts/drawing";
import { drawTitle } from "../layouts/rows";
import type { SamplePlan } from "../model";

interface Table {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Drawn[])[];
}

const HEADER_ROW = 3;

/** Åtgärdsplan, Uppföljningsplan, Justeringar and Budget; a year without rows in one of them has no such sheet. */
export function otherSheets(plan: SamplePlan): WriteSheet[] {
  return [measures(plan), reportingPoints(plan), adjustments(plan), budget(plan)]
    .filter((table) => table.rows.length > 0)
    .map(draw);
}

function draw({ name, title, subtitle, headings, widths, rows }: Table): WriteSheet {
  const drawing = new Drawing();
  drawTitle(drawing, title, subtitle);
  drawing.line(HEADER_ROW, 0, headings, "header");
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      drawing.put(HEADER_ROW + 1 + index, column, value, typeof value === "number" ? "number" : "text");
    });
  });
  return drawing.sheet(name, widths, { first: HEADER_ROW, last: HEADER_ROW });
}

function measures(plan: SamplePlan): Table {
  return {
    name: "Åtgärdsplan",
    title: `Åtgärdsplan för en ekonomi i balans ${String(plan.year)}`,
    subtitle: "Effekter i tkr där inget annat anges",
    headings: [
      "Id",
      "Åtgärd",
      "Typ",
      "Ansvarig",
      "Beräknad effekt",
      "Uppnådd effekt",
      "Status",
      "Kräver politiskt beslut",
      "Kommentar",
    ],
    widths: [6, 46, 14, 24, 14, 14, 22, 14, 42],
    rows: plan.measures.map((measure) => [
      measure.id,
      measure.title,
      measure.horizon,
      measure.responsible,
      measure.expected,
      measure.achieved,
      measure.status,
      measure.needsDecision,
      measure.comment,
    ]),
  };
}

function reportingPoints(plan: SamplePlan): Table {
  return {
    name: "Uppföljningsplan",
    title: `Uppföljningsplan ${String(plan.year)}`,
    subtitle: "Vad som rapporteras till styrelsen, och när",
    headings: ["Punkt", "Tidpunkt", "Form", "Status", "Diarienummer"],
    widths: [50, 22, 14, 16, 18],
    rows: plan.reportingPoints,
  };
}

function adjustments(plan: SamplePlan): Table {
  return {
    name: "Justeringar",
    title: `Föreslagna justeringar av planen ${String(plan.year)}`,
    subtitle: "",
    headings: ["Nyckeltal", "Nuvarande värde", "Föreslaget värde", "Motivering"],
    widths: [60, 18, 18, 60],
    rows: plan.adjustments,
  };
}

function budget(plan: SamplePlan): Table {
  return {
    name: "Budget",
    title: `Budgetfördelning ${String(plan.year)}`,
    subtitle: "Regionstyrelsens nettobudgetram fördelad på avdelningar",
    headings: ["Avdelning", "Ram (tkr)", "Utfall (tkr)", "Prognos (tkr)"],
    widths: [44, 16, 16, 16],
    rows: plan.allocations,
  };
}

import type { WriteSheet } from "hucre/xlsx";
import { Drawing, colouredWords, dropDown, rangeOf } from "../layouts/drawing";
import { drawTitle } from "../layouts/rows";
import type { SampleAssignment, SamplePlan } from "../model";

const WORDS = { fulfilled: "Uppfyllt", partly: "Delvis uppfyllt", notFulfilled: "Ej uppfyllt" } as const;
const COLOURS = [
  ["Delvis", "FBEFC9", "6B4E00"],
  ["Ej upp", "F8D7D3", "8A1C10"],
  ["Uppfyllt", "D5EBDC", "14532D"],
] as const;

/** Uppdrag: 2025 with a status and a comment column for each period, 2024 with one of each and other words. */
export function assignmentSheet(plan: SamplePlan): WriteSheet {
  return plan.year === 2025 ? perPeriod(plan) : plain(plan);
}

function perPeriod(plan: SamplePlan): WriteSheet {
  const headings = [
    ...["Id", "Målområde", "Uppdrag", "Uppdragsgivare", "Avdelning", "Ansvarig", "Status april", "Kommentar april"],
    ...["Status augusti", "Kommentar augusti", "Status helår", "Kommentar helår"],
  ];
  const drawing = new Drawing();
  drawTitle(drawing, plan.titles.assignments, "Uppfyllelsen bedöms av den som ansvarar för uppdraget");
  drawing.line(3, 0, headings, "header");
  plan.assignments.forEach((assignment, index) => {
    const { id, goalArea, title, department, responsible, comment } = assignment;
    const issuer = assignment.issuer === "council" ? "Regionfullmäktige" : "Regionstyrelsen";
    const later = ["", "", "", ""];
    drawing.line(4 + index, 0, [
      id,
      goalArea,
      title,
      issuer,
      department,
      responsible,
      word(assignment, index),
      comment,
      ...later,
    ]);
  });
  const sheet = drawing.sheet("Uppdrag", [6, 20, 42, 17, 24, 22, 16, 34, 15, 16, 15, 16], { first: 3, last: 3 });
  return { ...sheet, ...help(rangeOf(4, 6, 3 + plan.assignments.length, 6)) };
}

function plain(plan: SamplePlan): WriteSheet {
  const headings = [
    "Nr",
    "Givare",
    "Område",
    "Uppdragets text",
    "Ansvarig avdelning",
    "Ansvarig funktion",
    "Uppfyllelse",
    "Kommentar",
  ];
  const drawing = new Drawing();
  drawTitle(drawing, plan.titles.assignments, "RF = regionfullmäktige, RS = regionstyrelsens egna uppdrag");
  drawing.line(4, 0, headings, "header");
  plan.assignments.forEach((assignment, index) => {
    const { id, goalArea, title, department, responsible, comment } = assignment;
    const issuer = assignment.issuer === "council" ? "RF" : "RS";
    drawing.line(5 + index, 0, [
      id,
      issuer,
      goalArea,
      title,
      department,
      responsible,
      word(assignment, index),
      comment,
    ]);
  });
  const sheet = drawing.sheet("Uppdrag", [6, 8, 24, 50, 26, 24, 18, 44], { first: 4, last: 4 });
  return { ...sheet, ...help(rangeOf(5, 6, 4 + plan.assignments.length, 6)) };
}

/** Now and then shortened, or with a stray space. */
function word({ fulfilment }: SampleAssignment, index: number): string {
  const text = WORDS[fulfilment];
  if (fulfilment !== "partly") return text;
  return index % 9 === 4 ? "delvis" : index % 7 === 3 ? `${text} ` : text;
}

function help(range: string): Pick<WriteSheet, "dataValidations" | "conditionalRules"> {
  return { dataValidations: [dropDown(range, Object.values(WORDS))], conditionalRules: colouredWords(range, COLOURS) };
}

import type { Layout } from "../model";
import { Drawing, rangeOf } from "./drawing";
import { commentText, dateText, drawTitle, idText } from "./rows";
import { columnLetters } from "../../../src/plan/origin";

const STATES = ["done", "ongoing", "planned", "late"] as const;
const HEADINGS = [
  "Aktivitetsnr",
  "Koppling",
  "Aktivitet",
  "Enhet",
  "Nivå",
  "Ansvarig",
  "Påbörjas",
  "Klart senast",
  "Genomförd",
  "Pågår",
  "Planerad",
  "Försenad",
  "Kommentar",
];
const HEADER_ROW = 4;
const FIRST_MARK = HEADINGS.indexOf("Genomförd");
const MARKS = ["x", "X", "x", "x "];

/** One column for each status with an x in it, under a band that says so, and a total row that counts them. */
export const marks: Layout = (department, plan) => {
  const drawing = new Drawing();
  drawTitle(drawing, department.name, `Aktiviteter ${String(plan.year)}, läget den 30 april`);
  drawing.merge(HEADER_ROW - 1, FIRST_MARK, HEADER_ROW - 1, FIRST_MARK + STATES.length - 1, "Sätt ett x", "header");
  drawing.line(HEADER_ROW, 0, HEADINGS, "header");
  department.activities.forEach((activity, index) => {
    const row = HEADER_ROW + 1 + index;
    drawing.line(row, 0, [
      idText(activity),
      activity.links.join("; "),
      activity.title,
      activity.unit,
      activity.level,
      activity.responsible,
    ]);
    drawing.line(
      row,
      6,
      [
        dateText(activity.start, activity, department, plan, index),
        dateText(activity.end, activity, department, plan, index),
      ],
      "centred",
    );
    const mark = MARKS[index % MARKS.length] ?? "x";
    drawing.line(
      row,
      FIRST_MARK,
      STATES.map((state) => (state === activity.status ? mark : "")),
      "centred",
    );
    drawing.put(row, FIRST_MARK + STATES.length, commentText(activity));
    if (activity.hidden) drawing.hide(row);
  });
  const lastRow = HEADER_ROW + department.activities.length;
  drawing.put(lastRow + 1, 0, "Summa", "total");
  STATES.forEach((state, index) => {
    const column = FIRST_MARK + index;
    drawing.put(
      lastRow + 1,
      column,
      {
        formula: `COUNTA(${columnLetters(column)}${String(HEADER_ROW + 2)}:${columnLetters(column)}${String(lastRow + 1)})`,
        result: department.activities.filter((activity) => activity.status === state).length,
      },
      "total",
    );
  });
  return {
    ...drawing.sheet(department.sheetName, [12, 12, 44, 20, 11, 22, 12, 12, 11, 9, 10, 10, 44], {
      first: HEADER_ROW - 1,
      last: HEADER_ROW,
    }),
    autoFilter: { range: rangeOf(HEADER_ROW, 0, lastRow, HEADINGS.length - 1) },
  };
};

import type { Drawn } from "./drawing";
import { Drawing, rangeOf } from "./drawing";
import type { Layout } from "../model";
import { commentText, dateText, drawTitle, idText, statusHelp, statusText } from "./rows";

const PERIODS = ["april", "augusti", "helår"];
const HEADINGS = [
  "Nr",
  "Uppdrag/nyckeltal",
  "Aktivitet",
  "Enhet",
  "Nivå",
  "Ansvarig",
  "Startdatum",
  "Slutdatum",
  ...PERIODS.flatMap((period) => [`Status ${period}`, `Kommentar ${period}`]),
];
const HEADER_ROW = 2;
const FIRST_STATUS = HEADINGS.indexOf("Status april");

/** A status and a comment column for each period side by side; only April is filled in. Links such as "U24/N1". */
export const perPeriod: Layout = (department, plan) => {
  const drawing = new Drawing();
  drawTitle(drawing, `${department.name}: aktiviteter ${String(plan.year)}`, "En kolumn för varje uppföljning");
  drawing.line(HEADER_ROW, 0, HEADINGS, "header");
  department.activities.forEach((activity, index) => {
    const row = HEADER_ROW + 1 + index;
    const later: Drawn[] = ["", "", "", ""];
    drawing.line(row, 0, [
      idText(activity),
      activity.links.join("/"),
      activity.title,
      activity.unit,
      activity.level,
      activity.responsible,
      dateText(activity.start, activity, department, plan, index),
      dateText(activity.end, activity, department, plan, index),
      statusText(activity),
      commentText(activity),
      ...later,
    ]);
    if (activity.hidden) drawing.hide(row);
  });
  const lastRow = HEADER_ROW + department.activities.length;
  return {
    ...drawing.sheet(department.sheetName, [9, 13, 42, 20, 11, 20, 11, 11, 19, 38, 19, 20, 19, 20], {
      first: HEADER_ROW,
      last: HEADER_ROW,
    }),
    ...statusHelp(rangeOf(HEADER_ROW + 1, FIRST_STATUS, lastRow, FIRST_STATUS)),
    autoFilter: { range: rangeOf(HEADER_ROW, 0, lastRow, HEADINGS.length - 1) },
  };
};

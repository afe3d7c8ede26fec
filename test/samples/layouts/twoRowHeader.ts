import type { Layout } from "../model";
import { Drawing, rangeOf } from "./drawing";
import { commentText, dateText, drawTitle, idText, statusHelp, statusText } from "./rows";

/** Group heading and the headings below it; a group without any is one tall cell. */
const GROUPS: readonly (readonly [group: string, headings: readonly string[]])[] = [
  ["Nr", []],
  ["Koppling", []],
  ["Aktivitet", []],
  ["Organisation", ["Enhet", "Nivå"]],
  ["Ansvarig", []],
  ["Tid", ["Start", "Slut"]],
  ["Uppföljning april", ["Status", "Kommentar"]],
  ["Uppföljning augusti", ["Status", "Kommentar"]],
];
const HEADER_ROW = 3;
const STATUS_COLUMN = 8;

/** A header of two rows, with merged cells in both directions and a status column under each period. */
export const twoRowHeader: Layout = (department, plan) => {
  const drawing = new Drawing();
  drawTitle(drawing, `Aktiviteter ${String(plan.year)}`, department.name);
  drawHeader(drawing);
  department.activities.forEach((activity, index) => {
    const row = HEADER_ROW + 2 + index;
    drawing.line(row, 0, [
      idText(activity),
      activity.links.join(" / "),
      activity.title,
      activity.unit,
      activity.level,
      activity.responsible,
      dateText(activity.start, activity, department, plan, index),
      dateText(activity.end, activity, department, plan, index),
      statusText(activity),
      commentText(activity),
      "",
      "",
    ]);
    if (activity.hidden) drawing.hide(row);
  });
  const lastRow = HEADER_ROW + 1 + department.activities.length;
  return {
    ...drawing.sheet(department.sheetName, [10, 12, 44, 22, 10, 24, 12, 12, 21, 40, 16, 20], {
      first: HEADER_ROW,
      last: HEADER_ROW + 1,
    }),
    ...statusHelp(rangeOf(HEADER_ROW + 2, STATUS_COLUMN, lastRow, STATUS_COLUMN)),
  };
};

function drawHeader(drawing: Drawing): void {
  let column = 0;
  for (const [group, headings] of GROUPS) {
    const last = column + Math.max(headings.length, 1) - 1;
    drawing.merge(HEADER_ROW, column, HEADER_ROW + (headings.length === 0 ? 1 : 0), last, group, "header");
    drawing.line(HEADER_ROW + 1, column, headings, "header");
    column = last + 1;
  }
}

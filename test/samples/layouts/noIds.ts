import type { Layout } from "../model";
import { Drawing, rangeOf } from "./drawing";
import { commentText, dateText, drawTitle, linkTitle, statusText } from "./rows";

const HEADINGS = ["Uppdrag", "Aktivitet", "Grupp", "Nivå", "Ansvarig", "När", "Läge", "Anteckning"];
const HEADER_ROW = 4;
/** Now and then only the beginning of the assignment's text was copied. */
const CUT_EVERY = 9;
const CUT_LENGTH = 48;

/** No ids and no start dates: the assignment's text links. The sheet's name says nothing; the title names the department. */
export const noIds: Layout = (department, plan) => {
  const drawing = new Drawing();
  drawTitle(drawing, department.name, `Aktiviteter ${String(plan.year)}`);
  drawing.put(2, 0, "Läge: rullar, planerat, i hamn eller försenat", "subtitle");
  drawing.line(HEADER_ROW, 0, HEADINGS, "header");
  department.activities.forEach((activity, index) => {
    const row = HEADER_ROW + 1 + index;
    const title = linkTitle(activity, plan);
    const link = index % CUT_EVERY === CUT_EVERY - 1 ? `${title.slice(0, CUT_LENGTH)}…` : title;
    drawing.line(row, 0, [
      link,
      activity.title,
      activity.unit,
      activity.level,
      activity.responsible,
      dateText(activity.end, activity, department, plan, index),
      statusText(activity),
      commentText(activity),
    ]);
    if (activity.hidden) drawing.hide(row);
  });
  const lastRow = HEADER_ROW + department.activities.length;
  return {
    ...drawing.sheet(department.sheetName, [40, 44, 22, 10, 20, 19, 14, 44], { first: HEADER_ROW, last: HEADER_ROW }),
    autoFilter: { range: rangeOf(HEADER_ROW, 0, lastRow, HEADINGS.length - 1) },
  };
};

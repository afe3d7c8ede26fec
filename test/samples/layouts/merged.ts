import type { Layout } from "../model";
import { Drawing, rangeOf } from "./drawing";
import {
  byLink,
  commentText,
  dateText,
  drawTitle,
  idText,
  linkGoalArea,
  linkTitle,
  statusHelp,
  statusText,
} from "./rows";

const HEADINGS = [
  "Målområde",
  "Uppdrag",
  "Nr",
  "Aktivitet",
  "Enhet",
  "Nivå",
  "Ansvarig",
  "Startar",
  "Slutar",
  "Läge",
  "Kommentar",
];
const HEADER_ROW = 2;
const STATUS_COLUMN = HEADINGS.indexOf("Läge");

/** Goal area and assignment once, in cells merged over the rows of their activities. */
export const merged: Layout = (department, plan) => {
  const drawing = new Drawing();
  drawTitle(
    drawing,
    `${department.name}: aktivitetsplan ${String(plan.year)}`,
    "Planen följs upp efter april, augusti och december",
  );
  drawing.line(HEADER_ROW, 0, HEADINGS, "header");
  let row = HEADER_ROW + 1;
  for (const [link, activities] of byLink(department, plan)) {
    const [first] = activities;
    if (first === undefined) continue;
    const last = row + activities.length - 1;
    drawing.merge(row, 0, last, 0, linkGoalArea(first, plan), "section");
    drawing.merge(row, 1, last, 1, `${link} ${linkTitle(first, plan)}`, "section");
    for (const activity of activities) {
      drawing.line(row, 2, [
        idText(activity),
        activity.title,
        activity.unit,
        activity.level,
        activity.responsible,
        dateText(activity.start, activity, department, plan, row),
        dateText(activity.end, activity, department, plan, row),
        statusText(activity),
        commentText(activity),
      ]);
      if (activities.length <= 2) drawing.height(row, activities.length === 1 ? 58 : 34);
      if (activity.hidden) drawing.hide(row);
      row++;
    }
  }
  return {
    ...drawing.sheet(department.sheetName, [17, 28, 9, 42, 23, 10, 22, 19, 19, 21, 42], {
      first: HEADER_ROW,
      last: HEADER_ROW,
    }),
    ...statusHelp(rangeOf(HEADER_ROW + 1, STATUS_COLUMN, row - 1, STATUS_COLUMN)),
  };
};

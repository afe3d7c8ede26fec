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

const HEADINGS = ["Nr", "Aktivitet", "Enhet", "Nivå", "Ansvarig", "Start", "Slut", "Status", "Kommentar"];
const HEADER_ROW = 3;
const LAST_COLUMN = HEADINGS.length - 1;
const STATUS_COLUMN = HEADINGS.indexOf("Status");

/**
 * No link column: goal area and assignment stand in section rows above their activities, every other assignment with its
 * id in front; a blank row before each goal area, and a total row at the end.
 */
export const sections: Layout = (department, plan) => {
  const drawing = new Drawing();
  drawTitle(drawing, `Handlingsplan ${String(plan.year)}`, department.name);
  drawing.line(HEADER_ROW, 0, HEADINGS, "header");
  let row = HEADER_ROW + 1;
  let goalArea = "";
  byLink(department, plan).forEach(([link, activities], position) => {
    const [first] = activities;
    if (first === undefined) return;
    const area = linkGoalArea(first, plan);
    if (area !== goalArea) {
      if (goalArea !== "") row++;
      goalArea = area;
      drawing.merge(row, 0, row, LAST_COLUMN, area, "goalArea");
      drawing.height(row++, 22);
    }
    const title = linkTitle(first, plan);
    drawing.merge(row++, 0, row - 1, LAST_COLUMN, position % 2 === 0 ? title : `${link} ${title}`, "section");
    for (const activity of activities) {
      drawing.line(row, 0, [
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
      if (activity.hidden) drawing.hide(row);
      row++;
    }
  });
  drawing.put(row + 1, 1, "Totalt antal aktiviteter", "total");
  drawing.put(row + 1, 2, department.activities.length, "total");
  return {
    ...drawing.sheet(department.sheetName, [9, 46, 22, 11, 24, 19, 19, 21, 46], {
      first: HEADER_ROW,
      last: HEADER_ROW,
    }),
    ...statusHelp(rangeOf(HEADER_ROW + 1, STATUS_COLUMN, row, STATUS_COLUMN)),
  };
};

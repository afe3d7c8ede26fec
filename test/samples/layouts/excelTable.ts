import type { Department, Layout } from "../model";
import { Drawing, rangeOf } from "./drawing";
import { commentText, dateText, drawTitle, idText, statusHelp, statusText } from "./rows";

const HEADINGS = [
  "Id",
  "Kopplad till",
  "Aktivitet",
  "Enhet",
  "Nivå",
  "Ansvarig",
  "Start",
  "Slut",
  "Status",
  "Kommentar",
  "Uppdaterad",
];
const HEADER_ROW = 3;
const STATUS_COLUMN = HEADINGS.indexOf("Status");

/** The plain case: title, blank row, and an Excel table with the headings that domain.md lists. Links such as "U13, N11". */
export const excelTable: Layout = (department, plan) => {
  const drawing = new Drawing();
  drawTitle(
    drawing,
    `Aktivitetsplan ${String(plan.year)}`,
    `${department.name} · fyll i status och kommentar för din enhet`,
  );
  drawing.line(HEADER_ROW, 0, HEADINGS, "header");
  department.activities.forEach((activity, index) => {
    const row = HEADER_ROW + 1 + index;
    drawing.line(row, 0, [
      idText(activity),
      activity.links.join(", "),
      activity.title,
      activity.unit,
      activity.level,
      activity.responsible,
      dateText(activity.start, activity, department, plan, index),
      dateText(activity.end, activity, department, plan, index),
      statusText(activity),
      commentText(activity),
      { day: activity.updated },
    ]);
    if (activity.hidden) drawing.hide(row);
  });
  const lastRow = HEADER_ROW + department.activities.length;
  return {
    ...drawing.sheet(department.sheetName, [10, 11, 44, 24, 11, 24, 11, 11, 21, 44, 12], {
      first: HEADER_ROW,
      last: HEADER_ROW,
    }),
    ...statusHelp(rangeOf(HEADER_ROW + 1, STATUS_COLUMN, lastRow, STATUS_COLUMN)),
    tables: [
      {
        name: tableName(department),
        range: rangeOf(HEADER_ROW, 0, lastRow, HEADINGS.length - 1),
        columns: HEADINGS.map((name) => ({ name })),
        style: "TableStyleLight1",
      },
    ],
  };
};

function tableName(department: Department): string {
  return `Aktiviteter_${department.name.replace(/[^\p{L}\d]/gu, "_")}`;
}

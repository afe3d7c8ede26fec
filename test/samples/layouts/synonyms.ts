import type { Layout, SampleActivity } from "../model";
import { Drawing, rangeOf } from "./drawing";
import { commentText, dateText, drawTitle, idText, statusHelp, statusText } from "./rows";
import { columnLetters } from "../../../src/plan/origin";

const HEADINGS = [
  "Lägesstatus",
  "Akt.nr",
  "Vad ska göras?",
  "Koppling till uppdrag/nyckeltal",
  "Organisationsnivå",
  "Prioritet",
  "Kostnad, tkr",
  "Ansvarig funktion",
  "Fr.o.m.",
  "T.o.m.",
  "Kommentar till status",
];
const HEADER_ROW = 5;
const LAST_COLUMN = HEADINGS.length - 1;
const COST_COLUMN = HEADINGS.indexOf("Kostnad, tkr");
const PRIORITIES = ["1", "2", "2", "3"];

/** Other words and another order, two columns that nobody asked for, the units in section rows with a subtotal each. */
export const synonyms: Layout = (department, plan) => {
  const drawing = new Drawing();
  drawTitle(drawing, `${department.name}, aktiviteter ${String(plan.year)}`, "Arbetsmaterial");
  drawing.put(2, 0, "Fyll i lägesstatus senast den 6 maj", "subtitle");
  drawing.line(HEADER_ROW, 0, HEADINGS, "header");
  let row = HEADER_ROW + 1;
  for (const [unit, activities] of byUnit(department.activities)) {
    drawing.merge(row, 0, row, LAST_COLUMN, unit, "section");
    row++;
    const first = row;
    let cost = 0;
    for (const activity of activities) {
      const own = (row * 37) % 11 === 0 ? 0 : ((row * 37) % 11) * 20;
      cost += own;
      drawing.line(row, 0, [
        statusText(activity),
        idText(activity),
        activity.title,
        activity.links.join(" och "),
        activity.level,
        PRIORITIES[row % PRIORITIES.length] ?? "",
        "",
        activity.responsible,
        dateText(activity.start, activity, department, plan, row),
        dateText(activity.end, activity, department, plan, row),
        commentText(activity),
      ]);
      drawing.put(row, COST_COLUMN, own === 0 ? "" : own, "number");
      if (activity.hidden) drawing.hide(row);
      row++;
    }
    drawing.put(row, 2, "Delsumma", "total");
    const letter = columnLetters(COST_COLUMN);
    drawing.put(
      row,
      COST_COLUMN,
      { formula: `SUM(${letter}${String(first + 1)}:${letter}${String(row)})`, result: cost },
      "total",
    );
    row += 2;
  }
  return {
    ...drawing.sheet(department.sheetName, [21, 10, 44, 19, 18, 9, 10, 26, 13, 13, 42], {
      first: HEADER_ROW,
      last: HEADER_ROW,
    }),
    ...statusHelp(rangeOf(HEADER_ROW + 1, 0, row, 0)),
  };
};

function byUnit(activities: readonly SampleActivity[]): Map<string, SampleActivity[]> {
  const groups = new Map<string, SampleActivity[]>();
  for (const activity of activities) groups.set(activity.unit, [...(groups.get(activity.unit) ?? []), activity]);
  return groups;
}

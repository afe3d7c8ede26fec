/** The charts at the top of the summary, where no page break can part them; they read the tables further down on the same sheet. */
import { ACTIVITY_STATES, RATINGS } from "../plan/states";
import { ACTIVITY_STATE_LABELS, RATING_LABELS } from "../swedish/labels";
import { CHART_COLOURS } from "../workbook/looks";
import { rangeOf } from "./plan";
import type { StatusPlace } from "./summaryActivities";
import type { SummaryContext } from "./summaryContext";
import { LAST_COLUMN } from "./summaryPage";
import type { PlacedTable } from "./tallyTable";

export const CHART_ROWS = 14;
/** The page's grid is about as wide left of this column as from it on. */
const MIDDLE = 4;
const ROWS_COLUMN = 1;

function listed<S extends string>(
  states: readonly S[],
  labels: Readonly<Record<S, string>>,
  count: (state: S) => number,
): string {
  return states.map((state) => `${labels[state].toLowerCase()} ${String(count(state))}`).join(", ");
}

export function addRatingChart(context: SummaryContext, top: number, table: PlacedTable): void {
  const { ratings } = context.followUp.keyFigures.shortTerm;
  const { firstLine, firstState, lastState, headerRow } = table;
  context.page.charts.push({
    kind: "column",
    stacked: false,
    title: "Kortsiktiga nyckeltal efter bedömning",
    altText: `Stapeldiagram: ${listed(RATINGS, RATING_LABELS, (state) => ratings.byState[state].value)}.`,
    series: [
      {
        name: "Kortsiktiga nyckeltal",
        values: rangeOf(firstLine, firstState, firstLine, lastState),
        categories: rangeOf(headerRow, firstState, headerRow, lastState),
        colours: RATINGS.map((rating) => CHART_COLOURS[rating]),
      },
    ],
    place: rangeOf(top, 0, top + CHART_ROWS - 1, MIDDLE - 1),
  });
}

export function addStatusChart(context: SummaryContext, top: number, table: StatusPlace): void {
  const { rows } = context.followUp.activities;
  const { firstState, lastState } = table;
  context.page.charts.push({
    kind: "bar",
    stacked: false,
    title: "Aktivitetsrader efter status",
    altText: `Liggande staplar: ${listed(ACTIVITY_STATES, ACTIVITY_STATE_LABELS, (state) => rows.byState[state].value)}.`,
    series: [
      {
        name: "Aktivitetsrader",
        values: rangeOf(firstState, ROWS_COLUMN, lastState, ROWS_COLUMN),
        categories: rangeOf(firstState, 0, lastState, 0),
        colours: ACTIVITY_STATES.map((state) => CHART_COLOURS[state]),
      },
    ],
    place: rangeOf(top, MIDDLE, top + CHART_ROWS - 1, LAST_COLUMN),
  });
}

/** Rows for the departments' chart: as many bars as departments, and never so many that the first page is too short. */
export function departmentChartRows(context: SummaryContext): number {
  const lines = context.followUp.activities.byDepartment.lines.length;
  return lines === 0 ? 0 : Math.min(7 + Math.ceil(lines * 1.2), 30);
}

export function addDepartmentChart(context: SummaryContext, top: number, table: PlacedTable): void {
  const rows = departmentChartRows(context);
  if (rows === 0) return;
  const { firstLine, lastLine, firstState } = table;
  context.page.charts.push({
    kind: "bar",
    stacked: true,
    title: "Aktivitetsrader efter avdelning och status",
    altText: "Liggande staplar, en för varje avdelning, delade efter status. Talen står i tabellen efter avdelning.",
    series: ACTIVITY_STATES.map((state, index) => ({
      name: ACTIVITY_STATE_LABELS[state],
      values: rangeOf(firstLine, firstState + index, lastLine, firstState + index),
      categories: rangeOf(firstLine, 0, lastLine, 0),
      colours: [CHART_COLOURS[state]],
    })),
    place: rangeOf(top, 0, top + rows - 1, LAST_COLUMN),
  });
}

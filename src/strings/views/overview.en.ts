import { number } from "../english";
import { PLAN_FIELD_NAMES } from "../fields";
import type { OverviewStrings, PlanFacts } from "./overview";

const MOST_NAMES = 3;

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** Departments by name; of many, the first ones and how many more. */
function names(all: readonly string[]): string {
  const shown = all.slice(0, MOST_NAMES);
  return LIST.format(all.length > MOST_NAMES ? [...shown, `${number(all.length - MOST_NAMES)} more`] : shown);
}

const month = (endMonth: number): string => MONTH.format(new Date(Date.UTC(2000, endMonth - 1, 1)));

function plan({ board, year, period }: PlanFacts): string {
  const planned = year ?? period?.year ?? null;
  const named = planned === null ? "Plan" : `Plan ${String(planned)}`;
  const whose = board === null ? named : `${named} of ${board}`;
  if (period === null) return whose;
  const time = period.endMonth === 12 ? "whole year" : month(period.endMonth);
  return period.year === planned ? `${whose}, ${time}` : `${whose}, ${time} ${String(period.year)}`;
}

export const overviewEn: OverviewStrings = {
  plan,
  planMissing: (fields, hasSheet) => {
    const missing = LIST.format(fields.map((field) => PLAN_FIELD_NAMES[field]));
    return hasSheet
      ? `Missing on the sheet Plan: ${missing}.`
      : `There is no sheet Plan. What is needed there is ${missing}.`;
  },
  toPlan: "Go to the sheet Plan",
  hints: {
    summary:
      "Counts everything and writes summary, data and drafts, in Swedish. The departments’ sheets are not changed.",
    check: "Writes errors and gaps in the sheet Kontroll.",
    draft: "Does the same, and opens the draft.",
  },
  attentionHeading: "To do first",
  attention: {
    errors: (count) => `${counted(count, "error in the sheets needs", "errors in the sheets need")} to be corrected`,
    silentDepartments: (count, departments) =>
      `${counted(count, "department has", "departments have")} reported nothing: ${names(departments)}`,
    rowsNotReported: (count) => `${counted(count, "activity row has", "activity rows have")} no status`,
    assignmentsNotReported: (count) => `${counted(count, "assignment has", "assignments have")} no status`,
    outcomesMissing: (count) => `${counted(count, "key figure has", "key figures have")} no outcome`,
    lateWithoutComment: (count) => `${counted(count, "late activity row has", "late activity rows have")} no comment`,
    summaryOutdated: (count) =>
      `The summary is older than the sheets: ${counted(count, "count has", "counts have")} changed`,
    draftOutdated: (count) =>
      `${counted(count, "paragraph of the drafts is", "paragraphs of the drafts are")} out of date`,
    gaps: (count) => `${counted(count, "gap in the drafts waits", "gaps in the drafts wait")} for your text`,
    assignmentsWithoutActivity: (count) => `${counted(count, "assignment has", "assignments have")} no activities`,
  },
  toCell: (sheet, cell) => `Go to ${sheet}, cell ${cell}`,
  toFindings: "Show in Checks",
  toDrafts: "Open Drafts",
  summariseAgain: "Make the summary again",
  nothingToDo: "Nothing right now. Everything is reported, and the checks show no errors.",
  reportingHeading: "Reporting",
  reported: (reported, total) =>
    `${number(reported)} of ${counted(total, "activity row has", "activity rows have")} a status`,
  noActivities: "The workbook has no activities.",
  noDepartment: "Department not given",
  of: (reported, total) => `${number(reported)} of ${number(total)}`,
  allReported: (departments) =>
    departments === 1
      ? "The department has reported everything."
      : `All ${number(departments)} departments have reported everything.`,
  toMissing: "Go to the first row without status",
  showAll: (departments) => (departments === 1 ? "Show the department" : `Show all ${number(departments)} departments`),
  showFewer: "Show fewer",
  standingHeading: "How things stand",
  assignments: "Assignments",
  keyFigures: "Short-term key figures",
  activities: "Activity rows",
  rowsNote: (distinct) =>
    `One row for each unit that follows the activity up. Distinct activities: ${number(distinct)}.`,
  state: "State",
  number: "Number",
  total: "Total",
  fulfilment: {
    fulfilled: "Fulfilled",
    partly: "Partly fulfilled",
    notFulfilled: "Not fulfilled",
    notReported: "Not reported",
  },
  rating: { green: "Green", yellow: "Yellow", red: "Red", noData: "No data", notReported: "Not reported" },
  status: {
    done: "Done",
    ongoing: "Ongoing as planned",
    planned: "Planned",
    late: "Late",
    notReported: "Not reported",
    discontinued: "Discontinued",
  },
  toFirst: "Go to the first row",
  comparisonHeading: "Since the last follow-up",
  comparedWith: (against, { year, endMonth }) => {
    const time = endMonth === 12 ? `the whole of ${String(year)}` : `${month(endMonth)} ${String(year)}`;
    return against === "previous"
      ? `Compared with the previous follow-up, ${time}.`
      : `Compared with the same period a year ago, ${time}.`;
  },
  before: "Then",
  now: "Now",
  change: "Change",
  figures: {
    "assignments.total": "Assignments",
    "assignments.fulfilled": "Fulfilled assignments",
    "keyFigures.shortTerm.green": "Green key figures",
    "keyFigures.shortTerm.yellow": "Yellow key figures",
    "keyFigures.shortTerm.red": "Red key figures",
    "activities.rows.total": "Activity rows",
    "activities.rows.done": "Done rows",
    "activities.rows.late": "Late rows",
    "activities.rows.notReported": "Rows not reported",
  },
  scopeDiffers: "The departments or levels are not the same as then, so the counts are not of the same things.",
  rowsChanged: (late, done, came, went) => {
    const part = (count: number, one: string, many: string): string[] =>
      count === 0 ? [] : [counted(count, one, many)];
    const parts = [
      ...part(late, "row has become late", "rows have become late"),
      ...part(done, "row has been done", "rows have been done"),
      ...part(came, "row is new", "rows are new"),
      ...part(went, "row is no longer there", "rows are no longer there"),
    ];
    return parts.length === 0 ? "" : `${LIST.format(parts)}.`;
  },
  digits: number,
};

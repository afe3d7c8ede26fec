/** The summary's tables of activities: by status with shares, by department, by goal area, by what they are linked to. */
import type { CrossTable } from "../followup/types";
import { address } from "../plan/origin";
import { ACTIVITY_STATES, type ActivityState } from "../plan/states";
import { ACTIVITY_STATE_LABELS } from "../swedish/labels";
import { ACTIVITY_CODES, ACTIVITY_TABLE } from "./activityData";
import type { LineCodes } from "./codes";
import { counta, countifs, shareFormula, shareValue } from "./formulas";
import { lineLabel, NO_DEPARTMENT, NO_GOAL_AREA, type SpecialLabels } from "./lineLabels";
import { LINK_KIND_LABELS, LINK_KINDS, linkKindOfLine } from "./linkKinds";
import { mergeTallies } from "./mergeTallies";
import { styled } from "./plan";
import { register, type SummaryContext } from "./summaryContext";
import { LAST_COLUMN, live } from "./summaryPage";
import { writeTallyTable, type CountSource, type CountedLine, type PlacedTable } from "./tallyTable";

const SOURCE: CountSource<ActivityState> = {
  table: ACTIVITY_TABLE,
  stateColumn: ACTIVITY_CODES.state,
  states: ACTIVITY_STATES,
  labels: ACTIVITY_STATE_LABELS,
};

const ROUNDING = "Andelarna är avrundade var för sig och summerar därför inte till 100 procent.";

/** Rows of the status table on the page. */
export interface StatusPlace {
  readonly headerRow: number;
  readonly firstState: number;
  readonly lastState: number;
}

const ROWS = 1;
const ROW_SHARE = 2;
const DISTINCT = 3;
const DISTINCT_SHARE = 4;

function rowsFormula(state: ActivityState): string {
  return countifs(ACTIVITY_TABLE, [[ACTIVITY_CODES.state, state]]);
}

function distinctFormula(state: ActivityState): string {
  return countifs(ACTIVITY_TABLE, [
    [ACTIVITY_CODES.first, 1],
    [ACTIVITY_CODES.distinctState, state],
  ]);
}

function writeStatusLine(context: SummaryContext, state: ActivityState, totalRow: number): void {
  const { page, followUp } = context;
  const { rows, distinct } = followUp.activities;
  const { row } = page;
  register(context, rows.byState[state], row, ROWS);
  register(context, distinct.byState[state], row, DISTINCT);
  page.put(row, 0, [
    styled(ACTIVITY_STATE_LABELS[state], "text"),
    live(rowsFormula(state), rows.byState[state].value, "number"),
    live(
      shareFormula(address(row, ROWS), address(totalRow, ROWS)),
      shareValue(rows.byState[state].value, rows.total.value),
      "share",
    ),
    live(distinctFormula(state), distinct.byState[state].value, "number"),
    live(
      shareFormula(address(row, DISTINCT), address(totalRow, DISTINCT)),
      shareValue(distinct.byState[state].value, distinct.total.value),
      "share",
    ),
  ]);
  page.row++;
}

/** Rule 8: where the rounded shares do not add up, a note says that it is the rounding. Live, as the shares are. */
function writeRoundingNote(context: SummaryContext, place: StatusPlace): void {
  const { page, followUp } = context;
  const sum = (column: number): string =>
    `ROUND(100*SUM(${address(place.firstState, column)}:${address(place.lastState, column)}),0)`;
  const off = (column: number): string => `AND(${sum(column)}<>0,${sum(column)}<>100)`;
  const { rows, distinct } = followUp.activities;
  const isOff = [rows, distinct].some((tally) => {
    const shares = ACTIVITY_STATES.map((state) => shareValue(tally.byState[state].value, tally.total.value) || 0);
    const whole = Math.round(100 * shares.reduce<number>((total, share) => total + share, 0));
    return whole !== 0 && whole !== 100;
  });
  const formula = `IF(OR(${off(ROW_SHARE)},${off(DISTINCT_SHARE)}),"${ROUNDING}","")`;
  page.span(page.row, 0, LAST_COLUMN, live(formula, isOff ? ROUNDING : "", "note"));
  page.row++;
}

function closeStatus(context: SummaryContext, place: StatusPlace, totalRow: number): void {
  const { rows, distinct } = context.followUp.activities;
  for (const [column, label, tally] of [
    [ROWS, "Aktivitetsrader efter status", rows],
    [DISTINCT, "Olika aktiviteter efter status", distinct],
  ] as const) {
    const parts = `SUM(${address(place.firstState, column)}:${address(place.lastState, column)})`;
    context.closings.push({
      label,
      totalAddress: address(totalRow, column),
      total: tally.total.value,
      parts,
      difference: `ABS(${parts}-${address(totalRow, column)})`,
      counts: null,
    });
  }
}

export function writeActivityStatus(context: SummaryContext): StatusPlace {
  const { page, followUp } = context;
  const { rows, distinct } = followUp.activities;
  page.heading("Aktiviteter");
  page.caption("Aktiviteter efter status");
  const headerRow = page.row;
  page.header(["Status", "Rader¹", "Andel av raderna", "Olika aktiviteter¹", "Andel av olika"]);
  const firstState = page.row;
  const totalRow = firstState + ACTIVITY_STATES.length;
  for (const state of ACTIVITY_STATES) writeStatusLine(context, state, totalRow);
  register(context, rows.total, totalRow, ROWS);
  register(context, distinct.total, totalRow, DISTINCT);
  page.put(totalRow, 0, [
    styled("Totalt", "strong"),
    live(counta(ACTIVITY_TABLE, ACTIVITY_CODES.state), rows.total.value, "strongNumber"),
    styled("", "strong"),
    live(countifs(ACTIVITY_TABLE, [[ACTIVITY_CODES.first, 1]]), distinct.total.value, "strongNumber"),
    styled("", "strong"),
  ]);
  page.row = totalRow + 1;
  const place = { headerRow, firstState, lastState: totalRow - 1 };
  writeRoundingNote(context, place);
  closeStatus(context, place, totalRow);
  page.gap();
  return place;
}

function crossLines(
  table: CrossTable<ActivityState>,
  codes: LineCodes,
  column: string,
  special: SpecialLabels,
): CountedLine<ActivityState>[] {
  return table.lines.map((line) => ({
    label: lineLabel(line, special),
    tally: line.tally,
    criteria: [[column, codes.get(line.key) ?? "none"]],
  }));
}

/** Rule 2: an activity with several links counts once, in "flera"; one without in "utan koppling". */
function linkLines({ followUp }: SummaryContext): CountedLine<ActivityState>[] {
  const { byLink } = followUp.activities;
  const kinds = byLink.lines.map((line) => ({ kind: linkKindOfLine(line), tally: line.tally }));
  return LINK_KINDS.map((kind) => ({
    label: LINK_KIND_LABELS[kind],
    tally: mergeTallies(
      kinds.filter((one) => one.kind === kind).map(({ tally }) => tally),
      ACTIVITY_STATES,
      `activities.linkKind.${kind}`,
    ),
    criteria: [[ACTIVITY_CODES.link, kind]],
  }));
}

/** Writes the tables; gives the place of the departments', which their chart reads. */
export function writeActivityTables(context: SummaryContext): PlacedTable {
  const { page, followUp, codes } = context;
  const { rows, byDepartment, byGoalArea } = followUp.activities;
  const total: CountedLine<ActivityState> = { label: "Totalt", tally: rows, criteria: [] };
  page.caption("Aktivitetsrader efter avdelning");
  const place = writeTallyTable(context, {
    source: SOURCE,
    firstHeading: "Avdelning",
    lines: crossLines(byDepartment, codes.activityDepartments, ACTIVITY_CODES.department, NO_DEPARTMENT),
    total,
    shares: ["done", "late"],
    checkLabel: "Aktivitetsrader efter avdelning",
  });
  page.caption("Aktivitetsrader efter målområde");
  writeTallyTable(context, {
    source: SOURCE,
    firstHeading: "Målområde",
    lines: crossLines(byGoalArea, codes.activityGoalAreas, ACTIVITY_CODES.goalArea, NO_GOAL_AREA),
    total,
    shares: ["done", "late"],
    checkLabel: "Aktivitetsrader efter målområde",
  });
  page.caption("Aktivitetsrader efter koppling till uppdrag och nyckeltal");
  writeTallyTable(context, {
    source: SOURCE,
    firstHeading: "Koppling",
    lines: linkLines(context),
    total,
    shares: ["done", "late"],
    checkLabel: "Aktivitetsrader efter koppling",
  });
  return place;
}

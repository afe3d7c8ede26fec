/** The top of the summary: what it is about, the figures that are asked for first, and whether the sums close. */
import type { Figure } from "../followup/types";
import { isWholeYear } from "../plan/dates";
import type { Decision, Plan } from "../plan/records";
import { periodName, periodSpan } from "../swedish/dates";
import { capitalised, EN_DASH, sectionSign, tidy } from "../swedish/typography";
import { ACTIVITY_CODES, ACTIVITY_TABLE } from "./activityData";
import { ASSIGNMENT_CODES, ASSIGNMENT_TABLE } from "./assignmentData";
import { counta, countifs } from "./formulas";
import { KEY_FIGURE_CODES, KEY_FIGURE_TABLE } from "./keyFigureData";
import { styled } from "./plan";
import type { SummaryContext } from "./summaryContext";
import { LAST_COLUMN, live } from "./summaryPage";

interface Tile {
  readonly label: string;
  readonly name: string;
  readonly figure: Figure;
  readonly formula: string;
}

/** The tiles' columns: four of about the same width. */
const PLACES = [
  [0, 0],
  [1, 3],
  [4, 6],
  [7, LAST_COLUMN],
] as const;

function tiles({ followUp }: SummaryContext): Tile[] {
  const { fulfilment } = followUp.assignments;
  const { ratings } = followUp.keyFigures.shortTerm;
  const { rows, distinct } = followUp.activities;
  const shortTerm = [KEY_FIGURE_CODES.horizon, "shortTerm"] as const;
  const state = (code: string): string => countifs(ACTIVITY_TABLE, [[ACTIVITY_CODES.state, code]]);
  return [
    {
      label: "Uppdrag",
      name: "pf_uppdrag_totalt",
      figure: fulfilment.total,
      formula: counta(ASSIGNMENT_TABLE, ASSIGNMENT_CODES.fulfilment),
    },
    {
      label: "Uppdrag som är uppfyllda",
      name: "pf_uppdrag_uppfyllda",
      figure: fulfilment.byState.fulfilled,
      formula: countifs(ASSIGNMENT_TABLE, [[ASSIGNMENT_CODES.fulfilment, "fulfilled"]]),
    },
    {
      label: "Kortsiktiga nyckeltal",
      name: "pf_nyckeltal_kortsiktiga",
      figure: ratings.total,
      formula: countifs(KEY_FIGURE_TABLE, [shortTerm]),
    },
    {
      label: "Kortsiktiga nyckeltal som inte uppnås (röda)",
      name: "pf_nyckeltal_roda",
      figure: ratings.byState.red,
      formula: countifs(KEY_FIGURE_TABLE, [shortTerm, [KEY_FIGURE_CODES.rating, "red"]]),
    },
    {
      label: "Aktivitetsrader¹",
      name: "pf_aktiviteter_rader",
      figure: rows.total,
      formula: counta(ACTIVITY_TABLE, ACTIVITY_CODES.state),
    },
    {
      label: "Olika aktiviteter¹",
      name: "pf_aktiviteter_olika",
      figure: distinct.total,
      formula: countifs(ACTIVITY_TABLE, [[ACTIVITY_CODES.first, 1]]),
    },
    { label: "Försenade rader", name: "pf_aktiviteter_forsenade", figure: rows.byState.late, formula: state("late") },
    {
      label: "Rader som inte är rapporterade",
      name: "pf_aktiviteter_ej_rapporterade",
      figure: rows.byState.notReported,
      formula: state("notReported"),
    },
  ];
}

function decisionText(verb: string, decision: Decision): string | null {
  if (decision.date === null) return null;
  return `${verb} ${decision.date}${decision.paragraph === null ? "" : ` ${sectionSign(decision.paragraph)}`}`;
}

/** "Uppföljning av verksamhetsplan 2025: januari–april 2025". */
function titleText({ year, period }: Plan): string {
  const planName = year === null ? "verksamhetsplan" : `verksamhetsplan ${String(year)}`;
  const after = period === null ? "" : isWholeYear(period) ? `, helår` : `, ${periodName(period)}`;
  return `Uppföljning av ${planName}${after}`;
}

function boardText({ organisation, board, period }: Plan): string {
  const names = [organisation, board === null ? null : capitalised(tidy(board))].filter((name) => name !== null);
  return [...names, ...(period === null ? [] : [`avser ${periodSpan(period)}`])].join(" · ");
}

function datesText(plan: Plan, taken: string): string {
  const numbers = plan.diaryNumbers;
  const parts = [
    `Framtagen ${taken}`,
    decisionText("planen fastställd", plan.adopted),
    decisionText("reviderad", plan.revised),
    numbers.plan === null ? null : `planens diarienummer ${numbers.plan}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** Title, board and period, dates. Returns the row that the check of the sums is to be written on. */
export function writeTitle(context: SummaryContext): void {
  const { page, followUp, input } = context;
  const { plan } = followUp.registers;
  page.span(0, 0, LAST_COLUMN, styled(titleText(plan), "title"));
  page.heights.set(0, 30);
  page.row = 1;
  page.text(boardText(plan), "subtitle");
  page.text(datesText(plan, input.taken), "note");
  page.gap();
}

function writeTileRow(context: SummaryContext, row: readonly Tile[]): void {
  const { page } = context;
  row.forEach((tile, index) => {
    const [first, last] = PLACES[index] ?? [0, 0];
    page.span(page.row, first, last, live(tile.formula, tile.figure.value, "headline"));
    page.span(page.row + 1, first, last, styled(tile.label, "headlineLabel"));
    page.name(tile.name, page.row, first);
  });
  page.heights.set(page.row, 36);
  page.heights.set(page.row + 1, 28);
  page.row += 2;
}

export function writeTiles(context: SummaryContext): void {
  const all = tiles(context);
  writeTileRow(context, all.slice(0, PLACES.length));
  writeTileRow(context, all.slice(PLACES.length));
  context.page.text(
    `¹ En aktivitet räknas en gång för varje enhet som följer upp den: nedfördelad till tre enheter är den tre rader. ` +
      `Olika aktiviteter räknas en gång var ${EN_DASH} försenad om någon rad är det.`,
  );
}

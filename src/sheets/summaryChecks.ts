/**
 * The checks at the end of the summary, live: every total is the sum of its parts (domain.md rule 2), and the counts are
 * those that the drafts were written from. OK, or the difference.
 */
import { address } from "../plan/origin";
import type { Draft } from "../report/paragraph";
import type { PlannedCell } from "../workbook/port";
import { FIGURE_LABELS, figureLabel } from "./figureLabels";
import { columnRange, reference } from "./formulas";
import { rangeOf, styled } from "./plan";
import type { ClosingCheck, SummaryContext } from "./summaryContext";
import { LAST_COLUMN, live } from "./summaryPage";

const OK = "OK";
/** Columns of the page's grid: what is checked, over four, then the result and the two numbers. */
const LABEL_END = 3;
const RESULT = 4;
const LEFT = 5;
const RIGHT = 6;

const ALL_WELL = "Alla summor stämmer, och antalen är de som utkasten skrevs av (se Kontroll av summor sist i bladet).";
const NOT_WELL = "Något stämmer inte: se Kontroll av summor sist i bladet.";
/** A formula may have 8,192 characters, and the check's difference stands in it twice. */
const LONGEST_DIFFERENCE = 4000;

function writeHeadings({ page }: SummaryContext, left: string, right: string): void {
  page.fields(page.row++, [
    { cell: styled("Kontroll", "tableHeader"), first: 0, last: LABEL_END },
    { cell: styled("Resultat", "tableHeader"), first: RESULT, last: RESULT },
    { cell: styled(left, "numberHeader"), first: LEFT, last: LEFT },
    { cell: styled(right, "numberHeader"), first: RIGHT, last: RIGHT },
  ]);
}

function writeCheck(
  { page }: SummaryContext,
  label: string,
  left: PlannedCell,
  right: PlannedCell,
  difference: string,
): void {
  const result = live(`IF(${difference}=0,"${OK}",${difference})`, OK, "bad");
  page.fields(page.row++, [
    { cell: styled(label, "text"), first: 0, last: LABEL_END },
    { cell: result, first: RESULT, last: RESULT },
    { cell: left, first: LEFT, last: LEFT },
    { cell: right, first: RIGHT, last: RIGHT },
  ]);
}

/** Returns how many checks it wrote. */
function writeClosings(context: SummaryContext): number {
  const { page, closings } = context;
  page.caption("Varje total är summan av sina delar");
  writeHeadings(context, "Totalt", "Summa av delarna");
  for (const { label, totalAddress, total, parts, difference } of closings) {
    writeCheck(context, label, live(totalAddress, total, "number"), live(parts, total, "number"), difference);
  }
  page.gap();
  return closings.length;
}

/** The figures that the drafts word, in the order in which they word them. */
function figuresInDrafts(drafts: readonly Draft[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const draft of drafts) {
    for (const paragraph of draft.paragraphs) {
      for (const run of paragraph.runs) if (run.figure !== undefined) ids.add(run.figure);
    }
  }
  return ids;
}

/** All counts of a table against those that it had when the drafts were written: "{9,45;2,8}" is Excel's own array. */
function tableDifference({ counts }: ClosingCheck): string | null {
  if (counts === null) return null;
  const constants = counts.values.map((line) => line.join(",")).join(";");
  const difference = `SUMPRODUCT(ABS(${reference(counts.range)}-{${constants}}))`;
  return difference.length > LONGEST_DIFFERENCE ? null : difference;
}

/** Returns how many checks it wrote: one for each figure that the drafts word, one for each table. */
function writeDraftChecks(context: SummaryContext): number {
  const { page, input } = context;
  page.caption("Antalen är de som utkasten skrevs av");
  writeHeadings(context, "Nu", "I utkasten");
  const top = page.row;
  for (const id of figuresInDrafts([input.report, input.memo])) {
    const place = context.live.get(id);
    if (place === undefined || !FIGURE_LABELS.has(id)) continue;
    const difference = `${address(page.row, LEFT)}-${address(page.row, RIGHT)}`;
    const now = live(place.address, place.value, "number");
    writeCheck(context, figureLabel(id), now, styled(place.value, "number"), difference);
  }
  for (const check of context.closings) {
    const difference = tableDifference(check);
    if (difference === null) continue;
    const now = live(check.totalAddress, check.total, "number");
    writeCheck(context, `${check.label}: alla tal i tabellen`, now, styled(check.total, "number"), difference);
  }
  page.gap();
  return page.row - 1 - top;
}

/** Writes the checks, and what they come to on `verdictRow` at the top of the page. */
export function writeChecks(context: SummaryContext, verdictRow: number): void {
  const { page } = context;
  page.heading("Kontroll av summor");
  const first = page.row;
  const checks = writeClosings(context) + writeDraftChecks(context);
  const last = page.row - 1;
  page.colourings.push({ range: rangeOf(first, RESULT, last, RESULT), text: OK, style: "good" });
  const count = `COUNTIF(${columnRange(RESULT, first, last)},"${OK}")`;
  const formula = `IF(${count}=${String(checks)},"${ALL_WELL}","${NOT_WELL}")`;
  page.span(verdictRow, 0, LAST_COLUMN, live(formula, ALL_WELL, "good"));
  page.colourings.push({ range: rangeOf(verdictRow, 0, verdictRow, LAST_COLUMN), text: NOT_WELL, style: "bad" });
}

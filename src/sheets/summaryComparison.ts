/** The summary's comparison with earlier follow-ups (domain.md rule 7). */
import type { Change, Comparison } from "../followup/types";
import { address } from "../plan/origin";
import { periodName } from "../swedish/dates";
import { listText } from "../swedish/lists";
import { capitalised, tidy } from "../swedish/typography";
import type { PlannedCell } from "../workbook/port";
import { FIGURE_LABELS, figureLabel } from "./figureLabels";
import { styled } from "./plan";
import type { SummaryContext } from "./summaryContext";
import { writeActivityList } from "./summaryLists";
import { live, type Field } from "./summaryPage";

const AGAINST: Readonly<Record<Comparison["against"], string>> = {
  previous: "föregående uppföljning",
  lastYear: "samma period året före",
};

/** Columns of the page's grid: label over four, then one each. */
const BEFORE = 4;
const NOW = 5;
const CHANGE = 6;

function scopePart(names: readonly string[], one: string, many: string): string | null {
  return names.length === 0 ? null : `${names.length === 1 ? one : many} ${listText(names.map(tidy))}`;
}

const SCOPE_DIFFERS = "Omfattningen skiljer sig åt, så antalen avser inte samma sak.";

/** What only one of the two covers, as sentences. */
function scopeText({ scope }: Comparison): string {
  const came = [
    scopePart(scope.departmentsAdded, "avdelningen", "avdelningarna"),
    scopePart(scope.levelsAdded, "nivån", "nivåerna"),
  ].filter((part) => part !== null);
  const went = [
    scopePart(scope.departmentsGone, "avdelningen", "avdelningarna"),
    scopePart(scope.levelsGone, "nivån", "nivåerna"),
  ].filter((part) => part !== null);
  return [
    came.length === 0 ? null : `Med nu men inte då: ${came.join(" samt ")}.`,
    went.length === 0 ? null : `Med då men inte nu: ${went.join(" samt ")}.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function writeChange(context: SummaryContext, change: Change): void {
  const { page } = context;
  const { row } = page;
  const now = context.live.get(change.figure);
  const nowCell: PlannedCell =
    now === undefined ? styled(change.now, "number") : live(now.address, change.now, "number");
  const difference = live(`${address(row, NOW)}-${address(row, BEFORE)}`, change.now - change.before, "number");
  page.fields(row, [
    { cell: styled(figureLabel(change.figure), "text"), first: 0, last: BEFORE - 1 },
    { cell: styled(change.before, "number"), first: BEFORE, last: BEFORE },
    { cell: nowCell, first: NOW, last: NOW },
    { cell: difference, first: CHANGE, last: CHANGE },
  ]);
  page.row++;
}

function writeRows(context: SummaryContext, { rows }: Comparison): void {
  const { page } = context;
  if (rows === null) {
    page.text(
      "Vad som har hänt med enskilda rader går inte att säga: de tidigare raderna finns inte med eller saknar id.",
    );
    page.gap();
    return;
  }
  const counts: readonly (readonly [string, number])[] = [
    ["Rader som har blivit försenade", rows.becameLate.length],
    ["Rader som har blivit genomförda", rows.gotDone.length],
    ["Rader som har tillkommit", rows.came.length],
    ["Rader som inte längre finns med", rows.went.length],
  ];
  for (const [label, count] of counts) {
    page.fields(page.row++, [
      { cell: styled(label, "text"), first: 0, last: BEFORE - 1 },
      { cell: styled(count, "number"), first: BEFORE, last: BEFORE },
    ]);
  }
  page.gap();
  if (rows.becameLate.length === 0) return;
  const items = rows.becameLate.map((activity) => ({ activity, why: "Har blivit försenad" }));
  writeActivityList(context, "Rader som har blivit försenade", items);
}

/** Of what is a part of the registers' totals (by issuer, financial targets) only the totals are compared on the page. */
const PART = /\.issuer\.|\.financial\./;

/** Known figures that were or are something: a row of zeros tells nothing. */
function shown({ figure, before, now }: Change): boolean {
  const isDetail = PART.test(figure) && !figure.endsWith(".total");
  return FIGURE_LABELS.has(figure) && !isDetail && (before !== 0 || now !== 0);
}

function writeComparison(context: SummaryContext, comparison: Comparison): void {
  const { page } = context;
  const period = periodName(comparison.earlier.period);
  page.caption(`Jämfört med ${AGAINST[comparison.against]} (${period})`);
  if (!comparison.scope.same) {
    page.text(SCOPE_DIFFERS, "warning");
    page.text(scopeText(comparison), "note");
  }
  const headings: Field[] = [
    { cell: styled("Antal", "tableHeader"), first: 0, last: BEFORE - 1 },
    { cell: styled(capitalised(period), "numberHeader"), first: BEFORE, last: BEFORE },
    { cell: styled("Nu", "numberHeader"), first: NOW, last: NOW },
    { cell: styled("Förändring", "numberHeader"), first: CHANGE, last: CHANGE },
  ];
  page.fields(page.row++, headings);
  for (const change of comparison.changes.filter(shown)) writeChange(context, change);
  page.gap();
  writeRows(context, comparison);
}

export function writeComparisons(context: SummaryContext): void {
  const { comparisons } = context.followUp;
  if (comparisons.length === 0) return;
  context.page.heading("Jämförelse");
  for (const comparison of comparisons) writeComparison(context, comparison);
}

/** The summary's lists of activities by name: late and not begun, with why each is in the list (domain.md rule 11). */
import { RISKS, type OutlookItem, type Risk } from "../followup/types";
import type { Activity } from "../plan/records";
import { RISK_LABELS } from "../swedish/labels";
import { digits } from "../swedish/numbers";
import { isoRange } from "../swedish/dates";
import { ACTIVITY_CODES, ACTIVITY_TABLE } from "./activityData";
import { countifs } from "./formulas";
import { styled } from "./plan";
import type { SummaryContext } from "./summaryContext";
import { LAST_COLUMN, live, type Field } from "./summaryPage";

/** Longest list on the page; the rest is told by number, and Underlag has them all. */
const LONGEST_LIST = 100;

/** An activity and why it is listed. */
export interface ListedActivity {
  readonly activity: Activity;
  readonly why: string;
}

function endText(activity: Activity): string {
  const end = activity.end;
  if (end.kind === "empty") return "";
  if (end.kind === "unreadable" || end.value.kind === "continuous") return end.text;
  return end.value.from === end.value.to ? isoRange(end.value.from, end.value.to) : end.text;
}

function whereText({ department, unit }: Activity): string {
  return unit === null ? department : `${department}, ${unit}`;
}

function listFields({ activity, why }: ListedActivity): Field[] {
  return [
    { cell: styled(activity.title, "wrapped"), first: 0, last: 1 },
    { cell: styled(whereText(activity), "wrapped"), first: 2, last: 3 },
    { cell: styled(endText(activity), "wrapped"), first: 4, last: 4 },
    { cell: styled(why, "wrapped"), first: 5, last: 6 },
    { cell: styled(activity.comment ?? "", "wrapped"), first: 7, last: LAST_COLUMN },
  ];
}

const HEADINGS = ["Aktivitet", "Avdelning och enhet", "Slut", "Varför i listan", "Kommentar"];

/** A caption with the number of rows, then as many rows; where they are too many, what is left out is said. */
export function writeActivityList(context: SummaryContext, title: string, items: readonly ListedActivity[]): void {
  const { page } = context;
  page.caption(`${title} (${digits(items.length)})`);
  if (items.length === 0) {
    page.text("Inga.", "text");
    page.gap();
    return;
  }
  const columns = [
    [0, 1],
    [2, 3],
    [4, 4],
    [5, 6],
    [7, LAST_COLUMN],
  ] as const;
  page.fields(
    page.row++,
    columns.map(([first, last], index) => ({ cell: styled(HEADINGS[index] ?? "", "tableHeader"), first, last })),
  );
  for (const item of items.slice(0, LONGEST_LIST)) page.fields(page.row++, listFields(item));
  if (items.length > LONGEST_LIST) {
    const left = digits(items.length - LONGEST_LIST);
    page.text(`Listan visar de ${digits(LONGEST_LIST)} första. Ytterligare ${left} finns i bladet Underlag.`);
  }
  page.gap();
}

type ByRisk = Readonly<Record<Risk, readonly OutlookItem[]>>;

function byRisk(outlook: readonly OutlookItem[]): ByRisk {
  const items: Record<Risk, OutlookItem[]> = { late: [], notBegun: [], notReported: [], shortOfTime: [] };
  for (const item of outlook) items[item.risk].push(item);
  return items;
}

function listed(items: readonly OutlookItem[]): ListedActivity[] {
  return items.map(({ activity, risk }) => ({ activity, why: RISK_LABELS[risk] }));
}

function writeRiskCounts({ page }: SummaryContext, items: ByRisk): void {
  page.caption("Aktivitetsrader som riskerar att inte bli klara till årets slut");
  page.header(["Varför", "Rader¹"]);
  for (const risk of RISKS) {
    page.put(page.row, 0, [
      styled(RISK_LABELS[risk], "wrapped"),
      live(countifs(ACTIVITY_TABLE, [[ACTIVITY_CODES.risk, risk]]), items[risk].length, "number"),
    ]);
    page.row++;
  }
  page.gap();
}

/** The outlook; in a follow-up of the whole year, which has none, the late activities alone. */
export function writeOutlook(context: SummaryContext): void {
  const { page, followUp } = context;
  if (followUp.outlook.length === 0) {
    page.heading("Försenade aktiviteter");
    const late = followUp.activities.rows.byState.late.rows.map((row) => ({
      activity: row as Activity,
      why: RISK_LABELS.late,
    }));
    writeActivityList(context, "Försenade rader", late);
    return;
  }
  page.heading("Utsikt till årets slut");
  const items = byRisk(followUp.outlook);
  writeRiskCounts(context, items);
  const named = [...items.late, ...items.notBegun, ...items.shortOfTime];
  writeActivityList(context, "Försenade och inte påbörjade rader", listed(named));
}

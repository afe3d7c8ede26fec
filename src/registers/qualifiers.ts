/** The year and period in a heading: "Utfall april 2025", "Mål 2026", "Status T1", "Kommentar (aug)". */
import { isWholeYear, type Period } from "../plan/dates";

export interface Qualifier {
  readonly year: number | null;
  /** 1–12: last month of the period that the heading names; 12 for "helår". */
  readonly endMonth: number | null;
}

export interface QualifiedHeading {
  /** The heading without its qualifier, parentheses, units and separators. */
  readonly base: string;
  readonly qualifier: Qualifier;
}

export const UNQUALIFIED: Qualifier = { year: null, endMonth: null };

const MONTHS: readonly (readonly string[])[] = [
  ["januari", "jan"],
  ["februari", "feb", "febr"],
  ["mars", "mar"],
  ["april", "apr"],
  ["maj"],
  ["juni", "jun"],
  ["juli", "jul"],
  ["augusti", "aug"],
  ["september", "sep", "sept"],
  ["oktober", "okt"],
  ["november", "nov"],
  ["december", "dec"],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const WHOLE_YEAR = new Set(["helår", "helåret", "årsbokslut", "årsredovisning", "år"]);
const TERTIAL = /^(?:t|tertial)\s?([123])$/u;
const QUARTER = /^(?:q|kv|kvartal)\s?([1234])$/u;
const YEAR = /^20\d\d$/u;
const YEAR_MONTH = /^(20\d\d)-?(0[1-9]|1[0-2])(?:-?\d\d)?$/u;
/** Words that say nothing about which column it is. */
const NOISE = new Set([
  "per",
  "till",
  "och",
  "med",
  "efter",
  "delår",
  "tkr",
  "mnkr",
  "kr",
  "%",
  "procent",
  "period",
  "perioden",
]);
const TOKENS = /(?:tertial|kvartal|kv|t|q)\s[1-4](?![\p{L}\d])|20\d\d-\d\d(?:-\d\d)?|[\p{L}\d%#./-]+/gu;

/** Splits a normalised heading into base and qualifier. A heading without a qualifier keeps its words. */
export function splitQualifier(heading: string): QualifiedHeading {
  const kept: string[] = [];
  let year: number | null = null;
  let endMonth: number | null = null;
  for (const token of heading.match(TOKENS) ?? []) {
    const date = YEAR_MONTH.exec(token);
    if (date !== null) {
      year = Number(date[1]);
      endMonth = Number(date[2]);
    } else if (YEAR.test(token)) year = Number(token);
    else {
      const month = monthOf(token);
      if (month === null) kept.push(token);
      else endMonth = Math.max(endMonth ?? 0, month);
    }
  }
  const words = kept.filter((token) => !NOISE.has(token));
  return { base: (words.length > 0 ? words : kept).join(" "), qualifier: { year, endMonth } };
}

/** Last month of the period that a word names: "apr", "jan–apr" (its last), "T2", "helår". */
function monthOf(token: string): number | null {
  const word = token.replace(/[.:,]+$/u, "");
  const month = MONTH_OF.get(word) ?? MONTH_OF.get(word.split(/[-–/]/u).at(-1) ?? "");
  if (month !== undefined) return month;
  if (WHOLE_YEAR.has(word)) return 12;
  const tertial = TERTIAL.exec(word);
  if (tertial !== null) return Number(tertial[1]) * 4;
  const quarter = QUARTER.exec(word);
  return quarter === null ? null : Number(quarter[1]) * 3;
}

/** How well a column's qualifier fits the plan's period: 3 names it, 2 names its year or its month only, 1 says nothing, 0 another one. */
export function fitOf(qualifier: Qualifier, period: Period | null): 0 | 1 | 2 | 3 {
  if (qualifier.year === null && qualifier.endMonth === null) return 1;
  if (period === null) return 1;
  if (qualifier.year !== null && qualifier.year !== period.year) return 0;
  if (qualifier.endMonth === null) return isWholeYear(period) ? 3 : 1;
  if (qualifier.endMonth !== period.endMonth) return 0;
  return qualifier.year === null ? 2 : 3;
}

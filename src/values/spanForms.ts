/** The forms of a single date: a pattern for the whole text, and what it means. Swedish order: day before month. */
import type { Unreadable } from "../plan/reading";
import { dayOf, isYear, monthsOf, nextDay, weekOf, type Span } from "./calendar";
import { MONTH, monthNumber } from "./monthWords";
import type { Found, Grain } from "./spans";

type Groups = readonly (string | undefined)[];
type Read = (groups: Groups, year: number | null) => Found | Unreadable;

/** A year after something: "30/4 2025", "30/4-25", "apr '25". */
const YEAR = "(?:[ ,]*[ ,\\-/'.] ?['-]?((?:19|20)\\d\\d|\\d\\d))?";
const FULL_YEAR = "(?:[ ,\\-/]+((?:19|20)\\d\\d))?";
const ORDINAL = "(?:\\.|:[ae])?";
const TO = " ?(-|och|&|,|till) ?";
const TERMS: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["q", 3],
  ["t", 4],
  ["h", 6],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["första", 1],
  ["andra", 2],
  ["tredje", 3],
  ["fjärde", 4],
]);

/** In this order: the first pattern that fits decides. */
export const FORMS: readonly (readonly [RegExp, Read])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ](?:kl\.? ?)?\d{1,2}[:.]\d\d\S*)?$/, ([y, m, d]) => day(y, num(m), d)],
  [/^(\d{4})(\d\d)(\d\d)$/, ([y, m, d]) => day(y, num(m), d)],
  [/^(\d\d)(\d\d)(\d\d)$/, sixDigits],
  [/^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/, ([d, , m, y]) => day(y, num(m), d)],
  [/^(\d{1,2})([-./])(\d{1,2})\2(\d\d)$/, ([a, , b, c], year) => threeTwos([a, b, c], year)],
  [new RegExp(`^(\\d{1,2})/(\\d{1,2})${YEAR}$`), ([d, m, y], year) => day(y, num(m), d, year)],
  [new RegExp(`^(\\d{1,2})${ORDINAL}[ -]?${MONTH}${YEAR}$`), ([d, m, y], year) => day(y, named(m), d, year)],
  [new RegExp(`^(\\d{1,2})${ORDINAL}${TO}(\\d{1,2})${ORDINAL} ?${MONTH}${YEAR}$`), daysNamed],
  [new RegExp(`^(\\d{1,2})${TO}(\\d{1,2})/(\\d{1,2})${YEAR}$`), daysNumbered],
  [new RegExp(`^${MONTH}( )(\\d\\d)$`), ([m, , y], year) => nearYear(months(y, named(m), named(m), year), year)],
  [new RegExp(`^${MONTH}${YEAR}$`), ([m, y], year) => months(y, named(m), named(m), year)],
  [/^(\d{4})[-/.](\d{1,2})$/, ([y, m]) => (num(m) > 12 ? "ambiguous" : months(y, num(m), num(m), null))],
  [/^(\d{1,2})[-/.](\d{4})$/, ([m, y]) => months(y, num(m), num(m), null)],
  [new RegExp(`^(?:v|v\\.|vecka|veckan|w|week) ?(\\d{1,2})${FULL_YEAR}$`), ([w, y], year) => weeks(y, w, w, year)],
  [
    new RegExp(`^(?:v|v\\.|vecka|veckorna|w|week) ?(\\d{1,2}) ?- ?(?:v\\.? ?)?(\\d{1,2})${FULL_YEAR}$`),
    ([first, last, y], year) => weekRange(y, first, last, year),
  ],
  [
    new RegExp(
      `^(k|q|t|h)(?:(?<=k)(?:vartal|vartalet|v|v\\.)|(?<=t)(?:ertial|ertialet|ert\\.?)|(?<=h)(?:alvår|alvåret))? ?([0-9])${ORDINAL}(?: ?- ?\\1?[a-zåäö.]* ?(\\d)(?!\\d))?${YEAR}$`,
    ),
    ([kind, first, last, y], year) => terms(kind, num(first), num(last ?? first), y, year),
  ],
  [
    new RegExp(
      `^(\\d|första|andra|tredje|fjärde)(?::[ae])? (k|t|h)(?:vartalet|vartal|ertialet|ertial|alvåret|alvår)${YEAR}$`,
    ),
    ([nth, kind, y], year) => terms(kind, ordinal(nth), ordinal(nth), y, year),
  ],
  [
    /^(?:(?:år|året|helår|helåret|hela året|kalenderår|kalenderåret|verksamhetsår|verksamhetsåret) ?)?((?:19|20)\d\d)$/,
    ([y]) => months(y, 1, 12, null, "year"),
  ],
  [
    /^(?:året|helår|helåret|hela året|kalenderåret|verksamhetsåret|året runt)$/,
    (_, year) => months("", 1, 12, year, "year"),
  ],
];

function num(text: string | undefined): number {
  return Number(text ?? NaN);
}

function named(name: string | undefined): number {
  return monthNumber(name ?? "");
}

function ordinal(text: string | undefined): number {
  return ORDINALS.get(text ?? "") ?? num(text);
}

/** The year that a text names, with two digits this side of 1970; null where it names none. */
function ownYear(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Completes a span with its year, the text's own or else the plan's. */
function inYear(
  text: string | undefined,
  fallback: number | null,
  grain: Grain,
  spanOf: (year: number) => Span | null,
): Found | Unreadable {
  const own = ownYear(text);
  const year = own ?? fallback;
  if (year === null) return "noYear";
  const span = spanOf(year);
  return span === null ? "outOfRange" : { from: span.from, to: span.to, grain, ownYear: own };
}

function day(
  y: string | undefined,
  month: number,
  d: string | undefined,
  year: number | null = null,
): Found | Unreadable {
  // 31 April is impossible in any year, known or not; 29 February is not.
  if (dayOf(2024, month, num(d)) === null) return "outOfRange";
  return inYear(y, year, "day", (known) => {
    const date = dayOf(known, month, num(d));
    return date === null ? null : { from: date, to: date };
  });
}

function months(
  y: string | undefined,
  first: number,
  last: number,
  year: number | null,
  grain: Grain = "month",
): Found | Unreadable {
  return inYear(y, year, grain, (known) => monthsOf(known, first, last));
}

/** "april 25" is April 2025 near that year; "april 30" may be a day. */
function nearYear(found: Found | Unreadable, year: number | null): Found | Unreadable {
  if (typeof found === "string") return found;
  return year !== null && isNear(found, year) ? found : "ambiguous";
}

function isNear(span: Span, year: number, apart = 2): boolean {
  return Math.abs(Number(span.from.slice(0, 4)) - year) <= apart;
}

function weeks(
  y: string | undefined,
  first: string | undefined,
  last: string | undefined,
  year: number | null,
): Found | Unreadable {
  return inYear(y, year, "week", (known) => {
    const from = weekOf(known, num(first));
    const to = weekOf(known, num(last));
    return from === null || to === null || to.to < from.from ? null : { from: from.from, to: to.to };
  });
}

/** "v. 18-20" are three weeks; "v. 18-25" may be a week of 2025. */
function weekRange(
  y: string | undefined,
  first: string | undefined,
  last: string | undefined,
  year: number | null,
): Found | Unreadable {
  if (y === undefined && year !== null && Math.abs(2000 + num(last) - year) <= 1) return "ambiguous";
  return weeks(y, first, last, year);
}

/** Quarters (3 months), tertials (4) and half-years (6), one or from one to another. */
function terms(
  kind: string | undefined,
  first: number,
  last: number,
  y: string | undefined,
  year: number | null,
): Found | Unreadable {
  const length = TERMS.get(kind ?? "") ?? 0;
  if (first < 1 || last < first || last * length > 12) return "outOfRange";
  return months(y, (first - 1) * length + 1, last * length, year);
}

function daysNamed([first, joint, last, m, y]: Groups, year: number | null): Found | Unreadable {
  return days(day(y, named(m), first, year), joint, day(y, named(m), last, year));
}

function daysNumbered([first, joint, last, m, y]: Groups, year: number | null): Found | Unreadable {
  return days(day(y, num(m), first, year), joint, day(y, num(m), last, year));
}

/** "27–28 maj"; "27 och 29 maj" are two days with one between that is not meant. */
function days(from: Found | Unreadable, joint: string | undefined, to: Found | Unreadable): Found | Unreadable {
  if (typeof from === "string") return from;
  if (typeof to === "string") return to;
  if (to.from <= from.from) return "outOfRange";
  if (joint !== "-" && joint !== "till" && nextDay(from.from) !== to.from) return "ambiguous";
  return { ...from, to: to.to };
}

/** "250430" is year, month, day, as Swedish practice has it; "202504" is a month; near the plan's year or ambiguous. */
function sixDigits([a, b, c]: Groups, year: number | null): Found | Unreadable {
  const yearFirst = day(a, num(b), c);
  if (typeof yearFirst === "string") {
    const full = Number(`${a ?? ""}${b ?? ""}`);
    return isYear(full) ? months(String(full), num(c), num(c), null) : yearFirst;
  }
  if (year === null || isNear(yearFirst, year, 3)) return yearFirst;
  const dayFirst = day(c, num(b), a);
  return typeof dayFirst !== "string" && isNear(dayFirst, year, 3) ? "ambiguous" : yearFirst;
}

/** "25-04-30", "30.04.25": whichever end is the year must be near the plan's, and the other one must not. */
function threeTwos([a, b, c]: Groups, year: number | null): Found | Unreadable {
  const both = [day(a, num(b), c), day(c, num(b), a)].filter((found) => typeof found !== "string");
  if (both.length === 0) return "outOfRange";
  const near = year === null ? both : both.filter((found) => isNear(found, year));
  const [only, other] = near;
  return only !== undefined && other === undefined ? only : "ambiguous";
}

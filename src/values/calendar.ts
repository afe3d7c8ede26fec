/** Days, weeks and months as ISO dates. Pure arithmetic in UTC: no time zone, no clock. */
import type { IsoDate } from "../plan/dates";

export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const DAY = 86_400_000;
/** Day 0 of Excel's 1900 system as it counts after its invented 29 February 1900. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** Serial numbers from 1954 to 2119; other numbers are no dates of a plan. */
const SERIALS = { first: 20_000, last: 80_000 };
const YEARS = { first: 1950, last: 2119 };

function iso(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}

/** True for a year that a plan, its baseline or its decisions can have. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last;
}

/** The day; null where the calendar has none such (31 April). Months are 1–12. */
export function dayOf(year: number, month: number, day: number): IsoDate | null {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return `${String(year)}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** From the first day of a month to the last day of the same or another month; null where there is no such month. */
export function monthsOf(year: number, first: number, last = first): Span | null {
  const from = dayOf(year, first, 1);
  const to = dayOf(year, last, 1);
  return from === null || to === null ? null : { from, to: `${to.slice(0, 8)}${String(lastDayOf(year, last))}` };
}

/** Monday to Sunday of an ISO week (ISO 8601: week 1 has the year's first Thursday); null for a week the year lacks. */
export function weekOf(year: number, week: number): Span | null {
  if (!isYear(year) || week < 1 || week > 53) return null;
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  // A week belongs to the year of its Thursday.
  if (new Date(monday + 3 * DAY).getUTCFullYear() !== year) return null;
  return { from: iso(monday), to: iso(monday + 6 * DAY) };
}

/** The day of a serial number of Excel's 1900 system, its time of day left out; null outside 1954–2119. */
export function serialToIso(serial: number): IsoDate | null {
  return serial >= SERIALS.first && serial < SERIALS.last + 1 ? iso(SERIAL_ZERO + Math.floor(serial) * DAY) : null;
}

/** The day after. */
export function nextDay(date: IsoDate): IsoDate {
  return iso(Date.parse(date) + DAY);
}

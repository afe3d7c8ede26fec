/** Dates and periods in words. Headings and tables keep the IsoDate as it is, or `isoRange`. */
import { isWholeYear, periodEnd, type IsoDate, type Period } from "../plan/dates";
import { EN_DASH } from "./typography";

const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
const MONTH = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", month: "long" });

function utc(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Running text: "den 1 oktober 2024". */
export function dateText(date: IsoDate): string {
  return `den ${DAY.format(utc(date))}`;
}

/** Running text: "den 27–28 maj 2025", "den 30 april–2 maj 2025"; one day where both ends are the same. */
export function dateRangeText(from: IsoDate, to: IsoDate): string {
  // Some versions of Intl put thin spaces around the dash; Swedish writes a range without.
  return `den ${DAY.formatRange(utc(from), utc(to)).replace(/\s*[–-]\s*/u, EN_DASH)}`;
}

/** Headings and tables: "2025-05-27–28", "2025-04-30–2025-05-02"; one day where both ends are the same. */
export function isoRange(from: IsoDate, to: IsoDate): string {
  if (from === to) {
    return from;
  }
  const sameMonth = from.slice(0, 8) === to.slice(0, 8);
  return from + EN_DASH + (sameMonth ? to.slice(8) : to);
}

/** "april"; month is 1–12. */
export function monthName(month: number): string {
  return MONTH.format(new Date(Date.UTC(2000, month - 1, 1)));
}

/** "april", and "året" of a whole-year follow-up: what a report comes after. */
export function periodWord(period: Period): string {
  return isWholeYear(period) ? "året" : monthName(period.endMonth);
}

/** "april 2025", "helåret 2025": names a follow-up among others. */
export function periodName(period: Period): string {
  return `${isWholeYear(period) ? "helåret" : monthName(period.endMonth)} ${String(period.year)}`;
}

/** The months that a follow-up covers: "januari–april 2025", "hela året 2025". */
export function periodSpan(period: Period): string {
  const year = String(period.year);
  if (isWholeYear(period)) {
    return `hela året ${year}`;
  }
  const start = period.endMonth === 1 ? "" : `${monthName(1)}${EN_DASH}`;
  return `${start}${monthName(period.endMonth)} ${year}`;
}

/** "den 30 april 2025". */
export function periodEndText(period: Period): string {
  return dateText(periodEnd(period));
}

/**
 * Dates and times as somebody types them in an Excel set to en-US. Sources: "How Excel works with two-digit year numbers"
 * (KB 214391: 00–29 are 2000–2029, two-part entries are day and month of the current year, else month and year), KB 181194
 * ("Dec 32" is December 1932), and the built-in formats of ECMA-376 part 1, 18.8.30.
 */
import type { Entry } from "./numbers";

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const FORMATS = { full: "m/d/yyyy", named: "d-mmm-yy", dayMonth: "d-mmm", monthYear: "mmm-yy" } as const;

/** The serial number of a day in the 1900 system, which has a 29 February 1900; null for a day that is not there. */
export function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 31)) / DAY_MS);
  const serial = days >= 60 ? days + 1 : days;
  return serial >= 1 && serial <= LAST_SERIAL ? serial : null;
}

function fullYear(text: string): number | null {
  const year = Number(text);
  if (text.length <= 2) return year < 30 ? 2000 + year : 1900 + year;
  return text.length === 4 && year >= 1900 ? year : null;
}

function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  if (lower.length < 3) return null;
  const index = MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower);
  return index === -1 ? null : index + 1;
}

function entry(serial: number | null, format: string): Entry | null {
  return serial === null ? null : { value: serial, format };
}

function day(year: string, month: string, date: string, format: string): Entry | null {
  const number = fullYear(year);
  return number === null ? null : entry(serialOf(number, Number(month), Number(date)), format);
}

/** "4/30" or "2/30" (February 1930), "13/5" (13 May). */
function twoParts(first: string, second: string, thisYear: number): Entry | null {
  const [a, b] = [Number(first), Number(second)];
  if (second.length <= 2) {
    const found = serialOf(thisYear, a, b) ?? serialOf(thisYear, b, a);
    if (found !== null) return entry(found, FORMATS.dayMonth);
  }
  if (first.length === 4) return second.length <= 2 ? day(first, second, "1", FORMATS.monthYear) : null;
  return day(second, first, "1", FORMATS.monthYear);
}

function named(text: string, thisYear: number): Entry | null {
  const date = "(\\d{1,2})";
  const month = "([A-Za-z]{3,9})";
  const year = "(\\d{4}|\\d{2})";
  const between = "(?:\\s*[-/ ]\\s*)";
  const dayFirst = new RegExp(`^${date}${between}?${month}${between}?,?\\s*${year}$`, "u").exec(text);
  if (dayFirst) return withMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = new RegExp(`^${month}\\s+${date},?\\s+${year}$`, "u").exec(text);
  if (monthFirst) return withMonth(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayMonth = new RegExp(`^${date}${between}?${month}$`, "u").exec(text);
  if (dayMonth) return monthAndNumber(dayMonth[2] ?? "", dayMonth[1] ?? "", thisYear);
  const monthNumber = new RegExp(`^${month}${between}(\\d{1,2}|\\d{4})$`, "u").exec(text);
  return monthNumber ? monthAndNumber(monthNumber[1] ?? "", monthNumber[2] ?? "", thisYear) : null;
}

function withMonth(year = "", name = "", date = ""): Entry | null {
  const month = monthOf(name);
  return month === null ? null : day(year, String(month), date, FORMATS.named);
}

/** "Dec 31" is a day of this year, "Dec 32" and "Dec 2025" the first of that month. */
function monthAndNumber(name: string, number: string, thisYear: number): Entry | null {
  const month = monthOf(name);
  if (month === null) return null;
  const found = number.length <= 2 ? serialOf(thisYear, month, Number(number)) : null;
  return found === null ? day(number, String(month), "1", FORMATS.monthYear) : entry(found, FORMATS.dayMonth);
}

function dateOf(text: string, thisYear: number): Entry | null {
  const parts = /^(\d{1,4})([-/])(\d{1,2})\2(\d{1,4})$/u.exec(text);
  if (parts) {
    const [, first = "", , second = "", third = ""] = parts;
    if (first.length === 4) return third.length <= 2 ? day(first, second, third, FORMATS.full) : null;
    return first.length <= 2 ? day(third, first, second, FORMATS.full) : null;
  }
  const two = /^(\d{1,4})[-/](\d{1,4})$/u.exec(text);
  if (two) return twoParts(two[1] ?? "", two[2] ?? "", thisYear);
  return named(text, thisYear);
}

function timeOf(text: string): Entry | null {
  const parts = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d{1,3})?)?(?:\s*(AM|PM|A|P))?$/iu.exec(text);
  if (!parts) return null;
  const [, hours = "", minutes = "", seconds, fraction, half] = parts;
  let hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toUpperCase().startsWith("P") ? 12 : 0);
  }
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(fraction ?? 0)) / 86_400;
  return { value, format: timeFormat(value, seconds !== undefined, fraction !== undefined, half !== undefined) };
}

function timeFormat(value: number, seconds: boolean, fraction: boolean, half: boolean): string {
  if (value >= 1) return "[h]:mm:ss";
  if (fraction) return "mm:ss.0";
  return `h:mm${seconds ? ":ss" : ""}${half ? " AM/PM" : ""}`;
}

/** A date, a time, or both; null for anything else. */
export function parseDate(text: string, thisYear: number): Entry | null {
  const alone = dateOf(text, thisYear) ?? timeOf(text);
  if (alone !== null) return alone;
  const split = /^(.*\d)\s+(\d{1,2}:.*)$/u.exec(text);
  if (!split) return null;
  const date = dateOf(split[1] ?? "", thisYear);
  const time = timeOf(split[2] ?? "");
  if (date === null || time === null || time.value >= 1) return null;
  return { value: date.value + time.value, format: "m/d/yyyy h:mm" };
}

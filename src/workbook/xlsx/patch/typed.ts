/**
 * What a person types in a cell → the value that Excel with Swedish settings makes of it, and the number format that it
 * gives a General cell. What Excel would guess more boldly at ("1/2" as 1 February this year) stays the text that was typed.
 */
import { dateSerial } from "../dates";
import type { CellValue } from "../../port";
import { isDateFormat } from "../../grid/numberFormats";
import { FORMATS } from "../../looks";

export interface TypedCell {
  readonly value: CellValue;
  /** Number format that the cell gets; null for the one that it has. */
  readonly format: string | null;
}

const GENERAL = "General";
/** Spaces between thousands: ordinary, no-break, narrow no-break, thin. */
const SPACE = "[ \\u00a0\\u202f\\u2009]";
const NUMBER = new RegExp(
  `^([-+\\u2212]?)(\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)?(?:,(\\d+))?(?:[eE]([-+]?\\d{1,3}))?${SPACE}?(%|kr)?$`,
);
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const;
const LONG_MONTH = new Intl.DateTimeFormat("sv-SE", { month: "long", timeZone: "UTC" });
const MONTH_WORDS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((word, index): [string, number][] => [
    [LONG_MONTH.format(Date.UTC(2000, index)), index + 1],
    [word, index + 1],
  ]),
);

/** @param format the cell's number format: in a cell formatted as text, everything is text */
export function readTyped(text: string, format: string): TypedCell {
  if (text === "") return { value: "", format: null };
  if (format === FORMATS.text) return { value: text, format: null };
  // Excel's own mark of a text.
  if (text.startsWith("'")) return { value: text.slice(1), format: FORMATS.text };
  const plain = text.trim();
  return readTruth(plain) ?? readNumber(plain, format) ?? readTime(plain, format) ?? { value: text, format: null };
}

function readTruth(text: string): TypedCell | null {
  const word = text.toUpperCase();
  return word === "SANT" || word === "FALSKT" ? { value: word === "SANT", format: null } : null;
}

function readNumber(text: string, format: string): TypedCell | null {
  const match = NUMBER.exec(text);
  const [, sign = "", whole = "", decimals = "", exponent, unit] = match ?? [];
  if (match === null || whole + decimals === "") return null;
  const digits = whole.replace(/\D/g, "");
  const size = Number(`${digits === "" ? "0" : digits}.${decimals === "" ? "0" : decimals}e${exponent ?? "0"}`);
  const value = sign === "" || sign === "+" ? size : -size;
  if (!Number.isFinite(value)) return null;
  // Parsed again, so that 45,3 % is 0.453 and not 0.45299999999999996.
  if (unit === "%")
    return { value: Number(`${String(value)}e-2`), format: general(format, decimals === "" ? "0%" : "0.00%") };
  if (unit === "kr") return { value, format: general(format, decimals === "" ? '#,##0 "kr"' : '#,##0.00 "kr"') };
  if (exponent !== undefined) return { value, format: general(format, "0.00E+00") };
  // In a cell of per cent Excel takes 45 for 45 % and 0,45 for itself.
  if (isShare(format) && Math.abs(value) >= 1) return { value: Number(`${String(value)}e-2`), format: null };
  if (whole === digits) return { value, format: null };
  return { value, format: general(format, decimals === "" ? "#,##0" : "#,##0.00") };
}

function general(format: string, next: string): string | null {
  return format === GENERAL ? next : null;
}

function isShare(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

/** Days and times of day: 2025-04-30, 2025-04-30 13:15, 30 april 2025, april 2025, 13:15. */
function readTime(text: string, format: string): TypedCell | null {
  const [, day, month, year] = /^(?:(\d{1,2})\s+)?([a-zåäö]+)\.?\s+(\d{4})$/i.exec(text) ?? [];
  const number = MONTH_WORDS.get((month ?? "").toLowerCase());
  if (number !== undefined) {
    return date(
      `${year ?? ""}-${two(number)}-${two(Number(day ?? 1))}`,
      format,
      day === undefined ? "mmm-yy" : FORMATS.date,
    );
  }
  const [, iso, hours, minutes, seconds] =
    /^(\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{2}-\d{2}-\d{2})?(?:(?:^|\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? [];
  if (iso === undefined && hours === undefined) return null;
  const time = timeOfDay(hours, minutes, seconds);
  if (time === null) return null;
  if (iso === undefined) return { value: time, format: general(format, seconds === undefined ? "h:mm" : "h:mm:ss") };
  const [y = "", m = "", d = ""] = iso.split(/[-/]/);
  const code = hours === undefined ? FORMATS.date : "yyyy-mm-dd h:mm";
  const found = date(`${y.length === 2 ? century(y) : y}-${two(Number(m))}-${two(Number(d))}`, format, code);
  return found === null ? null : { ...found, value: found.value + time };
}

/** Two figures for a year: Windows takes 00–49 for this century. */
function century(year: string): string {
  return `${Number(year) < 50 ? "20" : "19"}${year}`;
}

function date(iso: string, format: string, code: string): { value: number; format: string | null } | null {
  const value = dateSerial(iso);
  return value === null ? null : { value, format: isDateFormat(format) ? null : code };
}

function timeOfDay(hours = "0", minutes = "0", seconds = "0"): number | null {
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  return isTime ? (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400 : null;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

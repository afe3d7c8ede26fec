/** Days, and the many ways in which departments write them. */
import type { DateStyle, Day } from "./model";

const MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split(" ");
const DAY_MS = 86_400_000;
/** Excel's day 0 (1900 system) for dates after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

function milliseconds(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function addDays(day: Day, days: number): Day {
  return new Date(milliseconds(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((milliseconds(to) - milliseconds(from)) / DAY_MS);
}

export function lastOfMonth(day: Day): Day {
  const next = addDays(`${day.slice(0, 8)}28`, 4);
  return addDays(`${next.slice(0, 8)}01`, -1);
}

/** Excel's serial number of the day. */
export function serial(day: Day): number {
  return (milliseconds(day) - EPOCH) / DAY_MS;
}

/** "30 april 2025" */
function longDate(day: Day): string {
  return `${String(Number(day.slice(8)))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`;
}

/** ISO week and the year that it belongs to. */
function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const weekday = (new Date(milliseconds(day)).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const year = Number(thursday.slice(0, 4));
  return { year, week: 1 + Math.floor(daysBetween(`${String(year)}-01-01`, thursday) / 7) };
}

function shortMonth(day: Day): string {
  return `${(MONTHS[Number(day.slice(5, 7)) - 1] ?? "").slice(0, 3)}-${day.slice(2, 4)}`;
}

/** Week, quarter, month or day in turn; what names no year only within the plan's. */
function looseDate(day: Day, year: number, turn: number): string {
  const week = isoWeek(day);
  if (Number(day.slice(0, 4)) !== year || week.year !== year) return longDate(day);
  switch (turn % 4) {
    case 0:
      return `v. ${String(week.week)}`;
    case 1:
      return longDate(day);
    case 2:
      return `kvartal ${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
    default:
      return shortMonth(day);
  }
}

/** The day as the department types it; a number is a date cell. `turn` varies the loose style. */
export function typedDay(day: Day, style: DateStyle, year: number, turn: number): string | number {
  switch (style) {
    case "serial":
      return serial(day);
    case "iso":
      return day;
    case "long":
      return longDate(day);
    case "slash":
      return `${String(Number(day.slice(8)))}/${String(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`;
    case "compact":
      return day.slice(2).replaceAll("-", "");
    case "loose":
      return looseDate(day, year, turn);
  }
}

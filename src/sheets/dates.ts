/** Dates as cells hold them: serial numbers of the 1900 system. */
import type { IsoDate, PlanDate } from "../plan/dates";
import type { Reading } from "../plan/reading";
import type { CellValue } from "../workbook/port";

const DAY = 86_400_000;
/** Serial 0 by the arithmetic that holds from March 1900 on (the 1900 system has a 29 February that never was). */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Serial number of a day; the text itself where it is no ISO date. */
export function serialOf(date: IsoDate): CellValue {
  const parts = ISO.exec(date);
  return parts === null
    ? date
    : (Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) - SERIAL_ZERO) / DAY;
}

/** The day of a cell that serialOf filled, or that a person typed as yyyy-mm-dd; null for anything else. */
export function isoOf(cell: CellValue | undefined): IsoDate | null {
  if (typeof cell === "string") return ISO.test(cell.trim()) ? cell.trim() : null;
  if (typeof cell !== "number" || !(cell >= 1 && cell < 2_958_466)) return null;
  return new Date(SERIAL_ZERO + Math.floor(cell) * DAY).toISOString().slice(0, 10);
}

/** One day as its serial number; a span, löpande or what could not be read as it was typed, so that nothing is lost. */
function dateCell(reading: Reading<PlanDate>): CellValue {
  if (reading.kind === "empty") return "";
  if (reading.kind === "unreadable") return reading.text;
  const date = reading.value;
  return date.kind === "span" && date.from === date.to ? serialOf(date.from) : reading.text;
}

/** dateCell with a memory: the readers give the same Reading object for the same text. */
export function dateCells(): (reading: Reading<PlanDate>) => CellValue {
  const known = new Map<Reading<PlanDate>, CellValue>();
  return (reading) => {
    let cell = known.get(reading);
    if (cell === undefined) {
      cell = dateCell(reading);
      known.set(reading, cell);
    }
    return cell;
  };
}

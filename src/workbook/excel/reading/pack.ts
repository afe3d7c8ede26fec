/** Which of the missing requests go into the next batch. */
import { answerBytes, BYTES_PER_WINDOW_ROW, REQUEST_BYTES, type Request } from "./requests";
import type { SheetReading } from "./sheetReading";

export interface Entry {
  readonly reading: SheetReading;
  readonly request: Request;
}

/**
 * Requests, in the sheets' order, whose answers, and which themselves, take about `budget` bytes. What is larger than
 * that alone is divided first; at least one request is taken.
 */
export function pack(readings: readonly SheetReading[], budget: number): Entry[] {
  const batch: Entry[] = [];
  let bytes = 0;
  for (const reading of readings) {
    const waiting = [...reading.wanted].reverse();
    for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
      const expected = answerBytes(request, reading.bytesPerCell);
      const pieces = expected > budget ? reading.wanted.divide(request) : null;
      if (pieces !== null) {
        waiting.push(...pieces.toReversed());
        continue;
      }
      if (batch.length > 0 && (bytes + expected > budget || (batch.length + 1) * REQUEST_BYTES > budget)) return batch;
      batch.push({ reading, request });
      bytes += expected;
    }
  }
  return batch;
}

/** Reckoned bytes of everything that is missing. */
export function missingBytes(readings: readonly SheetReading[]): number {
  let bytes = 0;
  for (const reading of readings) {
    for (const request of reading.wanted) bytes += answerBytes(request, reading.bytesPerCell);
  }
  return bytes;
}

/** What the first requests of a sheet are reckoned at beside its window's rows. */
const SHEET_BYTES = 1500;
const FEWEST_ROWS = 10;

/** How many first rows of each sheet are read blind, so that all sheets' windows go into one answer. */
export function windowRows(sheets: number, budget: number): number {
  const bytes = budget * 0.95 - sheets * SHEET_BYTES;
  return Math.max(FEWEST_ROWS, Math.floor(bytes / (Math.max(1, sheets) * BYTES_PER_WINDOW_ROW)));
}

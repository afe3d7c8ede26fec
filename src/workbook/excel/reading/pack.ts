/** Which of the missing requests go into the next batch, and what to do when Excel finds their answers too large. */
import { answerBytes, BYTES_PER_CELL, BYTES_PER_WINDOW_ROW, REQUEST_BYTES, type Request } from "./requests";
import type { SheetReading } from "./sheetReading";

export interface Entry {
  readonly reading: SheetReading;
  readonly request: Request;
}

/**
 * Bytes of an answer that are asked for at a time. Excel on the web refuses more than 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 */
const ANSWER_BUDGET = 4_000_000;
/** An Excel that refuses less than this refuses everything. */
const LEAST_BUDGET = 50_000;

export class Packer {
  private budget = ANSWER_BUDGET;
  /** How much larger than usual the cells are reckoned of which no values have been seen: sheets may hold long texts. */
  private inflation = 1;

  /**
   * Requests, in the sheets' order, whose answers, and which themselves, take about as much as one answer may. What is
   * larger than that alone is divided first; at least one request is taken, where there is any.
   */
  pack(readings: readonly SheetReading[]): Entry[] {
    if (this.missing(readings) > this.budget) for (const { wanted } of readings) wanted.askLessOfFills();
    const batch: Entry[] = [];
    let bytes = 0;
    for (const reading of readings) {
      const waiting = [...reading.wanted].reverse();
      for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
        const expected = this.reckon({ reading, request });
        const pieces = expected > this.budget ? reading.wanted.divide(request) : null;
        if (pieces !== null) waiting.push(...[...pieces].reverse());
        else if (batch.length > 0 && !this.hasRoom(batch.length + 1, bytes + expected)) return batch;
        else {
          batch.push({ reading, request });
          bytes += expected;
        }
      }
    }
    return batch;
  }

  /** The answer of this batch was refused for its size: less next time. False where there is no less. */
  shrink(batch: readonly Entry[]): boolean {
    const [only] = batch;
    if (only === undefined || (batch.length === 1 && only.reading.wanted.divide(only.request) === null)) return false;
    if (batch.some(isGuess)) {
      const reckoned = batch.reduce((sum, entry) => sum + this.reckon(entry), 0);
      this.inflation *= Math.max(4, (2 * this.budget) / reckoned);
    } else this.budget /= 2;
    return this.budget >= LEAST_BUDGET && Number.isFinite(this.inflation);
  }

  private hasRoom(requests: number, bytes: number): boolean {
    return bytes <= this.budget && requests * REQUEST_BYTES <= this.budget;
  }

  private missing(readings: readonly SheetReading[]): number {
    let bytes = 0;
    for (const reading of readings) for (const request of reading.wanted) bytes += this.reckon({ reading, request });
    return bytes;
  }

  private reckon(entry: Entry): number {
    const { reading, request } = entry;
    const bytes = answerBytes(request, reading.bytesPerCell ?? BYTES_PER_CELL);
    return isGuess(entry) ? bytes * this.inflation : bytes;
  }
}

/** Values of a sheet of which none have been seen. */
function isGuess({ reading, request }: Entry): boolean {
  if (reading.bytesPerCell !== null) return false;
  return request.kind === "values" || (request.kind === "used" && request.withValues);
}

/** What the first requests of a sheet are reckoned at beside its window's rows. */
const SHEET_BYTES = 1500;
const FEWEST_ROWS = 10;

/** How many first rows of each sheet are read blind, so that all sheets' windows go into one answer. */
export function windowRows(sheets: number): number {
  const bytes = ANSWER_BUDGET * 0.95 - sheets * SHEET_BYTES;
  return Math.max(FEWEST_ROWS, Math.floor(bytes / (Math.max(1, sheets) * BYTES_PER_WINDOW_ROW)));
}

/** Remembers what a reader made of a cell: a column of 1,000 rows has a handful of different texts. */
import type { Reading } from "../plan/reading";
import type { CellValue } from "../workbook/port";

/** The same cell gives the same Reading object. */
export function remembering<T>(read: (cell: CellValue) => Reading<T>): (cell: CellValue) => Reading<T> {
  // Two maps: looking up is quicker where keys are of one kind.
  const texts = new Map<CellValue, Reading<T>>();
  const numbers = new Map<CellValue, Reading<T>>();
  return (cell) => {
    const known = typeof cell === "string" ? texts : numbers;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const reading = read(cell);
    known.set(cell, reading);
    return reading;
  };
}

/** As `remembering`, where a number's format changes its meaning: one memory for each format. */
export function rememberingByFormat<T>(
  read: (cell: CellValue, format: string) => Reading<T>,
): (cell: CellValue, format?: string) => Reading<T> {
  const byFormat = new Map<string, (cell: CellValue) => Reading<T>>();
  return (cell, format = "") => {
    // A text is what it says, whatever the format.
    const key = typeof cell === "number" ? format : "";
    let reader = byFormat.get(key);
    if (reader === undefined) {
      reader = remembering((value) => read(value, key));
      byFormat.set(key, reader);
    }
    return reader(cell);
  };
}

/** Widths and heights of columns and rows in points, and whether they are hidden. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostSheet } from "../model";
import { invalidArgument } from "./resolve";

export type Axis = "rows" | "columns";

/**
 * Points. 8.43 characters of Calibri 11 are 64 pixels; the unit is the point (office-js issue 187). Longest: "Excel
 * specifications and limits", 255 characters and 409 points.
 */
const SIZES: Readonly<Record<Axis, { standard: number; longest: number }>> = {
  columns: { standard: 48, longest: ((255 * 7 + 5) * 3) / 4 },
  rows: { standard: 15, longest: 409.5 },
};

interface Lines {
  readonly sizes: Map<number, number>;
  readonly hidden: Set<number>;
  readonly first: number;
  readonly last: number;
}

function linesOf(sheet: HostSheet, range: CellRange, axis: Axis): Lines {
  return axis === "rows"
    ? { sizes: sheet.rowHeights, hidden: sheet.hiddenRows, first: range.firstRow, last: range.lastRow }
    : { sizes: sheet.columnWidths, hidden: sheet.hiddenColumns, first: range.firstColumn, last: range.lastColumn };
}

function within<T>(keys: Iterable<number>, { first, last }: Lines, of: (key: number) => T): T[] {
  return [...keys].filter((key) => key >= first && key <= last).map(of);
}

/** Size of one line; hidden ones have none. */
function sizeOf(sheet: HostSheet, axis: Axis, line: number): number {
  const { sizes, hidden } = linesOf(sheet, { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }, axis);
  return hidden.has(line) ? 0 : (sizes.get(line) ?? SIZES[axis].standard);
}

/** Distance of a line's beginning from the sheet's corner. */
export function offsetOf(sheet: HostSheet, axis: Axis, line: number): number {
  const range = { firstRow: 0, firstColumn: 0, lastRow: line - 1, lastColumn: line - 1 };
  const lines = linesOf(sheet, range, axis);
  const special = new Set([...within(lines.sizes.keys(), lines, Number), ...within(lines.hidden, lines, Number)]);
  const sizes = [...special].reduce((sum, key) => sum + sizeOf(sheet, axis, key), 0);
  return sizes + (line - special.size) * SIZES[axis].standard;
}

/** The size of all lines of the areas; null where they differ. */
export function uniformSize(sheet: HostSheet, areas: readonly CellRange[], axis: Axis): number | null {
  const found = new Set<number>();
  for (const area of areas) {
    const lines = linesOf(sheet, area, axis);
    const special = new Set([...within(lines.sizes.keys(), lines, Number), ...within(lines.hidden, lines, Number)]);
    for (const line of special) found.add(sizeOf(sheet, axis, line));
    if (special.size < lines.last - lines.first + 1) found.add(SIZES[axis].standard);
  }
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}

/** Sets the size of all lines; 0 hides them and any other size shows them again, as in VBA's ColumnWidth. */
export function setSize(sheet: HostSheet, areas: readonly CellRange[], axis: Axis, value: unknown): void {
  const { longest, standard } = SIZES[axis];
  if (typeof value !== "number" || !(value >= 0 && value <= longest)) {
    throw invalidArgument(`A size from 0 to ${String(longest)} points was expected: ${JSON.stringify(value)}`);
  }
  setHidden(sheet, areas, axis, value === 0);
  if (value === 0) return;
  for (const area of areas) {
    const lines = linesOf(sheet, area, axis);
    if (value === standard) for (const line of within(lines.sizes.keys(), lines, Number)) lines.sizes.delete(line);
    else for (let line = lines.first; line <= lines.last; line++) lines.sizes.set(line, value);
  }
}

/** True or false where all lines agree, else null. */
export function uniformHidden(sheet: HostSheet, areas: readonly CellRange[], axis: Axis): boolean | null {
  const states = areas.flatMap((area) => {
    const lines = linesOf(sheet, area, axis);
    const count = within(lines.hidden, lines, Number).length;
    if (count === 0) return [false];
    return count === lines.last - lines.first + 1 ? [true] : [true, false];
  });
  const [first] = states;
  return first !== undefined && states.every((state) => state === first) ? first : null;
}

export function setHidden(sheet: HostSheet, areas: readonly CellRange[], axis: Axis, hide: boolean): void {
  for (const area of areas) {
    const lines = linesOf(sheet, area, axis);
    if (!hide) for (const line of within(lines.hidden, lines, Number)) lines.hidden.delete(line);
    else for (let line = lines.first; line <= lines.last; line++) lines.hidden.add(line);
  }
}

export function standardSize(axis: Axis): number {
  return SIZES[axis].standard;
}

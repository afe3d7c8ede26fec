/** Rectangles of cells: their arithmetic, their addresses, and the cells of a sheet that lie in them. */
import { columnLetters } from "../../../src/plan/origin";
import type { CellRange } from "../../../src/workbook/port";
import { cellAt, type HostCell, type HostSheet } from "../model";
import { HostError } from "./define";

/** Source: "Excel specifications and limits": 1,048,576 rows by 16,384 columns. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
/** The model has no formats of whole columns; more cells than this are not made one by one. */
const MOST_CELLS = 2_000_000;

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const range = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return range.firstRow <= range.lastRow && range.firstColumn <= range.lastColumn ? range : null;
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastRow >= inner.lastRow &&
    outer.lastColumn >= inner.lastColumn
  );
}

export function rowCount({ firstRow, lastRow }: CellRange): number {
  return lastRow - firstRow + 1;
}

export function columnCount({ firstColumn, lastColumn }: CellRange): number {
  return lastColumn - firstColumn + 1;
}

export function cellCount(range: CellRange): number {
  return rowCount(range) * columnCount(range);
}

/** One cell, or from (row, column) to (lastRow, lastColumn). */
export function rectangle(row: number, column: number, lastRow = row, lastColumn = column): CellRange {
  return { firstRow: row, firstColumn: column, lastRow, lastColumn };
}

/** What is left of a rectangle without another: up to four rectangles, none of which overlap. */
export function without(range: CellRange, hole: CellRange): CellRange[] {
  const common = intersection(range, hole);
  if (common === null) return [range];
  const beside = { firstRow: common.firstRow, lastRow: common.lastRow };
  return [
    { ...range, lastRow: common.firstRow - 1 },
    { ...range, firstRow: common.lastRow + 1 },
    { ...range, ...beside, lastColumn: common.firstColumn - 1 },
    { ...range, ...beside, firstColumn: common.lastColumn + 1 },
  ].filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}

/** "B2:D10"; "A:C" and "1:3" for whole columns and rows; with `$` "$B$2:$D$10". */
export function a1(range: CellRange, $: "$" | "" = ""): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  const columns = [columnLetters(firstColumn), columnLetters(lastColumn)].map((letters) => $ + letters);
  const rows = [firstRow + 1, lastRow + 1].map((row) => $ + String(row));
  if (firstRow === 0 && lastRow === ROWS - 1) {
    return firstColumn === 0 && lastColumn === COLUMNS - 1 ? rows.join(":") : columns.join(":");
  }
  if (firstColumn === 0 && lastColumn === COLUMNS - 1) return rows.join(":");
  const [from = "", to = ""] = columns.map((letters, end) => letters + (rows[end] ?? ""));
  return from === to ? from : `${from}:${to}`;
}

/** "Blad1!B2" or "'Avd A'!B2:C3", as Range.address has it. */
export function sheetAddress(sheet: HostSheet, range: CellRange): string {
  return `${quoted(sheet.name)}!${a1(range)}`;
}

/** A sheet's name as formulas have it: in quotes unless it is a plain word that no reference looks like. */
export function quoted(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The rectangle of "B2", "$B$2:D9", "A:C" or "1:3", whichever corner comes first; null for anything else. */
export function parseA1(text: string): CellRange | null {
  const [first, second, ...more] = text.trim().split(":").map(corner);
  if (first === undefined || first === null || second === null || more.length > 0) return null;
  const isWhole = first.row === null || first.column === null;
  if (isWhole && (second === undefined || (first.row === null) !== (second.row === null))) return null;
  const [top, bottom] = ends(first.row, (second ?? first).row, ROWS);
  const [left, right] = ends(first.column, (second ?? first).column, COLUMNS);
  if (bottom >= ROWS || right >= COLUMNS || top < 0 || left < 0) return null;
  return { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const match = /^(?:\$?([a-z]{1,3}))?(?:\$?(\d{1,7}))?$/i.exec(text.trim());
  const [, letters, digits] = match ?? [];
  if (letters === undefined && digits === undefined) return null;
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : toColumn(letters),
  };
}

function toColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function ends(a: number | null, b: number | null, count: number): [number, number] {
  if (a === null || b === null) return a === b ? [0, count - 1] : [-1, -1];
  return a <= b ? [a, b] : [b, a];
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: HostCell;
}

/** The cells of a rectangle that are there; the others are empty, General and unstyled. In no promised order. */
export function* existingCells(sheet: HostSheet, range: CellRange): Generator<PlacedCell> {
  for (const [row, cells] of between(sheet.cells, range.firstRow, range.lastRow)) {
    for (const [column, cell] of between(cells, range.firstColumn, range.lastColumn)) yield { row, column, cell };
  }
}

/** Entries whose keys lie within both ends, found by whichever is the shorter way. */
function* between<T>(map: ReadonlyMap<number, T>, first: number, last: number): Generator<[number, T]> {
  if (map.size < last - first + 1) {
    for (const entry of [...map]) if (entry[0] >= first && entry[0] <= last) yield entry;
    return;
  }
  for (let key = first; key <= last; key++) {
    const value = map.get(key);
    if (value !== undefined) yield [key, value];
  }
}

/** Every cell of a rectangle, made where it is not there. */
export function* madeCells(sheet: HostSheet, range: CellRange): Generator<PlacedCell> {
  if (cellCount(range) > MOST_CELLS) {
    throw new HostError("ApiNotFound", `The host does not model formats of ${String(cellCount(range))} cells at once.`);
  }
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      yield { row, column, cell: cellAt(sheet, row, column) };
    }
  }
}

/** What series Excel makes of the cells that a chart is made from. */
import type { CellRange } from "../../../src/workbook/port";
import { findCell, type HostSeries, type HostSheet } from "../model";
import { cellCount, columnCount, rowCount } from "./rectangles";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/**
 * The series of a source range. First row or column are names and categories where they hold text, or the corner between
 * them is empty: "If your data has headers …" of Excel's own help; what it makes of odd blocks is not documented.
 */
export function seriesOf(sheet: HostSheet, source: CellRange, seriesBy: SeriesBy): HostSeries[] {
  if (cellCount(source) === 1 && isEmpty(sheet, source)) return [];
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rowCount(source) >= columnCount(source));
  const hasRow = rowCount(source) > 1 && isHeading(sheet, { ...source, lastRow: source.firstRow });
  const hasColumn = columnCount(source) > 1 && isHeading(sheet, { ...source, lastColumn: source.firstColumn });
  const body = {
    ...source,
    firstRow: source.firstRow + (hasRow ? 1 : 0),
    firstColumn: source.firstColumn + (hasColumn ? 1 : 0),
  };
  return byColumns ? ofColumns(sheet, source, body) : ofRows(sheet, source, body);
}

function isEmpty(sheet: HostSheet, range: CellRange): boolean {
  return [...cells(range)].every(([row, column]) => valueOf(sheet, row, column) === "");
}

function* cells({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): Generator<[number, number]> {
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) yield [row, column];
  }
}

function valueOf(sheet: HostSheet, row: number, column: number): unknown {
  return findCell(sheet, row, column)?.value ?? "";
}

/** A first row or column: texts, but for the corner; or an empty corner. */
function isHeading(sheet: HostSheet, strip: CellRange): boolean {
  const values = [...cells(strip)].map(([row, column]) => valueOf(sheet, row, column));
  const [corner, ...rest] = values;
  const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
  if (rest.length === 0) return isText(corner);
  return rest.every(isText) || (corner === "" && rest.some((value) => value !== ""));
}

function ofColumns(sheet: HostSheet, source: CellRange, body: CellRange): HostSeries[] {
  const hasNames = body.firstRow > source.firstRow;
  const categories =
    body.firstColumn > source.firstColumn
      ? { ...body, firstColumn: source.firstColumn, lastColumn: source.firstColumn }
      : null;
  return Array.from({ length: columnCount(body) }, (_, index) => {
    const column = body.firstColumn + index;
    const name = hasNames ? String(valueOf(sheet, source.firstRow, column)) : "";
    return newSeries(
      name || `Series${String(index + 1)}`,
      { ...body, firstColumn: column, lastColumn: column },
      categories,
    );
  });
}

function ofRows(sheet: HostSheet, source: CellRange, body: CellRange): HostSeries[] {
  const hasNames = body.firstColumn > source.firstColumn;
  const categories =
    body.firstRow > source.firstRow ? { ...body, firstRow: source.firstRow, lastRow: source.firstRow } : null;
  return Array.from({ length: rowCount(body) }, (_, index) => {
    const row = body.firstRow + index;
    const name = hasNames ? String(valueOf(sheet, row, source.firstColumn)) : "";
    return newSeries(name || `Series${String(index + 1)}`, { ...body, firstRow: row, lastRow: row }, categories);
  });
}

export function newSeries(name: string, values: CellRange | null, categories: CellRange | null): HostSeries {
  return { name, values, categories, colour: "", points: new Map(), showsValues: false };
}

/** The cells that a chart reads, wherever in the workbook they stand. */
import { createContext, useContext } from "react";
import { parseRange, sheetOfReference } from "../../../workbook/grid/reference";
import { cellKey, type CellRange, type CellValue, type SheetGrid } from "../../../workbook/port";
import type { SheetLooks } from "../../../workbook/xlsx/looks/types";

interface ChartSheet {
  readonly grid: SheetGrid;
  readonly looks: SheetLooks;
}

/** Finds a sheet by its name, in small letters; null where there is none. */
export type ChartBook = (name: string) => ChartSheet | null;

export interface ChartCell {
  readonly value: CellValue;
  /** Null for General. */
  readonly format: string | null;
  readonly isHidden: boolean;
}

const MOST_CELLS = 5000;

const BookContext = createContext<ChartBook>(() => null);
export const ChartBookProvider = BookContext.Provider;

export function useChartBook(): ChartBook {
  return useContext(BookContext);
}

/** Sheets are told apart as Excel does: without regard to capitals. */
export function chartBook(
  grids: ReadonlyMap<string, SheetGrid>,
  looksOf: (name: string) => SheetLooks | null,
): ChartBook {
  const byName = new Map([...grids.values()].map((grid) => [grid.name.toLowerCase(), grid]));
  return (name) => {
    const grid = byName.get(name);
    const looks = grid === undefined ? null : looksOf(grid.name);
    return grid === undefined || looks === null ? null : { grid, looks };
  };
}

/** The cells of "Blad1!$A$1:$A$9", or of several such in brackets; null for a name, and for cells that are not there. */
export function cellsOf(reference: string, book: ChartBook): ChartCell[] | null {
  const cells: ChartCell[] = [];
  for (const part of partsOf(reference)) {
    const sheet = book((sheetOfReference(part) ?? "").toLowerCase());
    const range = parseRange(part.slice(part.lastIndexOf("!") + 1));
    if (sheet === null || range === null || cells.length + area(range) > MOST_CELLS) return null;
    for (let row = range.firstRow; row <= range.lastRow; row++)
      for (let column = range.firstColumn; column <= range.lastColumn; column++) cells.push(cellAt(sheet, row, column));
  }
  return cells;
}

/** Commas inside a quoted name part nothing. */
function partsOf(reference: string): string[] {
  const inner = /^\((.*)\)$/s.exec(reference.trim())?.[1] ?? reference.trim();
  return inner.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function area({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): number {
  return Math.max(0, lastRow - firstRow + 1) * Math.max(0, lastColumn - firstColumn + 1);
}

function cellAt({ grid, looks }: ChartSheet, row: number, column: number): ChartCell {
  return {
    value: grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? "",
    format: grid.formats.get(cellKey(row, column)) ?? null,
    isHidden: grid.hiddenRows.has(row) || looks.columnWidth(column) === 0,
  };
}

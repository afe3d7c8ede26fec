/** Rectangles of cells: plain arithmetic, and Excel's addresses of several areas. */
import type { CellRange } from "../../port";
import { columnOf } from "../../grid/reference";
import { GRID } from "../../grid/limits";

export function rowCount(range: CellRange): number {
  return range.lastRow - range.firstRow + 1;
}

export function columnCount(range: CellRange): number {
  return range.lastColumn - range.firstColumn + 1;
}

export function cellCount(range: CellRange): number {
  return rowCount(range) * columnCount(range);
}

export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

/** The range in bands of whole rows, each of at most `cells` cells, but never less than a row. */
export function bands(range: CellRange, cells: number): CellRange[] {
  const height = Math.max(1, Math.floor(cells / columnCount(range)));
  const found: CellRange[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += height) {
    found.push({ ...range, firstRow: row, lastRow: Math.min(range.lastRow, row + height - 1) });
  }
  return found;
}

/** Two halves of a range, by rows while there are several; null of a single cell. */
export function halves(range: CellRange): readonly [CellRange, CellRange] | null {
  if (range.lastRow > range.firstRow) {
    const middle = Math.floor((range.firstRow + range.lastRow) / 2);
    return [
      { ...range, lastRow: middle },
      { ...range, firstRow: middle + 1 },
    ];
  }
  if (range.lastColumn === range.firstColumn) return null;
  const middle = Math.floor((range.firstColumn + range.lastColumn) / 2);
  return [
    { ...range, lastColumn: middle },
    { ...range, firstColumn: middle + 1 },
  ];
}

const AREA =
  /(?:'(?:[^']|'')*'!|[^'!,;]+!)?\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?\s*(?:[,;]\s*|$)/y;

/**
 * The areas of an address such as "'Avd, A'!A1:B2,'Avd, A'!C:C". Whole rows and columns end where the grid does. What
 * cannot be read is passed over.
 */
export function areasOf(address: string): CellRange[] {
  const found: CellRange[] = [];
  AREA.lastIndex = 0;
  while (AREA.lastIndex < address.length) {
    const match = AREA.exec(address);
    if (match === null) break;
    const range = areaOf(match);
    if (range !== null) found.push(range);
  }
  return found;
}

function areaOf(match: RegExpExecArray): CellRange | null {
  const [, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] = match;
  if (fromColumn === undefined && fromRow === undefined) return null;
  return {
    firstRow: fromRow === undefined ? 0 : Number(fromRow) - 1,
    firstColumn: fromColumn === undefined ? 0 : columnOf(fromColumn),
    lastRow: toRow === undefined ? GRID.rows - 1 : Number(toRow) - 1,
    lastColumn: toColumn === undefined ? GRID.columns - 1 : columnOf(toColumn),
  };
}

/** What is missing of a sheet when its values are there: formats of numbers, fills of empty cells, hidden rows. */
import { cellKey, type CellRange, type CellValue, type SheetGrid } from "../../port";
import { GRID } from "../../grid/limits";
import { cover } from "./cover";
import { bands, contains } from "./ranges";
import { FILL_BYTES, FORMAT_BYTES, REQUEST_BYTES, type CellsOf } from "./requests";
import type { Wanted } from "./wanted";

/** What ranges were seen to have in common while the values were read. */
export interface KnownDetails {
  readonly fills: { readonly range: CellRange; readonly value: string }[];
  /** Whether all rows are hidden or none is. */
  readonly rows: { readonly range: CellRange; readonly value: boolean }[];
}

/** A single request asks for at most so many cells, so that requests can be packed into answers of any size. */
const PIECE_CELLS = 10_000;
const WHITE = "FFFFFF";

export class DetailsReading {
  private readonly formats = new Map<number, string>();
  private readonly fills = new Map<number, string>();
  private readonly hiddenRows = new Set<number>();
  private readonly parts: CellRange[] = [];

  constructor(
    private readonly wanted: Wanted,
    private readonly known: KnownDetails,
  ) {}

  /** Asks for what is not known of cells whose values have come, while others are still on their way. */
  addPart(range: CellRange, values: readonly (readonly CellValue[])[]): void {
    this.parts.push(range);
    const at: CellsOf<CellValue> = (row, column) => values[row - range.firstRow]?.[column - range.firstColumn];
    for (const numbers of numericRanges(range, at)) {
      this.wanted.add({ kind: "formats", range: numbers, take: this.takeFormats });
    }
    for (const empty of emptyRanges(range, at, this.known.fills)) this.wantFills(empty);
  }

  /** Asks for the rest: all values are there, and with them the block's bounds. */
  finish(grid: SheetGrid): void {
    const block = blockOf(grid);
    if (block === null) return;
    for (const range of outside(block, this.parts)) for (const piece of pieces([range])) this.wantFills(piece);
    for (const { range, value } of this.known.fills) {
      if (value !== WHITE) this.takeFills(overlap(range, block), () => value);
    }
    for (const { range, value } of this.known.rows) {
      if (value) this.takeRows({ ...range, lastRow: Math.min(range.lastRow, block.lastRow) }, () => true);
    }
    for (const range of unknownRows(block.lastRow, this.known.rows)) {
      this.wanted.add({
        kind: "hidden",
        range,
        take: (taken, hidden) => {
          this.takeRows(taken, (row) => hidden[row - taken.firstRow] === true);
        },
      });
    }
  }

  /** The sheet with its details; call when all is answered. */
  addTo(grid: SheetGrid): SheetGrid {
    const block = blockOf(grid);
    const isNumber = (value: CellValue): boolean => typeof value === "number";
    return {
      ...grid,
      formats: keep(this.formats, (row, column) => isNumber(valueAt(grid, row, column))),
      fills: keep(
        this.fills,
        (row, column) => block !== null && contains(block, row, column) && valueAt(grid, row, column) === "",
      ),
      hiddenRows: new Set([...this.hiddenRows].sort((a, b) => a - b)),
    };
  }

  private wantFills(range: CellRange): void {
    this.wanted.add({ kind: "fills", range, take: this.takeFills });
  }

  private readonly takeFormats = (range: CellRange, formats: CellsOf<string>): void => {
    eachCell(range, (row, column) => {
      const code = formats(row, column) ?? "";
      if (!isGeneral(code)) this.formats.set(cellKey(row, column), code);
    });
  };

  private readonly takeFills = (range: CellRange, fills: CellsOf<string | null>): void => {
    eachCell(range, (row, column) => {
      const fill = fills(row, column) ?? WHITE;
      if (fill !== WHITE) this.fills.set(cellKey(row, column), fill);
    });
  };

  private takeRows(range: CellRange, isHidden: (row: number) => boolean): void {
    for (let row = range.firstRow; row <= range.lastRow; row++) if (isHidden(row)) this.hiddenRows.add(row);
  }
}

/** The cells from the first to the last with a value; null of an empty sheet. */
function blockOf(grid: SheetGrid): CellRange | null {
  const width = grid.values.reduce((longest, row) => Math.max(longest, row.length), 0);
  if (width === 0) return null;
  return {
    firstRow: grid.firstRow,
    firstColumn: grid.firstColumn,
    lastRow: grid.firstRow + grid.values.length - 1,
    lastColumn: grid.firstColumn + width - 1,
  };
}

function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? "";
}

/** Ranges that hold all numbers. */
function numericRanges(range: CellRange, values: CellsOf<CellValue>): CellRange[] {
  const isNumber = (row: number, column: number): boolean => typeof values(row, column) === "number";
  return pieces(cover(range, isNumber, Math.floor(REQUEST_BYTES / FORMAT_BYTES)));
}

/** Ranges that hold all empty cells whose fill is not known. */
function emptyRanges(range: CellRange, values: CellsOf<CellValue>, known: KnownDetails["fills"]): CellRange[] {
  const isUnknown = (row: number, column: number): boolean =>
    values(row, column) === "" && !known.some((one) => contains(one.range, row, column));
  return pieces(cover(range, isUnknown, Math.floor(REQUEST_BYTES / FILL_BYTES)));
}

/** What of the block is in none of the parts, which lie one below the other: there are no values there. */
export function outside(block: CellRange, parts: readonly CellRange[]): CellRange[] {
  const found: CellRange[] = [];
  let next = block.firstRow;
  for (const part of [...parts].sort((a, b) => a.firstRow - b.firstRow)) {
    const rows = { firstRow: Math.max(next, part.firstRow), lastRow: Math.min(part.lastRow, block.lastRow) };
    if (rows.firstRow > rows.lastRow) continue;
    found.push(
      { ...block, firstRow: next, lastRow: rows.firstRow - 1 },
      { ...rows, firstColumn: block.firstColumn, lastColumn: Math.min(part.firstColumn - 1, block.lastColumn) },
      { ...rows, firstColumn: Math.max(part.lastColumn + 1, block.firstColumn), lastColumn: block.lastColumn },
    );
    next = rows.lastRow + 1;
  }
  found.push({ ...block, firstRow: next });
  return found.filter((range) => range.firstRow <= range.lastRow && range.firstColumn <= range.lastColumn);
}

/** Rows from the sheet's first to the last given of which it is not known whether they are hidden; one column wide. */
export function unknownRows(lastRow: number, known: KnownDetails["rows"]): CellRange[] {
  const found: CellRange[] = [];
  let next = 0;
  const add = (last: number): void => {
    if (last >= next) found.push({ firstRow: next, lastRow: last, firstColumn: 0, lastColumn: 0 });
  };
  for (const { range } of [...known].sort((a, b) => a.range.firstRow - b.range.firstRow)) {
    add(Math.min(range.firstRow - 1, lastRow));
    next = Math.max(next, range.lastRow + 1);
  }
  add(lastRow);
  return pieces(found);
}

function pieces(ranges: readonly CellRange[]): CellRange[] {
  return ranges.flatMap((range) => bands(range, PIECE_CELLS));
}

/** May be upside down, and then has no cells. */
function overlap(a: CellRange, b: CellRange): CellRange {
  return {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
}

function keep(
  map: ReadonlyMap<number, string>,
  isKept: (row: number, column: number) => boolean,
): ReadonlyMap<number, string> {
  return new Map([...map].filter(([key]) => isKept(Math.floor(key / GRID.columns), key % GRID.columns)));
}

function eachCell(range: CellRange, visit: (row: number, column: number) => void): void {
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) visit(row, column);
  }
}

function isGeneral(code: string): boolean {
  return code === "" || /^general$/i.test(code.trim());
}

/**
 * Where a sheet's values are, and the values. Reads the first rows blind, finds out where else there are values, and reads
 * those; what lies too far out is only counted.
 */
import type { CellRange, CellValue, SheetGrid } from "../../port";
import { GridBuilder, type Budget, type SheetFacts } from "../../grid/gridBuilder";
import { GRID, LIMITS } from "../../grid/limits";
import type { KnownDetails } from "./details";
import { bands, cellCount } from "./ranges";
import { BYTES_PER_CELL, type Used } from "./requests";
import type { Wanted } from "./wanted";

/** A stretch of more cells than this is looked into for where its values are before they are read: most may be empty. */
const SPARSE_CELLS = 500_000;
/** Into at most so many bands at a time: each is a request. */
const MOST_BANDS = 200;
/** So many cells tell what the others are like. */
const ENOUGH_CELLS = 10;
/** Bytes of values in one request: small, so that answers can be packed close to any limit. */
const PIECE_BYTES = 400_000;

interface Part {
  readonly range: CellRange;
  readonly values: readonly (readonly CellValue[])[];
}

export class ValuesReading {
  private readonly parts: Part[] = [];
  /** Where there are values that have not been read. */
  private unread: CellRange[] = [];
  /** First row of what is left out, since too many empty rows lie above it. */
  private end: number = GRID.rows;
  private leftOut = 0;
  private bytes = 0;
  private cells = 0;

  /**
   * @param onPart told of the values of each range, but for what is left out
   * @param window rows that are read blind
   */
  constructor(
    private readonly wanted: Wanted,
    private readonly known: KnownDetails,
    private readonly onPart: (range: CellRange, values: Part["values"]) => void,
    window: number,
  ) {
    const lastColumn = LIMITS.columns - 1;
    this.locate({ firstRow: 0, firstColumn: 0, lastRow: window - 1, lastColumn }, true);
    // Asked for apart, so that a stray cell in the last row or column is found as one cell and not as a sheet full of them.
    this.locate({ firstRow: window, firstColumn: 0, lastRow: GRID.rows - 1, lastColumn }, false);
    this.locate(
      { firstRow: 0, firstColumn: LIMITS.columns, lastRow: GRID.rows - 1, lastColumn: GRID.columns - 1 },
      false,
    );
  }

  /** Bytes that a cell's value takes in an answer; null where too few were seen to tell. */
  get bytesPerCell(): number | null {
    return this.cells < ENOUGH_CELLS ? null : this.bytes / this.cells;
  }

  /** Last row with a value, so far; −1 in an empty sheet. */
  get lastRow(): number {
    return this.parts.reduce((last, { range }) => Math.max(last, range.lastRow), -1);
  }

  /** To be called when all is located: asks for the values that are not read yet. */
  readLocated(): void {
    this.end = endOf([...this.parts.map(({ range }) => range), ...this.unread]);
    for (const range of this.unread) this.wantValues(range, PIECE_BYTES / (this.bytesPerCell ?? BYTES_PER_CELL));
    this.unread = [];
  }

  /** To be called when all values are there. `layout` adds tables and merged areas. Throws WorkbookError tooLarge. */
  build(facts: SheetFacts, budget: Budget, layout: (builder: GridBuilder) => void): SheetGrid {
    // Excel does not tell which date system a workbook has: the 1900 system is assumed.
    const builder = new GridBuilder(facts, budget, false);
    layout(builder);
    for (const { range, values } of this.parts.sort((a, b) => a.range.firstRow - b.range.firstRow)) {
      for (const [row, cells] of values.entries()) {
        for (const [column, value] of cells.entries()) {
          if (value !== "") builder.set(range.firstRow + row, range.firstColumn + column, value);
        }
      }
    }
    this.parts.length = 0;
    builder.leaveOut(this.leftOut);
    return builder.build();
  }

  private locate(range: CellRange, withValues: boolean): void {
    this.wanted.add({ kind: "used", range, withValues, take: this.takeUsed });
  }

  private readonly takeUsed = (_within: CellRange, used: Used | null): void => {
    if (used === null) return;
    const { range, values, fill, isHidden } = used;
    if (fill !== null) this.known.fills.push({ range, value: fill });
    if (isHidden !== null) this.known.rows.push({ range, value: isHidden });
    if (values !== null) this.takeValues(range, values);
    else if (cellCount(range) <= SPARSE_CELLS) this.unread.push(range);
    else {
      const band = Math.max(SPARSE_CELLS, cellCount(range) / MOST_BANDS);
      for (const part of bands(range, band)) this.locate(part, false);
    }
  };

  private readonly takeValues = (range: CellRange, values: readonly (readonly CellValue[])[] | null): void => {
    if (values === null) {
      this.wantValues(range, cellCount(range) / 2);
      return;
    }
    this.cells += cellCount(range);
    for (const row of values) for (const value of row) this.bytes += valueBytes(value);
    if (this.isLeftOut(range)) this.leftOut += countFilled(values);
    else {
      this.parts.push({ range, values });
      this.onPart(range, values);
    }
  };

  private wantValues(range: CellRange, cells: number): void {
    for (const piece of bands(range, cells)) {
      this.wanted.add({ kind: "values", range: piece, take: this.takeValues });
    }
  }

  private isLeftOut(range: CellRange): boolean {
    return range.firstColumn >= LIMITS.columns || range.firstRow >= this.end;
  }
}

/** First row below a stretch of so many empty rows that the sheet has ended. */
function endOf(ranges: readonly CellRange[]): number {
  const inside = ranges.filter((range) => range.firstColumn < LIMITS.columns).sort((a, b) => a.firstRow - b.firstRow);
  let last = inside[0]?.firstRow ?? 0;
  for (const range of inside) {
    if (range.firstRow - last > LIMITS.rowGap) return range.firstRow;
    last = Math.max(last, range.lastRow);
  }
  return GRID.rows;
}

/** Bytes of a value in JSON, with its comma. */
function valueBytes(value: CellValue): number {
  if (typeof value !== "string") return String(value).length + 1;
  let bytes = value.length + 3;
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 127) bytes += 2;
  return bytes;
}

function countFilled(values: readonly (readonly CellValue[])[]): number {
  return values.reduce((sum, row) => sum + row.filter((value) => value !== "").length, 0);
}

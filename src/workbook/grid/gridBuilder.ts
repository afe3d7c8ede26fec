/**
 * Cells as a reader meets them → the SheetGrid of the port. Only what has a value takes room: a sheet whose last formatted
 * row is 1,048,576 costs no more than its block of cells.
 */
import { cellKey, type CellRange, type CellValue, type OwnedRole, type SheetGrid } from "../port";
import { CellMap } from "./cellMap";
import { WorkbookError } from "../errors";
import { GRID, LIMITS } from "./limits";
import { isDateFormat, DAYS_1904 } from "./numberFormats";

/** What is counted over all sheets of a file. */
export class Budget {
  private cells = 0;
  private characters = 0;
  private slots = 0;

  cell(value: CellValue): void {
    if (++this.cells > LIMITS.cells) throw new WorkbookError("tooLarge", `more than ${String(LIMITS.cells)} cells`);
    if (typeof value === "string") this.text(value.length);
  }

  text(length: number): void {
    this.characters += length;
    if (this.characters > LIMITS.characters) throw new WorkbookError("tooLarge", "too much text");
  }

  row(length: number): void {
    this.slots += length;
    if (this.slots > LIMITS.slots) throw new WorkbookError("absurdDimensions", "the cells are too far apart");
  }
}

/** A number format as a cell uses it. */
export interface CellFormat {
  readonly code: string;
  readonly isDate: boolean;
}

export function cellFormat(code: string | null): CellFormat | null {
  return code === null ? null : { code, isDate: isDateFormat(code) };
}

export interface SheetFacts {
  readonly file: string;
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly owned: OwnedRole | null;
  readonly unfinished: boolean;
}

export const NO_CELLS: readonly CellValue[] = Object.freeze([]);

/** What lies on a sheet whatever its cells hold. A grid has as much of it as its block of cells reaches. */
export interface SheetLayout {
  /** Colours of empty cells. */
  readonly fills: ReadonlyMap<number, string>;
  readonly hidden: ReadonlySet<number>;
  readonly merges: readonly CellRange[];
}

/** A sheet as it was read. */
export interface ReadSheet {
  readonly grid: SheetGrid;
  readonly layout: SheetLayout;
}

/** Where the cells with values lie. */
export type Block = Pick<SheetGrid, "firstRow" | "firstColumn" | "values">;

/** What a reader tells of a sheet: its cells, and to those who ask for it the rest. */
export type CellTaker = Pick<GridBuilder, "set" | "setNumber" | "setDate" | "fill"> &
  Partial<Pick<GridBuilder, "hide" | "merge" | "span">>;

/** A number as every workbook has it: a date of the 1904 system becomes the 1900 system's. */
export function commonNumber(value: number, format: CellFormat | null, date1904: boolean): number {
  return format !== null && date1904 && format.isDate ? value + DAYS_1904 : value;
}

/** The number format of a cell that holds a date: its own where that shows one. */
export function dateCode(format: CellFormat | null): string {
  return format?.isDate === true ? format.code : "yyyy-mm-dd";
}

/** The colour that an empty cell shows; null for white and none. */
export function shownFill(colour: string | null): string | null {
  return colour === "FFFFFF" ? null : colour;
}

/** The part of a layout that a grid has. */
export function layoutWithin(
  { fills, hidden, merges }: SheetLayout,
  block: Block,
): Pick<SheetGrid, "fills" | "hiddenRows" | "merges"> {
  const end = block.firstRow + block.values.length;
  const isInside = insideOf(block);
  return {
    fills: keep(fills, isInside),
    hiddenRows: new Set([...hidden].filter((row) => row < end).sort((a, b) => a - b)),
    merges: merges.flatMap((range) => clip(range, end - 1)),
  };
}

/** Whether a cell, by its key, lies in the block. */
export function insideOf({ firstRow, firstColumn, values }: Block): (key: number) => boolean {
  const width = widthOf(values);
  return (key) => {
    const row = Math.floor(key / GRID.columns) - firstRow;
    const column = (key % GRID.columns) - firstColumn;
    return row >= 0 && row < values.length && column >= 0 && column < width;
  };
}

export function widthOf(values: Block["values"]): number {
  return values.reduce((longest, row) => Math.max(longest, row.length), 0);
}

/** Collects one sheet. Throws WorkbookError absurdDimensions for a cell outside Excel's grid, tooLarge past the limits. */
export class GridBuilder {
  private readonly rows: CellValue[][] = [];
  /** Sheet row of each element of `rows`. */
  private readonly rowNumbers: number[] = [];
  private rowIndex = new Map<number, CellValue[]>();
  private current: CellValue[] = [];
  private currentRow = -1;
  private inOrder = true;
  private lastRow = 0;
  private lastColumn = 0;
  private leftOut = 0;
  private readonly formats = new CellMap();
  private readonly fills = new Map<number, string>();
  private readonly hidden = new Set<number>();
  private readonly merges: CellRange[] = [];
  private readonly tables: { name: string; range: CellRange }[] = [];

  constructor(
    private readonly facts: SheetFacts,
    private readonly budget: Budget,
    private readonly date1904: boolean,
  ) {}

  /** A cell with a value. "" counts as no value. */
  set(row: number, column: number, value: CellValue): void {
    this.check(row, column);
    if (value === "") return;
    this.budget.cell(value);
    if (column >= LIMITS.columns) {
      this.leftOut++;
      return;
    }
    if (row !== this.currentRow) this.goTo(row);
    const cells = this.current;
    while (cells.length < column) cells.push("");
    cells[column] = value;
  }

  /** A number, with its format: a date of a 1904 workbook becomes the 1900 system's. */
  setNumber(row: number, column: number, value: number, format: CellFormat | null): void {
    this.set(row, column, commonNumber(value, format, this.date1904));
    if (format !== null && column < LIMITS.columns) this.formats.set(row, column, format.code);
  }

  /** A date as a serial number of the 1900 system, whatever the workbook's own. */
  setDate(row: number, column: number, serial: number, format: CellFormat | null): void {
    this.set(row, column, serial);
    if (column < LIMITS.columns) this.formats.set(row, column, dateCode(format));
  }

  /** The fill of an empty cell. */
  fill(row: number, column: number, colour: string | null): void {
    const shown = shownFill(colour);
    if (shown === null || column >= LIMITS.columns) return;
    if (this.fills.size < LIMITS.fills) this.fills.set(cellKey(row, column), shown);
  }

  hide(row: number): void {
    if (row >= 0 && row < GRID.rows) this.hidden.add(row);
  }

  merge(range: CellRange): void {
    if (!isRange(range)) return;
    if (this.merges.length >= LIMITS.merges) throw new WorkbookError("tooLarge", "too many merged areas");
    this.merges.push(range);
  }

  /** Cells with values that the caller did not read, since they lie too far out. */
  leaveOut(cells: number): void {
    this.leftOut += cells;
  }

  table(name: string, range: CellRange): void {
    if (isRange(range)) this.tables.push({ name, range });
  }

  /** Throws absurdDimensions where a sheet says, or its cells show, that it spans far more than any plan can. */
  span(rows: number, columns: number): void {
    if (rows > GRID.rows || columns > GRID.columns || rows * columns > LIMITS.area) {
      throw new WorkbookError(
        "absurdDimensions",
        `${this.facts.name}: ${String(rows)} rows × ${String(columns)} columns`,
      );
    }
  }

  get layout(): SheetLayout {
    return { fills: this.fills, hidden: this.hidden, merges: this.merges };
  }

  /** The sheet as it stands, from its first to its last cell with a value. */
  build(): SheetGrid {
    this.span(this.lastRow + 1, this.lastColumn + 1);
    const block = this.block();
    return {
      ...this.facts,
      ...block,
      ...layoutWithin(this.layout, block),
      formats: this.leftOut === 0 ? this.formats : keep(this.formats, insideOf(block)),
      tables: this.tables,
      leftOut: this.leftOut,
    };
  }

  private check(row: number, column: number): void {
    if (!(row >= 0 && row < GRID.rows && column >= 0 && column < GRID.columns)) {
      throw new WorkbookError(
        "absurdDimensions",
        `${this.facts.name}: a cell at row ${String(row + 1)}, column ${String(column + 1)}`,
      );
    }
    if (row > this.lastRow) this.lastRow = row;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  private goTo(row: number): void {
    const last = this.rowNumbers[this.rowNumbers.length - 1] ?? -1;
    if (this.inOrder && row < last) this.indexRows();
    const known = this.inOrder ? undefined : this.rowIndex.get(row);
    if (known === undefined) this.addRow(row);
    else this.current = known;
    this.currentRow = row;
  }

  private addRow(row: number): void {
    this.current = [];
    this.rows.push(this.current);
    this.rowNumbers.push(row);
    if (!this.inOrder) this.rowIndex.set(row, this.current);
  }

  /** Rows come in order in every file that Excel wrote; only others pay for a map. */
  private indexRows(): void {
    this.inOrder = false;
    this.rowIndex = new Map(this.rows.map((cells, index) => [this.rowNumbers[index] ?? 0, cells]));
  }

  private block(): Block {
    const found = this.rows.map((cells, index) => ({ row: this.rowNumbers[index] ?? 0, cells }));
    if (!this.inOrder) found.sort((a, b) => a.row - b.row);
    const firstRow = found[0]?.row ?? 0;
    let firstColumn: number = LIMITS.columns;
    const kept: typeof found = [];
    let previous = firstRow;
    for (const entry of found) {
      if (entry.row - previous > LIMITS.rowGap) {
        this.leftOut += found.slice(kept.length).reduce((sum, { cells }) => sum + filledIn(cells), 0);
        break;
      }
      previous = entry.row;
      this.budget.row(entry.cells.length);
      kept.push(entry);
      firstColumn = Math.min(firstColumn, firstFilled(entry.cells));
    }
    const values = Array.from({ length: kept.length === 0 ? 0 : previous - firstRow + 1 }, () => NO_CELLS);
    for (const { row, cells } of kept) values[row - firstRow] = firstColumn === 0 ? cells : cells.slice(firstColumn);
    return { firstRow, firstColumn: kept.length === 0 ? 0 : firstColumn, values };
  }
}

function filledIn(cells: readonly CellValue[]): number {
  return cells.filter((value) => value !== "").length;
}

function firstFilled(cells: readonly CellValue[]): number {
  const at = cells.findIndex((value) => value !== "");
  return at < 0 ? LIMITS.columns : at;
}

function keep(map: ReadonlyMap<number, string>, test: (key: number) => boolean): ReadonlyMap<number, string> {
  return new Map([...map].filter(([key]) => test(key)));
}

function isRange(range: CellRange): boolean {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  return (
    firstRow >= 0 &&
    firstRow <= lastRow &&
    lastRow < GRID.rows &&
    firstColumn >= 0 &&
    firstColumn <= lastColumn &&
    lastColumn < GRID.columns
  );
}

/** Whole-column merges end where the cells do: nobody shall walk a million rows for them. */
function clip(range: CellRange, lastRow: number): CellRange[] {
  if (range.firstRow > lastRow) return [];
  const clipped = range.lastRow > lastRow ? { ...range, lastRow } : range;
  return clipped.firstRow === clipped.lastRow && clipped.firstColumn === clipped.lastColumn ? [] : [clipped];
}

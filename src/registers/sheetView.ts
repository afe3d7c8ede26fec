/** A sheet's cells by their position in the sheet, with merged areas read as if every cell of them held the value. */
import { cellKey, type CellRange, type CellValue, type SheetGrid } from "../workbook/port";
import { NO_CHOICES, type SheetChoices } from "./sheetChoices";

const NO_CELLS: readonly CellValue[] = [];

export class SheetView {
  readonly firstRow: number;
  /** One past the last row with values. */
  readonly endRow: number;
  readonly firstColumn: number;
  /** One past the last column with values. */
  readonly endColumn: number;
  /** The view of all the sheet's columns. */
  readonly whole: SheetView;
  private readonly merged: ReadonlyMap<number, CellRange>;
  private readonly isPart: boolean;
  private readonly values: SheetGrid["values"];
  /** The sheet's column of each row's first value. */
  private readonly valuesColumn: number;

  /**
   * @param choices what a person chose for the sheet
   * @param part of the sheet that is looked at: its first column and one past its last
   */
  constructor(
    readonly grid: SheetGrid,
    readonly choices: SheetChoices = NO_CHOICES,
    part?: { readonly whole: SheetView; readonly first: number; readonly end: number },
  ) {
    const first = part?.first ?? grid.firstColumn;
    const end = part?.end ?? Infinity;
    this.whole = part?.whole ?? this;
    this.firstRow = grid.firstRow;
    this.endRow = grid.firstRow + grid.values.length;
    this.firstColumn = first;
    this.values = grid.values;
    this.valuesColumn = grid.firstColumn;
    let width = 0;
    for (const row of grid.values) if (row.length > width) width = row.length;
    this.endColumn = Math.min(grid.firstColumn + width, end);
    this.isPart = first > grid.firstColumn || end < grid.firstColumn + width;
    this.merged = mergedCells(grid.merges, this.endRow, this.endColumn);
  }

  /** The sheet's columns from `first` up to `end`, as a sheet of its own. */
  part(first: number, end: number): SheetView {
    return new SheetView(this.grid, this.choices, { whole: this.whole, first, end });
  }

  /** The cell as it stands: of a merged area only the top left cell has a value. */
  raw(row: number, column: number): CellValue {
    if (this.isPart && (column < this.firstColumn || column >= this.endColumn)) return "";
    return this.values[row - this.firstRow]?.[column - this.valuesColumn] ?? "";
  }

  /** The cell, or the merged area's value where the cell lies in the same column of one (rows inherit, columns do not). */
  value(row: number, column: number): CellValue {
    const own = this.raw(row, column);
    if (own !== "" || this.merged.size === 0) return own;
    const area = this.merged.get(cellKey(row, column));
    return area?.firstColumn === column ? this.raw(area.firstRow, column) : own;
  }

  /** As `value`, but cells to the right inherit too: for header rows whose group headings are merged over columns. */
  valueAcross(row: number, column: number): CellValue {
    const area = this.merged.get(cellKey(row, column));
    return area === undefined ? this.raw(row, column) : this.raw(area.firstRow, area.firstColumn);
  }

  /** The merged area that the cell lies in. */
  mergedArea(row: number, column: number): CellRange | undefined {
    return this.merged.get(cellKey(row, column));
  }

  /** The row's cells from firstColumn on, as they stand. */
  cells(row: number): readonly CellValue[] {
    const cells = this.values[row - this.firstRow] ?? NO_CELLS;
    if (!this.isPart) return cells;
    return cells.slice(this.firstColumn - this.grid.firstColumn, this.endColumn - this.grid.firstColumn);
  }

  format(row: number, column: number): string | undefined {
    return this.grid.formats.get(cellKey(row, column));
  }

  fill(row: number, column: number): string | undefined {
    return this.grid.fills.get(cellKey(row, column));
  }

  isHidden(row: number): boolean {
    return this.grid.hiddenRows.size > 0 && this.grid.hiddenRows.has(row);
  }
}

/** Every merged cell → its area. Areas are cut to the used part of the sheet: a merge of whole columns costs nothing. */
function mergedCells(merges: readonly CellRange[], endRow: number, endColumn: number): Map<number, CellRange> {
  const cells = new Map<number, CellRange>();
  for (const area of merges) {
    const lastRow = Math.min(area.lastRow, endRow - 1);
    const lastColumn = Math.min(area.lastColumn, endColumn - 1);
    for (let row = area.firstRow; row <= lastRow; row++) {
      for (let column = area.firstColumn; column <= lastColumn; column++) cells.set(cellKey(row, column), area);
    }
  }
  return cells;
}

/** Edits of a sheet as they are collected: each cell once, and new rows below all that stands there. */
import { cellKey, type CellEdit, type CellValue, type SheetGrid } from "../../workbook/port";

export class SheetEdits {
  private readonly edits = new Map<number, CellEdit>();
  private nextRow: number;

  constructor(private readonly grid: SheetGrid) {
    const filled = grid.values.findLastIndex((row) => row.some((cell) => String(cell).trim() !== ""));
    this.nextRow = grid.firstRow + filled + 1;
  }

  /** The cell as it will be. */
  value(row: number, column: number): CellValue {
    return this.edits.get(cellKey(row, column))?.value ?? this.seen(row, column);
  }

  set(row: number, column: number, value: CellValue): void {
    const seen = this.seen(row, column);
    if (value === seen) this.edits.delete(cellKey(row, column));
    else this.edits.set(cellKey(row, column), { sheet: this.grid.name, row, column, seen, value });
  }

  /** Puts the cells, from `column` on, in a new row. */
  append(column: number, cells: readonly CellValue[]): void {
    cells.forEach((cell, index) => {
      this.set(this.nextRow, column + index, cell);
    });
    this.nextRow++;
  }

  /** Row by row, from left to right. */
  all(): CellEdit[] {
    return [...this.edits.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** The sheet with the edits made. */
  applied(): SheetGrid {
    const { firstRow, firstColumn } = this.grid;
    const values = this.grid.values.map((cells) => [...cells]);
    for (const { row, column, value } of this.edits.values()) {
      while (values.length <= row - firstRow) values.push([]);
      const cells = values[row - firstRow] ?? [];
      while (cells.length <= column - firstColumn) cells.push("");
      cells[column - firstColumn] = value;
    }
    return { ...this.grid, values };
  }

  private seen(row: number, column: number): CellValue {
    return this.grid.values[row - this.grid.firstRow]?.[column - this.grid.firstColumn] ?? "";
  }
}

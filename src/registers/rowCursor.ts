/** One row's cells by field. One cursor serves a whole sheet: move it, read, move it on. */
import type { SheetOrigin, Sourced } from "../plan/origin";
import { EMPTY, type Reading } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import type { SheetView } from "./sheetView";

export class RowCursor {
  row = 0;

  constructor(
    readonly view: SheetView,
    readonly origin: SheetOrigin,
  ) {}

  column(field: string): number {
    return this.origin.columns.get(field) ?? -1;
  }

  /** The field's cell; "" where the sheet has no such column. Vertically merged cells are filled in. */
  cell(field: string): CellValue {
    return this.at(this.column(field));
  }

  at(column: number): CellValue {
    return column < 0 ? "" : this.view.value(this.row, column);
  }

  /** The field's text without surrounding white space; null where there is none. */
  text(field: string): string | null {
    return textOf(this.cell(field));
  }

  read<T>(field: string, reader: (cell: CellValue, format?: string) => Reading<T>): Reading<T> {
    const column = this.column(field);
    if (column < 0) return EMPTY;
    const cell = this.view.value(this.row, column);
    return typeof cell === "number" ? reader(cell, this.view.format(this.row, column)) : reader(cell);
  }

  /** Where the row stands, to be spread into a record. */
  place(): Sourced {
    return { origin: this.origin, row: this.row, hidden: this.view.isHidden(this.row) };
  }
}

/** A cell's text, or null where it holds nothing but white space. Numbers are printed as typed ids are: 3 → "3". */
export function textOf(cell: CellValue): string | null {
  if (typeof cell === "string") {
    const text = cell.trim();
    return text === "" ? null : text;
  }
  return String(cell);
}

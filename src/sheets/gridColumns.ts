/** Finding our own columns in a sheet of ours that a person has worked in: rows moved, sorted, columns moved or gone. */
import type { CellValue, SheetGrid } from "../workbook/port";

export type GridRow = readonly CellValue[];

/** A header row that was found, and where each heading stands in `values`. */
export interface FoundHeader {
  readonly index: number;
  /** Heading or id as written → position in the row. The first of equals. */
  readonly columns: ReadonlyMap<string, number>;
}

function headings(row: GridRow): Map<string, number> {
  const columns = new Map<string, number>();
  row.forEach((cell, position) => {
    const text = String(cell).trim();
    if (text !== "" && !columns.has(text)) columns.set(text, position);
  });
  return columns;
}

/** The first row that holds all of `needed`; searched through the whole sheet, for sorting moves header rows too. */
export function findHeader(grid: SheetGrid, needed: readonly string[]): FoundHeader | null {
  for (const [index, row] of grid.values.entries()) {
    if (!needed.every((heading) => row.includes(heading))) continue;
    return { index, columns: headings(row) };
  }
  return null;
}

/** A cell as text; "" where the column or the cell is missing. */
export function textAt(row: GridRow, position: number | undefined): string {
  return position === undefined ? "" : String(row[position] ?? "");
}

/** What Excel demands of tables and of the columns of a sheet, the same in both adapters. */
import type { CellRange, PlannedTable, SheetPlan } from "./port";

/**
 * Header texts as Excel demands them of a table: not empty, different from each other whatever the case, on one line.
 * What stands in the header cell and what the table calls its column must be the same text.
 */
export function tableHeaders(table: PlannedTable): string[] {
  const seen = new Set<string>();
  return table.columns.map(({ header }, index) => {
    const plain = header.replace(/\s+/g, " ").trim().slice(0, 250) || `Kolumn ${String(index + 1)}`;
    let name = plain;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${plain} ${String(number)}`;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** The table with its header row. Without rows it is written with one empty row, as Excel demands. */
export function tableRange({ row, column, columns, rows }: PlannedTable): CellRange {
  return {
    firstRow: row,
    firstColumn: column,
    lastRow: row + Math.max(1, rows.length),
    lastColumn: column + columns.length - 1,
  };
}

/** The style and the stripes that tables of ours have. */
export const TABLE_STYLE = "TableStyleLight1";

/** Merged areas that Excel accepts: more than one cell, and outside tables. */
export function mergeAreas({ merges, tables }: SheetPlan): CellRange[] {
  return merges.filter((range) => isArea(range) && !tables.some((table) => overlap(range, tableRange(table))));
}

function isArea(range: CellRange): boolean {
  return range.lastRow > range.firstRow || range.lastColumn > range.firstColumn;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  );
}

/** Excel's own padding beside the characters of a column, in characters. */
export const PADDING = 0.71;

/** Widths in characters by column: the plan's own, else the widest of its tables'. */
export function columnWidths(plan: SheetPlan): Map<number, number> {
  const widths = new Map<number, number>();
  for (const table of plan.tables) {
    table.columns.forEach(({ width }, index) => {
      const column = table.column + index;
      widths.set(column, Math.max(width, widths.get(column) ?? 0));
    });
  }
  for (const [column, width] of plan.widths) widths.set(column, width);
  return widths;
}

/** The cells of a SheetPlan, placed by row. */
import { tableHeaders } from "./plannedTables";
import type { CellValue, PlannedCell, PlannedTable, SheetPlan } from "./port";

/** Cells side by side in one row; `columns` says how a table's cells look, null outside tables. */
export interface Placement<Column> {
  readonly column: number;
  readonly cells: readonly (PlannedCell | CellValue)[];
  readonly columns: readonly Column[] | null;
}

/** The rows below a table's header, which are asked for one at a time. */
interface Body<Column> {
  readonly firstRow: number;
  readonly table: PlannedTable;
  readonly columns: readonly Column[];
}

/** Every block and table of a plan by sheet row. `Column` is what an adapter wants to know of a table's column. */
export class PlacedRows<Column> {
  lastRow = 0;
  lastColumn = 0;
  private readonly placed = new Map<number, Placement<Column>[]>();
  private readonly bodies: readonly Body<Column>[];

  constructor({ blocks, tables, heights }: SheetPlan, columnsOf: (table: PlannedTable) => readonly Column[]) {
    for (const { row, column, cells } of blocks) {
      cells.forEach((line, index) => {
        this.place(row + index, column, line);
      });
    }
    for (const row of heights.keys()) this.reach(row, 0);
    this.bodies = tables.map((table) => this.body(table, columnsOf(table)));
  }

  /** The cells of a row in column order; made anew for each call. */
  at(row: number): readonly Placement<Column>[] {
    const found = [...(this.placed.get(row) ?? [])];
    for (const { firstRow, table, columns } of this.bodies) {
      const cells = row < firstRow ? undefined : table.rows.at(row - firstRow);
      if (cells !== undefined) found.push({ column: table.column, cells, columns });
    }
    return found.length > 1 ? found.sort((a, b) => a.column - b.column) : found;
  }

  private body(table: PlannedTable, columns: readonly Column[]): Body<Column> {
    const header = tableHeaders(table).map((value): PlannedCell => ({ value, style: "tableHeader" }));
    this.place(table.row, table.column, header);
    this.reach(table.row + table.rows.length, 0);
    return { firstRow: table.row + 1, table, columns };
  }

  private place(row: number, column: number, cells: Placement<Column>["cells"]): void {
    const known = this.placed.get(row);
    if (known === undefined) this.placed.set(row, [{ column, cells, columns: null }]);
    else known.push({ column, cells, columns: null });
    this.reach(row, column + cells.length - 1);
  }

  private reach(row: number, column: number): void {
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
  }
}

/** The cells of a SheetPlan, placed by row, each with what it needs to be written. */
import { COLUMN_LOOKS, FORMATS, LOOKS } from "../../looks";
import type { CellStyle, CellValue, PlannedCell, PlannedColumn, PlannedTable, SheetPlan } from "../../port";
import type { StyleTable } from "./styles";

/** Cells side by side in one row; `columns` says how a table's cells look, null outside tables. */
export interface Placement {
  readonly column: number;
  readonly cells: readonly (PlannedCell | CellValue)[];
  readonly columns: readonly ColumnStyler[] | null;
}

/** The rows below a table's header, which are asked for one at a time. */
interface Body {
  readonly firstRow: number;
  readonly table: PlannedTable;
  readonly columns: readonly ColumnStyler[];
}

/** Every block and table of a plan by sheet row. */
export class PlacedRows {
  lastRow = 0;
  lastColumn = 0;
  private readonly placed = new Map<number, Placement[]>();
  private readonly bodies: readonly Body[];

  constructor({ blocks, tables, heights }: SheetPlan, styles: StyleTable) {
    for (const { row, column, cells } of blocks) {
      cells.forEach((line, index) => {
        this.place(row + index, column, line);
      });
    }
    for (const row of heights.keys()) this.reach(row, 0);
    this.bodies = tables.map((table) => this.body(table, styles));
  }

  /** The cells of a row in column order; made anew for each call. */
  at(row: number): readonly Placement[] {
    const found = [...(this.placed.get(row) ?? [])];
    for (const { firstRow, table, columns } of this.bodies) {
      const cells = row < firstRow ? undefined : table.rows.at(row - firstRow);
      if (cells !== undefined) found.push({ column: table.column, cells, columns });
    }
    return found.length > 1 ? found.sort((a, b) => a.column - b.column) : found;
  }

  private body(table: PlannedTable, styles: StyleTable): Body {
    const header = tableHeaders(table).map((value): PlannedCell => ({ value, style: "tableHeader" }));
    this.place(table.row, table.column, header);
    this.reach(table.row + table.rows.length, 0);
    const columns = table.columns.map((planned) => new ColumnStyler(planned, styles));
    return { firstRow: table.row + 1, table, columns };
  }

  private place(row: number, column: number, cells: Placement["cells"]): void {
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

/** What a cell holds, as far as its format depends on it. */
export type Content = "text" | "formula" | "value";

/** The style of a table's cells: the cell's own look or the column's, with the column's format. */
export class ColumnStyler {
  private readonly tickets: Readonly<Record<Content, Map<CellStyle | undefined, number>>> = {
    text: new Map(),
    formula: new Map(),
    value: new Map(),
  };
  private text: string | undefined;
  private value: string | undefined;

  constructor(
    private readonly column: PlannedColumn,
    private readonly styles: StyleTable,
  ) {}

  /** Text in any column is formatted "@": whoever edits it later keeps what was typed. */
  ticket(style: CellStyle | undefined, content: Content): number {
    const tickets = this.tickets[content];
    const known = tickets.get(style);
    if (known !== undefined) return known;
    const ticket = this.create(style, content);
    tickets.set(style, ticket);
    return ticket;
  }

  /** What stands between reference and value of a plain text, which nearly every cell of 100,000 rows is. */
  textOpening(): string {
    return (this.text ??= `"${this.styles.attribute(this.ticket(undefined, "text"))} t="s"><v>`);
  }

  /** The same of a plain number. */
  numberOpening(): string {
    return (this.value ??= `"${this.styles.attribute(this.ticket(undefined, "value"))}><v>`);
  }

  private create(own: CellStyle | undefined, content: Content): number {
    const style = own ?? this.column.style;
    const look = style === undefined ? COLUMN_LOOKS[this.column.kind] : LOOKS[style];
    const key = style ?? `column:${this.column.kind}`;
    if (content === "text") return this.styles.ticket(key, look, FORMATS.text);
    // A formula in a text column would turn into its own text at the first edit.
    if (this.column.kind === "text")
      return this.styles.ticket(key, look, content === "formula" ? "General" : FORMATS.text);
    return this.styles.ticket(key, look, look.format ?? COLUMN_LOOKS[this.column.kind].format);
  }
}

/** The style of a cell outside tables. */
export function blockTicket(styles: StyleTable, style: CellStyle | undefined, text: string | null): number {
  const look = LOOKS[style ?? "text"];
  return styles.ticket(style ?? "text", look, text !== null && turnsIntoSomethingElse(text) ? FORMATS.text : undefined);
}

/** Would Excel, if somebody edits the cell, take the text for a formula, a number, a date or a truth value? */
function turnsIntoSomethingElse(text: string): boolean {
  return /^\s*[=+@-]|^\s*[\d.,]|^\s*(?:true|false|sant|falskt)\s*$/i.test(text);
}

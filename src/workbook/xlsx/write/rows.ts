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

export type Rows = ReadonlyMap<number, readonly Placement[]>;

/** Places every block and table of a plan; rows in order, cells of a row in column order. */
export function placeRows(plan: SheetPlan, styles: StyleTable): Rows {
  const rows = new Map<number, Placement[]>();
  const add = (row: number, placement: Placement): void => {
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [placement]);
    else known.push(placement);
  };
  for (const { row, column, cells } of plan.blocks) {
    cells.forEach((line, index) => {
      add(row + index, { column, cells: line, columns: null });
    });
  }
  for (const table of plan.tables) placeTable(table, styles, add);
  for (const row of plan.heights.keys()) if (!rows.has(row)) rows.set(row, []);
  for (const placements of rows.values()) placements.sort((a, b) => a.column - b.column);
  return new Map([...rows].sort(([a], [b]) => a - b));
}

function placeTable(table: PlannedTable, styles: StyleTable, add: (row: number, placement: Placement) => void): void {
  const { row, column } = table;
  const header = tableHeaders(table).map((value): PlannedCell => ({ value, style: "tableHeader" }));
  add(row, { column, cells: header, columns: null });
  const columns = table.columns.map((planned) => new ColumnStyler(planned, styles));
  table.rows.forEach((cells, index) => {
    add(row + 1 + index, { column, cells, columns });
  });
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
  /** One map for each content: this is asked for every cell of 100,000 rows. */
  private readonly tickets: Readonly<Record<Content, Map<CellStyle | undefined, number>>> = {
    text: new Map(),
    formula: new Map(),
    value: new Map(),
  };

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

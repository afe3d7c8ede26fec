/** The styles of planned cells, asked for once for each column, style and kind of content. */
import { blockCell, tableCell, type Content } from "../../cellLooks";
import type { CellStyle, PlannedColumn } from "../../port";
import type { StyleTable } from "./styles";

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

  ticket(style: CellStyle | undefined, content: Content): number {
    const tickets = this.tickets[content];
    const known = tickets.get(style);
    if (known !== undefined) return known;
    const { key, look, format } = tableCell(this.column, style, content);
    const ticket = this.styles.ticket(key, look, format);
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
}

/** The style of a cell outside tables. */
export function blockTicket(styles: StyleTable, style: CellStyle | undefined, text: string | null): number {
  const { key, look, format } = blockCell(style, text);
  return styles.ticket(key, look, format);
}

/** How a planned cell is drawn and formatted: the rules that both adapters follow. */
import { COLUMN_LOOKS, FORMATS, LOOKS, type Look } from "./looks";
import type { CellStyle, PlannedCell, PlannedColumn } from "./port";
import { turnsIntoSomethingElse } from "./textCells";

/** What a cell holds, as far as its format depends on it. */
export type Content = "text" | "formula" | "value";

export interface DrawnCell {
  /** The same for all cells of this look, whatever their format. */
  readonly key: string;
  readonly look: Look;
  /** Number format; undefined where the look has none and the cell is General. */
  readonly format: string | undefined;
}

/** The style that a cell has by itself: its own, or that of a link. */
export function ownStyle(cell: PlannedCell): CellStyle | undefined {
  return cell.style ?? (cell.link === undefined ? undefined : "link");
}

/**
 * A cell of a table: its own look or the column's, with the column's format. Text in any column is formatted "@", so that
 * whoever edits it later keeps what was typed.
 */
export function tableCell(column: PlannedColumn, own: CellStyle | undefined, content: Content): DrawnCell {
  const style = own ?? column.style;
  const look = style === undefined ? COLUMN_LOOKS[column.kind] : LOOKS[style];
  const key = style ?? `column:${column.kind}`;
  if (content === "text") return { key, look, format: FORMATS.text };
  // A formula in a text column would turn into its own text at the first edit.
  if (column.kind === "text") return { key, look, format: content === "formula" ? "General" : FORMATS.text };
  return { key, look, format: look.format ?? COLUMN_LOOKS[column.kind].format };
}

/** A cell outside tables. `text`: what it holds, where that is text. */
export function blockCell(style: CellStyle | undefined, text: string | null): DrawnCell {
  const key = style ?? "text";
  const look = LOOKS[key];
  return { key, look, format: text !== null && turnsIntoSomethingElse(text) ? FORMATS.text : look.format };
}

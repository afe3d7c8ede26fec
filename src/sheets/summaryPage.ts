/**
 * The summary sheet while it is being laid out: cells by position, and a cursor that goes down the page. Its columns are a
 * grid that all tables share: a wide one for labels, then nine narrow ones.
 */
import type {
  CellBlock,
  CellRange,
  CellStyle,
  CellValue,
  PlannedCell,
  PlannedChart,
  PlannedColouring,
  PlannedName,
} from "../workbook/port";
import { rangeOf, styled } from "./plan";
import { heightOf } from "./textHeight";

export const LABEL_WIDTH = 31;
export const NARROW_WIDTH = 10.5;
/** Last of the grid's columns. */
export const LAST_COLUMN = 9;

/** Width in characters of the grid's columns `first` to `last`. */
function widthOf(first: number, last: number): number {
  return (first === 0 ? LABEL_WIDTH : NARROW_WIDTH) + NARROW_WIDTH * (last - first);
}

/** A cell that may stretch over several columns. */
export interface Field {
  readonly cell: PlannedCell;
  readonly first: number;
  readonly last: number;
}

export class SummaryPage {
  /** Next free row. */
  row = 0;
  readonly blocks: CellBlock[] = [];
  readonly charts: PlannedChart[] = [];
  readonly names: PlannedName[] = [];
  readonly colourings: PlannedColouring[] = [];
  readonly merges: CellRange[] = [];
  readonly heights = new Map<number, number>();

  /** Cells side by side on a row. */
  put(row: number, column: number, cells: readonly (PlannedCell | CellValue)[]): void {
    this.blocks.push({ row, column, cells: [cells] });
  }

  /** One cell over the columns `first` to `last`; all of them get its look, or borders and fills would end after one. */
  span(row: number, first: number, last: number, cell: PlannedCell): void {
    const rest = Array.from({ length: last - first }, () => styled("", cell.style ?? "text"));
    this.put(row, first, [cell, ...rest]);
    if (last > first) this.merges.push(rangeOf(row, first, row, last));
  }

  /** A row of fields, high enough for what wraps. */
  fields(row: number, fields: readonly Field[]): void {
    for (const { cell, first, last } of fields) this.span(row, first, last, cell);
    const texts = fields.map(({ cell, first, last }) => [String(cell.value), widthOf(first, last)] as const);
    this.heights.set(row, heightOf(texts));
  }

  heading(text: string): void {
    this.row++;
    this.span(this.row, 0, LAST_COLUMN, styled(text, "heading"));
    this.heights.set(this.row, 24);
    this.row += 2;
  }

  /** The caption above a table. */
  caption(text: string): void {
    this.span(this.row, 0, LAST_COLUMN, styled(text, "subtitle"));
    this.heights.set(this.row, 19);
    this.row++;
  }

  /** Text over the page's width. `cell` for another style or a formula. */
  text(text: string, style: CellStyle = "note"): void {
    this.fields(this.row, [{ cell: styled(text, style), first: 0, last: LAST_COLUMN }]);
    this.row++;
  }

  /** A header row: the label column's heading, then those of the numbers. */
  header(labels: readonly string[]): void {
    this.fields(
      this.row,
      labels.map((label, column) => ({
        cell: styled(label, column === 0 ? "tableHeader" : "numberHeader"),
        first: column,
        last: column,
      })),
    );
    this.row++;
  }

  name(name: string, row: number, column: number): void {
    this.names.push({ name, row, column });
  }

  gap(rows = 1): void {
    this.row += rows;
  }
}

/** A live count with the value that it has now. */
export function live(formula: string, value: CellValue, style: CellStyle): PlannedCell {
  return { value, formula, style };
}

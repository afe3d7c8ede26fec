/** A sheet as it is drawn: cells of the grid, looks of the file, and what hidden rows, merged areas and long texts make of them. */
import { cellKey, type CellRange, type CellValue, type SheetGrid } from "../../workbook/port";
import { GRID } from "../../workbook/grid/limits";
import type { CellLink, CellLook, SheetLooks } from "../../workbook/xlsx/looks/types";
import { isErrorText, shownText } from "../../workbook/xlsx/looks/shownText";
import { Axis, GAP } from "./axis";
import { DEFAULT_POINTS, textHeight, textWidth } from "./measure";

/** Room beyond the last used cell, as a spreadsheet has. */
const BEYOND = { rows: 20, columns: 6 } as const;
const LEAST = { rows: 40, columns: 20 } as const;

export interface ShownCell {
  readonly text: string;
  readonly look: CellLook;
  readonly link: CellLink | null;
  readonly horizontal: "left" | "center" | "right";
  /** Numbers are never shown in part: a number that is cut off is another number. */
  readonly isNumber: boolean;
}

export class SheetModel {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Rows that the workbook hides, within what is drawn. */
  readonly hiddenRows: number;
  private readonly merges = new Map<number, CellRange>();
  private readonly tall: CellRange[] = [];
  private readonly wide: CellRange[] = [];

  constructor(
    readonly grid: SheetGrid,
    readonly looks: SheetLooks,
    revealsHidden: boolean,
  ) {
    const { firstRow, firstColumn, values, hiddenRows } = grid;
    const width = values.reduce((longest, row) => Math.max(longest, row.length), 0);
    const floating = looks.floating.map(({ place }) => place);
    const lastRow = Math.max(firstRow + values.length, ...floating.map((place) => place.lastRow + 1));
    const lastColumn = Math.max(firstColumn + width, ...floating.map((place) => place.lastColumn + 1));
    this.hiddenRows = hiddenRows.size;
    // Before the rows, whose heights do not follow merged cells.
    for (const merge of grid.merges) this.addMerge(merge);
    this.columns = new Axis({
      count: Math.min(GRID.columns, Math.max(LEAST.columns, lastColumn + BEYOND.columns)),
      isHidden: (column) => looks.columnWidth(column) === 0,
      size: (column) => looks.columnWidth(column),
      gap: GAP.column,
    });
    this.rows = new Axis({
      count: Math.min(GRID.rows, Math.max(LEAST.rows, lastRow + BEYOND.rows)),
      isHidden: (row) => !revealsHidden && hiddenRows.has(row),
      size: (row) => looks.rowHeight(row) ?? this.fittedHeight(row),
      gap: GAP.row,
    });
  }

  value(row: number, column: number): CellValue {
    const { firstRow, firstColumn, values } = this.grid;
    return values[row - firstRow]?.[column - firstColumn] ?? "";
  }

  /** The cell as it is drawn. */
  cell(row: number, column: number): ShownCell {
    const value = this.value(row, column);
    const look = this.looks.look(row, column, value);
    const isNumber = typeof value === "number";
    const centred = typeof value === "boolean" || isErrorText(value);
    return {
      text: this.text(row, column),
      look,
      link: this.looks.link(row, column),
      horizontal: look.horizontal ?? (isNumber ? "right" : centred ? "center" : "left"),
      isNumber,
    };
  }

  text(row: number, column: number): string {
    const value = this.value(row, column);
    return value === "" ? "" : shownText(value, this.format(row, column));
  }

  format(row: number, column: number): string | null {
    return this.grid.formats.get(cellKey(row, column)) ?? null;
  }

  /** The merged area that the cell is part of; null for a cell of its own. */
  mergeAt(row: number, column: number): CellRange | null {
    return this.merges.get(cellKey(row, column)) ?? null;
  }

  /** Where the cursor stands for a cell: in a merged area its top left cell, the only one with content. */
  anchor(row: number, column: number): { row: number; column: number } {
    const merge = this.mergeAt(row, column);
    return merge === null ? { row, column } : { row: merge.firstRow, column: merge.firstColumn };
  }

  /** First rows of merged areas that reach into these rows from above: they have to be drawn too. */
  rowsReaching(first: number, last: number): number[] {
    return this.tall
      .filter((merge) => merge.firstRow < first && merge.lastRow >= first && merge.firstRow <= last)
      .map(({ firstRow }) => firstRow);
  }

  columnsReaching(first: number, last: number): number[] {
    return this.wide
      .filter((merge) => merge.firstColumn < first && merge.lastColumn >= first && merge.firstColumn <= last)
      .map(({ firstColumn }) => firstColumn);
  }

  /**
   * The last column that a text may reach into: a long text that is not wrapped stands over the empty cells to its right, as
   * in Excel, if nothing is drawn there.
   */
  lastColumnOf(row: number, column: number, { text, look, horizontal, isNumber }: ShownCell): number {
    if (text === "" || isNumber || look.wrap === true || horizontal !== "left") return column;
    let room = this.looks.columnWidth(column);
    const needed = textWidth(text, look.size ?? DEFAULT_POINTS);
    let last = column;
    while (room < needed && last + 1 < this.columns.count && this.isBare(row, last + 1)) {
      last++;
      room += this.looks.columnWidth(last);
    }
    return last;
  }

  private isBare(row: number, column: number): boolean {
    if (this.value(row, column) !== "" || this.mergeAt(row, column) !== null || this.columns.isHidden(column))
      return false;
    const { fill, left, right, top, bottom } = this.looks.look(row, column, "");
    return (fill ?? left ?? right ?? top ?? bottom) === undefined;
  }

  /** Excel fits a row without a height of its own to its wrapped texts. */
  private fittedHeight(row: number): number {
    const { firstRow, firstColumn, values } = this.grid;
    const cells = values[row - firstRow];
    let height = this.looks.defaultHeight;
    cells?.forEach((value, index) => {
      const column = firstColumn + index;
      if (typeof value === "string" && value.length > 1)
        height = Math.max(height, this.neededHeight(value, row, column));
    });
    return height;
  }

  private neededHeight(text: string, row: number, column: number): number {
    const { wrap, size = DEFAULT_POINTS } = this.looks.look(row, column, text);
    const width = this.looks.columnWidth(column);
    const isWrapped = wrap === true && width > 0 && this.mergeAt(row, column) === null;
    return textHeight(text, isWrapped ? width : null, size);
  }

  private addMerge(merge: CellRange): void {
    const area = (merge.lastRow - merge.firstRow + 1) * (merge.lastColumn - merge.firstColumn + 1);
    if (area > MOST_MERGED) return;
    for (let row = merge.firstRow; row <= merge.lastRow; row++)
      for (let column = merge.firstColumn; column <= merge.lastColumn; column++)
        this.merges.set(cellKey(row, column), merge);
    if (merge.lastRow > merge.firstRow) this.tall.push(merge);
    if (merge.lastColumn > merge.firstColumn) this.wide.push(merge);
  }
}

/** Larger merged areas (whole columns) are drawn as cells. */
const MOST_MERGED = 20_000;

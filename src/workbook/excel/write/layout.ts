/**
 * A SheetPlan as Office.js takes it: one rectangle of values from A1 on, and rectangles of cells that look alike. Pure.
 * Every cell inside is written, empty ones as "", so that nothing of an earlier output is left there.
 */
import { blockCell, ownStyle, tableCell, type Content, type DrawnCell } from "../../cellLooks";
import type { Look } from "../../looks";
import { linkFormula } from "../../links";
import { PlacedRows } from "../../placedRows";
import type { CellRange, CellStyle, CellValue, PlannedCell, PlannedColumn, SheetPlan } from "../../port";
import { cellText } from "../../textCells";
import { Rectangles, runsOf, type Rectangle } from "./rectangles";

/** Rows of values. With `hasFormulas`, strings that begin with "=" in General cells are formulas of ours. */
export interface RowBlock {
  readonly firstRow: number;
  readonly values: CellValue[][];
  /** For each row the columns that hold formulas of ours. */
  readonly formulas: readonly (readonly number[])[];
  readonly hasFormulas: boolean;
}

export interface SheetLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The rows from `firstRow` on, at most `count`. */
  readonly rows: (firstRow: number, count: number) => RowBlock;
  /** The area's columns that have a formula in any of its rows. */
  readonly formulaColumns: (area: CellRange) => readonly number[];
  readonly looks: readonly Rectangle<Look>[];
  /** Number formats that are not General. */
  readonly formats: readonly Rectangle<string>[];
}

type Cell = PlannedCell | CellValue;

/** @param replaced texts that stand in place of the planned ones, by cell of the first row */
export function layOut(plan: SheetPlan, replaced: ReadonlyMap<number, string> = new Map()): SheetLayout {
  const placed = new PlacedRows(plan, ({ columns }) => columns.map((column) => new ColumnCells(column)));
  const columnCount = placed.lastColumn + 1;
  const rowCount = placed.lastRow + 1;
  const rowAt = (row: number): DrawnRow => drawRow(placed, row, columnCount, row === 0 ? replaced : new Map());
  const looks = new Rectangles<Look>();
  const formats = new Rectangles<string>();
  const rowsOfFormulas = new Map<number, number[]>();
  for (let row = 0; row < rowCount; row++) {
    const { drawn, formulas } = rowAt(row);
    for (const column of formulas) {
      const known = rowsOfFormulas.get(column);
      if (known === undefined) rowsOfFormulas.set(column, [row]);
      else known.push(row);
    }
    looks.add(row, runsOf(drawn.map((cell) => (cell === null ? null : cell.look))));
    formats.add(row, runsOf(drawn.map((cell) => formatOf(cell))));
  }
  return {
    rowCount,
    columnCount,
    rows: (firstRow, count) => {
      const drawnRows = Array.from({ length: Math.min(count, rowCount - firstRow) }, (_, index) =>
        rowAt(firstRow + index),
      );
      return {
        firstRow,
        values: drawnRows.map(({ values }) => values),
        formulas: drawnRows.map(({ formulas }) => formulas),
        hasFormulas: drawnRows.some(({ formulas }) => formulas.length > 0),
      };
    },
    formulaColumns: ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      [...rowsOfFormulas]
        .filter(([column]) => column >= firstColumn && column <= lastColumn)
        .filter(([, rows]) => rows.some((row) => row >= firstRow && row <= lastRow))
        .map(([column]) => column),
    looks: looks.all().flatMap(eachRowOfBorders),
    formats: formats.all(),
  };
}

/** Lines above or below belong to each row of a rectangle, not to its edge alone. */
function eachRowOfBorders(rectangle: Rectangle<Look>): Rectangle<Look>[] {
  const { firstRow, lastRow, kind } = rectangle;
  if (kind.border === undefined || kind.border === "box" || firstRow === lastRow) return [rectangle];
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => ({
    ...rectangle,
    firstRow: firstRow + index,
    lastRow: firstRow + index,
  }));
}

function formatOf(cell: DrawnCell | null): string | null {
  return cell?.format === undefined || cell.format === "General" ? null : cell.format;
}

interface DrawnRow {
  readonly values: CellValue[];
  readonly drawn: (DrawnCell | null)[];
  /** Columns that hold formulas of ours. */
  readonly formulas: number[];
}

function drawRow(
  placed: PlacedRows<ColumnCells>,
  row: number,
  width: number,
  replaced: ReadonlyMap<number, string>,
): DrawnRow {
  const values: CellValue[] = new Array<CellValue>(width).fill("");
  const drawn: (DrawnCell | null)[] = new Array<DrawnCell | null>(width).fill(null);
  const formulas: number[] = [];
  let free = 0;
  for (const { column: first, cells, columns } of placed.at(row)) {
    for (const [index, cell] of cells.entries()) {
      const column = first + index;
      // Two blocks over each other: the first one stands, as in files.
      if (column < free) continue;
      const held = holds(cell, replaced.get(column));
      values[column] = held.value;
      drawn[column] = columns?.[index]?.drawn(cell, held) ?? (columns === null ? drawBlock(cell, held) : null);
      if (held.content === "formula") formulas.push(column);
      free = column + 1;
    }
  }
  return { values, drawn, formulas };
}

interface Held {
  readonly value: CellValue;
  readonly content: Content;
}

/** What is written into the cell. */
function holds(cell: Cell, replacement: string | undefined): Held {
  if (replacement !== undefined) return { value: replacement, content: "text" };
  const formula = typeof cell === "object" ? formulaOf(cell) : null;
  if (formula !== null) return { value: `=${formula}`, content: "formula" };
  const value = typeof cell === "object" ? cell.value : cell;
  if (typeof value === "string") {
    const text = cellText(value);
    return { value: text, content: text === "" ? "value" : "text" };
  }
  return { value: typeof value === "number" && !Number.isFinite(value) ? "" : value, content: "value" };
}

function formulaOf({ formula, link, value }: PlannedCell): string | null {
  if (formula !== undefined) return formula;
  return link === undefined ? null : linkFormula(link, String(value));
}

/** An empty cell outside tables has no look unless it was given one. */
function drawBlock(cell: Cell, { value, content }: Held): DrawnCell | null {
  const style = typeof cell === "object" ? ownStyle(cell) : undefined;
  if (value === "" && style === undefined) return null;
  return blockCell(style, content === "text" ? String(value) : null);
}

/** How the cells of a table's column are drawn; worked out once for each style and kind of content. */
class ColumnCells {
  private readonly known = new Map<string, DrawnCell>();

  constructor(private readonly column: PlannedColumn) {}

  /** An empty cell is drawn too: what somebody types there later is to be kept as text in a text column. */
  drawn(cell: Cell, { value, content }: Held): DrawnCell {
    const style = typeof cell === "object" ? ownStyle(cell) : undefined;
    // A number that is written under "@" would become a text.
    const isNumber = value !== "" && content === "value" && this.column.kind === "text";
    return this.cached(style, isNumber ? "formula" : content);
  }

  private cached(style: CellStyle | undefined, content: Content): DrawnCell {
    const key = `${style ?? ""} ${content}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = tableCell(this.column, style, content);
    this.known.set(key, made);
    return made;
  }
}

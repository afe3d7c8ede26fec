/**
 * The cells' values in place. Most sheets are written row by row, for they can be made again. What a person may have written
 * in is replaced in one action, so that a run that is broken off has left either the old text or the new one.
 */
import type { CellRange, CellValue, OwnedRole } from "../../port";
import type { RowBlock, SheetLayout } from "./layout";
import { rangeAt } from "./looks";
import type { Rectangle } from "./rectangles";
import { withPlaceholders, type FormulaTable } from "./tableFormulas";
import { ACTION_BYTES, jsonBytes, type Step } from "./step";

/** Sheets that hold a person's own words, or rows that nobody can make again. */
export const KEPT: ReadonlySet<OwnedRole> = new Set(["report", "memo", "history"]);

/** Office.js splits a larger array into several actions (setRangePropertiesInBulk in excel-web-16.00.debug.js). */
const CELLS_IN_ONE_ACTION = 1500;
/** Pieces of Office.js that one step holds. */
const PIECES = 8;
/** Above this, one array of formats is less to write than so many rectangles. */
const MOST_RECTANGLES = 400;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** The rectangle from A1 that the layout fills. */
export function areaOf({ rowCount, columnCount }: SheetLayout): CellRange {
  return { firstRow: 0, firstColumn: 0, lastRow: rowCount - 1, lastColumn: columnCount - 1 };
}

/** The smallest rectangle from A1 that holds both. */
export function together(one: CellRange, other: CellRange | null): CellRange {
  if (other === null) return one;
  return {
    firstRow: 0,
    firstColumn: 0,
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

/**
 * Number formats, then values: text is text only where the cell is formatted so before. `used`: what the sheet holds now;
 * nothing of it is left. The formulas of `tables` are left out, for formulaSteps to write.
 */
export function* contentSteps(
  sheet: string,
  role: OwnedRole,
  layout: SheetLayout,
  used: CellRange | null,
  tables: readonly FormulaTable[],
): Generator<Step> {
  yield* formatSteps(sheet, layout, 0, 0);
  if (used !== null && KEPT.has(role)) yield* replacing(sheet, layout, used);
  else yield* rowByRow(sheet, layout, 0, 0, tables);
  const area = areaOf(layout);
  if (used !== null) yield* clearing(sheet, area, together(area, used));
}

function* replacing(sheet: string, layout: SheetLayout, used: CellRange): Generator<Step> {
  const area = together(areaOf(layout), used);
  const isSmall = (area.lastRow + 1) * (area.lastColumn + 1) <= CELLS_IN_ONE_ACTION;
  if (isSmall) yield valuesStep(sheet, padded(layout.rows(0, layout.rowCount), area), 0, 0);
  else yield* byCopying(sheet, layout, area);
}

/** The rows filled up with empty cells to the area's size: what stood there goes in the same action. */
function padded({ values, ...block }: RowBlock, { lastRow, lastColumn }: CellRange): RowBlock {
  const wide = values.map((row) => [...row, ...emptyCells(lastColumn + 1 - row.length)]);
  const below = Array.from({ length: lastRow + 1 - values.length }, () => emptyCells(lastColumn + 1));
  return { ...block, values: [...wide, ...below] };
}

function emptyCells(count: number): CellValue[] {
  return new Array<CellValue>(count).fill("");
}

/**
 * For more cells than one action takes: they are first written to a free place of the sheet and then copied over what is
 * there, which is one action whatever the size. The place is below and to the right of everything, where no reader of the
 * old rows looks. Where the sheet is used to its very edges there is none, and the rows are written as they come.
 */
function* byCopying(sheet: string, layout: SheetLayout, area: CellRange): Generator<Step> {
  const row = area.lastRow + 2;
  const column = area.lastColumn + 2;
  const place = {
    firstRow: row,
    firstColumn: column,
    lastRow: row + area.lastRow,
    lastColumn: column + area.lastColumn,
  };
  if (place.lastRow > LAST_ROW || place.lastColumn > LAST_COLUMN) {
    yield* rowByRow(sheet, layout, 0, 0);
    return;
  }
  yield* formatSteps(sheet, layout, row, column);
  yield* rowByRow(sheet, layout, row, column);
  yield {
    bytes: 6 * ACTION_BYTES,
    queue: (book) => {
      const own = book.sheet(sheet);
      const copy = rangeAt(own, place);
      rangeAt(own, area).copyFrom(copy, "Values");
      copy.clear("All");
    },
  };
}

function* rowByRow(
  sheet: string,
  layout: SheetLayout,
  row: number,
  column: number,
  tables: readonly FormulaTable[] = [],
): Generator<Step> {
  const rows = PIECES * Math.max(1, Math.round(CELLS_IN_ONE_ACTION / layout.columnCount));
  for (let first = 0; first < layout.rowCount; first += rows) {
    yield valuesStep(sheet, withPlaceholders(layout.rows(first, rows), tables), row, column);
  }
}

/** Formulas are written with English names and commas, which the property `formulas` takes in every language. */
function valuesStep(sheet: string, block: RowBlock, row: number, column: number): Step {
  const { firstRow, values, hasFormulas } = block;
  const width = values[0]?.length ?? 0;
  const pieces = 1 + (values.length * width) / CELLS_IN_ONE_ACTION;
  return {
    bytes: jsonBytes(values) + Math.ceil(pieces) * 5 * ACTION_BYTES,
    queue: (book) => {
      const range = rangeAt(book.sheet(sheet), {
        firstRow: row + firstRow,
        lastRow: row + firstRow + values.length - 1,
        firstColumn: column,
        lastColumn: column + width - 1,
      });
      if (hasFormulas) range.formulas = values;
      else range.values = values;
    },
  };
}

function formatSteps(sheet: string, layout: SheetLayout, row: number, column: number): Step[] {
  const moved = layout.formats.map((one) => ({
    kind: one.kind,
    firstRow: one.firstRow + row,
    lastRow: one.lastRow + row,
    firstColumn: one.firstColumn + column,
    lastColumn: one.lastColumn + column,
  }));
  if (moved.length <= MOST_RECTANGLES) return moved.map((one) => formatStep(sheet, one));
  return formatArrays(sheet, moved);
}

function formatStep(sheet: string, rectangle: Rectangle<string>): Step {
  return {
    bytes: 3 * ACTION_BYTES,
    queue: (book) => {
      setFormat(rangeAt(book.sheet(sheet), rectangle), rectangle.kind);
    },
  };
}

/** One format for all cells of a range: Office.js takes a single value there, though its types know of arrays alone. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Formats cell by cell; null leaves a cell as it is. */
function formatArrays(sheet: string, rectangles: readonly Rectangle<string>[]): Step[] {
  const rows = new Map<number, [first: number, format: string, last: number][]>();
  for (const { firstRow, lastRow, firstColumn, lastColumn, kind } of rectangles) {
    for (let row = firstRow; row <= lastRow; row++) {
      const known = rows.get(row);
      if (known === undefined) rows.set(row, [[firstColumn, kind, lastColumn]]);
      else known.push([firstColumn, kind, lastColumn]);
    }
  }
  const left = Math.min(...rectangles.map(({ firstColumn }) => firstColumn));
  const width = Math.max(...rectangles.map(({ lastColumn }) => lastColumn)) - left + 1;
  const height = PIECES * Math.max(1, Math.round(CELLS_IN_ONE_ACTION / width));
  const top = Math.min(...rows.keys());
  const bottom = Math.max(...rows.keys());
  const steps: Step[] = [];
  for (let first = top; first <= bottom; first += height) {
    const formats = Array.from({ length: Math.min(height, bottom - first + 1) }, (_, index) => {
      const cells = new Array<string | null>(width).fill(null);
      for (const [from, format, to] of rows.get(first + index) ?? []) cells.fill(format, from - left, to - left + 1);
      return cells;
    });
    steps.push(arrayStep(sheet, first, left, formats));
  }
  return steps;
}

function arrayStep(sheet: string, firstRow: number, firstColumn: number, formats: (string | null)[][]): Step {
  const width = formats[0]?.length ?? 0;
  const area = { firstRow, firstColumn, lastRow: firstRow + formats.length - 1, lastColumn: firstColumn + width - 1 };
  return {
    bytes: jsonBytes(formats) + PIECES * 5 * ACTION_BYTES,
    queue: (book) => {
      rangeAt(book.sheet(sheet), area).numberFormat = formats;
    },
  };
}

/** What is left of an earlier output to the right of the new one and below it. */
function clearing(sheet: string, area: CellRange, all: CellRange): Step[] {
  const right = { ...all, firstColumn: area.lastColumn + 1, lastRow: area.lastRow };
  const below = { ...all, firstRow: area.lastRow + 1 };
  return [right, below]
    .filter((rest) => rest.firstRow <= rest.lastRow && rest.firstColumn <= rest.lastColumn)
    .map((rest) => ({
      bytes: 3 * ACTION_BYTES,
      queue: (book) => {
        rangeAt(book.sheet(sheet), rest).clear("Contents");
      },
    }));
}

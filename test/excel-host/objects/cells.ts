/** Values, formulas and number formats of ranges, read and written as grids. */
import type { CellRange, CellValue } from "../../../src/workbook/port";
import type { HostCell } from "../model";
import { cellAt, findCell } from "../model";
import { CELLS_READ, CELLS_WRITTEN, COLUMNS, ROWS } from "../wire/limits";
import { parseInput } from "../values/parseInput";
import { fillColumn } from "./calculatedColumns";
import { raiseDataChanged } from "./changes";
import type { HostContext } from "./define";
import { HostError } from "./define";
import { checkWritable } from "./guards";
import { settleHeadersWithin } from "./tableHeaders";
import type { RangeTarget } from "./targets";
import { cellCount, columnCount, rowCount } from "./rectangles";
import { invalidArgument } from "./resolve";

/** Whole columns or rows: "unbounded" in docs/excel/excel-add-ins-ranges-unbounded.md. */
function isUnbounded(range: CellRange): boolean {
  return rowCount(range) === ROWS || columnCount(range) === COLUMNS;
}

/** One of each cell; null where the range is unbounded or larger than Excel reads (see limits.ts). */
function readGrid<T>({ sheet, range }: RangeTarget, empty: T, read: (cell: HostCell) => T): T[][] | null {
  if (isUnbounded(range) || cellCount(range) > CELLS_READ) return null;
  const grid: T[][] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    const line: T[] = new Array<T>(columnCount(range)).fill(empty);
    for (const [column, cell] of sheet.cells.get(row) ?? []) {
      if (column >= range.firstColumn && column <= range.lastColumn) line[column - range.firstColumn] = read(cell);
    }
    grid.push(line);
  }
  return grid;
}

export function readValues(target: RangeTarget): CellValue[][] | null {
  return readGrid<CellValue>(target, "", ({ value }) => value);
}

export function readFormulas(target: RangeTarget): CellValue[][] | null {
  return readGrid<CellValue>(target, "", ({ value, formula }) => (formula === "" ? value : formula));
}

export function readNumberFormats(target: RangeTarget): string[][] | null {
  return readGrid(target, "General", ({ numberFormat }) => numberFormat);
}

/** As Excel.RangeValueType. An error's text counts as an error unless the cell is formatted as text. */
export function readValueTypes(target: RangeTarget): string[][] | null {
  return readGrid(target, "Empty", ({ value, numberFormat }) => {
    if (value === "") return "Empty";
    if (typeof value === "boolean") return "Boolean";
    if (typeof value === "number") return "Double";
    return /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(value) && numberFormat !== "@" ? "Error" : "String";
  });
}

/** Writes values or formulas: either is taken as if it was typed. Nothing is written where one cell is refused. */
export function writeInputs(target: RangeTarget, input: unknown, context: HostContext): void {
  checkWritable(target.sheet, target.range, context);
  if (isUnbounded(target.range)) throw invalidArgument("Cells cannot be set on an unbounded range.");
  const changes: (() => void)[] = [];
  forEachInput(target, input, (row, column, given) => {
    const before = findCell(target.sheet, row, column);
    const parsed = parseInput(given, before?.numberFormat ?? "General");
    changes.push(() => {
      const cell = cellAt(target.sheet, row, column);
      const value = parsed.formula === "" ? parsed.value : formulaValue(parsed.formula, cell, target, context);
      Object.assign(cell, parsed, { value });
      if (parsed.formula !== "") fillColumn(target.sheet, row, column);
    });
  });
  for (const change of changes) change();
  settleHeadersWithin(target.sheet, target.range);
  raiseDataChanged(target, context);
}

/** Without a calculator a formula keeps the value that the cell had, or is 0: the host calculates nothing by itself. */
function formulaValue(formula: string, cell: HostCell, { sheet }: RangeTarget, context: HostContext): CellValue {
  if (context.calculate !== null) return context.calculate(formula, context.workbook, sheet);
  return cell.value === "" ? 0 : cell.value;
}

/**
 * Writes number formats. Whole columns: Microsoft's page says no, people found that one format works
 * (OfficeDev/office-js-docs-pr#5400); an adapter that does neither is safe. A cell's value stays what it was: only what is written later is taken
 * as text under "@".
 */
export function writeNumberFormats(target: RangeTarget, input: unknown, context: HostContext): void {
  checkWritable(target.sheet, target.range, context);
  if (isUnbounded(target.range))
    throw new HostError("ApiNotFound", "The host has no formats of whole columns or rows.");
  forEachInput(target, input, (row, column, given) => {
    if (typeof given !== "string") throw invalidArgument("A number format is a text.");
    cellAt(target.sheet, row, column).numberFormat = given === "" ? "General" : given;
  });
}

/**
 * Each cell with what was given for it: a grid of the range's own size, or one value for all cells. Null leaves a cell as
 * it is; for the whole property it is refused (docs/excel/excel-add-ins-blank-null-values.md).
 */
function forEachInput(
  { range }: RangeTarget,
  input: unknown,
  take: (row: number, column: number, given: unknown) => void,
): void {
  if (input === null || input === undefined) throw invalidArgument("Null is no value of a property.");
  if (cellCount(range) > CELLS_WRITTEN) throw new HostError("RangeExceedsLimit", "Too many cells at once.");
  if (Array.isArray(input)) checkSize(input, rowCount(range), columnCount(range));
  const grid = Array.isArray(input) ? (input as unknown[][]) : null;
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      const given = grid === null ? input : grid[row - range.firstRow]?.[column - range.firstColumn];
      if (given !== null) take(row, column, given);
    }
  }
}

/** The words of Excel's own error: the size must be the range's. */
function checkSize(grid: readonly unknown[], rows: number, columns: number): void {
  const isRight = grid.length === rows && grid.every((line) => Array.isArray(line) && line.length === columns);
  if (!isRight) {
    const wanted = `${String(rows)} × ${String(columns)}`;
    throw invalidArgument(`The number of rows or columns in the input array doesn't match the range: ${wanted}.`);
  }
}

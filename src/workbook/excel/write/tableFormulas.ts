/**
 * Formulas in the columns of tables, each row's its own. Excel makes a calculated column of a formula that is written into an
 * otherwise empty column of a table, and copies it over every other row: also what an add-in writes, while a person's
 * AutoCorrect options say so, as they do from the start (OfficeDev/office-js #2093 "by design", #1916, #6745). It does not
 * where the column already contains data (support.microsoft.com, Use calculated columns in an Excel table). So the whole
 * column is first filled with a placeholder, then the formulas are written, and last the cells that have none.
 */
import type { CellRange, CellValue } from "../../port";
import type { RowBlock, SheetLayout } from "./layout";
import { rangeAt } from "./looks";
import { ACTION_BYTES, jsonBytes, type Step } from "./step";

/** Stands in the column's cells until all tables are there. Plain text in any format. */
const PLACEHOLDER = "…";
/** Cells of a column in one step: eight of Office.js's own pieces. */
const ROWS_IN_ONE_STEP = 12_000;

/** A table's rows below its headings, and its columns that have formulas. */
export interface FormulaTable {
  readonly body: CellRange;
  readonly columns: readonly number[];
}

/** @param tables areas of the tables that there will be, with their headings */
export function formulaTables(layout: SheetLayout, tables: readonly CellRange[]): FormulaTable[] {
  return tables
    .map((table) => ({ ...table, firstRow: table.firstRow + 1 }))
    .map((body) => ({ body, columns: layout.formulaColumns(body) }))
    .filter(({ columns }) => columns.length > 0);
}

/** The block with placeholders in the tables' columns that have formulas. */
export function withPlaceholders(block: RowBlock, tables: readonly FormulaTable[]): RowBlock {
  if (tables.length === 0) return block;
  const isHeldBack = (row: number, column: number): boolean =>
    tables.some(({ body, columns }) => row >= body.firstRow && row <= body.lastRow && columns.includes(column));
  const { firstRow, values } = block;
  const formulas = block.formulas.map((row, index) => row.filter((column) => !isHeldBack(firstRow + index, column)));
  return {
    firstRow,
    values: values.map((row, index) =>
      row.map((value, column) => (isHeldBack(firstRow + index, column) ? PLACEHOLDER : value)),
    ),
    formulas,
    hasFormulas: formulas.some((row) => row.length > 0),
  };
}

/** What the placeholders stand for. To be done when the tables are there. */
export function* formulaSteps(sheet: string, layout: SheetLayout, tables: readonly FormulaTable[]): Generator<Step> {
  for (const { body, columns } of tables) {
    for (const column of columns) {
      const area = { ...body, firstColumn: column, lastColumn: column };
      yield* columnSteps(sheet, layout, area, true);
      yield* columnSteps(sheet, layout, area, false);
    }
  }
}

/** Null leaves a cell as it is (docs/excel/excel-add-ins-blank-null-values.md). */
function* columnSteps(sheet: string, layout: SheetLayout, area: CellRange, isFormula: boolean): Generator<Step> {
  const column = area.firstColumn;
  for (let firstRow = area.firstRow; firstRow <= area.lastRow; firstRow += ROWS_IN_ONE_STEP) {
    const lastRow = Math.min(area.lastRow, firstRow + ROWS_IN_ONE_STEP - 1);
    const { values, formulas } = layout.rows(firstRow, lastRow - firstRow + 1);
    const cells = values.map((row, index) => [
      formulas[index]?.includes(column) === isFormula ? (row[column] ?? "") : null,
    ]);
    if (cells.some(([cell]) => cell !== null)) yield columnStep(sheet, { ...area, firstRow, lastRow }, cells);
  }
}

function columnStep(sheet: string, area: CellRange, cells: (CellValue | null)[][]): Step {
  return {
    bytes: jsonBytes(cells) + 10 * 5 * ACTION_BYTES,
    queue: (book) => {
      rangeAt(book.sheet(sheet), area).formulas = cells;
    },
  };
}

/**
 * Calculated columns: Excel copies a formula over a table's whole column where nothing else stands in it, and a changed one
 * where all other cells have the column's formula. It does so for add-ins as well (OfficeDev/office-js #2093 "by design",
 * #1916, #6745, #5909), unless the person has turned off "Fill formulas in tables to create calculated columns". A column
 * that contains data is left alone (support.microsoft.com, Use calculated columns in an Excel table).
 */
import type { CellRange } from "../../../src/workbook/port";
import { cellAt, findCell, type HostCell, type HostSheet, type HostTable } from "../model";

/** The column's formula, by the column of the sheet. */
const columnFormulas = new WeakMap<HostTable, Map<number, string>>();

function formulasOf(table: HostTable): Map<number, string> {
  let formulas = columnFormulas.get(table);
  if (formulas === undefined) columnFormulas.set(table, (formulas = new Map<number, string>()));
  return formulas;
}

/** To be called for each formula that is written, after it stands in its cell. References are copied as they stand. */
export function fillColumn(sheet: HostSheet, row: number, column: number): void {
  const table = sheet.tables.find(({ range }) => isInBody(range, row, column));
  const written = findCell(sheet, row, column);
  if (table === undefined || written === undefined) return;
  const formulas = formulasOf(table);
  const known = formulas.get(column);
  const isFilled =
    othersAre(sheet, table, row, column, (cell) => cell === undefined || isEmpty(cell)) ||
    (known !== undefined && othersAre(sheet, table, row, column, (cell) => cell?.formula === known));
  if (!isFilled) return;
  formulas.set(column, written.formula);
  for (let other = table.range.firstRow + 1; other <= table.range.lastRow; other++) copy(written, sheet, other, column);
}

/** A table that was made over formulas: a column where all are alike is calculated. */
export function noteColumns(sheet: HostSheet, table: HostTable): void {
  const { firstRow, firstColumn, lastColumn } = table.range;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const formula = findCell(sheet, firstRow + 1, column)?.formula ?? "";
    const isAlike = othersAre(sheet, table, firstRow + 1, column, (cell) => cell?.formula === formula);
    if (formula !== "" && isAlike) formulasOf(table).set(column, formula);
  }
}

/** Rows that a table takes in get the formulas of its calculated columns where nothing stands yet. */
export function fillNewRows(sheet: HostSheet, table: HostTable, before: CellRange): void {
  for (const [column, formula] of formulasOf(table)) {
    const source = findCell(sheet, before.firstRow + 1, column);
    for (let row = before.lastRow + 1; row <= table.range.lastRow; row++) {
      const cell = cellAt(sheet, row, column);
      if (isEmpty(cell)) Object.assign(cell, { formula, value: source?.formula === formula ? source.value : 0 });
    }
  }
}

function isInBody({ firstRow, lastRow, firstColumn, lastColumn }: CellRange, row: number, column: number): boolean {
  return row > firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

function isEmpty({ value, formula }: HostCell): boolean {
  return value === "" && formula === "";
}

function othersAre(
  sheet: HostSheet,
  { range }: HostTable,
  row: number,
  column: number,
  test: (cell: HostCell | undefined) => boolean,
): boolean {
  for (let other = range.firstRow + 1; other <= range.lastRow; other++) {
    if (other !== row && !test(findCell(sheet, other, column))) return false;
  }
  return true;
}

function copy({ value, formula }: HostCell, sheet: HostSheet, row: number, column: number): void {
  Object.assign(cellAt(sheet, row, column), { value, formula });
}

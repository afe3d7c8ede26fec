/** What the reading tests share: an Excel over a workbook, and grids made comparable. */
import { createHost, startOffice } from "../../excel-host";
import { saveWorkbook } from "../../excel-host/files/save";
import { cellAt, newSheet, type HostSheet, type HostWorkbook } from "../../excel-host/model";
import type { Host } from "../../excel-host/wire/host";
import { Connection, type ConnectionOptions } from "../../../src/workbook/excel/connection";
import { readOpenWorkbook } from "../../../src/workbook/excel/read";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import type { CellRange, CellValue, Reading, SheetGrid } from "../../../src/workbook/port";

export interface Opened {
  readonly host: Host;
  readonly excel: typeof Excel;
  readonly connection: Connection;
  readonly read: (options?: Reading) => Promise<SheetGrid[]>;
}

/** The workbook open in the real office.js, with Excel on the web's limits. */
export function open(workbook: HostWorkbook, options: ConnectionOptions = {}): Opened {
  const host = createHost(workbook);
  const { Excel: excel } = startOffice(host);
  const connection = new Connection(excel, options);
  return { host, excel, connection, read: (reading) => readOpenWorkbook(connection, reading) };
}

/** As plain data in an order of their own: neither adapter promises one for merged areas, tables and formats. */
export function comparable(grids: readonly SheetGrid[]): unknown[] {
  return grids.map((grid) => ({
    ...grid,
    file: "",
    values: grid.values.map((row) => trimmed(row)),
    formats: sorted(grid.formats),
    fills: sorted(grid.fills),
    hiddenRows: [...grid.hiddenRows].sort((a, b) => a - b),
    merges: grid.merges.map(rangeText).sort(),
    tables: grid.tables.map(({ name, range }) => `${name} ${rangeText(range)}`).sort(),
  }));
}

/** As toEqual, which alone would take minutes for a hundred thousand cells. */
function expectSame(actual: readonly SheetGrid[], expected: readonly SheetGrid[]): void {
  const [left, right] = [comparable(actual), comparable(expected)];
  if (JSON.stringify(left) !== JSON.stringify(right)) expect(left).toEqual(right);
}

function trimmed<T>(row: readonly T[]): readonly T[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === "") length--;
  return row.slice(0, length);
}

function sorted(map: ReadonlyMap<number, string>): unknown {
  return [...map].sort(([a], [b]) => a - b);
}

function rangeText(range: CellRange): string {
  return [range.firstRow, range.firstColumn, range.lastRow, range.lastColumn].join(",");
}

/** A sheet with these values, the first at (row, column). */
export function sheetOf(name: string, rows: readonly (readonly CellValue[])[], row = 0, column = 0): HostSheet {
  const sheet = newSheet(name);
  rows.forEach((cells, down) => {
    cells.forEach((value, right) => {
      if (value !== "") cellAt(sheet, row + down, column + right).value = value;
    });
  });
  return sheet;
}

/** Reads both ways and demands the same; gives back the grids and what Excel saw. */
export async function same(workbook: HostWorkbook): Promise<{ grids: SheetGrid[]; opened: Opened }> {
  const opened = open(workbook);
  const grids = await opened.read();
  const saved = await readWorkbook(await saveWorkbook(workbook), "odd.xlsx");
  expectSame(grids, saved);
  expect(opened.host.unknown).toEqual([]);
  expect(opened.host.references.size).toBe(0);
  return { grids, opened };
}

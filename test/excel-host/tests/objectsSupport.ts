/** What the tests of the objects share: properties read through the library, and errors of single batches. */
import type { CellRange, CellValue } from "../../../src/workbook/port";
import { cellAt, type HostSheet } from "../model";
import { parseA1 } from "../objects/rectangles";

/** Fills cells of the model as a loaded file would. */
export function fill(sheet: HostSheet, address: string, values: readonly (readonly CellValue[])[]): void {
  const { firstRow, firstColumn } = rangeOf(address);
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      cellAt(sheet, firstRow + r, firstColumn + c).value = value;
    });
  });
}

export function rangeOf(address: string): CellRange {
  const range = parseA1(address);
  if (range === null) throw new Error(`no range ${address}`);
  return range;
}

/** Reads in one sync what `take` asks for, and gives what `show` makes of it. */
export async function read<T, R>(
  excel: typeof Excel,
  take: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
  show: (loaded: T) => R,
): Promise<R> {
  return excel.run(async (context) => {
    const loaded = take(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return show(loaded);
  });
}

/** The records of one worksheet, and of its tables, in an .xlsb. */
import type { GridBuilder } from "../../grid/gridBuilder";
import type { CellLook } from "../ooxml/styles";
import { errorText, type Cursor } from "./cursor";
import { eachRecord, wideString } from "./records";

const Id = {
  Row: 0,
  Blank: 1,
  Rk: 2,
  Error: 3,
  Bool: 4,
  Real: 5,
  Text: 6,
  SharedText: 7,
  FormulaText: 8,
  FormulaNumber: 9,
  FormulaBool: 10,
  FormulaError: 11,
  RichText: 62,
  Dimension: 148,
  Merge: 176,
  Table: 343,
} as const;

export interface XlsbContext {
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
}

export function readXlsbSheet(bytes: Uint8Array, grid: GridBuilder, context: XlsbContext): void {
  let row = -1;
  eachRecord(bytes, (id, data) => {
    if (id === Id.Row) {
      row = data.u32();
      // Height 2 bytes, then flags; bit 4 of the second byte: the row is hidden ([MS-XLSB] 2.4.740).
      if (data.skip(7).u8() & 0x10) grid.hide(row);
    } else if (id <= Id.FormulaError || id === Id.RichText) readCell(id, row, data, grid, context);
    else if (id === Id.Merge) grid.merge(range(data));
    else if (id === Id.Dimension) {
      const { lastRow, lastColumn } = range(data);
      grid.span(lastRow + 1, lastColumn + 1);
    }
  });
}

function readCell(id: number, row: number, data: Cursor, grid: GridBuilder, context: XlsbContext): void {
  const column = data.u32();
  const look = context.looks[data.u32() & 0xffffff];
  const number = (value: number): void => {
    grid.setNumber(row, column, value, look?.format ?? null);
  };
  const text = (value: string): void => {
    if (value === "") grid.fill(row, column, look?.fill ?? null);
    else grid.set(row, column, value);
  };
  if (id === Id.Blank) text("");
  else if (id === Id.Rk) number(data.rk());
  else if (id === Id.Real || id === Id.FormulaNumber) number(data.f64());
  else if (id === Id.Bool || id === Id.FormulaBool) grid.set(row, column, data.u8() !== 0);
  else if (id === Id.Error || id === Id.FormulaError) grid.set(row, column, errorText(data.u8()));
  else if (id === Id.SharedText) text(context.strings[data.u32()] ?? "");
  else if (id === Id.RichText) text(wideString(data.skip(1)));
  else text(wideString(data));
}

function range(data: Cursor): { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number } {
  return { firstRow: data.u32(), lastRow: data.u32(), firstColumn: data.u32(), lastColumn: data.u32() };
}

/** [MS-XLSB] 2.4.106 BrtBeginList: the range, twelve numbers, the name, the name that formulas use. */
export function readXlsbTable(bytes: Uint8Array, grid: GridBuilder): void {
  eachRecord(bytes, (id, data) => {
    if (id !== Id.Table) return;
    const place = range(data);
    data.skip(12 * 4);
    const name = wideString(data);
    grid.table(wideString(data) || name, place);
  });
}

import type { CellValue } from "../../../src/workbook/port";
import { readTyped } from "../../../src/workbook/xlsx/patch/typed";

test.each<[typed: string, value: CellValue, format: string | null]>([
  ["", "", null],
  ["Klar", "Klar", null],
  [" Klar ", " Klar ", null],
  ["12", 12, null],
  ["-3", -3, null],
  ["\u22123,5", -3.5, null],
  ["+7", 7, null],
  ["1,5", 1.5, null],
  [",5", 0.5, null],
  ["1 234", 1234, "#,##0"],
  ["1\u00a0234\u202f567", 1234567, "#,##0"],
  ["1 234,5", 1234.5, "#,##0.00"],
  ["45 %", 0.45, "0%"],
  ["45,3%", 0.453, "0.00%"],
  ["-12,5\u00a0%", -0.125, "0.00%"],
  ["1 200 kr", 1200, '#,##0 "kr"'],
  ["3E5", 300000, "0.00E+00"],
  ["SANT", true, null],
  ["falskt", false, null],
  ["2025-04-30", 45777, "yyyy-mm-dd"],
  ["2025/4/30", 45777, "yyyy-mm-dd"],
  ["25-04-30", 45777, "yyyy-mm-dd"],
  ["30 april 2025", 45777, "yyyy-mm-dd"],
  ["30 apr 2025", 45777, "yyyy-mm-dd"],
  ["april 2025", 45748, "mmm-yy"],
  ["2025-04-30 12:00", 45777.5, "yyyy-mm-dd h:mm"],
  ["06:00", 0.25, "h:mm"],
  ["'007", "007", "@"],
  ["'=1", "=1", "@"],
  // What Excel would not take for a number, a day or a truth value either, or only by a guess.
  ["1.5", "1.5", null],
  ["12 34", "12 34", null],
  ["1,2,3", "1,2,3", null],
  ["2025-02-30", "2025-02-30", null],
  ["30 mars", "30 mars", null],
  ["1/2", "1/2", null],
  ["25:00", "25:00", null],
  ["%", "%", null],
  ["kr", "kr", null],
  ["-", "-", null],
  [",", ",", null],
  ["e5", "e5", null],
  ["true", "true", null],
  ["1e999", "1e999", null],
])("%j in a General cell", (typed, value, format) => {
  expect(readTyped(typed, "General")).toEqual({ value, format });
});

test.each<[typed: string, format: string, value: CellValue, next: string | null]>([
  ["007", "@", "007", null],
  ["=A1", "@", "=A1", null],
  ["45", "0%", 0.45, null],
  ["0,45", "0.0 %", 0.45, null],
  ["-3", "0%", -0.03, null],
  ["45 %", "0.00", 0.45, null],
  ["1 234", "0", 1234, null],
  ["2025-04-30", "d mmmm yyyy", 45777, null],
  ["2025-04-30", "0.00", 45777, "yyyy-mm-dd"],
  ["12", 'yyyy-mm-dd"%"', 12, null],
])("%j in a cell of the format %j", (typed, format, value, next) => {
  expect(readTyped(typed, format)).toEqual({ value, format: next });
});

import { shownText } from "../../../../src/workbook/xlsx/looks/shownText";

/** No-break spaces are written as "_" here, so that they can be seen. */
const shown = (value: string | number | boolean, format: string | null): string =>
  shownText(value, format).replaceAll("\u00a0", "_");

test.each([
  [1234.5, null, "1234,5"],
  [0.1 + 0.2, null, "0,3"],
  [-15.8, null, "-15,8"],
  [123456789012, null, "1,23457E+11"],
  [0, null, "0"],
  [true, null, "SANT"],
  ["#N/A", null, "#SAKNAS!"],
  ["=1+1", "@", "=1+1"],
  [7, "@", "7"],
])("%p in the format %p is %s", (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test.each([
  [1234567.891, "#,##0", "1_234_568"],
  [1234567.891, "#,##0.00", "1_234_567,89"],
  [-1234.5, "#,##0.0", "-1_234,5"],
  [-0.4, "0", "0"],
  [0.5, "0", "1"],
  [0.158, "0%", "16%"],
  [0.158, "0.0%", "15,8%"],
  [0.158, "0\u00a0%", "16_%"],
  [0.158, "0.0\\ %", "15,8_%"],
  [15.8, '0.0" %"', "15,8_%"],
  [0.5, "0.0#", "0,5"],
  [0.5, "#.##", ",5"],
  [5, "000", "005"],
  [72345, "000\\ 00", "723_45"],
  [12345, "#\\ ##0", "12_345"],
  [45, "#\\ ##0", "45"],
  [2181760, '#,##0" kr"', "2_181_760_kr"],
  [2181760, "#,##0\\ [$kr-41D]", "2_181_760_kr"],
  [2181760, "#,##0,", "2_182"],
  [2181760, '0.0,," mnkr"', "2,2_mnkr"],
  [-5, "#,##0_);[Red]\\(#,##0\\)", "(5)"],
  [0, '0;-0;"–"', "–"],
  [12, '[>=10]"många";"få"', "många"],
  [2, '[>=10]"många";"få"', "få"],
  [12345, "0.00E+00", "1,23E+04"],
  [3, '"Nr "0', "Nr_3"],
  [4, 'General" st"', "4 st"],
])("%p in the format %p is %s", (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test.each([
  [45777, "yyyy-mm-dd", "2025-04-30"],
  [45777, "m/d/yyyy", "2025-04-30"],
  [45777.75, "m/d/yyyy h:mm", "2025-04-30 18:00"],
  [45777, "d mmmm yyyy", "30 april 2025"],
  [45777, "[$-41D]d\\ mmm\\ yy;@", "30 apr 25"],
  [45777, "dddd", "onsdag"],
  [45777, "mmm-yy", "apr-25"],
  [45777.999999, "yyyy-mm-dd hh:mm:ss", "2025-05-01 00:00:00"],
  [1.5, "[h]:mm", "36:00"],
  [0.5 + 1 / 86_400, "h:mm:ss AM/PM", "12:00:01 em"],
  [0.0000173611, "mm:ss.0", "00:01,5"],
  [1, "yyyy-mm-dd", "1900-01-01"],
  [-1, "yyyy-mm-dd", "########"],
])("the day %p in the format %p is %s", (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

/** What stands in the field when a person begins to change a cell: the value as they would type it themselves. */
import { isDateFormat } from "../../workbook/grid/numberFormats";
import type { CellValue } from "../../workbook/port";
import { shownText } from "../../workbook/xlsx/looks/shownText";

export function editText(value: CellValue, format: string | null): string {
  if (typeof value !== "number" || format === null) return shownText(value, null);
  if (isDateFormat(format)) return shownText(value, Number.isInteger(value) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm");
  // Twelve digits: 0.158 * 100 is 15.8 and not 15.800000000000001.
  return format.includes("%") ? `${shownText(Number((value * 100).toPrecision(12)), null)}%` : shownText(value, null);
}

/** The part of a table. Its columns are called as the header cells are, which Excel insists on. */
import { findCell, type HostSheet, type HostTable } from "../../model";
import { a1 } from "../../objects/rectangles";
import { tag } from "../xml";

export function tableXml(table: HostTable, sheet: HostSheet, id: number): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = table.range;
  const columns: string[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const header = table.showHeaders === false ? "" : (findCell(sheet, firstRow, column)?.value ?? "");
    const name = columnName(String(header));
    columns.push(
      tag("tableColumn", { id: column - firstColumn + 1, name: name === "" ? `Kolumn${String(column)}` : name }),
    );
  }
  const filtered = a1({ ...table.range, lastRow: table.showTotals ? lastRow - 1 : lastRow });
  return tag(
    "table",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      id,
      name: table.name,
      displayName: table.name,
      ref: a1(table.range),
      headerRowCount: table.showHeaders === false ? 0 : undefined,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : false,
    },
    [
      table.showFilterButton ? tag("autoFilter", { ref: filtered }, table.filter ?? "") : "",
      tag("tableColumns", { count: columns.length }, columns),
      tag("tableStyleInfo", {
        name: table.style === "" ? undefined : table.style,
        showFirstColumn: false,
        showLastColumn: false,
        showRowStripes: table.showBandedRows,
        showColumnStripes: false,
      }),
    ],
  );
}

/** Line breaks in a column's name are written as Excel writes them (ECMA-376 part 1, 22.9.2.19). */
function columnName(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_")
    .replace(/[\t\n\r]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}

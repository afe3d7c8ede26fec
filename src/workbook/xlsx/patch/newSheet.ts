/** A plain sheet of the user's own, behind the others. */
import { address } from "../../../plan/origin";
import { FORMATS } from "../../looks";
import { PADDING } from "../../plannedTables";
import type { NewSheet } from "../../port";
import { newSheetPart } from "./ownedSheets";
import type { PackageEdit } from "./package";
import { StylePart } from "./parts";
import { relate } from "./relations";
import { writeCells, type CellWrite } from "./cells";
import { WorkbookPart } from "./workbookPart";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Adds the sheet; its name must be free. Texts stay texts, whatever they look like. */
export function addPlainSheet(pack: PackageEdit, workbook: string, sheet: NewSheet): void {
  const styles = new StylePart(pack, workbook);
  const text = styles.sheet.withFormat(0, FORMATS.text);
  const heading = styles.sheet.inBold(text);
  const writes = sheet.rows.flatMap((cells, row) =>
    cells.map((value, column): CellWrite => {
      const isText = typeof value === "string" && value !== "";
      return { row, column, value, style: row === 0 ? heading : isText ? text : null };
    }),
  );
  styles.save();
  const part = newSheetPart(pack, workbook);
  pack.setText(part, writeCells(emptySheet(sheet), writes));
  const relation = relate(pack, workbook, "worksheet", part);
  new WorkbookPart(pack, workbook).change([{ name: sheet.name, relation }], []);
}

function emptySheet({ rows, widths }: NewSheet): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = widths.map((characters, index) => {
    const number = String(index + 1);
    const size = String(Math.min(255, characters + PADDING));
    return `<col min="${number}" max="${number}" width="${size}" customWidth="1"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${MAIN}"><dimension ref="A1:${address(Math.max(1, rows.length) - 1, width - 1)}"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `${columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`}<sheetData/></worksheet>`
  );
}

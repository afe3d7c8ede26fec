/**
 * A plain sheet of the user's own. Round trips: 1 the names of all sheets, and whether the structure is protected; 2 the sheet.
 */
import { WorkbookTrouble } from "../errors";
import type { CellValue, NewSheet } from "../port";
import { cellText } from "../textCells";
import type { Connection } from "./connection";
import { errorCode } from "./trouble";
import { columnPoints } from "./write/sheetLook";

const TEXT = "@";
const GENERAL = "General";

/**
 * Adds the sheet after the others; what is selected stays so. False, and nothing is changed, where there is a sheet of that
 * name, in whatever case: Excel knows no difference.
 *
 * @throws WorkbookTrouble "protectedWorkbook" where no sheet may be added
 */
export function addSheet(connection: Connection, sheet: NewSheet): Promise<boolean> {
  return connection.run(async (context, sync) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name");
    protection.load("protected");
    await sync();
    if (worksheets.items.some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase())) return false;
    if (protection.protected) throw protectedWorkbook("the workbook's structure is protected");
    fill(worksheets.add(sheet.name), sheet);
    try {
      await sync();
      return true;
    } catch (error) {
      // A chart sheet, which is no worksheet, or what a colleague has added meanwhile.
      if (errorCode(error) === "ItemAlreadyExists") return false;
      throw errorCode(error) === "AccessDenied" ? protectedWorkbook("AccessDenied") : error;
    }
  });
}

function protectedWorkbook(detail: string): WorkbookTrouble {
  return new WorkbookTrouble("protectedWorkbook", detail);
}

function fill(worksheet: Excel.Worksheet, { rows, widths }: NewSheet): void {
  const columnCount = Math.max(0, ...rows.map(({ length }) => length));
  if (columnCount > 0) {
    const cells = rows.map((row) => Array.from({ length: columnCount }, (_, column) => written(row[column] ?? "")));
    const range = worksheet.getRangeByIndexes(0, 0, rows.length, columnCount).untrack();
    range.numberFormat = cells.map((row) =>
      row.map((value) => (typeof value === "string" && value !== "" ? TEXT : GENERAL)),
    );
    range.values = cells;
    worksheet.getRangeByIndexes(0, 0, 1, columnCount).untrack().format.font.bold = true;
  }
  for (const [column, width] of widths.entries()) {
    worksheet.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = columnPoints(width);
  }
}

function written(value: CellValue): CellValue {
  return typeof value === "string" ? cellText(value) : value;
}

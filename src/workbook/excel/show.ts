/** Round trips: 1 the sheet; 2 its activation. */
import { WorkbookTrouble } from "../errors";
import { parseRange } from "../grid/reference";
import type { Connection } from "./connection";

/**
 * Activates the sheet and selects the cell ("C7"), as a click on a link to it would. A hidden sheet stays hidden, since
 * somebody hid it for a reason and showing it would change the workbook.
 *
 * @throws WorkbookTrouble "gone" with the sheet's name where it is not there or hidden
 */
export function showCell(connection: Connection, sheetName: string, cell: string): Promise<void> {
  const place = parseRange(cell);
  if (place === null) return Promise.reject(new WorkbookTrouble("gone", `no such cell: ${cell}`));
  return connection.run(async (context, sync) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("visibility");
    await sync();
    if (sheet.isNullObject) throw new WorkbookTrouble("gone", "no such sheet", "unchanged", sheetName);
    if (sheet.visibility !== "Visible")
      throw new WorkbookTrouble("gone", "the sheet is hidden", "unchanged", sheetName);
    sheet.activate();
    sheet.getRangeByIndexes(place.firstRow, place.firstColumn, 1, 1).untrack().select();
    await sync();
  });
}

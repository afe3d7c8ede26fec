/** What the jobs are done with: the use cases, and the way to Excel. A chunk of its own (loadedOnce.ts). */
import { WorkbookTrouble } from "../workbook/errors";
import { excelWorkbook } from "../workbook/excel/workbook";
import type { Workbook } from "../workbook/port";
import { EXCEL_API, isNewEnough } from "./office";

export { checkWorkbook } from "../app/checkWorkbook";
export { standingOf } from "../app/standing";
export { summariseWorkbook } from "../app/summariseWorkbook";

/** The workbook that is open in Excel. Throws WorkbookTrouble "tooOld" where this Excel lacks what is needed. */
export function openWorkbook({ patient }: { readonly patient: boolean }): Workbook {
  if (!isNewEnough()) throw new WorkbookTrouble("tooOld", `ExcelApi ${EXCEL_API} is not supported`);
  return excelWorkbook(Excel, { delayForCellEdit: patient });
}

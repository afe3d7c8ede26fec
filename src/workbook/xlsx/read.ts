/** Workbook files of every kind → grids. Runs in the browser and in Node alike. */
import type { SheetGrid } from "../port";
import { readXls } from "./binary/xls";
import { readXlsb } from "./binary/xlsb";
import { WorkbookError } from "../errors";
import { inspectFile } from "./guard";
import { readOds } from "./ods/read";
import { readOoxml } from "./ooxml/read";

/**
 * All worksheets of an .xlsx, .xlsm, .xls, .xlsb or .ods file, told apart by content. Chart sheets are passed over. A formula
 * without a stored value is "". Columns right of 1,024, and rows below an empty stretch of 20,000, are left out: a stray
 * cell in the last row costs nothing and is no part of a register.
 * Throws WorkbookError and nothing else, whatever the bytes are.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string): Promise<SheetGrid[]> {
  return Promise.resolve().then(() => readGrids(bytes, fileName));
}

function readGrids(bytes: Uint8Array, fileName: string): SheetGrid[] {
  try {
    const file = inspectFile(bytes, fileName);
    switch (file.kind) {
      case "xlsx":
        return readOoxml(file.zip, file.part, fileName);
      case "xlsb":
        return readXlsb(file.zip, file.part, fileName);
      case "ods":
        return readOds(file.zip, fileName);
      case "xls":
        return readXls(file.stream, fileName);
    }
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    // What no check foresaw is damage all the same: one bad file shall not stop the others.
    throw new WorkbookError("damaged", error instanceof Error ? error.message : "unreadable");
  }
}

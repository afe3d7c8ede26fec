/**
 * The port on Office.js. With connection.ts, this folder is the only place that knows Office.js.
 *
 * Round trips (each is a wait of 30–150 ms in Excel on the web; Office.js sends nothing between them):
 *   read          3, and 1 for each further 4 MB of answers (read.ts)
 *   replaceOwned  5, and 1 for each further 4 MB (write/replaceOwned.ts)
 *   edit          3, and 2 for each further 2,000 cells (edit.ts)
 *   add           2 (add.ts)
 *   show          2 (show.ts)
 *   follow        2 to begin, 1 for each burst of changes, 2 to end (follow.ts)
 */
import type { Workbook } from "../port";
import { addSheet } from "./add";
import { Connection, type ConnectionOptions, type ExcelNamespace } from "./connection";
import { editCells } from "./edit";
import { followChanges } from "./follow";
import { ownWritesOf } from "./ownWrites";
import { readOpenWorkbook } from "./read";
import { showCell } from "./show";
import { replaceOwned } from "./write/replaceOwned";

/** The workbook that is open in Excel. Calls may come at any time: they are done one after the other. */
export function excelWorkbook(excel: ExcelNamespace, options: ConnectionOptions = {}): Workbook {
  const connection = new Connection(excel, options);
  const own = ownWritesOf(excel);
  return {
    read: (reading) => readOpenWorkbook(connection, reading),
    replaceOwned: (plans, reading) =>
      own.note(replaceOwned(connection, plans, reading), (sheets) => sheets.map(({ name }) => name)),
    edit: (edits) => editCells(connection, edits),
    add: (sheet) => own.note(addSheet(connection, sheet), (isAdded) => (isAdded ? [sheet.name] : [])),
    show: (sheet, cell) => showCell(connection, sheet, cell),
    follow: (listener) => followChanges(connection, listener, own),
  };
}

/** What the page works with: the file adapter and the use cases. Most of the program, and a chunk of its own. */
export { checkWorkbook } from "../app/checkWorkbook";
export { standingOf } from "../app/standing";
export { summariseWorkbook } from "../app/summariseWorkbook";
export { openFile } from "../workbook/xlsx/fileWorkbook";
export { readLooks } from "../workbook/xlsx/looks/read";

/**
 * Limits of Excel, docs/concepts/resource-limits-and-performance-optimization.md of OfficeDev/office-js-docs-pr unless
 * another source is named.
 */

/** "Excel on the web has a payload size limit for requests and responses of 5MB." Bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** "A range is limited to 5,000,000 cells for read operations." Beyond it the values are null, or the read fails. */
export const CELLS_READ = 5_000_000;

/** The host's own: more cells are not kept in memory one by one. Excel's is said to be 33,554,000 (OperationCellsExceedLimit). */
export const CELLS_WRITTEN = 2_000_000;

/** Rows and columns of a sheet: support.microsoft.com, "Excel specifications and limits". */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** Characters in a sheet's name and in a defined name, the same page and "Names in formulas". */
export const SHEET_NAME = 31;
export const DEFINED_NAME = 255;

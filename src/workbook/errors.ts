/** What can be wrong with a file from somebody else. The words for people are in src/strings; the message is technical. */
export type WorkbookErrorCode =
  /** No bytes at all. */
  | "empty"
  /** The beginning of a workbook whose end is missing. */
  | "truncated"
  /** Protected by a password. */
  | "encrypted"
  | "notAWorkbook"
  /** More bytes, cells or text than this program takes in. */
  | "tooLarge"
  /** Made to unpack to far more than it holds. */
  | "bomb"
  /** Cells outside Excel's grid, or a sheet that claims to fill it. */
  | "absurdDimensions"
  /** Checksums, lengths or structure do not agree. */
  | "damaged";

/** The only error that reading a workbook throws. `detail` names the part or the number that was wrong, in English. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly code: WorkbookErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

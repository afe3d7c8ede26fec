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

/** What can go wrong with a workbook that is open in Excel. */
export type TroubleCode =
  /** A cell is being edited: Excel takes no calls until that is finished. */
  | "cellEdit"
  /** One of our own sheets is protected; `sheet` names it. */
  | "protectedSheet"
  /** No sheet may be added: the workbook's structure is protected, or it is read-only. */
  | "protectedWorkbook"
  /** Excel did not answer within the time allowed. */
  | "hung"
  /** The connection to Excel, or of Excel to its server, was lost, or Excel has had too many calls. */
  | "connection"
  /** Excel refuses an answer or a request of that size. */
  | "tooMuch"
  /** This Excel lacks what the add-in needs (ExcelApi 1.14). */
  | "tooOld"
  /** A sheet, cell or name that the call was about is gone. */
  | "gone"
  | "cancelled"
  /** Anything else; `detail` has Excel's own code and message. */
  | "unexpected";

/** What is known of our own sheets after the trouble. Nobody else's are ever touched. */
export type SummaryState =
  /** As they were before. */
  | "unchanged"
  /** Half-written and marked so; the next run repairs them. */
  | "unfinished"
  /** Written to the end in spite of the trouble. */
  | "finished"
  /** Excel answers nothing, so nobody knows. */
  | "unknown";

/** The only error that an open workbook throws. The words for people are in src/strings; `detail` is technical, in English. */
export class WorkbookTrouble extends Error {
  override readonly name = "WorkbookTrouble";
  constructor(
    readonly code: TroubleCode,
    readonly detail: string,
    readonly summary: SummaryState = "unchanged",
    readonly sheet: string | null = null,
  ) {
    super(`${code}: ${detail}`);
  }
}

/**
 * Excel's errors → WorkbookTrouble. Codes are compared and never messages, which are in the user's language.
 * Codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling, and
 * OfficeExtension.CoreErrorCodes in office.js itself.
 */
import { WorkbookTrouble, type TroubleCode } from "../errors";

const CODES: ReadonlyMap<string, TroubleCode> = new Map([
  ["InvalidOperationInCellEditMode", "cellEdit"],
  // Too many calls for now, or a batch that Excel or its server dropped on the way.
  ["ActivityLimitReached", "connection"],
  ["RequestAborted", "connection"],
  ["ConnectionFailure", "connection"],
  ["InvalidOrTimedOutSession", "connection"],
  ["ServiceNotAvailable", "connection"],
  ["Unauthenticated", "connection"],
  ["Timeout", "hung"],
  ["RequestPayloadSizeLimitExceeded", "tooMuch"],
  ["ResponsePayloadSizeLimitExceeded", "tooMuch"],
  ["RangeExceedsLimit", "tooMuch"],
  ["OperationCellsExceedLimit", "tooMuch"],
  ["MemoryLimitReached", "tooMuch"],
  ["ApiNotFound", "tooOld"],
  ["ApiNotAvailable", "tooOld"],
  ["NotImplemented", "tooOld"],
  ["ItemNotFound", "gone"],
  // Of a range or a name whose cells were deleted.
  ["InvalidReference", "gone"],
  ["InvalidObjectPath", "gone"],
]);

/** The code of an error that Office.js threw; null for any other value. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || error instanceof WorkbookTrouble || !("code" in error))
    return null;
  return typeof error.code === "string" ? error.code : null;
}

/**
 * The trouble that an error means; a WorkbookTrouble stays itself. AccessDenied is "unexpected" here, since only the caller
 * knows what it tried: a locked cell, a protected workbook, or a security product that blocks Office.
 */
export function troubleOf(error: unknown): WorkbookTrouble {
  if (error instanceof WorkbookTrouble) return error;
  const code = errorCode(error);
  const message = error instanceof Error || isErrorLike(error) ? error.message : String(error);
  if (code === null) return new WorkbookTrouble("unexpected", message);
  return new WorkbookTrouble(CODES.get(code) ?? "unexpected", `${code}: ${message}`);
}

/** Office.js may live in another realm (a frame, a vm), where instanceof says nothing. */
function isErrorLike(error: unknown): error is { readonly message: string } {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
}

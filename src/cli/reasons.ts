/** Why a file could not be read or written, in words. */
import type { CliStrings } from "../strings/cli";
import { WorkbookError } from "../workbook/errors";

/** What the file itself or the disk gives as the reason; null for anything else, which is an error of ours. */
export function reasonOf(error: unknown, strings: CliStrings): string | null {
  if (error instanceof WorkbookError) return strings.workbookErrors[error.code];
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return strings.notFound;
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") return strings.noAccess;
  return typeof code === "string" ? code : null;
}

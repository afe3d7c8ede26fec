/** What went wrong, as data for whoever shows it. */
import { WorkbookTrouble, type SummaryState, type TroubleCode } from "../workbook/errors";

/** What went wrong, as data; src/strings/troubles has the words. */
export interface Trouble {
  /** "refused": cells hold a formula or something else than was seen. "ourError" is a fault of this program, not of Excel. */
  readonly code: TroubleCode | "refused" | "ourError";
  readonly summary: SummaryState;
  /** The sheet that it is about, where there is one. */
  readonly sheet: string | null;
  /** Technical, in English, for a report of the fault. */
  readonly detail: string;
}

/**
 * The trouble that a caught error means.
 * @param summary what is known of our sheets where the error is no WorkbookTrouble, and so is a fault of ours
 */
export function asTrouble(error: unknown, summary: SummaryState = "unchanged"): Trouble {
  if (!(error instanceof WorkbookTrouble)) return { code: "ourError", summary, sheet: null, detail: String(error) };
  return { code: error.code, summary: error.summary, sheet: error.sheet, detail: error.detail };
}

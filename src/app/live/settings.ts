/** Writing the settings. Nothing here throws. */
import type { SettingsWrite } from "../settings";
import { asTrouble } from "../trouble";
import { edited, NOTHING_DONE } from "./edits";
import type { OpenedWorkbook } from "./openedWorkbook";
import type { EditResult } from "./state";

/** What was written; `missed` where somebody has changed the workbook since the write was made up. */
export async function settingsWritten(
  opened: OpenedWorkbook,
  write: SettingsWrite,
  done: string,
): Promise<{ readonly result: EditResult; readonly missed: boolean }> {
  if (write.kind === "nothing") return { result: NOTHING_DONE, missed: false };
  if (write.kind === "edit") {
    const result = await edited(opened, write.edits, done);
    return { result, missed: (result.outcome?.refused.length ?? 0) > 0 };
  }
  try {
    const isAdded = await opened.workbook.add(write.sheet);
    void opened.written(null);
    return isAdded ? { result: NOTHING_DONE, missed: false } : { result: nameTaken(write.sheet.name), missed: true };
  } catch (error) {
    return { result: { outcome: null, trouble: asTrouble(error) }, missed: false };
  }
}

/** What comes of settings that were missed a second time: not all of them are in the workbook. */
export function notSaved(result: EditResult): EditResult {
  const [left] = result.outcome?.refused ?? [];
  if (left === undefined) return result;
  const detail = "cells hold a formula or have been changed";
  return { ...result, trouble: { code: "refused", summary: "unknown", sheet: left.sheet, detail } };
}

function nameTaken(sheet: string): EditResult {
  const detail = "there is another sheet of that name";
  return { outcome: null, trouble: { code: "unexpected", summary: "unchanged", sheet, detail } };
}

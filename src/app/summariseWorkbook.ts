/** *Skapa sammanställning* and *Rapportutkast*: all our sheets, made from the workbook that they stand in. */
import type { Workbook } from "../workbook/port";
import { nothingFound, readOpenWorkbook, writeSheets, type JobOptions, type JobResult, type OpenWorkbook } from "./job";
import { summarise } from "./summarise";
import { unfinishedRoles } from "./unfinished";

/**
 * Reads the workbook, counts, and writes all our sheets into it; what a person changed in the drafts is kept, and so is the
 * history. Nothing is written where there is nothing to summarise.
 * @throws WorkbookTrouble, whose `summary` tells what state our sheets are in
 */
export async function summariseWorkbook(workbook: Workbook, options: JobOptions): Promise<JobResult> {
  const open = await readOpenWorkbook(workbook, options);
  return nothingFound(open) ?? writeAll(workbook, open, options);
}

/** Writes all our sheets from what has been read. */
export async function writeAll(workbook: Workbook, open: OpenWorkbook, options: JobOptions): Promise<JobResult> {
  const { taken, language } = options;
  const { analysis, plans } = summarise({ read: open.read, output: open.grids, previous: [], taken, language });
  const sheets = await writeSheets(workbook, plans, options);
  return { kind: "written", analysis, sheets, repaired: unfinishedRoles(open.grids).size > 0 };
}

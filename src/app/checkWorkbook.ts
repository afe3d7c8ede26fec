/** *Kontrollera*: what is wrong or odd in the sheets, written to Kontroll alone. */
import { findingsSheet } from "../sheets/findings";
import { messageOf, ruleTitle } from "../strings/findings";
import type { OwnedRole, Workbook } from "../workbook/port";
import { analyse } from "./analyse";
import { nothingFound, readOpenWorkbook, writeSheets, type JobOptions, type JobResult, type OpenWorkbook } from "./job";
import { writeAll } from "./summariseWorkbook";
import { unfinishedRoles } from "./unfinished";

/**
 * Reads the workbook, checks it and writes Kontroll; our other sheets stay as they are. Where an earlier writing was broken
 * off, all our sheets are written: to finish with Kontroll alone would take the mark off sheets that are still half-written.
 * @throws WorkbookTrouble, whose `summary` tells what state our sheets are in
 */
export async function checkWorkbook(workbook: Workbook, options: JobOptions): Promise<JobResult> {
  const open = await readOpenWorkbook(workbook, options);
  const nothing = nothingFound(open);
  if (nothing !== null) return nothing;
  const broken = unfinishedRoles(open.grids);
  return onlyFindings(broken)
    ? writeFindings(workbook, open, options, broken.size > 0)
    : writeAll(workbook, open, options);
}

function onlyFindings(roles: ReadonlySet<OwnedRole>): boolean {
  return [...roles].every((role) => role === "findings");
}

async function writeFindings(
  workbook: Workbook,
  { read }: OpenWorkbook,
  options: JobOptions,
  repaired: boolean,
): Promise<JobResult> {
  const { language } = options;
  const analysis = analyse(read);
  const plan = findingsSheet({
    findings: analysis.findings,
    messageOf: (finding) => messageOf(finding, language),
    ruleTitle: (rule) => ruleTitle(rule, language),
  });
  const sheets = await writeSheets(workbook, [plan], options);
  return { kind: "written", analysis, sheets, repaired };
}

/** empty-status: a row that has not been reported. An empty cell is never counted as anything else (domain.md, glossary). */
import type { Finding } from "../plan/finding";
import type { Activity, Assignment } from "../plan/records";
import type { Check } from "./check";
import { gapsIn } from "./shared/gaps";
import { activitySheets, bySheet, type SheetRecords } from "./shared/sheets";

const hasNoStatus = ({ status }: Assignment | Activity): boolean => status.kind === "empty";

export const emptyStatus: Check = ({ registers }) => [
  ...statuses("assignment", bySheet(registers.assignments)),
  ...statuses("activity", activitySheets(registers.activities)),
];

function statuses(
  record: "assignment" | "activity",
  sheets: readonly SheetRecords<Assignment | Activity>[],
): Finding[] {
  const findings: Finding[] = [];
  for (const sheet of sheets) {
    for (const { place, department, gap } of gapsIn(sheet, "status", hasNoStatus)) {
      findings.push({ rule: "empty-status", severity: "warning", place, department, params: { record, gap } });
    }
  }
  return findings;
}

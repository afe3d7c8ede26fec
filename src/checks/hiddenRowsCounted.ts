/** hidden-rows-counted: rows that are hidden or filtered away count all the same; one remark for each sheet. */
import type { Finding } from "../plan/finding";
import type { RecordKind } from "../plan/rules";
import type { Check } from "./check";
import { atSheet, type InDepartment } from "./shared/place";
import { activitySheets, bySheet, type SheetRecords } from "./shared/sheets";

export const hiddenRowsCounted: Check = ({ registers }) => [
  ...hiddenIn("assignment", bySheet(registers.assignments)),
  ...hiddenIn("keyFigure", bySheet(registers.keyFigures)),
  ...hiddenIn("activity", activitySheets(registers.activities)),
  ...hiddenIn("measure", bySheet(registers.measures)),
  ...hiddenIn("adjustment", bySheet(registers.adjustments)),
  ...hiddenIn("allocation", bySheet(registers.allocations)),
];

function hiddenIn(record: RecordKind, sheets: readonly SheetRecords<InDepartment>[]): Finding[] {
  const findings: Finding[] = [];
  for (const { origin, records } of sheets) {
    let rows = 0;
    for (const { hidden } of records) if (hidden) rows++;
    if (rows === 0) continue;
    const params = { record, rows, total: records.length };
    findings.push({ rule: "hidden-rows-counted", severity: "info", ...atSheet(origin, records), params });
  }
  return findings;
}

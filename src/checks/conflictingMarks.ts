/** conflicting-marks: two x in one row, or two columns that say different things. Nothing was chosen for the writer. */
import type { Finding } from "../plan/finding";
import type { Check } from "./check";
import { at } from "./shared/place";
import { troublesOf } from "./shared/troubles";

export const conflictingMarks: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const { at: where, field, reading } of troublesOf(registers)) {
    if (reading.kind !== "unreadable" || reading.why !== "conflict") continue;
    const params = { field, text: reading.text };
    findings.push({ rule: "conflicting-marks", severity: "error", ...at(where, field), params });
  }
  return findings;
};

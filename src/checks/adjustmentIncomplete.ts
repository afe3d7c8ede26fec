/** adjustment-incomplete: a proposed change without what the decision point says: from what, to what, and why. */
import type { Finding } from "../plan/finding";
import type { Check } from "./check";
import { at } from "./shared/place";

export const adjustmentIncomplete: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const adjustment of registers.adjustments) {
    const missing = [
      ...(adjustment.currentValue.kind === "empty" ? (["currentValue"] as const) : []),
      ...(adjustment.proposedValue.kind === "empty" ? (["proposedValue"] as const) : []),
      ...(adjustment.reason === null ? (["reason"] as const) : []),
    ];
    const [field] = missing;
    if (field === undefined) continue;
    const params = { keyFigure: adjustment.keyFigure, missing };
    findings.push({ rule: "adjustment-incomplete", severity: "warning", ...at(adjustment, field), params });
  }
  return findings;
};

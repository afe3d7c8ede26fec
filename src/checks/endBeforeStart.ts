/** end-before-start: an activity that ends before it begins. */
import type { Finding } from "../plan/finding";
import type { Check } from "./check";
import { at } from "./shared/place";

export const endBeforeStart: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const activity of registers.activities) {
    const { start, end } = activity;
    if (start.kind !== "read" || end.kind !== "read") continue;
    if (start.value.kind !== "span" || end.value.kind !== "span" || end.value.to >= start.value.from) continue;
    findings.push({
      rule: "end-before-start",
      severity: "error",
      ...at(activity, "end"),
      params: { title: activity.title, start: start.value.from, end: end.value.to },
    });
  }
  return findings;
};

/** adjustment-unknown-key-figure: a proposed change of a key figure that the register does not have. */
import type { Finding } from "../plan/finding";
import { normaliseText } from "../values/text";
import type { Check } from "./check";
import { nearestOf } from "./shared/near";
import { at } from "./shared/place";
import { keyFiguresOf } from "./shared/adjusted";

export const adjustmentUnknownKeyFigure: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const adjustment of registers.adjustments) {
    if (keyFiguresOf(adjustment, registers.keyFigures).length > 0) continue;
    const titles = registers.keyFigures.map(({ title }) => [normaliseText(title), title] as const);
    const nearest = nearestOf(normaliseText(adjustment.keyFigure), titles);
    const params = { keyFigure: adjustment.keyFigure, nearest };
    findings.push({
      rule: "adjustment-unknown-key-figure",
      severity: "warning",
      ...at(adjustment, "keyFigure"),
      params,
    });
  }
  return findings;
};

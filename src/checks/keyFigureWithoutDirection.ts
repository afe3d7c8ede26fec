/** key-figure-without-direction: "95" does not say whether more or less is good. */
import type { Finding } from "../plan/finding";
import { valueOf } from "../plan/reading";
import type { Check } from "./check";
import { at } from "./shared/place";

/** Only where the target does not say it itself: "≥ 95 %", "4–6" and "ja" carry their direction, "95" does not. */
export const keyFigureWithoutDirection: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const keyFigure of registers.keyFigures) {
    const target = valueOf(keyFigure.target);
    if (target?.kind !== "plain" || keyFigure.direction.kind !== "empty") continue;
    const severity = keyFigure.rating.kind === "read" ? "info" : "warning";
    const params = { title: keyFigure.title, target, unit: keyFigure.unit };
    findings.push({ rule: "key-figure-without-direction", severity, ...at(keyFigure, "direction"), params });
  }
  return findings;
};

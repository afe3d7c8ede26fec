/** yellow-limit-conflict (domain.md rule 4): a yellow limit that leaves no room for yellow. */
import { conversion } from "../followup/units";
import type { NumberTarget } from "../followup/verdict";
import type { Finding } from "../plan/finding";
import { ownDirection, type Direction, type Quantity } from "../plan/quantities";
import { valueOf } from "../plan/reading";
import type { KeyFigure } from "../plan/records";
import type { Check } from "./check";
import { at } from "./shared/place";

/**
 * A limit is "an absolute value", for it "turns upside down for a target such as −47 %": one on the good side of the target,
 * or in another unit, leaves no room for yellow.
 */
export const yellowLimitConflict: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const keyFigure of registers.keyFigures) {
    const target = valueOf(keyFigure.target);
    const yellowLimit = valueOf(keyFigure.yellowLimit);
    if (target === undefined || yellowLimit === undefined || target.kind === "yes" || target.kind === "no") continue;
    const problem = problemOf(keyFigure, yellowLimit, target);
    if (problem === null) continue;
    const params = { title: keyFigure.title, problem, yellowLimit, target, unit: keyFigure.unit };
    findings.push({ rule: "yellow-limit-conflict", severity: "warning", ...at(keyFigure, "yellowLimit"), params });
  }
  return findings;
};

function problemOf(keyFigure: KeyFigure, limit: Quantity, target: NumberTarget): "goodSide" | "otherUnit" | null {
  const factor = conversion(limit.unit, target.unit, keyFigure.unit);
  if (factor === null) return "otherUnit";
  const direction = ownDirection(target) ?? valueOf(keyFigure.direction);
  return direction !== undefined && isOnGoodSide(limit.value * factor, target, direction) ? "goodSide" : null;
}

function isOnGoodSide(limit: number, target: NumberTarget, direction: Direction): boolean {
  if (target.kind === "between") return limit > target.value && limit < target.upper;
  return direction === "higher" ? limit > target.value : direction === "lower" && limit < target.value;
}

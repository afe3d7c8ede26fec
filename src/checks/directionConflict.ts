/** direction-conflict: the direction column against the target's own sign ("higher is better" with "<14 %"). */
import type { Finding } from "../plan/finding";
import { ownDirection, type Direction, type Target } from "../plan/quantities";
import { valueOf } from "../plan/reading";
import type { Check } from "./check";
import { at } from "./shared/place";

export const directionConflict: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const keyFigure of registers.keyFigures) {
    const target = valueOf(keyFigure.target);
    const direction = valueOf(keyFigure.direction);
    if (target === undefined || direction === undefined || agree(target, direction)) continue;
    const params = { title: keyFigure.title, direction, target, unit: keyFigure.unit };
    findings.push({ rule: "direction-conflict", severity: "error", ...at(keyFigure, "direction"), params });
  }
  return findings;
};

/** A plain number goes with higher and lower; an interval needs two numbers, yes/no a yes or no. */
function agree(target: Target, direction: Direction): boolean {
  const own = ownDirection(target);
  return own === null ? direction === "higher" || direction === "lower" : own === direction;
}

/** adjustment-current-value: a proposed change becomes a decision point, so its "current value" must be the register's target. */
import { conversion } from "../followup/units";
import type { Finding } from "../plan/finding";
import type { Target } from "../plan/quantities";
import { valueOf } from "../plan/reading";
import type { KeyFigure } from "../plan/records";
import type { FindingParams } from "../plan/rules";
import type { Check } from "./check";
import { at } from "./shared/place";
import { keyFiguresOf } from "./shared/adjusted";

export const adjustmentCurrentValue: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const adjustment of registers.adjustments) {
    const current = valueOf(adjustment.currentValue);
    if (current === undefined) continue;
    const meant = keyFiguresOf(adjustment, registers.keyFigures);
    const targets = targetsOf(meant);
    if (targets.length === 0 || meant.some((keyFigure) => isTargetOf(current, keyFigure))) continue;
    const params = { keyFigure: adjustment.keyFigure, current, targets };
    findings.push({ rule: "adjustment-current-value", severity: "error", ...at(adjustment, "currentValue"), params });
  }
  return findings;
};

type RegisteredTarget = FindingParams["adjustment-current-value"]["targets"][number];

/** Those that could be read, each once, in an order that does not depend on the rows'. */
function targetsOf(keyFigures: readonly KeyFigure[]): readonly RegisteredTarget[] {
  const found = new Map<string, RegisteredTarget>();
  for (const { target, unit } of keyFigures) {
    if (target.kind !== "read") continue;
    const registered = { target: target.value, unit };
    found.set(JSON.stringify(registered), registered);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, registered]) => registered);
}

/** One value, written in one way or another: "95 %" is "≥ 95 %", but ">100" is not "≥ 100". */
function isTargetOf(current: Target, keyFigure: KeyFigure): boolean {
  const target = valueOf(keyFigure.target);
  if (target === undefined) return false;
  if (current.kind === "yes" || current.kind === "no" || target.kind === "yes" || target.kind === "no") {
    return current.kind === target.kind;
  }
  const factor = conversion(current.unit, target.unit, keyFigure.unit);
  if (factor === null || !isClose(current.value * factor, target.value)) return false;
  if (current.kind === "between" && target.kind === "between") return isClose(current.upper * factor, target.upper);
  return current.kind === target.kind || oneIsPlain(current, target);
}

function oneIsPlain(a: Target, b: Target): boolean {
  return (a.kind === "plain" && b.kind !== "between") || (b.kind === "plain" && a.kind !== "between");
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

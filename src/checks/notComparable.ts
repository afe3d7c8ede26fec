/** not-comparable: an outcome in kronor against a target in percent, or a number against yes. */
import { isYearEnd } from "../followup/period";
import type { Outcome, Target } from "../plan/quantities";
import { valueOf } from "../plan/reading";
import type { KeyFigure } from "../plan/records";
import type { Check } from "./check";
import { at } from "./shared/place";
import { eachRated } from "./shared/rated";

export const notComparable: Check = (input) =>
  eachRated(input, (keyFigure, { reason }) => {
    if (reason.kind !== "notRated") return null;
    if (reason.because !== "differentUnits" && reason.because !== "differentKinds") return null;
    const outcome = valueOf(keyFigure.outcome);
    const target = valueOf(appliedTarget(keyFigure, isYearEnd(input.registers.plan)));
    if (outcome === undefined || target === undefined) return null;
    // Of one kind all the same: then the direction is at odds with the target (direction-conflict).
    if (reason.because === "differentKinds" && isNumber(outcome) === isNumber(target)) return null;
    const params = { title: keyFigure.title, outcome, target, unit: keyFigure.unit };
    return { rule: "not-comparable", severity: "error", ...at(keyFigure, "outcome"), params };
  });

/** The one that the rating was tried against (followup/rating.ts). */
function appliedTarget({ measureKind, partTarget, target }: KeyFigure, yearEnd: boolean): KeyFigure["target"] {
  return valueOf(measureKind) === "accumulating" && !yearEnd ? partTarget : target;
}

function isNumber({ kind }: Outcome | Target): boolean {
  return kind !== "yes" && kind !== "no";
}

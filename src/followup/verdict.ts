/** The arithmetic of a rating (domain.md rule 4): a number against a target and a yellow limit, all in one unit. */
import type { Direction, Target } from "../plan/quantities";
import type { ComputedRating } from "./types";

export type NumberTarget = Extract<Target, { readonly value: number }>;
export type NumberDirection = Exclude<Direction, "yesNo">;
type Verdict = ComputedRating["rating"];

/** Numbers that differ by less than what computing leaves behind are equal: 0.1 + 0.2 is exactly on the target 0.3. */
function equal(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(1e-12 * Math.max(Math.abs(a), Math.abs(b)), 1e-13);
}

function atLeast(a: number, b: number): boolean {
  return a >= b || equal(a, b);
}

function above(a: number, b: number): boolean {
  return a > b && !equal(a, b);
}

/** Whether the outcome meets the target. Exactly on target counts, except where the target is written strict. */
export function meets(outcome: number, target: NumberTarget, direction: NumberDirection): boolean {
  switch (target.kind) {
    case "between":
      return atLeast(outcome, target.value) && atLeast(target.upper, outcome);
    case "above":
      return above(outcome, target.value);
    case "below":
      return above(target.value, outcome);
    default:
      return direction === "higher" ? atLeast(outcome, target.value) : atLeast(target.value, outcome);
  }
}

/**
 * Whether an outcome that misses the target is at or inside the yellow limit. For "higher" the limit lies below the target,
 * for "lower" above it. For an interval one limit widens one side: below the interval downwards, above it upwards. A limit
 * on the good side of the target gives no yellow.
 */
function insideLimit(outcome: number, target: NumberTarget, direction: NumberDirection, limit: number | null): boolean {
  if (limit === null) return false;
  if (target.kind !== "between") return direction === "higher" ? atLeast(outcome, limit) : atLeast(limit, outcome);
  if (above(target.value, limit)) return above(target.value, outcome) && atLeast(outcome, limit);
  if (above(limit, target.upper)) return above(outcome, target.upper) && atLeast(limit, outcome);
  return false;
}

/** Green, yellow or red (domain.md rule 4). `limit` is in the target's unit; null: there is no yellow. */
export function verdict(
  outcome: number,
  target: NumberTarget,
  direction: NumberDirection,
  limit: number | null,
): Verdict {
  if (meets(outcome, target, direction)) return "green";
  return insideLimit(outcome, target, direction, limit) ? "yellow" : "red";
}

/**
 * Whether a yellow limit is meant for the year's target and so says nothing about a part target: the year's target lies on
 * the bad side of the part target (a cost grows towards it), and the limit at it or beyond. With part target 300, year's
 * target 1,000 and limit 1,100, an April outcome of 900 is not "nearly there".
 */
export function isLimitOfYear(limit: number, part: number, year: number, direction: NumberDirection): boolean {
  if (direction === "interval") return false;
  const sign = direction === "higher" ? 1 : -1;
  return above(sign * part, sign * year) && atLeast(sign * year, sign * limit);
}

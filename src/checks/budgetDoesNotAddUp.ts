/** budget-does-not-add-up: the departments' shares against the board's net budget frame. */
import type { Quantity } from "../plan/quantities";
import { valueOf } from "../plan/reading";
import type { Check } from "./check";
import { inTkr, roundingInTkr } from "./shared/money";
import { atSheet } from "./shared/place";

/** Silent where an amount is missing or unreadable (a finding of its own), or is no money: then there is no sum to compare. */
export const budgetDoesNotAddUp: Check = ({ registers }) => {
  const { allocations, plan } = registers;
  const [first] = allocations;
  if (first === undefined || plan.budgetFrame === null) return [];
  const shares = allocations.map(({ frame }) => valueOf(frame)).filter((frame) => frame !== undefined);
  const frame = inTkr(plan.budgetFrame.value, plan.budgetFrame.unit);
  const sum = sumInTkr(shares);
  if (shares.length < allocations.length || sum === null || frame === null) return [];
  const rounding = [plan.budgetFrame, ...shares].reduce(
    (total, { value, unit }) => total + roundingInTkr(value, unit),
    0,
  );
  if (Math.abs(sum - frame) <= Math.max(rounding, 0)) return [];
  return [
    {
      rule: "budget-does-not-add-up",
      severity: "error",
      ...atSheet(first.origin),
      params: { sum, frame, departments: allocations.length },
    },
  ];
};

/** Rounded to whole kronor, so that adding leaves no dust; null where a share is no money. */
function sumInTkr(shares: readonly Quantity[]): number | null {
  let sum = 0;
  for (const { value, unit } of shares) {
    const amount = inTkr(value, unit);
    if (amount === null) return null;
    sum += amount;
  }
  return Math.round(sum * 1000) / 1000;
}

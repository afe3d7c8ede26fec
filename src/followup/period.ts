/** What the plan says about its period, also where only one of period and period's end is known. */
import { isWholeYear, periodEnd, type IsoDate, type Period } from "../plan/dates";
import type { Plan } from "../plan/records";

/** The period that is followed up; from the period's end where only that is given; null where neither is known. */
export function periodOf(plan: Plan): Period | null {
  if (plan.period !== null || plan.periodEnd === null) return plan.period;
  return { year: Number(plan.periodEnd.slice(0, 4)), endMonth: Number(plan.periodEnd.slice(5, 7)) };
}

/** Last day of the period; null where unknown. */
export function endOf(plan: Plan): IsoDate | null {
  return plan.periodEnd ?? (plan.period === null ? null : periodEnd(plan.period));
}

/** True for a whole-year follow-up; false also where the period is unknown, for then nothing may rest on its being over. */
export function isYearEnd(plan: Plan): boolean {
  const period = periodOf(plan);
  return period !== null && isWholeYear(period);
}

/** period-end-conflict: a period's end that is not in the plan's year, or not the last day of the period that the plan names. */
import { periodEnd as lastDayOf } from "../plan/dates";
import type { Finding } from "../plan/finding";
import type { Check } from "./check";
import { atPlan } from "./shared/place";

export const periodEndConflict: Check = ({ registers: { plan } }) => {
  const { year, period, periodEnd } = plan;
  if (periodEnd === null) return [];
  const where = atPlan(plan, "periodEnd");
  const found = (of: "year" | "period", expected: string): Finding[] => [
    { rule: "period-end-conflict", severity: "error", ...where, params: { of, periodEnd, expected } },
  ];
  if (year !== null && Number(periodEnd.slice(0, 4)) !== year) {
    return found("year", `${String(year)}${periodEnd.slice(4)}`);
  }
  return period !== null && period.year === year && lastDayOf(period) !== periodEnd
    ? found("period", lastDayOf(period))
    : [];
};

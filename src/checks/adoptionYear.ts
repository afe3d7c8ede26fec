/** adoption-year: "a plan is adopted the year before"; the published report and memo of 2025 print another year. */
import type { Check } from "./check";
import { atPlan } from "./shared/place";

export const adoptionYear: Check = ({ registers: { plan } }) => {
  const { year, adopted } = plan;
  if (year === null || adopted.date === null || Number(adopted.date.slice(0, 4)) === year - 1) return [];
  const params = { adopted: adopted.date, year };
  return [{ rule: "adoption-year", severity: "error", ...atPlan(plan, "adoptedDate"), params }];
};

/** revision-before-adoption: a plan that was revised before it was adopted. */
import type { Check } from "./check";
import { atPlan } from "./shared/place";

export const revisionBeforeAdoption: Check = ({ registers: { plan } }) => {
  const { adopted, revised } = plan;
  if (adopted.date === null || revised.date === null || revised.date >= adopted.date) return [];
  const params = { adopted: adopted.date, revised: revised.date };
  return [{ rule: "revision-before-adoption", severity: "error", ...atPlan(plan, "revisedDate"), params }];
};

/** plan-field-unreadable: a field of the Plan sheet with a text that could not be read. */
import type { Finding } from "../plan/finding";
import type { PlanField } from "../plan/records";
import type { Check } from "./check";
import { atPlan } from "./shared/place";

/** What the counts or the decision points rest on. */
const GRAVE = new Set<PlanField>(["year", "period", "periodEnd", "adoptedDate", "revisedDate"]);

export const planFieldUnreadable: Check = ({ registers: { plan } }) =>
  plan.problems.map((field): Finding => ({
    rule: "plan-field-unreadable",
    severity: GRAVE.has(field) ? "error" : "warning",
    ...atPlan(plan, field),
    params: { field, text: plan.cells.get(field)?.text ?? "" },
  }));

/** plan-field-missing: what the checks, the counts and the draft need of the Plan sheet. */
import type { Finding } from "../plan/finding";
import type { Plan, PlanField } from "../plan/records";
import type { Check } from "./check";
import { atPlan } from "./shared/place";

/** Whether a field has something; its text need not have been readable. */
function isFilled(plan: Plan, field: PlanField): boolean {
  return VALUES[field](plan) || plan.problems.includes(field);
}

const VALUES: Readonly<Record<PlanField, (plan: Plan) => boolean>> = {
  organisation: ({ organisation }) => organisation !== null,
  board: ({ board }) => board !== null,
  year: ({ year }) => year !== null,
  period: ({ period }) => period !== null,
  periodEnd: ({ periodEnd }) => periodEnd !== null,
  adoptedDate: ({ adopted }) => adopted.date !== null,
  adoptedParagraph: ({ adopted }) => adopted.paragraph !== null,
  revisedDate: ({ revised }) => revised.date !== null,
  revisedParagraph: ({ revised }) => revised.paragraph !== null,
  planDiaryNumber: ({ diaryNumbers }) => diaryNumbers.plan !== null,
  reportDiaryNumber: ({ diaryNumbers }) => diaryNumbers.report !== null,
  memoDiaryNumber: ({ diaryNumbers }) => diaryNumbers.memo !== null,
  sourceDiaryNumber: ({ diaryNumbers }) => diaryNumbers.source !== null,
  sourceReportName: ({ sourceReportName }) => sourceReportName !== null,
  meetingDate: ({ meeting }) => meeting !== null,
  memoDate: ({ memoDate }) => memoDate !== null,
  handler: ({ handler }) => handler !== null,
  proposer: ({ proposer }) => proposer !== null,
  signatories: ({ signatories }) => signatories.length > 0,
  extractTo: ({ extractTo }) => extractTo.length > 0,
  budgetFrame: ({ budgetFrame }) => budgetFrame !== null,
  replyBy: ({ replyBy }) => replyBy !== null,
};

/** Without them nothing can be held against dates, and no target be chosen among several years'. */
const NEEDED: readonly PlanField[] = ["year", "period"];

/** Without them the draft has a gap to fill in. A plan need not have been revised. */
const DRAFTED: readonly PlanField[] = [
  "organisation",
  "board",
  "adoptedDate",
  "adoptedParagraph",
  "memoDiaryNumber",
  "meetingDate",
  "memoDate",
  "handler",
  "proposer",
  "signatories",
  "extractTo",
];

export const planFieldMissing: Check = ({ registers: { plan } }) => [
  ...missing(plan, NEEDED, true),
  // Without a Plan sheet at all the needed fields say enough.
  ...(plan.cells.size === 0 ? [] : missing(plan, halfDecisions(plan), false)),
];

/** The fields of the draft, with the half that is missing where only date or § of the revision is given. */
function halfDecisions(plan: Plan): readonly PlanField[] {
  const revised = isFilled(plan, "revisedDate") || isFilled(plan, "revisedParagraph");
  return revised ? [...DRAFTED, "revisedDate", "revisedParagraph"] : DRAFTED;
}

function missing(plan: Plan, among: readonly PlanField[], needed: boolean): Finding[] {
  const fields = among.filter((field) => !isFilled(plan, field));
  const [first] = fields;
  if (first === undefined) return [];
  const where = atPlan(plan, first);
  return [{ rule: "plan-field-missing", severity: needed ? "warning" : "info", ...where, params: { fields, needed } }];
}

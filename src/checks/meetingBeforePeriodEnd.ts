/** meeting-before-period-end: the board cannot have met on a follow-up of a period that was not over. */
import type { Check } from "./check";
import { atPlan } from "./shared/place";

export const meetingBeforePeriodEnd: Check = ({ registers: { plan } }) => {
  const { meeting, periodEnd } = plan;
  if (meeting === null || periodEnd === null || meeting.from > periodEnd) return [];
  const params = { meeting: meeting.from, periodEnd };
  return [{ rule: "meeting-before-period-end", severity: "warning", ...atPlan(plan, "meetingDate"), params }];
};

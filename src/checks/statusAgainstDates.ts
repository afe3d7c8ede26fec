/** status-against-dates (domain.md rule 6): "planned although the end has passed; done although the start is after the period; ongoing although the end has passed". */
import { endOf } from "../followup/period";
import type { IsoDate } from "../plan/dates";
import type { Finding } from "../plan/finding";
import { valueOf } from "../plan/reading";
import type { Activity } from "../plan/records";
import type { ActivityStatus } from "../plan/states";
import type { Check } from "./check";
import { at } from "./shared/place";
import { conflictOf, startsAtNewYear, type Conflict } from "./shared/statusDates";

const FIELDS: Readonly<Record<Conflict, "start" | "end">> = {
  plannedAfterEnd: "end",
  plannedAfterStart: "start",
  ongoingAfterEnd: "end",
  doneBeforeStart: "start",
};

/** A start that has passed is for the outlook to weigh (rule 11); the others are slips in the sheet. */
const LIGHT: Conflict = "plannedAfterStart";

export const statusAgainstDates: Check = ({ registers }) => {
  const periodEnd = endOf(registers.plan);
  if (periodEnd === null) return [];
  const findings: Finding[] = [];
  for (const activity of registers.activities) {
    const status = valueOf(activity.status);
    if (status === undefined || status === "late" || status === "discontinued") continue;
    const conflict = conflictOf(activity, status, periodEnd);
    if (conflict === null || (conflict === LIGHT && startsAtNewYear(activity))) continue;
    findings.push(remark(activity, status, conflict, periodEnd));
  }
  return findings;
};

function remark(activity: Activity, status: ActivityStatus, conflict: Conflict, periodEnd: IsoDate): Finding {
  const field = FIELDS[conflict];
  const date = valueOf(activity[field]);
  const day = date?.kind === "span" ? (conflict === "doneBeforeStart" ? date.from : date.to) : periodEnd;
  return {
    rule: "status-against-dates",
    severity: conflict === LIGHT ? "info" : "warning",
    ...at(activity, "status"),
    params: { conflict, status, title: activity.title, date: day, periodEnd },
  };
}

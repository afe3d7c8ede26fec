/**
 * Status against dates, as of the period's end (domain.md rule 6). A span ("v. 18") has passed when its last day has. What
 * ends on the period's last day may still be going on that day; what starts then should have begun, as in the outlook
 * (followup/outlook.ts).
 */
import type { IsoDate } from "../../plan/dates";
import { valueOf } from "../../plan/reading";
import type { Activity } from "../../plan/records";
import type { FindingParams } from "../../plan/rules";
import type { ActivityStatus } from "../../plan/states";

export type Conflict = FindingParams["status-against-dates"]["conflict"];

/** What contradicts the status; null where nothing does, or a date is missing. */
export function conflictOf(activity: Activity, status: ActivityStatus, periodEnd: IsoDate): Conflict | null {
  switch (status) {
    case "done": {
      const start = valueOf(activity.start);
      return start?.kind === "span" && start.from > periodEnd ? "doneBeforeStart" : null;
    }
    case "ongoing":
      return hasEnded(activity, periodEnd) ? "ongoingAfterEnd" : null;
    case "planned": {
      if (hasEnded(activity, periodEnd)) return "plannedAfterEnd";
      const start = valueOf(activity.start);
      return start?.kind === "span" && start.to <= periodEnd ? "plannedAfterStart" : null;
    }
    default:
      return null;
  }
}

function hasEnded(activity: Activity, periodEnd: IsoDate): boolean {
  const end = valueOf(activity.end);
  return end?.kind === "span" && end.to < periodEnd;
}

/** A start of 1 January, which planning systems fill in by themselves. */
export function startsAtNewYear({ start }: Activity): boolean {
  const date = valueOf(start);
  return date?.kind === "span" && date.from === date.to && date.from.endsWith("-01-01");
}

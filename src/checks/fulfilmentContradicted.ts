/**
 * fulfilment-contradicted (domain.md rule 5): the judgement is a person's; "its activities can only contradict it: 'uppfyllt'
 * with unfinished activities, 'ej uppfyllt' with all of them done". What is discontinued or not reported contradicts nothing.
 */
import { stateOfActivity } from "../followup/state";
import type { Finding } from "../plan/finding";
import { valueOf } from "../plan/reading";
import type { Activity, Assignment, KeyFigure } from "../plan/records";
import type { EnteredFulfilment } from "../plan/states";
import type { Check } from "./check";
import { at } from "./shared/place";

interface Count {
  done: number;
  /** Planned, ongoing or late. */
  unfinished: number;
  notReported: number;
}

export const fulfilmentContradicted: Check = ({ registers }) => {
  const counts = countByAssignment(registers.assignments, registers.activities);
  const findings: Finding[] = [];
  for (const [assignment, count] of counts) {
    const entered = valueOf(assignment.status);
    const against = entered === undefined ? 0 : contradicting(entered, count);
    if (entered === undefined || against === 0) continue;
    const total = count.done + count.unfinished + count.notReported;
    const params = { title: assignment.title, entered, activities: against, total };
    findings.push({ rule: "fulfilment-contradicted", severity: "warning", ...at(assignment, "status"), params });
  }
  return findings;
};

/** How many activities contradict the judgement. */
function contradicting(entered: EnteredFulfilment, count: Count): number {
  if (entered === "fulfilled") return count.unfinished;
  return entered === "notFulfilled" && count.unfinished === 0 && count.notReported === 0 ? count.done : 0;
}

function countByAssignment(
  assignments: readonly Assignment[],
  activities: readonly Activity[],
): ReadonlyMap<Assignment, Count> {
  const judged = assignments.filter(({ status }) => status.kind === "read");
  const counts = new Map<Assignment | KeyFigure, Count>();
  const own = new Map(judged.map((assignment) => [assignment, { done: 0, unfinished: 0, notReported: 0 }]));
  for (const [assignment, count] of own) counts.set(assignment, count);
  for (const activity of activities) {
    for (const link of activity.links) {
      const count = counts.get(link);
      if (count !== undefined) add(count, activity);
    }
  }
  return own;
}

function add(count: Count, activity: Activity): void {
  const state = stateOfActivity(activity);
  if (state === "done") count.done++;
  else if (state === "notReported") count.notReported++;
  else if (state !== "discontinued") count.unfinished++;
}

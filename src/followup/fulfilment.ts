/** What an assignment's activities suggest (domain.md rule 5). A suggestion is shown, never counted. */
import type { Activity, Assignment, KeyFigure, Registers } from "../plan/records";
import type { EnteredFulfilment } from "../plan/states";
import { isYearEnd } from "./period";
import { setOf, setOfPlace, stateOfActivity, withoutDiscontinued, type StateSet } from "./state";
import type { FulfilmentSuggestion } from "./types";

interface Linked {
  readonly activities: Activity[];
  states: StateSet;
}

/** The activities of each assignment, with the states that they have. */
export class LinkedActivities {
  private readonly linked = new Map<Assignment | KeyFigure, Linked>();

  constructor(assignments: readonly Assignment[]) {
    for (const assignment of assignments) this.linked.set(assignment, { activities: [], states: 0 });
  }

  /** Takes a row whose state is at this place of ACTIVITY_STATES. */
  add(activity: Activity, place: number): void {
    for (const link of activity.links) {
      const linked = this.linked.get(link);
      if (linked === undefined) continue;
      linked.activities.push(activity);
      linked.states |= setOfPlace(place);
    }
  }

  /** One suggestion for each assignment whose activities support one, whatever has been entered for it. */
  suggestions({ plan, assignments }: Pick<Registers, "plan" | "assignments">): readonly FulfilmentSuggestion[] {
    const yearEnd = isYearEnd(plan);
    return assignments.flatMap((assignment) => {
      const linked = this.linked.get(assignment);
      const suggested = linked === undefined ? null : suggestionOfSet(linked.states, yearEnd);
      return linked === undefined || suggested === null
        ? []
        : [{ assignment, suggested, activities: linked.activities }];
    });
  }
}

/**
 * All done: fulfilled; none begun: not fulfilled, at year end only; otherwise partly. A late activity counts as begun
 * ("pågående, inte enligt plan"). Discontinued ones say nothing. Null where there is no activity that says something, or
 * one of them is not reported.
 */
export function suggestionOf(activities: readonly Activity[], yearEnd: boolean): EnteredFulfilment | null {
  return suggestionOfSet(setOf(activities.map(stateOfActivity)), yearEnd);
}

const NOT_REPORTED = setOf(["notReported"]);
const DONE = setOf(["done"]);
const PLANNED = setOf(["planned"]);

function suggestionOfSet(states: StateSet, yearEnd: boolean): EnteredFulfilment | null {
  if ((states & NOT_REPORTED) !== 0) return null;
  switch (withoutDiscontinued(states)) {
    case 0:
      return null;
    case DONE:
      return "fulfilled";
    case PLANNED:
      return yearEnd ? "notFulfilled" : null;
    default:
      return "partly";
  }
}

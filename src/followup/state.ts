/** Which state a row counts as. An unreadable cell counts as not reported until a person has mended it (plan/reading.ts). */
import { valueOf, type Reading } from "../plan/reading";
import type { Activity, Assignment, KeyFigure } from "../plan/records";
import {
  ACTIVITY_STATES,
  type ActivityState,
  type ActivityStatus,
  type Fulfilment,
  type Horizon,
  type Issuer,
} from "../plan/states";

/** The activity row's state; empty and unreadable cells are "notReported". */
export function stateOfActivity(activity: Pick<Activity, "status">): ActivityState {
  return valueOf(activity.status) ?? "notReported";
}

/** The assignment's fulfilment as entered; empty and unreadable cells are "notReported". */
export function fulfilmentOf(assignment: Pick<Assignment, "status">): Fulfilment {
  return valueOf(assignment.status) ?? "notReported";
}

/** Who gave the assignment or key figure; empty and unreadable cells are "unknown". */
export function issuerOf(record: { readonly issuer: Reading<Exclude<Issuer, "unknown">> }): Issuer {
  return valueOf(record.issuer) ?? "unknown";
}

/** The key figure's horizon; empty and unreadable cells count as short-term (plan/records.ts; a check reports them). */
export function horizonOf(keyFigure: Pick<KeyFigure, "horizon">): Horizon {
  return valueOf(keyFigure.horizon) ?? "shortTerm";
}

/**
 * A set of activity states as a number, one bit a state in the order of ACTIVITY_STATES: 100,000 rows are then grouped
 * without a list for each distinct activity.
 */
export type StateSet = number;

/** The set that holds the state at this place of ACTIVITY_STATES, and no other. */
export function setOfPlace(place: number): StateSet {
  return 1 << place;
}

/** The set of these states. */
export function setOf(states: readonly ActivityState[]): StateSet {
  return states.reduce((set, state) => set | setOfPlace(ACTIVITY_STATES.indexOf(state)), 0);
}

const LATE = setOf(["late"]);
const NOT_REPORTED = setOf(["notReported"]);
const DISCONTINUED = setOf(["discontinued"]);

/** The set without "discontinued" (utgår), which rules set aside. */
export function withoutDiscontinued(states: StateSet): StateSet {
  return states & ~DISCONTINUED;
}

/**
 * State of a distinct activity whose rows have exactly these states (domain.md rule 1): any row late: late; else any row
 * empty: not reported; else, if all rows agree (discontinued ones aside), that; else ongoing. All discontinued:
 * discontinued. No rows at all: not reported.
 */
export function distinctStateOfSet(states: StateSet): ActivityState {
  if ((states & LATE) !== 0) return "late";
  if (states === 0 || (states & NOT_REPORTED) !== 0) return "notReported";
  const remaining = withoutDiscontinued(states);
  if (remaining === 0) return "discontinued";
  return ACTIVITY_STATES.find((state) => setOf([state]) === remaining) ?? "ongoing";
}

/** State of a distinct activity from its rows (domain.md rule 1; see distinctStateOfSet). */
export function distinctState(rows: readonly { readonly status: Reading<ActivityStatus> }[]): ActivityState {
  return distinctStateOfSet(setOf(rows.map(stateOfActivity)));
}

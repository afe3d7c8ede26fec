/** Distinct activities: the rows of one handed-down activity as one (domain.md rule 1). */
import type { Activity } from "../plan/records";
import { ACTIVITY_STATES, type ActivityState } from "../plan/states";
import { distinctStateOfSet, setOfPlace } from "./state";
import type { StatedRows } from "./tally";

/** For each set of states the place of the state that it gives. */
const PLACE_OF_SET: readonly number[] = Array.from({ length: 1 << ACTIVITY_STATES.length }, (_, set) =>
  ACTIVITY_STATES.indexOf(distinctStateOfSet(set)),
);

export class DistinctActivities {
  /** By number of the distinct activity: its place among those that have been seen. Numbers are dense, so this is an array. */
  private readonly places: (number | undefined)[] = [];
  private readonly first: Activity[] = [];
  /** For each distinct activity the set of its rows' states. */
  private readonly sets: Uint8Array;

  /** `most`: how many rows there are. */
  constructor(most: number) {
    this.sets = new Uint8Array(most);
  }

  /** Takes a row whose state is at this place of ACTIVITY_STATES. */
  add(activity: Activity, place: number): void {
    const index = (this.places[activity.distinct] ??= this.first.push(activity) - 1);
    this.sets[index] = (this.sets[index] ?? 0) | setOfPlace(place);
  }

  /** One row for each distinct activity, its first, with the state that all its rows give together. */
  rows(): StatedRows<Activity, ActivityState> {
    const places = this.sets.subarray(0, this.first.length).map((set) => PLACE_OF_SET[set] ?? 0);
    return { rows: this.first, states: ACTIVITY_STATES, places };
  }
}

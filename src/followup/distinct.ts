/** Distinct activities: the rows of one handed-down activity as one (domain.md rule 1). */
import type { Activity } from "../plan/records";
import { ACTIVITY_STATES, type ActivityState } from "../plan/states";
import { Numbering } from "./numbering";
import { distinctStateOfSet, setOfPlace } from "./state";
import type { StatedRows } from "./tally";

/** For each set of states the place of the state that it gives. */
const PLACE_OF_SET: readonly number[] = Array.from({ length: 1 << ACTIVITY_STATES.length }, (_, set) =>
  ACTIVITY_STATES.indexOf(distinctStateOfSet(set)),
);

export class DistinctActivities {
  private readonly numbers: Numbering;
  private readonly first: Activity[] = [];
  /** For each distinct activity the set of its rows' states. */
  private readonly sets: Uint8Array;

  /** `most`: how many rows there are. */
  constructor(most: number) {
    this.numbers = new Numbering(most);
    this.sets = new Uint8Array(most);
  }

  /** Takes a row whose state is at this place of ACTIVITY_STATES. */
  add(activity: Activity, place: number): void {
    const number = this.numbers.of(activity.distinctKey);
    if (number === this.first.length) this.first.push(activity);
    this.sets[number] = (this.sets[number] ?? 0) | setOfPlace(place);
  }

  /** One row for each distinct activity, its first, with the state that all its rows give together. */
  rows(): StatedRows<Activity, ActivityState> {
    const places = this.sets.subarray(0, this.first.length).map((set) => PLACE_OF_SET[set] ?? 0);
    return { rows: this.first, states: ACTIVITY_STATES, places };
  }
}

/** What became of the activity rows since an earlier follow-up, by activity id (domain.md rule 7). */
import type { Activity } from "../plan/records";
import type { ActivityState } from "../plan/states";
import { nameKey } from "./names";
import { stateOfActivity } from "./state";
import type { Comparison, EarlierActivity } from "./types";

type RowChanges = NonNullable<Comparison["rows"]>;
type Row = Activity | EarlierActivity;

/**
 * Rows are the same where id, unit and department agree; and where id, unit and title agree but the department has another
 * name now. With `samePlan` false (another year's plan, where "A1" may be something else) the title must agree as well.
 * Rows without an id are left aside. Null where the rows of either side are not at hand or have no ids.
 */
export function rowChanges(
  now: readonly Activity[],
  before: readonly EarlierActivity[] | null,
  samePlan: boolean,
): RowChanges | null {
  const rows = now.filter(hasId);
  const earlier = (before ?? []).filter(hasId);
  if (rows.length === 0 || earlier.length === 0) return null;
  const key = new RowKeys();
  const matching = new Matching(rows, earlier);
  matching.pair((row) => (samePlan ? key.inDepartment(row) : key.titledInDepartment(row)));
  if (!matching.isComplete()) matching.pair((row) => key.titled(row));
  return {
    becameLate: matching.became("late"),
    gotDone: matching.became("done"),
    came: matching.came(),
    went: matching.went(),
  };
}

function hasId({ id }: Row): boolean {
  return id !== null && id.trim() !== "";
}

/** Pairs the rows of two follow-ups one to one. */
class Matching {
  /** For each row of now its partner before. */
  private readonly partners: (EarlierActivity | undefined)[];
  /** For each row before, 1 where it has a partner. */
  private readonly taken: Uint8Array;
  private pairs = 0;

  constructor(
    private readonly now: readonly Activity[],
    private readonly before: readonly EarlierActivity[],
  ) {
    this.partners = now.map(() => undefined);
    this.taken = new Uint8Array(before.length);
  }

  /** Pairs what has no partner yet and the same key; where several have it, in the order of the rows. */
  pair(keyOf: (row: Row) => string): void {
    const waiting = new Waiting(this.before.length);
    this.before.forEach((old, place) => {
      if (this.taken[place] !== 1) waiting.add(keyOf(old), place);
    });
    this.now.forEach((row, place) => {
      if (this.partners[place] !== undefined) return;
      const partner = waiting.take(keyOf(row));
      if (partner < 0) return;
      this.partners[place] = this.before[partner];
      this.taken[partner] = 1;
      this.pairs++;
    });
  }

  isComplete(): boolean {
    return this.pairs === this.before.length || this.pairs === this.now.length;
  }

  /** Rows that are in this state and were in another. A row that was not there before has not become anything. */
  became(state: ActivityState): readonly Activity[] {
    return this.now.filter((row, place) => {
      const old = this.partners[place];
      return old !== undefined && old.state !== state && stateOfActivity(row) === state;
    });
  }

  came(): readonly Activity[] {
    return this.now.filter((_, place) => this.partners[place] === undefined);
  }

  went(): readonly EarlierActivity[] {
    return this.before.filter((_, place) => this.taken[place] !== 1);
  }
}

/** Places that wait under a key, first come, first taken: lists as numbers, since nearly every key has one place only. */
class Waiting {
  private readonly keys = new Map<string, number>();
  private readonly next: Int32Array;
  private readonly last: Int32Array;

  constructor(most: number) {
    this.next = new Int32Array(most).fill(-1);
    this.last = new Int32Array(most);
  }

  add(key: string, place: number): void {
    const first = this.keys.get(key);
    if (first === undefined) this.keys.set(key, place);
    else this.next[this.last[first] ?? 0] = place;
    this.last[first ?? place] = place;
  }

  /** The first place that waits under the key, taken out; -1 where none does. Not to be mixed with add. */
  take(key: string): number {
    const first = this.keys.get(key) ?? -1;
    if (first >= 0) this.keys.set(key, this.next[first] ?? -1);
    return first;
  }
}

/** Keys of rows. Names of departments and units repeat, so each spelling is made a name key once. */
class RowKeys {
  private readonly keys = new Map<string, string>();

  inDepartment({ id, unit, department }: Row): string {
    return `${nameKey(id ?? "")}\n${this.nameKey(unit)}\n${this.nameKey(department)}`;
  }

  titled({ id, unit, title }: Row): string {
    return `${nameKey(id ?? "")}\n${this.nameKey(unit)}\n${nameKey(title)}`;
  }

  titledInDepartment(row: Row): string {
    return `${this.inDepartment(row)}\n${nameKey(row.title)}`;
  }

  private nameKey(name: string | null): string {
    const spelling = name ?? "";
    let key = this.keys.get(spelling);
    if (key === undefined) this.keys.set(spelling, (key = nameKey(spelling)));
    return key;
  }
}

/** Several tallies as one, by their numbers alone. */
import type { Figure, Tally } from "../followup/types";

/** What a table shows of a figure. */
export type Count = Pick<Figure, "id" | "value">;

/** What a table shows of a tally. */
export interface Counts<S extends string> {
  readonly total: Count;
  readonly byState: Readonly<Record<S, Count>>;
}

function sum(id: string, counts: readonly Count[]): Count {
  return { id, value: counts.reduce((total, count) => total + count.value, 0) };
}

/** The counts of all rows of `tallies`, which share none. */
export function mergeTallies<S extends string>(
  tallies: readonly Tally<S>[],
  states: readonly S[],
  id: string,
): Counts<S> {
  const byState = Object.fromEntries(
    states.map((state) => [
      state,
      sum(
        `${id}.${state}`,
        tallies.map((tally) => tally.byState[state]),
      ),
    ]),
  ) as Record<S, Count>;
  return {
    total: sum(
      `${id}.total`,
      tallies.map((tally) => tally.total),
    ),
    byState,
  };
}

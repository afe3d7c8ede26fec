/** Percent shares (domain.md rule 8). */
import type { Tally } from "./types";

export interface Shares<S extends string> {
  /** Whole percent of the total; all zero where nothing is counted. */
  readonly percent: Readonly<Record<S, number>>;
  /** False where the shares do not add up to 100: then a note says that it is the rounding. */
  readonly addsUp: boolean;
}

/**
 * `part` of `total` in whole percent, half rounded up, as Excel's ROUND does it. In whole numbers, so that 57 of 200 (28.5)
 * gives 29 and not what a float makes of it. 0 where the total is 0.
 */
export function percentOf(part: number, total: number): number {
  return total === 0 ? 0 : Math.floor((200 * part + total) / (2 * total));
}

export function shares<S extends string>(tally: Tally<S>): Shares<S> {
  const total = tally.total.value;
  const states = Object.keys(tally.byState) as S[];
  const percent = Object.fromEntries(
    states.map((state) => [state, percentOf(tally.byState[state].value, total)]),
  ) as Record<S, number>;
  const sum = states.reduce((before, state) => before + percent[state], 0);
  return { percent, addsUp: total === 0 || sum === 100 };
}

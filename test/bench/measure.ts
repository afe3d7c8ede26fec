/** Measuring: the best of several rounds, since these machines are noisy; figures are told as ratios within one run. */
export interface Line {
  readonly what: string;
  readonly value: string;
}

/** Shortest time in milliseconds of `rounds` runs. */
export async function bestOf(rounds: number, run: () => unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The middle one, or the higher of the two in the middle. */
export function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
}

export function ms(time: number): string {
  return time < 10 ? `${time.toFixed(1)} ms` : `${time.toFixed(0)} ms`;
}

export function ratio(time: number, to: number): string {
  return `${(time / to).toFixed(time / to < 10 ? 2 : 0)}×`;
}

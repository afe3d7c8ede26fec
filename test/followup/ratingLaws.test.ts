import fc from "fast-check";
import { EMPTY } from "../../src/plan/reading";
import type { Target } from "../../src/plan/quantities";
import type { Reading } from "../../src/plan/reading";
import type { KeyFigure } from "../../src/plan/records";
import type { Rating } from "../../src/plan/states";
import { rate } from "../../src/followup/rating";
import { keyFigure, outcome, plan, quantity, read, target } from "../builders";

const PLAN = plan();

function between(value: number, upper: number): Reading<Target> {
  return read<Target>({ kind: "between", value, upper, unit: null });
}

function limit(value: number, unit: string | null = null): KeyFigure["yellowLimit"] {
  return read(quantity(value, unit));
}

function rating(fields: Partial<KeyFigure>): Rating {
  return rate(keyFigure(fields), PLAN).rating;
}

const WORSE: readonly Rating[] = ["red", "yellow", "green"];
/** Numbers as people write them: two decimals. Nearer ones than that are the same number to a reader. */
const number = fc.integer({ min: -1e8, max: 1e8 }).map((hundredths) => hundredths / 100);
const anyLimit = fc.option(
  number.map((value) => limit(value)),
  { nil: EMPTY },
);
const oneSided = fc.record({
  target: fc
    .tuple(number, fc.constantFrom("atLeast" as const, "above" as const, "atMost" as const, "below" as const))
    .map(([value, kind]) => target(value, kind)),
  yellowLimit: anyLimit,
});

describe("laws of rating", () => {
  it("a better outcome never gets a worse rating", () => {
    fc.assert(
      fc.property(oneSided, number, number, (fields, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          WORSE.indexOf(rating({ ...fields, outcome: outcome(value) })),
        );
        const kind = fields.target.kind === "read" ? fields.target.value.kind : "";
        const [worse, better] = kind === "atLeast" || kind === "above" ? [low, high] : [high, low];
        expect(better).toBeGreaterThanOrEqual(worse ?? 0);
      }),
    );
  });

  it("an outcome nearer to the interval, on the same side, never gets a worse rating", () => {
    fc.assert(
      fc.property(number, number.map(Math.abs), anyLimit, number, number, (...given) => {
        const [lower, width, yellowLimit, a, b] = given;
        const upper = lower + width;
        const distance = (value: number): number => Math.max(lower - value, value - upper, 0);
        fc.pre(a < lower === b < lower);
        const [near, far] = distance(a) <= distance(b) ? [a, b] : [b, a];
        const rank = (value: number): number =>
          WORSE.indexOf(rating({ target: between(lower, upper), yellowLimit, outcome: outcome(value) }));
        expect(rank(near)).toBeGreaterThanOrEqual(rank(far));
      }),
    );
  });

  it("a limit only ever turns red into yellow", () => {
    fc.assert(
      fc.property(oneSided, number, ({ target: goal, yellowLimit }, value) => {
        const without = rating({ target: goal, outcome: outcome(value) });
        const withLimit = rating({ target: goal, outcome: outcome(value), yellowLimit });
        expect(without === "green" ? ["green"] : ["red", "yellow"]).toContain(withLimit);
      }),
    );
  });

  it("does not depend on the unit in which amounts are written", () => {
    const units = [
      ["kr", 1],
      ["tkr", 1e3],
      ["mnkr", 1e6],
      ["mdkr", 1e9],
    ] as const;
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const unit = fc.constantFrom(...units);
    fc.assert(
      fc.property(amount, amount, amount, unit, unit, unit, (goal, limitAt, value, a, b, c) => {
        const written = (kr: number, [name, factor]: readonly [string, number]) => [kr / factor, name] as const;
        const expected = rating({
          target: target(goal, "atLeast", "kr"),
          outcome: outcome(value, "kr"),
          yellowLimit: limit(limitAt, "kr"),
        });
        const [goalNumber, goalUnit] = written(goal, a);
        const scaled = rating({
          target: target(goalNumber, "atLeast", goalUnit),
          outcome: outcome(...written(value, b)),
          yellowLimit: limit(...written(limitAt, c)),
        });
        expect(scaled).toBe(expected);
      }),
    );
  });
});

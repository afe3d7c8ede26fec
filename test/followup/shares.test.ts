import fc from "fast-check";
import { FULFILMENTS, type Fulfilment } from "../../src/plan/states";
import { percentOf, shares } from "../../src/followup/shares";
import { tallyOf, withStates } from "../../src/followup/tally";
import { assignment } from "../builders";

function tally(...counts: readonly [number, number, number, number]) {
  const states = FULFILMENTS.flatMap((state, place) => Array<Fulfilment>(counts[place] ?? 0).fill(state));
  const rows = states.map(() => assignment());
  const stateOf = new Map(rows.map((row, place) => [row, states[place] ?? "notReported"]));
  return tallyOf(
    "assignments",
    withStates(rows, FULFILMENTS, (row) => stateOf.get(row) ?? "notReported"),
  );
}

// domain.md rule 8: "Percent shares are rounded the ordinary way, alike in sheet, formula and text; where they do not add up
// to 100 a note says that it is the rounding."
describe("percent shares (domain.md rule 8)", () => {
  it.each([
    [1, 8, 13], // 12.5: half is rounded up
    [3, 8, 38], // 37.5
    [1, 3, 33],
    [2, 3, 67],
    [57, 200, 29], // 28.5, which is 28.499… as a float times 100
    [23, 40, 58], // 57.5: 0.575 * 100 is 57.49999999999999 as a float
    [0, 5, 0],
    [5, 5, 100],
    [1, 1000, 0],
    [5, 1000, 1],
  ])("%i of %i is %i percent: rounded the ordinary way", (part, total, expected) => {
    expect(percentOf(part, total)).toBe(expected);
  });

  it("says whether they add up to 100", () => {
    expect(shares(tally(1, 1, 2, 0))).toEqual({
      percent: { fulfilled: 25, partly: 25, notFulfilled: 50, notReported: 0 },
      addsUp: true,
    });
    expect(shares(tally(1, 1, 1, 0)).addsUp).toBe(false);
    expect(shares(tally(1, 5, 1, 1)).percent).toEqual({ fulfilled: 13, partly: 63, notFulfilled: 13, notReported: 13 });
    expect(shares(tally(1, 5, 1, 1)).addsUp).toBe(false);
  });

  it("needs no note where nothing is counted", () => {
    expect(shares(tally(0, 0, 0, 0))).toEqual({
      percent: { fulfilled: 0, partly: 0, notFulfilled: 0, notReported: 0 },
      addsUp: true,
    });
  });

  it("is never more than half a percent off", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (part, rest) => {
        fc.pre(part + rest > 0);
        const exact = (100 * part) / (part + rest);
        expect(Math.abs(percentOf(part, part + rest) - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });
});

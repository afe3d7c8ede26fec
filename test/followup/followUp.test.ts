import fc from "fast-check";
import { distinctState } from "../../src/followup/state";
import { followUp } from "../../src/followup/followUp";
import { headlineFigures } from "../../src/followup/snapshot";
import type { CrossTable, FollowUp, Tally } from "../../src/followup/types";
import { registers } from "../builders";
import { anyRegisters, shuffledRegisters } from "./arbitraries";

function tables({ assignments, keyFigures, activities }: FollowUp): readonly CrossTable<string>[] {
  const ofKeyFigures = [keyFigures.shortTerm, keyFigures.longTerm].flatMap((horizon) => [
    horizon.byGoalArea,
    horizon.byIssuer,
    horizon.byDepartment,
  ]);
  const { byDepartment, byGoalArea, byUnit, byLevel, byLink } = activities;
  return [
    ...[assignments.byIssuer, assignments.byGoalArea, assignments.byDepartment],
    ...ofKeyFigures,
    ...[byDepartment, byGoalArea, byUnit, byLevel, byLink],
  ];
}

function tallies(of: FollowUp): readonly Tally<string>[] {
  const { assignments, keyFigures, activities } = of;
  return [
    ...[assignments.fulfilment, activities.rows, activities.distinct],
    ...[keyFigures.shortTerm, keyFigures.longTerm].flatMap(({ ratings, financial }) => [ratings, financial]),
    ...tables(of).flatMap(({ lines, total }) => [total, ...lines.map(({ tally }) => tally)]),
  ];
}

function figures(tally: Tally<string>) {
  return [tally.total, ...Object.values(tally.byState)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}

// domain.md rule 2: "All states, "not reported" and "utgår" included, add up to the total, in every cross-table."
describe("sums close, whatever the registers hold (domain.md rule 2)", () => {
  it("by state in every tally", () => {
    fc.assert(
      fc.property(anyRegisters, (given) => {
        const open = tallies(followUp(given)).filter(
          ({ total, byState }) => sum(Object.values(byState).map(({ value }) => value)) !== total.value,
        );
        expect(open).toEqual([]);
      }),
    );
  });

  it("by line in every cross-table, and each row stands in exactly one line", () => {
    fc.assert(
      fc.property(anyRegisters, (given) => {
        for (const { lines, total } of tables(followUp(given))) {
          expect(sum(lines.map(({ tally }) => tally.total.value))).toBe(total.total.value);
          const rows = new Set(lines.flatMap(({ tally }) => tally.total.rows));
          expect(total.total.rows.filter((row) => !rows.has(row))).toEqual([]);
        }
      }),
    );
  });

  it("and the totals are the registers' rows", () => {
    fc.assert(
      fc.property(anyRegisters, (given) => {
        const { assignments, keyFigures, activities } = followUp(given);
        expect(assignments.fulfilment.total.value).toBe(given.assignments.length);
        expect(activities.rows.total.value).toBe(given.activities.length);
        expect(keyFigures.shortTerm.ratings.total.value + keyFigures.longTerm.ratings.total.value).toBe(
          given.keyFigures.length,
        );
        expect(keyFigures.rated.size).toBe(given.keyFigures.length);
      }),
    );
  });
});

// domain.md rule 9: "Every number in summary and draft can be traced to the rows it counts".
describe("figures", () => {
  it("are the number of their rows, and count no row twice", () => {
    fc.assert(
      fc.property(anyRegisters, (given) => {
        const wrong = tallies(followUp(given))
          .flatMap(figures)
          .filter(({ value, rows }) => rows.length !== value || new Set(rows).size !== value);
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("have ids that nothing else in their table has", () => {
    fc.assert(
      fc.property(anyRegisters, (given) => {
        const result = followUp(given);
        for (const { lines } of tables(result)) {
          expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
          expect(new Set(lines.map(({ tally }) => tally.total.id)).size).toBe(lines.length);
        }
        const ids = headlineFigures(result).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe("the order of the rows", () => {
  it("changes no count", () => {
    fc.assert(
      fc.property(shuffledRegisters, ([original, shuffled]) => {
        expect(counts(followUp(shuffled))).toEqual(counts(followUp(original)));
      }),
    );
  });
});

/** Line keys (issuers, name keys; links by their rows) and figures' values, without the spelling that came first. */
function counts(of: FollowUp): unknown {
  const values = (tally: Tally<string>) => figures(tally).map(({ value }) => value);
  const ofTable = ({ lines, total }: CrossTable<string>) => [
    values(total),
    ...lines.map(({ key, tally }) => JSON.stringify([key.replace(/ \(\d+\)$/, ""), values(tally)])).sort(),
  ];
  return [
    tables(of).map(ofTable),
    headlineFigures(of).map(({ id, value }) => [id, value]),
    new Set(of.outlook.map(({ activity: row, risk }) => `${String(row.row)} ${risk}`)),
    new Map(of.assignments.suggestions.map(({ assignment, suggested }) => [assignment.row, suggested])),
  ];
}

describe("distinct activities", () => {
  it("have the state that their rows give together (domain.md rule 1)", () => {
    fc.assert(
      fc.property(anyRegisters, ({ activities, ...others }) => {
        const groups = new Map<number, (typeof activities)[number][]>();
        for (const row of activities) groups.set(row.distinct, [...(groups.get(row.distinct) ?? []), row]);
        const { distinct } = followUp({ ...others, activities }).activities;
        expect(distinct.total.value).toBe(groups.size);
        for (const [state, { value }] of Object.entries(distinct.byState)) {
          expect(value).toBe([...groups.values()].filter((rows) => distinctState(rows) === state).length);
        }
      }),
    );
  });
});

describe("empty registers", () => {
  it("give zeros and no lines but the issuers'", () => {
    const result = followUp(registers());
    expect(
      tallies(result)
        .flatMap(figures)
        .every(({ value }) => value === 0),
    ).toBe(true);
    expect(result.activities.byDepartment.lines).toEqual([]);
    expect(result.outlook).toEqual([]);
  });
});

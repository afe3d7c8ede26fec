/** Arbitrary registers for the laws of counting. */
import fc from "fast-check";
import { EMPTY, type Reading } from "../../src/plan/reading";
import type { PlanDate } from "../../src/plan/dates";
import type { Activity, Assignment, KeyFigure, Registers } from "../../src/plan/records";
import { activity, assignment, day, keyFigure, outcome, plan, read, registers, target, unreadable } from "../builders";

/** Names as departments type them, hostile ones among them: two spellings of one name, special words, object keys. */
const name = fc.constantFrom(
  "HR",
  " hr ",
  "H\u00a0R",
  "Ekonomi",
  "Kultur",
  "kultur",
  "flera",
  "several",
  "none",
  "__proto__",
  "constructor",
  "",
  " ",
);
const nameOrNone = fc.option(name, { nil: null });

function reading<T>(...values: readonly T[]): fc.Arbitrary<Reading<T>> {
  return fc.oneof(
    fc.constantFrom(...values).map((value) => read(value)),
    fc.constant(EMPTY),
    fc.constant(unreadable("?")),
  );
}

const date: fc.Arbitrary<Reading<PlanDate>> = fc.constantFrom(
  EMPTY,
  day("2025-01-01"),
  day("2025-03-01"),
  day("2025-04-30"),
  day("2025-10-01"),
  read<PlanDate>({ kind: "continuous" }),
  unreadable("sen"),
);

const issuer = reading("council" as const, "own" as const);

const assignments: fc.Arbitrary<readonly Assignment[]> = fc.array(
  fc
    .record({
      id: fc.constantFrom("U1", "U2", "U3"),
      issuer,
      goalArea: nameOrNone,
      department: nameOrNone,
      status: reading("fulfilled" as const, "partly" as const, "notFulfilled" as const),
    })
    .map((fields) => assignment(fields)),
  { maxLength: 6 },
);

const keyFigures: fc.Arbitrary<readonly KeyFigure[]> = fc.array(
  fc
    .record({
      issuer,
      goalArea: nameOrNone,
      department: nameOrNone,
      horizon: reading("shortTerm" as const, "longTerm" as const),
      financial: fc.boolean(),
      rating: fc.oneof(fc.constant(EMPTY), reading("green" as const, "red" as const, "noData" as const)),
      measured: reading(true, false),
      measureKind: reading("level" as const, "accumulating" as const),
      direction: reading("higher" as const, "lower" as const, "interval" as const, "yesNo" as const),
      target: fc.constantFrom(EMPTY, unreadable("öka"), target(95), target(10, "below"), target(5, "atLeast", "tkr")),
      outcome: fc.constantFrom(EMPTY, unreadable("?"), outcome(95), outcome(94, "%"), read({ kind: "yes" as const })),
    })
    .map((fields) => keyFigure(fields)),
  { maxLength: 8 },
);

function activities(goals: readonly (Assignment | KeyFigure)[]): fc.Arbitrary<readonly Activity[]> {
  return fc.array(
    fc
      .record({
        id: fc.constantFrom("A1", "A2", "A3", "A4", null),
        department: name,
        unit: nameOrNone,
        level: nameOrNone,
        goalArea: nameOrNone,
        links: fc.subarray([...goals], { maxLength: Math.min(3, goals.length) }),
        status: reading(
          "done" as const,
          "ongoing" as const,
          "planned" as const,
          "late" as const,
          "discontinued" as const,
        ),
        start: date,
        end: date,
      })
      .map((fields) => activity(fields)),
    { maxLength: 25 },
  );
}

const plans = fc.constantFrom(
  plan(),
  plan({ period: { year: 2025, endMonth: 12 }, periodEnd: "2025-12-31" }),
  plan({ period: null, periodEnd: null }),
);

export const anyRegisters: fc.Arbitrary<Registers> = fc
  .tuple(assignments, keyFigures, plans)
  .chain(([someAssignments, someKeyFigures, somePlan]) =>
    activities([...someAssignments, ...someKeyFigures]).map((rows) =>
      registers({ plan: somePlan, assignments: someAssignments, keyFigures: someKeyFigures, activities: rows }),
    ),
  );

/** Registers, and the same ones with their rows in another order. */
export const shuffledRegisters: fc.Arbitrary<readonly [Registers, Registers]> = anyRegisters.chain((original) =>
  fc
    .tuple(shuffled(original.assignments), shuffled(original.keyFigures), shuffled(original.activities))
    .map(([a, k, rows]) => [original, { ...original, assignments: a, keyFigures: k, activities: rows }]),
);

function shuffled<T>(rows: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}

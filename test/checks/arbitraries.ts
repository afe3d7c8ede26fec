/** Arbitrary registers: every reading empty, read, forgiven or unreadable; ids, units and texts that collide; links at random. */
import fc from "fast-check";
import type { PlanDate } from "../../src/plan/dates";
import type { SheetOrigin } from "../../src/plan/origin";
import type { Outcome, Quantity, Target } from "../../src/plan/quantities";
import { EMPTY, type Reading, type Unreadable } from "../../src/plan/reading";
import type {
  Activity,
  Adjustment,
  Assignment,
  BudgetAllocation,
  KeyFigure,
  Plan,
  Registers,
} from "../../src/plan/records";
import { activity, assignment, keyFigure, plan, registers, distinctOf } from "../builders";
import { sheet } from "./run";

const WHYS: readonly Unreadable[] = [
  "unknown",
  "formulaError",
  "ambiguous",
  "outOfRange",
  "noYear",
  "colour",
  "conflict",
];
const TEXTS = [
  "",
  "Kultur",
  "Kulturr",
  "Kollektivtrafik",
  "kollektivtrafik ",
  "__proto__",
  "#REF!",
  "Ta fram rutin",
  "Ta fram rutiner",
];
const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  fc.string({ unit: "binary", maxLength: 30 }),
);
const name = fc.option(text, { freq: 4 });

/** What a reader may offer: always a word, and never the text itself. */
const word = fc.constantFrom("försenad", "grön", "Hela organisationen");

function reading<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Reading<T>> {
  return fc.oneof(
    fc.constant<Reading<T>>(EMPTY),
    fc.record({ kind: fc.constant("read" as const), value, text }),
    fc.record({ kind: fc.constant("read" as const), value, text, corrected: fc.constant(true) }),
    fc.record({ kind: fc.constant("unreadable" as const), text, why: fc.constantFrom(...WHYS) }),
    fc.record({ kind: fc.constant("unreadable" as const), text, why: fc.constant("unknown" as const), nearest: word }),
  );
}

const date = fc.constantFrom("2024-12-31", "2025-01-01", "2025-02-01", "2025-04-30", "2025-05-01", "2026-01-01");
const planDate = fc.oneof(
  fc.constant<PlanDate>({ kind: "continuous" }),
  fc.tuple(date, date).map(([a, b]): PlanDate => ({ kind: "span", from: a < b ? a : b, to: a < b ? b : a })),
);
const unit = fc.constantFrom(null, "%", "tkr", "mnkr", "kr", "dagar");
const value = fc.oneof(fc.constantFrom(0, 5, -47, 95, 0.1), fc.double({ noNaN: true, noDefaultInfinity: true }));
const quantity: fc.Arbitrary<Quantity> = fc.record({ value, unit, approximate: fc.boolean() });
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  quantity.map((found): Outcome => ({ kind: "number", quantity: found })),
  fc.constantFrom<Outcome>({ kind: "yes" }, { kind: "no" }, { kind: "noData" }),
);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constantFrom("plain", "atLeast", "above", "atMost", "below"), value, unit }),
  fc.record({ kind: fc.constant("between" as const), value, upper: value, unit }),
  fc.constantFrom<Target>({ kind: "yes" }, { kind: "no" }),
);
const issuer = reading(fc.constantFrom("council" as const, "own" as const));

function origins(prefix: string, fields: readonly string[]): fc.Arbitrary<SheetOrigin> {
  const columns = [fields, fields.slice(1), []];
  return fc.constantFrom(...columns.map((some, number) => sheet(`${prefix} ${String(number)}`, some)));
}

const IDS = [null, "1", "2", "U3", "u 3", "HR-07"];
const id = fc.constantFrom(...IDS);
const row = fc.nat(50);

const assignments: fc.Arbitrary<Assignment> = fc
  .record({
    origin: origins("Uppdrag", ["id", "goalArea", "status", "responsible"]),
    row,
    hidden: fc.boolean(),
    id,
    title: text,
    goalArea: name,
    issuer,
    department: name,
    responsible: name,
    comment: name,
    status: reading(fc.constantFrom("fulfilled" as const, "partly" as const, "notFulfilled" as const)),
  })
  .map((fields) => assignment(fields));

const keyFigures: fc.Arbitrary<KeyFigure> = fc
  .record({
    origin: origins("Nyckeltal", ["id", "goalArea", "target", "outcome", "rating"]),
    row,
    hidden: fc.boolean(),
    id,
    title: text,
    goalArea: name,
    issuer,
    unit,
    financial: fc.boolean(),
    horizon: reading(fc.constantFrom("shortTerm" as const, "longTerm" as const)),
    scope: reading(fc.constantFrom("organisation" as const, "board" as const)),
    direction: reading(fc.constantFrom("higher" as const, "lower" as const, "interval" as const, "yesNo" as const)),
    measureKind: reading(fc.constantFrom("level" as const, "accumulating" as const)),
    target: reading(target),
    partTarget: reading(target),
    yellowLimit: reading(quantity),
    outcome: reading(outcome),
    forecast: reading(outcome),
    rating: reading(fc.constantFrom("green" as const, "yellow" as const, "red" as const, "noData" as const)),
    measured: reading(fc.boolean()),
  })
  .map((fields) => keyFigure(fields));

function activities(links: readonly (Assignment | KeyFigure)[]): fc.Arbitrary<Activity> {
  return fc
    .record({
      origin: origins("Aktiviteter", ["id", "links", "goalArea", "status", "comment", "responsible"]),
      row,
      hidden: fc.boolean(),
      id,
      title: text,
      department: fc.constantFrom("HR", "IT", "hr "),
      unit: fc.constantFrom(null, "Norr", "Söder"),
      goalArea: name,
      links: fc.subarray([...links]),
      unknownLinks: fc.array(text, { maxLength: 2 }),
      responsible: name,
      start: reading(planDate),
      end: reading(planDate),
      status: reading(
        fc.constantFrom(
          "done" as const,
          "ongoing" as const,
          "planned" as const,
          "late" as const,
          "discontinued" as const,
        ),
      ),
      comment: name,
      updated: reading(planDate),
    })
    .map((fields) => activity({ ...fields, distinct: distinctOf(fields.id ?? `\t${fields.title}`) }));
}

const adjustments: fc.Arbitrary<Adjustment> = fc.record({
  origin: fc.constant(sheet("Justeringar", ["keyFigure", "currentValue"])),
  row,
  hidden: fc.boolean(),
  keyFigure: text,
  currentValue: reading(target),
  proposedValue: reading(target),
  reason: name,
});

const allocations: fc.Arbitrary<BudgetAllocation> = fc.record({
  origin: fc.constant(sheet("Budget", ["department", "frame"])),
  row,
  hidden: fc.boolean(),
  department: text,
  frame: reading(quantity),
  outcome: reading(quantity),
  forecast: reading(quantity),
});

const maybeDate = fc.option(date);
const plans: fc.Arbitrary<Plan> = fc
  .record({
    year: fc.constantFrom(null, 2024, 2025),
    period: fc.constantFrom(null, { year: 2025, endMonth: 4 }, { year: 2024, endMonth: 12 }),
    periodEnd: maybeDate,
    adopted: fc.record({ date: maybeDate, paragraph: name }),
    revised: fc.record({ date: maybeDate, paragraph: name }),
    handler: name,
    budgetFrame: fc.option(quantity),
    problems: fc.constantFrom([], ["year"] as const, ["meetingDate", "periodEnd"] as const),
    titles: fc.array(
      text.map((title) => ({ origin: sheet("Uppdrag", ["value"]), row: 0, hidden: false, text: `${title} 2023` })),
      { maxLength: 2 },
    ),
  })
  .map((fields) => plan(fields));

const lists = fc.tuple(fc.array(assignments, { maxLength: 6 }), fc.array(keyFigures, { maxLength: 6 }));

export const anyRegisters: fc.Arbitrary<Registers> = lists.chain(([made, figures]) =>
  fc
    .record({
      plan: plans,
      assignments: fc.constant(made),
      keyFigures: fc.constant(figures),
      activities: fc.array(activities([...made, ...figures]), { maxLength: 15 }),
      adjustments: fc.array(adjustments, { maxLength: 3 }),
      allocations: fc.array(allocations, { maxLength: 4 }),
    })
    .map((fields) => registers(fields)),
);

/** Registers with anything in them, small. */
import fc from "fast-check";
import type { Registers } from "../../src/plan/records";
import {
  ACTIVITY_STATES,
  FULFILMENTS,
  RATINGS,
  type ActivityStatus,
  type EnteredFulfilment,
  type EnteredRating,
} from "../../src/plan/states";
import { EMPTY, type Reading } from "../../src/plan/reading";
import { activity, assignment, keyFigure, read, registers, distinctOf } from "../builders";

/** Names as departments might have them, and as somebody with bad intent might. */
export const HOSTILE = [
  "HR",
  "hr ",
  "101",
  '=HYPERLINK("http://example.invalid","Klicka")',
  "@SUM(1)",
  "+1",
  "-1",
  "*",
  "?",
  "~",
  "<>",
  ">5",
  "__proto__",
  "constructor",
  'Avdelning "Å", [bok1]#1\'',
  "\tflik",
  "<b>fet</b>",
  "none",
  "several",
];

const name = fc.constantFrom(...HOSTILE);
const maybeName = fc.option(name, { nil: null });

function entered<T extends string>(states: readonly T[]): fc.Arbitrary<Reading<Exclude<T, "notReported">>> {
  return fc
    .constantFrom(...states)
    .map((state) => (state === "notReported" ? EMPTY : read(state as Exclude<T, "notReported">)));
}

export const anyRegisters: fc.Arbitrary<Registers> = fc
  .record({
    assignments: fc.array(fc.record({ goalArea: maybeName, status: entered(FULFILMENTS) }), { maxLength: 6 }),
    keyFigures: fc.array(fc.record({ goalArea: maybeName, rating: entered(RATINGS), financial: fc.boolean() }), {
      maxLength: 6,
    }),
    activities: fc.array(
      fc.record({
        id: name,
        department: name,
        unit: maybeName,
        goalArea: maybeName,
        status: entered(ACTIVITY_STATES),
        links: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
        title: name,
      }),
      { maxLength: 25 },
    ),
  })
  .map((drawn) => {
    const assignments = drawn.assignments.map((fields) =>
      assignment({ ...fields, status: fields.status as Reading<EnteredFulfilment> }),
    );
    const keyFigures = drawn.keyFigures.map((fields) =>
      keyFigure({ ...fields, rating: fields.rating as Reading<EnteredRating> }),
    );
    const linkable = [...assignments, ...keyFigures];
    const activities = drawn.activities.map((fields) =>
      activity({
        ...fields,
        distinct: distinctOf(fields.id),
        status: fields.status as Reading<ActivityStatus>,
        links: [...new Set(fields.links.flatMap((place) => linkable[place] ?? []))],
      }),
    );
    return registers({ assignments, keyFigures, activities });
  });

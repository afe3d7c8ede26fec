import fc from "fast-check";
import type { SettingsForm } from "../../../../src/app/settings";
import { STATE_GROUPS } from "../../../../src/plan/ownWords";
import {
  NO_CHANGES,
  countChanges,
  daysOf,
  formWith,
  remaining,
  withColumn,
  withSheet,
  withWord,
  withoutChoices,
  type Draft,
} from "../../../../src/taskpane/views/settings/draft";

const WORDS = ["i hamn", "Rullar", "vilar", "__proto__"];
const SHEETS = ["HR", "__proto__", "Blad1"];
const codes = STATE_GROUPS.flatMap((group) => group.codes);

const forms: fc.Arbitrary<SettingsForm> = fc.record({
  numberStyle: fc.constantFrom("words", "digits"),
  shortOfTimeDays: fc.option(fc.integer({ min: 1, max: 400 })),
  vocabulary: fc
    .tuple(...codes.map(() => fc.subarray(WORDS)))
    .map((words) =>
      STATE_GROUPS.flatMap(({ group, codes: states }) =>
        states.map((code) => ({ group, code, words: words[codes.indexOf(code)] ?? [] })),
      ),
    ),
  sheets: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...SHEETS), fc.constantFrom("activities", "ignored")), {
      selector: ([sheet]) => sheet,
    })
    .map((pairs) => new Map(pairs)),
  columns: fc.constantFrom(
    new Map(),
    new Map([["HR", new Map([["Läge", "status"]])]]),
    new Map([["HR", new Map([["Läge", null]])]]),
  ),
});

type Step = (draft: Draft) => Draft;
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...WORDS), fc.boolean()).map(
    ([code, word, there]): Step =>
      (draft) =>
        withWord(draft, code, word, there),
  ),
  fc.tuple(fc.constantFrom(...SHEETS), fc.constantFrom("activities" as const, "ignored" as const, undefined)).map(
    ([sheet, choice]): Step =>
      (draft) =>
        withSheet(draft, sheet, choice),
  ),
  fc.tuple(fc.constantFrom(...SHEETS), fc.constantFrom("Läge", "Anm"), fc.constantFrom("status", null, undefined)).map(
    ([sheet, key, field]): Step =>
      (draft) =>
        withColumn(draft, sheet, key, field),
  ),
  fc.constantFrom("", "30", "x").map((days): Step => (draft) => ({ ...draft, days })),
  fc
    .constantFrom("words" as const, "digits" as const)
    .map((numberStyle): Step => (draft) => ({ ...draft, numberStyle })),
);
const drafts = fc.array(steps, { maxLength: 12 }).map((all) => all.reduce((draft, step) => step(draft), NO_CHANGES));

/** Words of a state stand for each other in any order. */
function comparable(form: SettingsForm): unknown {
  return { ...form, vocabulary: form.vocabulary.map((state) => ({ ...state, words: [...state.words].sort() })) };
}

describe("A draft of the settings", () => {
  test("with no change is the workbook's own", () => {
    fc.assert(
      fc.property(forms, (saved) => {
        expect(formWith(NO_CHANGES, saved)).toEqual(saved);
      }),
    );
  });

  test("says the same with or without the changes that the workbook has already", () => {
    fc.assert(
      fc.property(forms, drafts, (saved, draft) => {
        expect(formWith(remaining(draft, saved), saved)).toEqual(formWith(draft, saved));
      }),
    );
  });

  test("has no change left once it is saved, but for a number of days that is none", () => {
    fc.assert(
      fc.property(forms, drafts, (saved, draft) => {
        const left = remaining(draft, formWith(draft, saved));
        expect(countChanges(left)).toBe(left.days !== null && daysOf(left.days) === undefined ? 1 : 0);
      }),
    );
  });

  test("gives the same whatever the workbook had, for what it touches, and leaves the rest", () => {
    fc.assert(
      fc.property(forms, forms, (saved, other) => {
        const touched = withSheet({ ...NO_CHANGES, days: "7" }, "HR", "ignored");
        expect(comparable(formWith(touched, { ...other, sheets: saved.sheets }))).toEqual(
          comparable({ ...other, shortOfTimeDays: 7, sheets: new Map(saved.sheets).set("HR", "ignored") }),
        );
      }),
    );
  });

  test("sets a sheet back with all its columns", () => {
    fc.assert(
      fc.property(forms, drafts, (saved, draft) => {
        const back = formWith(withoutChoices(draft, formWith(draft, saved), "HR"), saved);
        expect([back.sheets.has("HR"), back.columns.has("HR")]).toEqual([false, false]);
      }),
    );
  });

  test.each([
    ["", null],
    [" 30 ", 30],
    ["0", undefined],
    ["-1", undefined],
    ["2,5", undefined],
    ["snart", undefined],
  ])("reads the days %j", (typed, days) => {
    expect(daysOf(typed)).toBe(days);
  });
});

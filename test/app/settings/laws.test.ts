/** Laws of the settings: what is saved is what is read, whatever the sheet looked like before. */
import fc from "fast-check";
import { fieldsOf, settingsChange, settingsForm, type SettingsForm, type SheetChoice } from "../../../src/app/settings";
import { REGISTERS } from "../../../src/registers/definitions";
import { readRegisters } from "../../../src/registers/readRegisters";
import { foldText, normaliseText } from "../../../src/values/text";
import type { SheetGrid } from "../../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET } from "../../grids";
import { formOf, plain, save, type Row } from "./workbook";

const NAMES = ["HR", "__proto__", "Siffror", "Genomförd", "Blad", "O'Neill", "2025", "=A1"];
const HEADINGS = ["Aktivitet", "Status", "Status", "Läge", "Genomförd", "Kolumn", "constructor", "Mål\noch syfte", "?"];

const sheets = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .shuffledSubarray(HEADINGS, { minLength: 3 })
          .map((headings) => grid(name, [headings, headings.map((_, at) => `v${String(at)}`)])),
      ),
    ),
  );
const word = fc
  .oneof(
    fc.constantFrom("I mål", "Klar", "Försenad", "Blad", "Pågår, sen", '"x"', "a; b", "1", "ja", "ÅÄÖ", "=1+1"),
    fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  )
  // A cell is read without the white space around it; a text of both kinds of quotation marks cannot be written.
  .map((text) => text.replace(/["”]/gu, (mark) => (text.includes(",") ? "" : mark)).trim())
  .map(foldText)
  .filter((text) => normaliseText(text) !== "" && !(text.includes('"') && text.includes("”")));

/** A form for these sheets: sheets and columns by what reading them shows, so that it is one that a person can have. */
function formFor(grids: readonly SheetGrid[]): fc.Arbitrary<SettingsForm> {
  const empty = formOf(grids);
  const roles: readonly SheetChoice[] = [...REGISTERS.map(({ role }) => role), "ignored"];
  const { sheets: summaries } = readRegisters(grids);
  const own = summaries.filter(({ role }) => role !== "settings");
  const words = fc.uniqueArray(word, { maxLength: 8, selector: normaliseText });
  return fc
    .record({
      numberStyle: fc.constantFrom("words" as const, "digits" as const),
      shortOfTimeDays: fc.option(fc.integer({ min: 1, max: 365 })),
      words: fc.tuple(words, fc.array(fc.nat(empty.vocabulary.length - 1), { minLength: 8, maxLength: 8 })),
      roles: fc.array(fc.option(fc.constantFrom(...roles)), { minLength: own.length, maxLength: own.length }),
      columns: fc.array(fc.array(fc.option(fc.option(fc.nat(20))), { minLength: 9, maxLength: 9 }), {
        minLength: own.length,
        maxLength: own.length,
      }),
    })
    .map(({ words: [texts, states], roles: chosen, columns, ...rest }) => ({
      ...rest,
      vocabulary: empty.vocabulary.map((state, at) => ({
        ...state,
        words: texts.filter((_, index) => states[index] === at),
      })),
      sheets: new Map(own.flatMap(({ name }, at) => (chosen[at] == null ? [] : [[name, chosen[at]] as const]))),
      columns: new Map(
        own.flatMap(({ name, columns: keys, register, chosen: isChosen, recognised }, at) => {
          const role = chosen[at] === "ignored" ? null : (chosen[at] ?? (isChosen ? recognised : register));
          const fields = role === null || role === "plan" || role === "settings" ? [] : fieldsOf(role);
          const picked = keys.flatMap(({ key }, index) => {
            const pick = columns[at]?.[index];
            if (pick === undefined || pick === null) return [];
            return [[key, fields[pick % (fields.length + 1)]?.field ?? null] as const];
          });
          return picked.length === 0 || role === null ? [] : [[name, new Map(picked)] as const];
        }),
      ),
    }));
}

const before: fc.Arbitrary<readonly Row[] | null> = fc.option(
  fc.array(
    fc.oneof(
      fc.constantFrom<Row>(
        [],
        ["Siffror", "ja"],
        ["Tal i text", "ord", "en anteckning"],
        ["Kort om tid", 30],
        ["Genomförd", "I mål; Klappat", "Hemma"],
        ["Försenad", "I mål"],
        ["Uppfyllt"],
        ["Blad", "HR", "Uppdrag"],
        ["blad", "hr", "Akt"],
        ["Kolumn", "HR", "Läge", "används inte", "en anteckning"],
        ["Kolumn", "Siffror", "Status (2)", "Kommentar"],
        ["Något annat", "som någon skrev"],
      ),
    ),
    { maxLength: 8 },
  ),
);

describe("the settings", () => {
  it("are read back as they were saved, and saving them again changes nothing", () => {
    fc.assert(
      fc.property(
        fc.tuple(sheets, before).chain(([found, rows]) => {
          const grids = [...found, ...(rows === null ? [] : [grid("Inställningar", rows)])];
          return fc.tuple(fc.constant(grids), formFor(grids));
        }),
        ([grids, form]) => {
          const saved = save(grids, form);
          const after = formOf(saved);
          // A sheet that its columns would turn into another register is kept what it was, by a choice of its own.
          const pinned = [...after.sheets].filter(([name]) => !form.sheets.has(name) && form.columns.has(name));
          const expected = { ...form, sheets: new Map([...form.sheets, ...pinned]) };
          expect(plain(after)).toEqual(plain(expected));
          expect(settingsChange(saved, expected)).toEqual({ kind: "nothing" });
          // Nothing but Inställningar is changed.
          expect(saved.slice(0, -1)).toEqual(grids.slice(0, saved.length - 1));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("can all be taken back", () => {
    fc.assert(
      fc.property(
        sheets.chain((grids) => fc.tuple(fc.constant(grids), formFor(grids))),
        ([grids, form]) => {
          const saved = save(grids, form);
          expect(plain(formOf(save(saved, formOf(grids))))).toEqual(plain(formOf(grids)));
        },
      ),
      { numRuns: 15 },
    );
  });

  it("as they are change nothing, whatever the sheet says", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        "Blad",
        "Kolumn",
        "HR",
        "Status",
        "Siffror",
        "Genomförd",
        "ja",
        "Kort om tid",
        "I mål",
        "Uppdrag",
      ),
      fc.integer({ min: -5, max: 60 }),
      fc.string({ maxLength: 6 }),
    );
    const hr = grid("HR", [
      ["Aktivitet", "Status"],
      ["a", "Genomförd"],
    ]);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 10 }), (rows) => {
        const grids = [ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, hr, grid("Inställningar", rows)];
        expect(settingsChange(grids, settingsForm(readRegisters(grids)))).toEqual({ kind: "nothing" });
      }),
      { numRuns: 60 },
    );
  });
});

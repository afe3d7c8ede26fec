/** The settings as a form, and the form as changes of the sheet Inställningar. */
import { settingsChange, settingsSheet, type SettingsForm } from "../../../src/app/settings";
import { STATE_GROUPS } from "../../../src/plan/ownWords";
import { readRegisters } from "../../../src/registers/readRegisters";
import type { SheetGrid } from "../../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, merge, PLAN_SHEET } from "../../grids";
import { formOf, plain, save, withWords, written, type Row } from "./workbook";

const HR = grid("HR", [
  ["Id", "Vad vi gör", "Läge"],
  ["A1", "Öppna verkstad", "Genomförd"],
]);
const OTHERS = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, HR];
const withSettings = (...rows: Row[]): SheetGrid[] => [...OTHERS, grid("Inställningar", rows)];
const rowsOf = (grids: readonly SheetGrid[], name = "Inställningar") =>
  grids
    .find((sheet) => sheet.name === name)
    ?.values.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
const EMPTY = formOf(OTHERS);

describe("the form", () => {
  it("has every state, and nothing chosen, where there is no settings sheet", () => {
    expect(EMPTY).toMatchObject({ numberStyle: "words", shortOfTimeDays: null });
    expect(EMPTY.vocabulary.map(({ group, code, words }) => [group, code, words])).toEqual(
      STATE_GROUPS.flatMap(({ group, codes }) => codes.map((code) => [group, code, []])),
    );
    expect(EMPTY.sheets.size + EMPTY.columns.size).toBe(0);
    expect(settingsSheet(readRegisters(OTHERS))).toBeNull();
  });

  it("has what the sheet says: the last of two, fields by their names, sheets by their own names", () => {
    const grids = withSettings(
      ["Siffror", "ja"],
      ["Kort om tid", 30],
      ["Genomförd", "I mål", "Fixat; Hemma"],
      ["Försenad", "i mål"],
      ["Blad", "hr", "Aktiviteter"],
      ["Kolumn", "HR", "VAD VI GÖR", "Insats"],
      ["Kolumn", "HR", "Läge", "-"],
    );
    const form = formOf(grids);
    expect(plain(form)).toMatchObject({
      numberStyle: "digits",
      shortOfTimeDays: 30,
      sheets: [["HR", "activities"]],
      columns: [
        [
          "HR",
          [
            ["Läge", null],
            ["Vad vi gör", "title"],
          ],
        ],
      ],
    });
    expect(form.vocabulary.find(({ code }) => code === "done")?.words).toEqual(["Fixat", "Hemma"]);
    expect(form.vocabulary.find(({ code }) => code === "late")?.words).toEqual(["i mål"]);
    expect(settingsSheet(readRegisters(grids))).toBe("Inställningar");
    expect(settingsChange(grids, form)).toEqual({ kind: "nothing" });
  });
});

const CHANGED: SettingsForm = {
  ...withWords(EMPTY, { done: ["I mål"], red: ["Nås inte"], own: ["Vi själva"] }),
  numberStyle: "digits",
  shortOfTimeDays: 45,
  sheets: new Map([["HR", "activities"]]),
  columns: new Map([["HR", new Map([["Vad vi gör", "title"]])]]),
};

describe("where there is no settings sheet", () => {
  it("nothing chosen adds none", () => {
    expect(settingsChange(OTHERS, EMPTY)).toEqual({ kind: "nothing" });
  });

  it("one is added, with headings, widths and what was chosen", () => {
    const write = settingsChange(OTHERS, CHANGED);
    if (write.kind !== "add") throw new Error(write.kind);
    expect(write.sheet).toMatchObject({
      name: "Inställningar",
      rows: [
        ["Inställning", "Värde eller blad", "Register eller rubrik", "Kolumnens innehåll"],
        ["Siffror", "ja", "", ""],
        ["Kort om tid (dagar)", 45, "", ""],
        ["Genomförd", "I mål", "", ""],
        ["Röd", "Nås inte", "", ""],
        ["Eget", "Vi själva", "", ""],
        ["Blad", "HR", "Aktiviteter", ""],
        ["Kolumn", "HR", "Vad vi gör", "Aktivitet"],
      ],
    });
    expect(write.sheet.widths).toHaveLength(4);
    const grids = written(OTHERS, write);
    expect(plain(formOf(grids))).toEqual(plain(CHANGED));
    expect(readRegisters(grids).registers.activities[0]?.title).toBe("Öppna verkstad");
  });

  it("takes another name where a sheet of that name cannot be read", () => {
    const grids = [...OTHERS, grid("inställningar", [["hemligt"]], { visibility: "veryHidden" })];
    const write = settingsChange(grids, CHANGED);
    expect(write).toMatchObject({ kind: "add", sheet: { name: "Inställning" } });
    expect(plain(formOf(written(grids, write)))).toEqual(plain(CHANGED));
  });
});

describe("where there is one", () => {
  const OWN: Row[] = [
    ["Våra inställningar", "", "ändras av kansliet"],
    [],
    ["Tal i text", "ord", "alltid", "=note"],
    ["Genomförd", "I mål", "Fixat; Hemma"],
    ["Kom ihåg", "fråga ekonomi"],
    ["Blad", "HR", "Uppdrag", "provat 3 maj"],
    ["Försenad"],
    ["Fri text sist"],
  ];

  it("only what must change is edited: rows, notes and order stay", () => {
    const grids = withSettings(...OWN);
    const form = withWords(
      { ...formOf(grids), numberStyle: "digits", shortOfTimeDays: 20, sheets: new Map([["HR", "activities"]]) },
      { done: ["I mål", "Hemma", "Klappat, klart"], late: ["Bromsad"], ongoing: ["Rullar"] },
    );
    const write = settingsChange(grids, form);
    if (write.kind !== "edit") throw new Error(write.kind);
    expect(write.edits.map(({ row, column, seen, value }) => [row, column, seen, value])).toEqual([
      [2, 1, "ord", "siffror"],
      [3, 2, "Fixat; Hemma", 'Hemma; "Klappat, klart"'],
      [5, 2, "Uppdrag", "Aktiviteter"],
      [6, 1, "", "Bromsad"],
      [8, 0, "", "Kort om tid (dagar)"],
      [8, 1, "", 20],
      [9, 0, "", "Pågående enligt plan"],
      [9, 1, "", "Rullar"],
    ]);
    expect(new Set(write.edits.map(({ sheet }) => sheet))).toEqual(new Set(["Inställningar"]));
    expect(plain(formOf(written(grids, write)))).toEqual(plain(form));
  });

  it("what goes away leaves empty cells, and what it overruled does not come back", () => {
    const grids = withSettings(
      ["Kort om tid", 10],
      ["Kort om tid", 30],
      ["Genomförd", "I mål", "Fixat"],
      ["Försenad", "I mål"],
      ["Blad", "HR", "Uppdrag"],
      ["Blad", "HR", "Aktiviteter", "en anteckning"],
      ["Kolumn", "HR", "Läge", "används inte"],
      ["sist"],
    );
    const saved = save(grids, EMPTY);
    expect(plain(formOf(saved))).toEqual(plain(EMPTY));
    expect(rowsOf(saved)).toEqual([
      ["Kort om tid"],
      ["Kort om tid"],
      ["Genomförd"],
      ["Försenad"],
      [],
      ["", "", "", "en anteckning"],
      [],
      ["sist"],
    ]);
  });

  it("a word can go from one state to another, and mean something else in another register", () => {
    const grids = withSettings(["Genomförd", "I mål; Hemma"], ["Försenad", "Bromsad"]);
    const form = withWords(formOf(grids), { done: ["Hemma"], late: ["Bromsad", "I mål"], fulfilled: ["I mål"] });
    expect(rowsOf(save(grids, form))).toEqual([
      ["Genomförd", "Hemma"],
      ["Försenad", "Bromsad; I mål"],
      ["Uppfyllt", "I mål"],
    ]);
  });

  it("a choice that could not be read is mended where it stands", () => {
    const grids = withSettings(["Blad", "HR", "Akt"], ["Kolumn", "HR", "Vad vi gör", "Verksamhet"]);
    const saved = save(grids, { ...EMPTY, sheets: CHANGED.sheets, columns: CHANGED.columns });
    expect(rowsOf(saved)).toEqual([
      ["Blad", "HR", "Aktiviteter"],
      ["Kolumn", "HR", "Vad vi gör", "Aktivitet"],
    ]);
  });

  it("another register's columns are called by that register's names, and those it has not go away", () => {
    const grids = withSettings(
      ["Blad", "HR", "Aktiviteter"],
      ["Kolumn", "HR", "Vad vi gör", "Aktivitet"],
      ["Kolumn", "HR", "Läge", "Slut"],
    );
    const form = formOf(grids);
    const saved = save(grids, { ...form, sheets: new Map([["HR", "assignments"]]) });
    expect(rowsOf(saved)?.filter((row) => row.length > 0)).toEqual([
      ["Blad", "HR", "Uppdrag"],
      ["Kolumn", "HR", "Vad vi gör", "Uppdrag"],
    ]);
    expect(readRegisters(saved).registers.assignments.map(({ title }) => title)).toContain("Öppna verkstad");
  });

  it("a sheet that its chosen columns would turn into another register is kept what it was", () => {
    const sheet = grid("IT", [
      ["Nr", "Aktivitet", "Gäller", "Status"],
      ["1", "Byta nät", "U1", "Genomförd"],
    ]);
    const grids = [...OTHERS, sheet];
    // With the text of the activity as id and a column called Uppdrag, it would be a register of assignments.
    const columns = new Map([
      [
        "IT",
        new Map([
          ["Aktivitet", "id"],
          ["Gäller", "assignmentLink"],
        ]),
      ],
    ]);
    const saved = save(grids, { ...EMPTY, columns });
    expect(formOf(saved).sheets).toEqual(new Map([["IT", "activities"]]));
    expect(formOf(saved).columns).toEqual(columns);
    const harmless = save(grids, { ...EMPTY, columns: new Map([["IT", new Map([["Gäller", "assignmentLink"]])]]) });
    expect(formOf(harmless).sheets.size).toBe(0);
  });

  it("300 sheets' choices are saved and read back", () => {
    const names = Array.from({ length: 300 }, (_, at) => `Avd ${String(at)}`);
    const grids = [...OTHERS, ...names.map((name) => ({ ...HR, name }))];
    const form: SettingsForm = {
      ...EMPTY,
      sheets: new Map(names.map((name, at) => [name, at % 2 === 0 ? "activities" : "ignored"])),
      columns: new Map(names.filter((_, at) => at % 2 === 0).map((name) => [name, new Map([["Vad vi gör", "title"]])])),
    };
    const saved = save(grids, form);
    expect(plain(formOf(saved))).toEqual(plain(form));
    expect(readRegisters(saved).registers.activities).toHaveLength(150);
  });

  it.each<[string, SheetGrid]>([
    [
      "values below their labels",
      grid("Inställningar", [
        ["Siffror", "Kort om tid"],
        ["nej", 30],
      ]),
    ],
    [
      "settings side by side",
      grid("Inställningar", [
        ["Siffror", "nej", "", "Kort om tid", 30],
        ["Genomförd", "Hemma", "Försenad", "Sen"],
      ]),
    ],
    [
      "another name",
      grid("Rapportens form", [
        ["Talstil", "ord"],
        ["Dagar kvar", 30],
      ]),
    ],
    [
      "an earlier version's rows",
      grid("Inställningar", [
        ["Inställning", "Värde"],
        ["Räkneord", "ord"],
        ["Gräns dagar kvar", "30"],
      ]),
    ],
    [
      "a place of its own",
      grid(
        "Inställningar",
        [
          ["Siffror", "nej"],
          ["Kort om tid", 30],
        ],
        { firstRow: 4, firstColumn: 3 },
      ),
    ],
    [
      "merged labels",
      grid(
        "Inställningar",
        [
          ["Kort om tid", 30],
          ["Siffror", "nej"],
          ["Genomförd", "Hemma"],
          ["", "Fixat"],
        ],
        { merges: [merge(2, 0, 3, 0)] },
      ),
    ],
    [
      "choices in a column of their own",
      grid("Inställningar", [
        ["Siffror", "nej", "", "", "Blad", "HR", "räknas inte"],
        ["Kort om tid", 30],
      ]),
    ],
    ["nothing in it", grid("Inställningar", [])],
    ["a hidden sheet", grid("Inställningar", [["Siffror", "nej"]], { visibility: "hidden" })],
  ])("whatever it looks like, it is read back as it was saved: %s", (_, sheet) => {
    const grids = [...OTHERS, sheet];
    const isOther = sheet.name !== "Inställningar";
    const form = { ...(isOther ? withWords(CHANGED, { done: [], red: [], own: [] }) : CHANGED), shortOfTimeDays: 60 };
    expect(plain(formOf(save(grids, form)))).toEqual(plain(form));
    expect(settingsChange(save(grids, form), form)).toEqual({ kind: "nothing" });
  });

  it("the sheet that is read is the one that is written", () => {
    const grids = [...withSettings(["Siffror", "nej"]), grid("Settings", [["Siffror", "ja"]])];
    const write = settingsChange(grids, { ...EMPTY, numberStyle: "digits" });
    expect(write).toMatchObject({ kind: "edit", edits: [{ sheet: "Inställningar", row: 0, column: 1, value: "ja" }] });
  });

  it("a row about several sheets of nearly one name stays, and one of them gets a row of its own", () => {
    const rows: Row[] = [
      ["Aktivitet", "Status"],
      ["Öppna verkstad", "Genomförd"],
    ];
    const grids = [
      grid("HR - N", rows),
      grid("HR – N", rows),
      grid("Inställningar", [["Blad", "hr - n", "räknas inte"]]),
    ];
    const form = formOf(grids);
    expect(form.sheets.size).toBe(2);
    const saved = save(grids, { ...form, sheets: new Map([...form.sheets, ["HR – N", "activities"]]) });
    expect(rowsOf(saved)).toEqual([
      ["Blad", "hr - n", "räknas inte"],
      ["Blad", "HR – N", "Aktiviteter"],
    ]);
    expect(formOf(saved).sheets).toEqual(
      new Map([
        ["HR - N", "ignored"],
        ["HR – N", "activities"],
      ]),
    );
  });
});

it("changes nothing in the departments' sheets", () => {
  const saved = save(OTHERS, CHANGED);
  expect(saved.slice(0, OTHERS.length)).toEqual(OTHERS);
});

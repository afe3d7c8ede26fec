/** Inställningar: what sheets and columns are, chosen by a person over what was recognised. */
import fc from "fast-check";
import { valueOf } from "../../src/plan/reading";
import { REGISTERS, ROLE_NAMES } from "../../src/registers/definitions";
import { fieldName, fieldNamed, fieldsOf, sheetChoiceName, sheetChoiceNamed } from "../../src/registers/fieldNames";
import type { ReadResult } from "../../src/registers/readRegisters";
import type { CellValue, SheetGrid } from "../../src/workbook/port";
import { grid, merge } from "../grids";
import { hr, read, readAlone, rules, states, titles } from "./read";

type Row = readonly CellValue[];
const settings = (...rows: Row[]): SheetGrid => grid("Inställningar", rows);
const ROWS: Row[] = [
  ["Id", "Vad vi gör", "Läge", "Klart"],
  ["A1", "Öppna verkstad", "Genomförd", "2025-03-31"],
  ["A2", "Byta avtal", "Försenad", "2025-04-30"],
];
const summary = ({ sheets }: ReadResult, name: string) => sheets.find((sheet) => sheet.name === name);
const unclear = ({ findings }: ReadResult) =>
  findings.flatMap((found) => (found.rule === "unclear-setting" ? [{ at: found.place.cell, ...found.params }] : []));

describe("what a sheet is", () => {
  it("a chosen register wins over the headings", () => {
    const sheet = grid("Lista", [
      ["Id", "Uppdrag", "Aktivitet", "Status"],
      ["1", "U1", "Öppna verkstad", "Genomförd"],
    ]);
    expect(titles(read(sheet).registers.activities)).toEqual(["Öppna verkstad"]);
    const result = read(sheet, settings(["Blad", "Lista", "Uppdrag"]));
    expect(result.registers.activities).toEqual([]);
    expect(titles(result.registers.assignments)).toContain("U1");
    expect(summary(result, "Lista")).toMatchObject({ role: "assignments", chosen: true, recognised: "activities" });
    expect(unclear(result)).toEqual([]);
  });

  it("a sheet that does not count is left aside, and shown so, without a word of it being unknown", () => {
    const result = read(
      hr(ROWS),
      grid("Kladd", [["Fika"]]),
      settings(["Blad", "hr", "räknas inte"], ["Blad", "Kladd", "nej"]),
    );
    expect(result.registers.activities).toEqual([]);
    expect(summary(result, "HR")).toMatchObject({ role: "ignored", chosen: true, rows: 0, headerRow: null });
    expect(rules(result)).not.toContain("unknown-sheet");
    expect(unclear(result)).toEqual([]);
  });

  it("also a Plan sheet can be left aside", () => {
    const result = read(settings(["Blad", "Plan", "räknas inte"]));
    expect(result.registers.plan.year).toBeNull();
    expect(summary(result, "Plan")?.role).toBe("ignored");
  });

  it("a list, an ambiguous sheet and last year's sheet count where a person says so", () => {
    const instruction = grid("Instruktion", [
      ["Id", "Aktivitet", "Status"],
      ["A1", "Öppna verkstad", "Genomförd"],
    ]);
    expect(read(instruction).registers.activities).toHaveLength(0);
    expect(read(instruction, settings(["Blad", "Instruktion", "Aktiviteter"])).registers.activities).toHaveLength(1);
    const years = [2024, 2025].map((year) =>
      grid(`Aktiviteter ${String(year)}`, [
        ["Id", "Aktivitet", "Status"],
        [String(year), `Sak ${String(year)}`, "Genomförd"],
      ]),
    );
    expect(read(...years).registers.activities).toHaveLength(1);
    expect(read(...years, settings(["Blad", "Aktiviteter 2024", "Aktiviteter"])).registers.activities).toHaveLength(2);
  });

  it("a copy of one of our sheets counts only where a person says so", () => {
    const copy = grid("Underlag april", [
      ["Statuskod", "Kopplingskod", "Aktivitet", "Status"],
      ["done", "", "Öppna verkstad", "Genomförd"],
    ]);
    expect(read(copy).registers.activities).toHaveLength(0);
    expect(read(copy, settings(["Kolumn", "Underlag april", "Status", "Status"])).registers.activities).toHaveLength(0);
    const chosen = read(copy, settings(["Blad", "Underlag april", "Aktiviteter"]));
    expect(chosen.registers.activities).toHaveLength(1);
    expect(rules(chosen)).not.toContain("copy-of-own-sheet");
  });

  it("of registers side by side or below each other only the chosen one is read", () => {
    const stacked = grid("Allt", [
      ["Id", "Uppdrag", "Uppdragsgivare", "Ansvarig", "Status"],
      ["U7", "Bredda publiken", "Eget", "Chef", "Uppfyllt"],
      [],
      ["Id", "Nyckeltal", "Målvärde", "Utfall"],
      ["N7", "Soliditet", 5, 6],
    ]);
    const beside = grid("Bredvid", [
      ["Id", "Uppdrag", "Status", "", "Id", "Nyckeltal", "Målvärde", "Utfall"],
      ["U8", "Korta köer", "Uppfyllt", "", "N8", "Trohet", 5, 6],
    ]);
    const found = (...rows: Row[]) => {
      const { registers } = readAlone(stacked, beside, settings(...rows));
      return [titles(registers.assignments), titles(registers.keyFigures)];
    };
    expect(found()).toEqual([
      ["Bredda publiken", "Korta köer"],
      ["Soliditet", "Trohet"],
    ]);
    expect(found(["Blad", "Allt", "Uppdrag"], ["Blad", "Bredvid", "Nyckeltal"])).toEqual([
      ["Bredda publiken"],
      ["Soliditet", "Trohet"].slice(1),
    ]);
  });

  it("a chosen register that lacks the column of its texts says which; one without any heading says so", () => {
    const result = read(
      hr([
        ["Nr", "Insatsens innehåll och syfte", "Status"],
        ["1", "Öppna verkstad", "Genomförd"],
      ]),
      grid("Tomt", [["Fika", "Kaka"]]),
      settings(["Blad", "HR", "Aktiviteter"], ["Blad", "Tomt", "Budget"]),
    );
    const missing = result.findings.find(({ rule }) => rule === "missing-column");
    expect(missing).toMatchObject({ place: { sheet: "HR" }, params: { role: "Aktiviteter", missing: ["Aktivitet"] } });
    expect(summary(result, "HR")).toMatchObject({ role: null, chosen: true, register: "activities" });
    expect(result.findings.find(({ rule }) => rule === "unclear-setting")).toMatchObject({
      severity: "error",
      place: { sheet: "Tomt", cell: null },
      params: { problem: "noHeadings", role: "Budget" },
    });
  });
});

describe("what a column is", () => {
  it("a chosen field makes an unknown heading known, and the sheet with it", () => {
    expect(read(hr(ROWS)).registers.activities).toEqual([]);
    const result = read(hr(ROWS), settings(["Kolumn", "HR", "vad  vi gör:", "Aktivitet"]));
    expect(titles(result.registers.activities)).toEqual(["Öppna verkstad", "Byta avtal"]);
    expect(states(result.registers.activities)).toEqual(["done", "late"]);
    expect(summary(result, "HR")?.columns).toEqual([
      { column: 0, key: "Id", heading: "Id", field: "id", use: "field", chosen: false },
      { column: 1, key: "Vad vi gör", heading: "Vad vi gör", field: "title", use: "field", chosen: true },
      { column: 2, key: "Läge", heading: "Läge", field: "status", use: "field", chosen: false },
      { column: 3, key: "Klart", heading: "Klart", field: "end", use: "field", chosen: false },
    ]);
  });

  it("it survives that columns move and rows are put above", () => {
    const moved = [["Handlingsplan"], [], ...ROWS.map((row) => row.toReversed())];
    const { registers } = read(hr(moved), settings(["Kolumn", "HR", "Vad vi gör", "Aktivitet"]));
    expect(titles(registers.activities)).toEqual(["Öppna verkstad", "Byta avtal"]);
  });

  it("the field's other column gives way", () => {
    const rows: Row[] = [
      ["Aktivitet", "Status", "Läge nu"],
      ["Öppna verkstad", "Genomförd", "Försenad"],
    ];
    expect(states(read(hr(rows)).registers.activities)).toEqual(["done"]);
    const result = read(hr(rows), settings(["Kolumn", "HR", "Läge nu", "Status"]));
    expect(states(result.registers.activities)).toEqual(["late"]);
    expect(summary(result, "HR")?.columns.map(({ field }) => field)).toEqual(["title", null, "status"]);
    expect(rules(result)).not.toContain("ambiguous-column");
  });

  it("a column that is not used is none", () => {
    const result = read(
      hr([
        ["Aktivitet", "Status", "Kommentar"],
        ["Öppna verkstad", "Genomförd", "hemligt"],
      ]),
      settings(["Kolumn", "HR", "Kommentar", "används inte"]),
    );
    expect(result.registers.activities[0]?.comment).toBeNull();
    expect(summary(result, "HR")?.columns[2]).toMatchObject({ field: null, use: "none", chosen: true });
  });

  const TWO_ROWS: Row[] = [
    ["Aktivitet", "April 2025", "", "Augusti 2025", ""],
    ["", "Status", "Kommentar", "Status", "Kommentar"],
    ["Öppna verkstad", "Genomförd", "a", "Försenad", "b"],
  ];
  it.each([[[]], [[merge(0, 1, 0, 2), merge(0, 3, 0, 4)]]])(
    "headings in two rows, merged or not, are told apart by the upper one",
    (merges) => {
      const sheet = hr(TWO_ROWS, { merges });
      expect(summary(read(sheet), "HR")?.columns.map(({ key, use }) => [key, use])).toEqual([
        ["Aktivitet", "field"],
        ["April 2025 Status", "field"],
        ["April 2025 Kommentar", "field"],
        ["Augusti 2025 Status", "passedOver"],
        ["Augusti 2025 Kommentar", "passedOver"],
      ]);
      const { registers } = read(sheet, settings(["Kolumn", "HR", "April 2025 Status", "används inte"]));
      expect(states(registers.activities)).toEqual([undefined]);
      expect(registers.activities[0]?.comment).toBe("a");
    },
  );

  it("the same heading twice is told apart by its number", () => {
    const sheet = hr([
      ["Aktivitet", "Status", "Kommentar", "Status", "Status (2)"],
      ["Öppna verkstad", "Genomförd", "a", "Försenad", "Planerad"],
    ]);
    const keys = summary(read(sheet), "HR")?.columns.map(({ key }) => key);
    expect(keys).toEqual(["Aktivitet", "Status", "Kommentar", "Status (3)", "Status (2)"]);
    const { registers } = read(sheet, settings(["Kolumn", "HR", "Status (3)", "Status"]));
    expect(states(registers.activities)).toEqual(["late"]);
  });

  it("periods still choose between columns that are chosen for several of them", () => {
    const sheet = hr([
      ["Aktivitet", "Läget i april", "Läget i augusti"],
      ["Öppna verkstad", "Genomförd", "Försenad"],
    ]);
    const both = settings(["Kolumn", "HR", "Läget i april", "Status"], ["Kolumn", "HR", "Läget i augusti", "Status"]);
    expect(states(read(sheet, both).registers.activities)).toEqual(["done"]);
    const one = settings(["Kolumn", "HR", "Läget i augusti", "Status"]);
    expect(states(read(sheet, one).registers.activities)).toEqual(["late"]);
  });

  it("a column of marks that is not used is no mark, and a column of words takes their place", () => {
    const rows: Row[] = [
      ["Aktivitet", "Genomförd", "Pågår", "Försenad", "Omdöme"],
      ["Öppna verkstad", "x", "", "", "Utgår"],
      ["Byta avtal", "", "", "x", "Planerad"],
    ];
    expect(states(read(hr(rows)).registers.activities)).toEqual(["done", "late"]);
    const without = read(hr(rows), settings(["Kolumn", "HR", "Försenad", "används inte"]));
    expect(states(without.registers.activities)).toEqual(["done", undefined]);
    const words = read(hr(rows), settings(["Kolumn", "HR", "Omdöme", "Status"]));
    expect(states(words.registers.activities)).toEqual(["discontinued", "planned"]);
  });

  it("“Mål” is what a person says, whatever the values look like", () => {
    const rows: Row[] = [
      ["Nyckeltal", "Mål", "Målvärde", "Utfall"],
      ["Soliditet", "1 Ekonomi", 5, 6],
    ];
    const goalArea = (...chosen: Row[]) =>
      readAlone(grid("Nyckeltal", rows), settings(...chosen)).registers.keyFigures[0]?.goalArea;
    expect(goalArea()).toBeNull();
    expect(goalArea(["Kolumn", "Nyckeltal", "Mål", "Målområde"])).toBe("1 Ekonomi");
  });
});

describe("the rows of Inställningar", () => {
  it("sheets and headings may be called like settings and states", () => {
    const sheet = (name: string) =>
      grid(name, [
        ["Aktivitet", "Genomförd", "Siffror"],
        ["Öppna verkstad", "Försenad", "Chef"],
      ]);
    const result = read(
      sheet("Siffror"),
      settings(
        ["Blad", "Siffror", "Aktiviteter", "en anteckning"],
        ["Kolumn", "Siffror", "Genomförd", "Status"],
        ["Kolumn", "Siffror", "Siffror", "Ansvarig"],
        ["Genomförd", "I mål"],
        ["Siffror", "ja"],
      ),
    );
    expect(states(result.registers.activities)).toEqual(["late"]);
    expect(result.registers.activities[0]?.responsible).toBe("Chef");
    expect(result.registers.settings).toMatchObject({ numberStyle: "digits", vocabulary: [["I mål", "done"]] });
    expect(unclear(result)).toEqual([]);
  });

  it("choices stand beside other settings and beside each other, and far down", () => {
    const rows: Row[] = [
      ["Siffror", "ja", "", "Blad", "HR", "Aktiviteter"],
      ["Blad", "IT", "räknas inte", "Kolumn", "HR", "Vad vi gör", "Aktivitet"],
      ...Array.from({ length: 200 }, (): Row => ["Blad", "Kladd", "räknas inte"]),
      ["Kort om tid", 30],
    ];
    const result = read(hr(ROWS), grid("IT", ROWS), grid("Kladd", ROWS), settings(...rows));
    expect(result.registers.activities).toHaveLength(2);
    expect(summary(result, "IT")?.role).toBe("ignored");
    expect(result.registers.settings).toMatchObject({ numberStyle: "digits", shortOfTimeDays: 30 });
    expect(unclear(result)).toEqual([]);
  });

  it("names are names: punctuation, numbers, quotes and words that programs know", () => {
    const names = ["__proto__", "constructor", 'O\'Neill "x"', "=1+1", "2025", "HR & IT – Norr"];
    const sheets = names.map((name) =>
      grid(name, [
        ["__proto__", "Status"],
        [`Sak på ${name}`, "Genomförd"],
      ]),
    );
    const rows = names.flatMap((name): Row[] => [
      ["Blad", name === "2025" ? 2025 : name, "Aktiviteter"],
      ["Kolumn", name === "2025" ? 2025 : name, "__proto__", "Aktivitet"],
    ]);
    const result = read(...sheets, settings(...rows));
    expect(titles(result.registers.activities)).toEqual(names.map((name) => `Sak på ${name}`));
    expect(unclear(result)).toEqual([]);
  });

  it("names that differ in case and spaces only are the same, unless one of them is exactly right", () => {
    const rows = (text: string): Row[] => [
      ["Aktivitet", "Status"],
      [text, "Genomförd"],
    ];
    const sheets = [grid("HR - Norr", rows("a")), grid("HR – Norr", rows("b"))];
    const left = (name: string) =>
      titles(read(...sheets, settings(["Blad", name, "räknas inte"])).registers.activities);
    expect(left("HR - Norr")).toEqual(["b"]);
    expect(left("HR – Norr")).toEqual(["a"]);
    expect(left("hr -  norr")).toEqual([]);
  });

  it.each([
    [["Blad", "Finns inte", "Uppdrag"], { at: "B1", problem: "unknownSheet", sheet: "Finns inte" }],
    [["Blad", "Inställningar", "Uppdrag"], { at: "B1", problem: "fixedSheet", sheet: "Inställningar" }],
    [["Blad", "Vårt", "Uppdrag"], { at: "B1", problem: "fixedSheet", sheet: "Vårt" }],
    [["Blad", "Dolt", "Uppdrag"], { at: "B1", problem: "fixedSheet", sheet: "Dolt" }],
    [["Blad", "HR", "Plan"], { at: "C1", problem: "unknownRole", text: "Plan" }],
    [
      ["Kolumn", "HR", "Rubrik", "Status"],
      { at: "C1", problem: "unknownColumn", sheet: "HR", heading: "Rubrik", headings: ["Aktivitet", "Status"] },
    ],
    [
      ["Kolumn", "HR", "Status", "Målvärde"],
      { at: "D1", problem: "unknownField", text: "Målvärde", role: "Aktiviteter" },
    ],
    [["Kort om tid", "snart"], { at: "B1", problem: "unreadableDays", text: "snart" }],
  ])("what cannot be followed is said, and nothing is changed by it: %j", (row, problem) => {
    const rows: Row[] = [
      ["Aktivitet", "Status"],
      ["Öppna verkstad", "Genomförd"],
    ];
    const sheets = [
      hr(rows),
      grid("Vårt", rows, { owned: "findings" }),
      grid("Dolt", rows, { visibility: "veryHidden" }),
    ];
    const result = read(...sheets, settings(row));
    expect(unclear(result)).toMatchObject([problem]);
    expect(states(result.registers.activities)).toEqual(["done"]);
  });

  it("of two rows for one thing the last counts, and it is said; the same thing twice is no trouble", () => {
    const rows = (last: string): Row[] => [
      ["Blad", "HR", "Uppdrag"],
      ["Blad", "hr", last],
    ];
    const sheet = hr([
      ["Aktivitet", "Status"],
      ["Öppna verkstad", "Genomförd"],
    ]);
    const result = read(sheet, settings(...rows("Aktiviteter")));
    expect(result.registers.activities).toHaveLength(1);
    expect(unclear(result)).toEqual([{ at: "C1", problem: "repeated", cell: "C2", used: "Aktiviteter" }]);
    expect(unclear(read(sheet, settings(...rows("uppdrag"))))).toEqual([]);
  });

  it("a word for two states of one kind is said; for two kinds it means both", () => {
    const twice = read(settings(["Genomförd", "I mål, Klappat"], ["Försenad", "i mål"]));
    expect(unclear(twice)).toEqual([{ at: "B1", problem: "wordTwice", word: "I mål", used: "försenad" }]);
    const both = read(
      settings(["Genomförd", "I hamn"], ["Uppfyllt", "I hamn"]),
      grid("Uppdrag B", [
        ["Id", "Uppdrag", "Status"],
        ["U9", "a", "I hamn"],
      ]),
      hr([
        ["Aktivitet", "Status"],
        ["b", "I hamn"],
      ]),
    );
    expect(unclear(both)).toEqual([]);
    expect(valueOf(both.registers.assignments.find(({ id }) => id === "U9")?.status ?? { kind: "empty" })).toBe(
      "fulfilled",
    );
    expect(states(both.registers.activities)).toEqual(["done"]);
  });

  it("a second settings sheet says nothing, which is said", () => {
    const result = read(settings(["Siffror", "ja"]), grid("Settings", [["Siffror", "nej"]]));
    expect(result.registers.settings.numberStyle).toBe("digits");
    expect(unclear(result)).toEqual([{ at: "A1", problem: "secondSheet", used: "Inställningar" }]);
  });

  it("a row that has not been filled in to its end says nothing", () => {
    const sheet = hr([
      ["Aktivitet", "Status"],
      ["Öppna verkstad", "Genomförd"],
    ]);
    const result = read(sheet, settings(["Blad"], ["Blad", "HR"], ["Kolumn", "HR", "Status"], ["Kolumn", "", "HR"]));
    expect(unclear(result)).toEqual([]);
    expect(states(result.registers.activities)).toEqual(["done"]);
  });
});

describe("names of registers and fields", () => {
  it("are unambiguous, and read back as what they are the names of", () => {
    for (const { role, fields } of REGISTERS) {
      expect(sheetChoiceNamed(sheetChoiceName(role))).toBe(role);
      expect(sheetChoiceName(role)).toBe(ROLE_NAMES[role]);
      expect(new Set(fieldsOf(role).map(({ name }) => name)).size).toBe(fields.length);
      for (const { name } of fields) expect(fieldNamed(role, fieldName(role, name))).toBe(name);
    }
    expect(sheetChoiceNamed(sheetChoiceName("ignored"))).toBe("ignored");
  });

  it("a register's other headings name its fields too", () => {
    expect(fieldNamed("activities", "Klart senast")).toBe("end");
    expect(fieldNamed("budget", "Klart senast")).toBeUndefined();
  });
});

describe("choosing what was recognised already", () => {
  const LAYOUTS: readonly SheetGrid[] = [
    hr([
      ["Id", "Kopplad till", "Aktivitet", "Enhet", "Start", "Slut", "Status", "Kommentar"],
      ["A1", "U1", "Öppna verkstad", "Norr", "2025-01-01", "2025-06-30", "Pågånde", "x"],
    ]),
    hr([
      ["Handlingsplan 2025"],
      [],
      ["Aktivitet", "April 2025", "", "Augusti 2025", ""],
      ["", "Status", "Kommentar", "Status", "Kommentar"],
      ["Öppna verkstad", "Genomförd", "a", "Försenad", "b"],
    ]),
    hr([
      ["Aktivitet", "T1", "T2"],
      ["Öppna verkstad", "Genomförd", "Försenad"],
      ["Byta avtal", "Pågår", ""],
    ]),
    hr([
      ["Aktivitet", "Genomförd", "Pågår", "Försenad", "Ansvarig funktion/person"],
      ["Öppna verkstad", "x", "", "", "Chef"],
    ]),
    hr([
      ["Aktivitet", "Status", "Läge", "Status"],
      ["Öppna verkstad", "Genomförd", "Försenad", "Pågår"],
    ]),
    grid("Nyckeltal B", [
      ["Id", "Nyckeltal", "Mål", "Utfall april", "Utfall 2024", "Bedömning"],
      ["N9", "Trohet", "5 %", 6, 7, "Grön"],
    ]),
    grid("Åtgärdsplan", [
      ["Åtgärd", "Typ", "Beräknad effekt (mnkr)", "Uppnådd effekt", "Status"],
      ["Sälja bilar", "Kort", 5, 3, "Klar"],
    ]),
  ];
  const records = ({ registers }: ReadResult) => ({ ...registers, settings: null });

  it("changes no record", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAYOUTS), fc.boolean(), fc.infiniteStream(fc.boolean()), (sheet, role, picks) => {
        const before = read(sheet);
        const found = summary(before, sheet.name);
        const register = found?.register;
        if (found === undefined || register === null || register === undefined) throw new Error("not recognised");
        const rows: Row[] = [
          ...(role ? [["Blad", sheet.name, sheetChoiceName(register)]] : []),
          ...found.columns.flatMap(({ key, field, use }): Row[] => {
            const isPicked = picks.next().value === true;
            if (!isPicked || use === "passedOver") return [];
            return [["Kolumn", sheet.name, key, field === null ? "används inte" : fieldName(register, field)]];
          }),
        ];
        const after = read(sheet, settings(...rows));
        expect(records(after)).toEqual(records(before));
        expect(unclear(after)).toEqual([]);
        expect(summary(after, sheet.name)).toMatchObject({ role: register, headerRow: found.headerRow });
      }),
      { numRuns: 50 },
    );
  });
});

describe("many sheets", () => {
  it("300 sheets with choices of their own are read as they say", () => {
    const sheets = Array.from({ length: 300 }, (_, at) => grid(`Avd ${String(at)}`, ROWS));
    const rows = sheets.flatMap(({ name }, at): Row[] => [
      ["Kolumn", name, "Vad vi gör", "Aktivitet"],
      ...(at % 3 === 0 ? [["Blad", name, "räknas inte"]] : []),
    ]);
    const result = read(...sheets, settings(...rows));
    expect(result.registers.activities).toHaveLength(400);
    expect(unclear(result)).toEqual([]);
  });
});

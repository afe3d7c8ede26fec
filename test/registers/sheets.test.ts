/** Sheets that are no registers, or hold more than one (issue 2: "a finding …, never a silent skip"). */
import { valueOf } from "../../src/plan/reading";
import { readRegisters } from "../../src/registers/readRegisters";
import { grid } from "../grids";
import { activities, finding, hr, read, readAlone, rules, states, titles } from "./read";

const counted = (result: ReturnType<typeof read>) => [
  result.registers.assignments.length,
  result.registers.keyFigures.length,
  result.registers.activities.length,
];
const BASE = [3, 2, 0];

describe("a controller's own tables of counts are no registers", () => {
  it.each([
    [
      "Status",
      [
        ["Uppdrag", "Genomförd", "Pågår", "Planerad", "Försenad"],
        ["U1", 3, 10, 2, 1],
        ["U2", 1, 5, 2, 0],
      ],
    ],
    [
      "Läge",
      [
        ["Aktiviteter", "Genomförd", "Pågår", "Försenad"],
        ["HR", 3, 10, 1],
        ["Summa", 3, 10, 1],
      ],
    ],
    [
      "Per målområde",
      [
        ["Målområde", "Aktiviteter", "Status klar", "Status pågår"],
        ["Kultur", 3, 2, 1],
      ],
    ],
    [
      "Uppdragsläge",
      [
        ["Målområde", "Uppdrag", "Uppfyllt", "Delvis uppfyllt", "Ej uppfyllt"],
        ["Kultur", 10, 2, 7, 1],
      ],
    ],
    [
      "Nyckeltalsläge",
      [
        ["Målområde", "Nyckeltal", "Grön", "Gul", "Röd"],
        ["Kultur", 3, 1, 1, 1],
      ],
    ],
  ])("%s", (name, rows) => {
    const result = read(grid(name, rows));
    expect(counted(result)).toEqual(BASE);
    expect(finding(result, "sheet-set-aside")).toMatchObject({ severity: "warning", params: { reason: "counts" } });
  });

  it.each([
    [
      [
        ["Avdelning", "Genomförd", "Pågår", "Summa"],
        ["HR", 3, 10, 13],
      ],
    ],
    [
      [
        ["Antal av Aktivitet", "Kolumnetiketter"],
        ["Radetiketter", "Genomförd", "Totalsumma"],
        ["HR", 3, 3],
      ],
    ],
  ])("a summary or a pivot table is an unknown sheet", (rows) => {
    const result = read(grid("Översikt", rows));
    expect(counted(result)).toEqual(BASE);
    expect(rules(result)).toContain("unknown-sheet");
  });

  it("ones as marks are marks", () => {
    const found = activities(
      hr([
        ["Nr", "Aktivitet", "Klar", "Pågår", "Försenad"],
        [1, "Ett", 1, "", ""],
        ["", "Summa", 1, 0, 0],
      ]),
    );
    expect(states(found)).toEqual(["done"]);
  });

  it("an assignment register with a column that counts activities is one", () => {
    const { registers } = readAlone(
      grid("Blad1", [
        ["Nr", "Uppdrag", "Beslutad av", "Aktiviteter", "Status"],
        ["1", "Minska matsvinnet", "KF", 4, "Delvis uppfyllt"],
      ]),
    );
    expect(registers.assignments.map(({ status }) => valueOf(status))).toEqual(["partly"]);
  });
});

describe("lists and instructions are no registers", () => {
  it("lists for drop-downs, hidden or not", () => {
    const lists = [
      ["Aktivitet", "Status", "Ansvarig"],
      ["", "Planerad", "Chef"],
      ["", "Pågående", "Strateg"],
      ["", "Genomförd", ""],
    ];
    const named = [
      ["Uppdrag", "Status"],
      ["U1", "Uppfyllt"],
      ["U2", "Delvis uppfyllt"],
      ["", "Ej uppfyllt"],
    ];
    const result = read(grid("Blad9", lists), grid("Listor", named, { visibility: "hidden" }));
    expect(counted(result)).toEqual(BASE);
    expect(result.findings.filter(({ rule }) => rule === "sheet-set-aside").map(({ severity }) => severity)).toEqual([
      "warning",
      "info",
    ]);
  });

  it("an instruction with an example", () => {
    const result = read(
      grid("Instruktion", [
        ["Id", "Aktivitet", "Status"],
        ["1", "Skriv vad ni ska göra", "Klar"],
      ]),
    );
    expect(counted(result)).toEqual(BASE);
    expect(finding(result, "sheet-set-aside")?.params).toEqual({ role: "Aktiviteter", reason: "instruction" });
  });

  it("a transposed table under a register's name is a warning", () => {
    const result = readAlone(
      grid("Nyckeltal", [
        ["Nyckeltal", "Soliditet", "Trohet"],
        ["Målvärde", 5, 95],
        ["Utfall", 4, 90],
      ]),
    );
    expect(finding(result, "unknown-sheet")?.severity).toBe("warning");
  });
});

describe("last year's register copied beside", () => {
  const sheet = (name: string, title: string) =>
    grid(name, [
      ["Id", "Aktivitet", "Status"],
      ["1", title, "Klar"],
    ]);

  it("is left out where this year's stands beside it, and said", () => {
    const result = read(
      sheet("Aktiviteter HR 2024", "Gammal"),
      sheet("Aktiviteter HR 2025", "Ny"),
      sheet("Aktiviteter IT", "Annan"),
    );
    expect(titles(result.registers.activities)).toEqual(["Ny", "Annan"]);
    expect(finding(result, "sheet-of-other-year")).toMatchObject({
      place: { sheet: "Aktiviteter HR 2024" },
      params: { found: 2024, year: 2025, counted: false },
    });
  });

  it("in a department's own workbook too, whatever this year's sheet is called", () => {
    const file = "avd Teknik.xlsx";
    const result = read({ ...sheet("Aktiviteter 2024", "Gammal"), file }, { ...sheet("Blad1", "Ny"), file });
    expect(titles(result.registers.activities)).toEqual(["Ny"]);
  });

  it("counts where it is the only one: its name may be what is old; a range of years is no other year", () => {
    const result = read(sheet("Aktiviteter HR 2024", "Ett"), sheet("Aktiviteter IT 2024-2026", "Två"));
    expect(titles(result.registers.activities)).toEqual(["Ett", "Två"]);
    expect(result.findings.filter(({ rule }) => rule === "sheet-of-other-year").map(({ params }) => params)).toEqual([
      { role: "Aktiviteter", found: 2024, year: 2025, counted: true },
    ]);
  });
});

describe("several registers on one sheet", () => {
  it("beside each other: both are read, and rows end where each one's end", () => {
    const { registers, sheets } = readAlone(
      grid("Blad1", [
        ["Nr", "Uppdrag", "Givare", "Status", "", "Nr", "Nyckeltal", "Målvärde", "Utfall"],
        ["1", "Minska matsvinn", "KF", "Delvis", "", "N1", "Svinn", 10, 12],
        ["", "", "", "", "", "N2", "Närvaro", 95, 94],
      ]),
    );
    expect(titles(registers.assignments)).toEqual(["Minska matsvinn"]);
    expect(registers.keyFigures.map(({ id }) => id)).toEqual(["N1", "N2"]);
    expect(sheets.filter(({ name }) => name === "Blad1").map(({ role, rows }) => [role, rows])).toEqual([
      ["assignments", 1],
      ["keyFigures", 2],
    ]);
  });

  it("beside each other, with columns that are headed by nothing but a period", () => {
    const { registers } = readAlone(
      grid("Blad2", [
        ["Nr", "Uppdrag", "Från", "T1", "T2", "", "Nr", "Indikator", "2023", "Mål 2025", "T1 2025"],
        ["1:1", "Minska matsvinnet", "KF", "Delvis uppfyllt", "", "", "I1", "Matsvinn", 30, "högst 25", 27],
      ]),
    );
    expect(registers.assignments.map(({ status }) => valueOf(status))).toEqual(["partly"]);
    expect(
      registers.keyFigures.map(({ id, target, outcome }) => [id, valueOf(target), valueOf(outcome)]),
    ).toMatchObject([["I1", { kind: "atMost", value: 25 }, { quantity: { value: 27 } }]]);
  });

  it("two departments beside each other, each with its name above", () => {
    const found = activities(
      grid("Aktiviteter", [
        ["HR", "", "", "", "IT", "", ""],
        ["Nr", "Aktivitet", "Status", "", "Nr", "Aktivitet", "Status"],
        ["1", "Ett", "Klar", "", "1", "Byta nät", "Försenad"],
        ["2", "Två", "Pågår", "", "", "", ""],
      ]),
    );
    expect(found.map(({ department, title }) => [department, title])).toEqual([
      ["HR", "Ett"],
      ["HR", "Två"],
      ["IT", "Byta nät"],
    ]);
  });

  it("a spacer column within a register parts nothing", () => {
    const found = activities(
      hr([
        ["Id", "Aktivitet", "Ansvarig", "", "Status", "Kommentar"],
        ["1", "Ett", "Chef", "", "Klar", "k"],
      ]),
    );
    expect(found.map(({ title, comment }) => [title, comment])).toEqual([["Ett", "k"]]);
    expect(states(found)).toEqual(["done"]);
  });

  it("the plan's fields above a register: both are read", () => {
    const { registers } = readRegisters([
      grid("Blad1", [
        ["Nämnd:", "Kulturnämnden"],
        ["År:", 2025],
        ["Period:", "T1"],
        [],
        ["Nr", "Aktivitet", "Status"],
        ["1", "Ett", "Klar"],
      ]),
    ]);
    expect(registers.plan).toMatchObject({ board: "Kulturnämnden", year: 2025, period: { year: 2025, endMonth: 4 } });
    expect(titles(registers.activities)).toEqual(["Ett"]);
  });
});

describe("“An activity counts once for each unit that follows it up” (rule 1): units in columns cannot be counted so", () => {
  it.each([[["Norr", "Syd", "Väst"]], [["Enhet Norr", "Enhet Syd", "Enhet Väst"]]])(
    "marks below %j are a finding, and name no unit",
    (units) => {
      const result = read(
        hr([
          ["Id", "Aktivitet", ...units, "Status"],
          ["1", "Ett", "x", "x", "", "Klar"],
          ["2", "Två", "", "x", "x", "Pågår"],
        ]),
      );
      expect(result.registers.activities.map(({ unit }) => unit)).toEqual([null, null]);
      expect(finding(result, "unit-columns")?.params).toEqual({ headings: units, rows: 2 });
    },
  );

  it("a status for each unit side by side is no status of the row", () => {
    const result = read(
      hr([
        ["Id", "Aktivitet", "Enhet Norr", "Enhet Syd"],
        ["1", "Ett", "Klar", "Pågår"],
      ]),
    );
    expect(result.registers.activities.map(({ unit, status }) => [unit, status.kind])).toEqual([[null, "empty"]]);
    expect(rules(result)).toContain("missing-column");
  });
});

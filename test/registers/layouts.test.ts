/** The layouts that departments really keep (domain.md, "The sheets of a follow-up workbook"). */
import { EMPTY, valueOf } from "../../src/plan/reading";
import type { Activity } from "../../src/plan/records";
import { readRegisters } from "../../src/registers/readRegisters";
import { cellKey, type SheetGrid } from "../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, merge, PLAN_SHEET } from "../grids";

function read(...sheets: SheetGrid[]) {
  return readRegisters([PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, ...sheets]);
}

function activities(...sheets: SheetGrid[]): readonly Activity[] {
  return read(...sheets).registers.activities;
}

const status = (activity: Activity | undefined) => (activity === undefined ? undefined : valueOf(activity.status));
const keys = (activity: Activity | undefined) => activity?.links.map((link) => link.key);
const HEADER = ["Id", "Kopplad till", "Aktivitet", "Enhet", "Ansvarig", "Start", "Slut", "Status", "Kommentar"];
const row = (id: string, link: string, title: string, state: string) => [
  id,
  link,
  title,
  "Enhet A",
  "HR-strateg",
  "2025-02-01",
  "2025-06-30",
  state,
  "",
];

describe("header rows", () => {
  it.each([0, 1, 5, 12, 28])("a header row below %i title and blank rows is found", (above) => {
    const titles = Array.from({ length: above }, (_, index) => (index === 0 ? ["Aktiviteter 2025 för HR"] : [""]));
    const found = read(grid("Aktiviteter HR", [...titles, HEADER, row("A1", "U1", "Öppna verkstad", "Pågår")]));
    expect(found.registers.activities).toHaveLength(1);
    expect(found.sheets.find((sheet) => sheet.name === "Aktiviteter HR")).toMatchObject({
      role: "activities",
      headerRow: above + 1,
      rows: 1,
    });
  });

  it("columns in any order, with synonyms, case, stray and no-break spaces and small misspellings forgiven; unknown columns are ignored", () => {
    const sheet = grid("Blad1", [
      [
        "  LÄGESSTATUS ",
        "Egen kolumn",
        "Aktivitetsnr",
        "Kopling",
        "Aktivitetens\u00a0namn",
        "Ansvarrig",
        "Startdatum",
        "Klart senast",
      ],
      ["Genomförda", "x", "7", "U2", "Byta avtal", "Inköpschef", 45689, "30 juni 2025"],
    ]);
    const [activity] = activities(sheet);
    expect(activity).toMatchObject({ id: "7", title: "Byta avtal", responsible: "Inköpschef" });
    expect([status(activity), keys(activity)]).toEqual(["done", ["U2"]]);
    expect(valueOf(activity?.start ?? EMPTY)).toEqual({ kind: "span", from: "2025-02-01", to: "2025-02-01" });
  });

  it("two-row headers: group headings over the columns", () => {
    const sheet = grid(
      "IT",
      [
        ["Nr", "Aktivitet", "Tid", "", "Uppföljning", ""],
        ["", "", "Start", "Slut", "Status", "Kommentar"],
        [1, "Införa e-arkiv", "2025-01-15", "2025-09-30", "Försenad", "Upphandlingen överklagad"],
      ],
      { merges: [merge(0, 2, 0, 3), merge(0, 4, 0, 5), merge(0, 0, 1, 0), merge(0, 1, 1, 1)] },
    );
    const [activity] = activities(sheet);
    expect(activity).toMatchObject({
      id: "1",
      title: "Införa e-arkiv",
      department: "IT",
      comment: "Upphandlingen överklagad",
    });
    expect(status(activity)).toBe("late");
    expect(valueOf(activity?.end ?? EMPTY)).toMatchObject({ to: "2025-09-30" });
  });

  it("a header row repeated in the middle of the sheet is no activity, and may have another column order", () => {
    const sheet = grid("HR", [
      ["Id", "Aktivitet", "Status", "Ansvarig"],
      ["A1", "Första", "Klar", "Chef"],
      [],
      ["Id", "Aktivitet", "Ansvarig", "Status"],
      ["A2", "Andra", "Chef", "Försenad"],
    ]);
    expect(activities(sheet).map((activity) => [activity.title, status(activity)])).toEqual([
      ["Första", "done"],
      ["Andra", "late"],
    ]);
  });

  it("two registers below each other on one sheet are both read", () => {
    const sheet = grid("Blad1", [
      ["Id", "Uppdrag", "Uppdragsgivare", "Status"],
      ["U9", "Ta fram en strategi", "Eget", "Uppfyllt"],
      [],
      ["Nyckeltal"],
      ["Id", "Nyckeltal", "Målvärde", "Utfall"],
      ["N9", "Sjukfrånvaro", "högst 5,0 %", "5,2 %"],
    ]);
    const { registers } = readRegisters([PLAN_SHEET, sheet]);
    expect(registers.assignments.map((assignment) => assignment.id)).toEqual(["U9"]);
    expect(registers.keyFigures.map((keyFigure) => keyFigure.id)).toEqual(["N9"]);
  });
});

describe("rows in the middle", () => {
  it("blank, total and sub-total rows are no activities", () => {
    const sheet = grid("Aktiviteter HR", [
      HEADER,
      row("A1", "U1", "Öppna verkstad", "Pågår"),
      [],
      ["Delsumma", "", "", "", "", "", "", 1],
      row("A2", "U1", "Summera erfarenheter från första året", "Planerad"),
      ["", "", "Summa aktiviteter", "", "", "", "", 2],
      ["Totalt", "", 2],
    ]);
    expect(activities(sheet).map((activity) => activity.id)).toEqual(["A1", "A2"]);
  });

  it("the assignment's text once in a section row above its activities: rows below inherit it, as they do a goal area or unit", () => {
    const sheet = grid("Kultur", [
      ["Aktivitet", "Ansvarig", "Status"],
      ["Målområde: Kultur", "", ""],
      ["Bredda publiken i länets kulturhus", "", ""],
      ["Skolbio på sex orter", "Producent", "Pågår"],
      ["Turné med dockteater", "Producent", "Klar"],
      ["Enhet: Länsmusiken", "", ""],
      ["Lunchkonserter", "Producent", "Planerad"],
    ]);
    const found = activities(sheet);
    expect(found.map((activity) => [activity.title, keys(activity), activity.goalArea, activity.unit])).toEqual([
      ["Skolbio på sex orter", ["U1"], "Kultur", null],
      ["Turné med dockteater", ["U1"], "Kultur", null],
      ["Lunchkonserter", ["U1"], "Kultur", "Länsmusiken"],
    ]);
  });

  it("the assignment's text once in a merged cell", () => {
    const sheet = grid(
      "Kultur",
      [
        ["Uppdrag", "Aktivitet", "Status"],
        ["Bredda publiken i länets kulturhus", "Skolbio", "Pågår"],
        ["", "Turné", "Klar"],
        ["", "Utan koppling", "Klar"],
      ],
      { merges: [merge(1, 0, 2, 0)] },
    );
    expect(activities(sheet).map(keys)).toEqual([["U1"], ["U1"], []]);
  });

  it("a handed-down activity whose text stands once, with one row for each unit, counts once for each unit", () => {
    const sheet = grid("HR", [
      ["Id", "Aktivitet", "Enhet", "Status"],
      ["A1", "Hålla medarbetarsamtal", "Lön", "Klar"],
      ["", "", "Rekrytering", "Pågår"],
      ["", "", "Arbetsmiljö", ""],
    ]);
    const found = activities(sheet);
    expect(found.map((activity) => [activity.title, activity.unit, status(activity)])).toEqual([
      ["Hålla medarbetarsamtal", "Lön", "done"],
      ["Hålla medarbetarsamtal", "Rekrytering", "ongoing"],
      ["Hålla medarbetarsamtal", "Arbetsmiljö", undefined],
    ]);
    expect(new Set(found.map((activity) => activity.distinct)).size).toBe(1);
  });

  it("an activity that nobody has reported on is an activity all the same", () => {
    const sheet = grid("HR", [
      ["Id", "Aktivitet", "Ansvarig", "Status"],
      ["A1", "Ta fram rutin", "", ""],
      ["", "Utan id", "", ""],
      ["A3", "Mer", "Chef", "Klar"],
      ["A4", "Än mer", "Chef", "Klar"],
    ]);
    expect(activities(sheet).map((activity) => activity.title)).toContain("Ta fram rutin");
  });

  it("hidden rows count and are marked as hidden", () => {
    const sheet = grid("HR", [HEADER, row("A1", "U1", "Ett", "Klar"), row("A2", "U1", "Två", "Klar")], {
      hiddenRows: new Set([2]),
    });
    expect(activities(sheet).map((activity) => activity.hidden)).toEqual([false, true]);
  });
});

describe("status as people show it", () => {
  it("a status, comment or outcome column for each period side by side: the plan's period chooses", () => {
    const sheet = grid("HR", [
      ["Id", "Aktivitet", "Status april", "Kommentar april", "Status augusti", "Status helår"],
      ["A1", "Ett", "Försenad", "Vakans", "Klar", ""],
    ]);
    const [activity] = activities(sheet);
    expect([status(activity), activity?.comment]).toEqual(["late", "Vakans"]);
  });

  it("two status columns that fit is a finding", () => {
    const sheet = grid("HR", [
      ["Id", "Aktivitet", "Status", "Läge"],
      ["A1", "Ett", "Klar", "Pågår"],
    ]);
    const { registers, findings } = read(sheet);
    expect(status(registers.activities[0])).toBe("done");
    expect(findings.map((finding) => finding.rule)).toContain("ambiguous-column");
  });

  it("status columns for other periods only: nothing is read, and a finding says so", () => {
    const sheet = grid("HR", [
      ["Id", "Aktivitet", "Status augusti", "Status helår"],
      ["A1", "Ett", "Klar", "Pågår"],
    ]);
    const { registers, findings } = read(sheet);
    expect(status(registers.activities[0])).toBeUndefined();
    expect(findings.map((finding) => finding.rule)).toContain("missing-column");
  });

  it("one column for each status with an x in it; two marks cannot be read", () => {
    const sheet = grid("HR", [
      ["Nr", "Aktivitet", "Genomförd", "Pågår", "Ej påbörjad", "Försenad"],
      [1, "Ett", "x", "", "", ""],
      [2, "Två", "", "", "", "X"],
      [3, "Tre", "", "", "", ""],
      [4, "Fyra", "x", "x", "", ""],
    ]);
    const found = activities(sheet);
    expect(found.map(status)).toEqual(["done", "late", undefined, undefined]);
    expect(found[3]?.status).toMatchObject({ kind: "unreadable", why: "conflict" });
    expect(found[2]?.status.kind).toBe("empty");
  });

  it("a colour with no word is no status: a colour is not data", () => {
    const sheet = grid(
      "HR",
      [
        ["Id", "Aktivitet", "Ansvarig", "Status"],
        ["A1", "Ett", "Chef", ""],
        ["A2", "Två", "Chef", ""],
      ],
      {
        fills: new Map([[cellKey(1, 3), "00B050"]]),
      },
    );
    const found = activities(sheet);
    expect(found[0]?.status).toMatchObject({ kind: "unreadable", why: "colour" });
    expect(found[1]?.status.kind).toBe("empty");
  });
});

describe("links", () => {
  it("several links in one cell (`U3, U7`; `U3/N2`), ids with text, and texts", () => {
    const sheet = grid("HR", [
      HEADER,
      row("A1", "U1, U2", "Ett", "Klar"),
      row("A2", "U3/N2", "Två", "Klar"),
      row("A3", "U1 – Bredda publiken", "Tre", "Klar"),
      row("A4", "Samordna regionens inköp av förbrukningsvaror", "Fyra", "Klar"),
      row("A5", "U99", "Fem", "Klar"),
      row("A6", "-", "Sex", "Klar"),
    ]);
    const found = activities(sheet);
    expect(found.map(keys)).toEqual([["U1", "U2"], ["U3", "N2"], ["U1"], ["U2"], [], []]);
    expect(found.map((activity) => activity.unknownLinks)).toEqual([[], [], [], [], ["U99"], []]);
  });

  it("no ids: the text links, and ids are suggested", () => {
    const assignments = grid("Uppdrag", [
      ["Uppdrag", "Uppdragsgivare", "Status"],
      ["Bredda publiken i länets kulturhus", "KF", "Uppfyllt"],
      ["Korta köerna", "KS", "Delvis"],
    ]);
    const sheet = grid("HR", [
      ["Uppdrag", "Aktivitet", "Status"],
      ["Korta köerna", "Ny rutin", "Klar"],
    ]);
    const { registers } = readRegisters([PLAN_SHEET, assignments, sheet]);
    expect(registers.assignments.map((assignment) => [assignment.id, assignment.key])).toEqual([
      [null, "U1"],
      [null, "U2"],
    ]);
    expect(registers.assignments.map((assignment) => valueOf(assignment.issuer))).toEqual(["council", "own"]);
    expect(keys(registers.activities[0])).toEqual(["U2"]);
  });

  it("“Uppdrag” heads a link only beside an Aktivitet column", () => {
    const sheet = grid("Blad2", [
      ["Uppdrag", "Aktivitet", "Status", "Ansvarig"],
      ["U1", "Skolbio", "Klar", "Chef"],
    ]);
    const { sheets } = read(sheet);
    expect(sheets.find((found) => found.name === "Blad2")?.role).toBe("activities");
    expect(sheets.find((found) => found.name === "Uppdrag")?.role).toBe("assignments");
  });
});

describe("departments", () => {
  const sheet = (name: string, file: string, title = "") =>
    grid(name, [[title], ["Id", "Aktivitet", "Status"], ["A1", "Ett", "Klar"]], { file });
  it.each([
    ["Aktiviteter HR", "plan.xlsx", "", "HR"],
    ["HR", "plan.xlsx", "", "HR"],
    ["Aktiviteter Ekonomi 2025", "x.xlsx", "", "Ekonomi"],
    ["Blad1", "avd HR-avdelningen.xlsx", "", "HR-avdelningen"],
    ["Aktiviteter", "Uppföljning IT april 2025 v2.xlsx", "", "IT"],
    ["Sheet1", "aktiviteter 2025.xlsx", "Avdelning: Fastighet", "Fastighet"],
    ["Blad1", "Blad1.xlsx", "Fastighetsavdelningen – aktiviteter 2025", "Fastighetsavdelningen"],
    ["Plan och bygg", "x.xlsx", "", "Plan och bygg"],
    ["Aktiviteter", "avd Vårdcentral 2.xlsx", "", "Vårdcentral 2"],
    ["Aktiviteter", "avd HR (2).xlsx", "", "HR"],
    ["01 HR", "x.xlsx", "", "HR"],
    ["HR v2 2025", "x.xlsx", "", "HR"],
  ])("sheet %s in file %s with title “%s” is department %s", (name, file, title, department) => {
    expect(readRegisters([sheet(name, file, title)]).registers.activities[0]?.department).toBe(department);
  });
});

describe("roles", () => {
  it("a sheet that could be two roles is a finding, never a silent skip", () => {
    const sheet = grid("Blad1", [
      ["Uppdrag", "Nyckeltal", "Status", "Utfall", "Målområde", "Ansvarig"],
      ["Text", "Annan text", "Klar", 3, "Kultur", "Chef"],
    ]);
    const { findings, sheets } = readRegisters([sheet]);
    expect(sheets[0]?.role).toBeNull();
    expect(findings.map((finding) => finding.rule)).toContain("ambiguous-sheet");
  });

  it("a register without a column that it needs is a finding that says what was looked for and what was seen", () => {
    const sheet = grid("Aktiviteter HR", [
      ["Id", "Aktivitet", "Ansvarig"],
      ["A1", "Ett", "Chef"],
    ]);
    const finding = read(sheet).findings.find(({ rule }) => rule === "missing-column");
    expect(finding?.params).toEqual({
      role: "Aktiviteter",
      missing: ["Status"],
      seen: ["Id", "Aktivitet", "Ansvarig"],
    });
    expect(activities(sheet)).toHaveLength(1);
  });

  it("“Mål” can be a goal area or a target: the values decide", () => {
    const numbers = grid("Nyckeltal", [
      ["Nyckeltal", "Mål", "Utfall"],
      ["Soliditet", "95 %", 96],
    ]);
    const words = grid("Nyckeltal", [
      ["Nyckeltal", "Mål", "Målvärde", "Utfall"],
      ["Soliditet", "Kultur", "95 %", 96],
    ]);
    const [first] = readRegisters([numbers]).registers.keyFigures;
    const [second] = readRegisters([words]).registers.keyFigures;
    expect([first?.goalArea, valueOf(first?.target ?? EMPTY)]).toEqual([null, { kind: "plain", value: 95, unit: "%" }]);
    expect([second?.goalArea, valueOf(second?.target ?? EMPTY)]).toEqual([
      "Kultur",
      { kind: "plain", value: 95, unit: "%" },
    ]);
  });

  it("own, very hidden and empty sheets do no harm", () => {
    const rows = [HEADER, row("A1", "U1", "Ett", "Klar")];
    const found = read(
      grid("Underlag", rows, { owned: "activityData" }),
      grid("Dold", rows, { visibility: "veryHidden" }),
      grid("Tom", []),
    );
    expect(found.registers.activities).toEqual([]);
    expect(found.sheets.find((sheet) => sheet.name === "Underlag")?.role).toBe("owned");
  });

  it("headings such as __proto__ and constructor are text like any other", () => {
    const sheet = grid("HR", [
      ["__proto__", "Aktivitet", "constructor", "Status"],
      ["x", "Ett", "y", "Klar"],
    ]);
    expect(status(activities(sheet)[0])).toBe("done");
  });
});

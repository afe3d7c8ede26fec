/** A plan in one workbook, or each department in a workbook of its own (domain.md). */
import { valueOf } from "../../src/plan/reading";
import { readRegisters } from "../../src/registers/readRegisters";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";

const activities = (file: string) =>
  grid(
    "Aktiviteter",
    [
      ["Id", "Kopplad till", "Aktivitet", "Status"],
      ["1", "U1", `Aktivitet i ${file}`, "Klar"],
    ],
    { file },
  );
const inFile = (sheet: ReturnType<typeof grid>, file: string, values = sheet.values) => ({ ...sheet, file, values });

describe("workbooks", () => {
  it("registers that come back as copies from departments are counted once, from the workbook with the plan, and said", () => {
    const { registers, findings } = readRegisters([
      inFile(ASSIGNMENT_SHEET, "avd A.xlsx"),
      inFile(KEY_FIGURE_SHEET, "avd A.xlsx"),
      activities("avd A.xlsx"),
      PLAN_SHEET,
      ASSIGNMENT_SHEET,
      KEY_FIGURE_SHEET,
      activities("avd B.xlsx"),
    ]);
    expect(registers.assignments.map((row) => [row.id, row.origin.file])).toEqual([
      ["U1", "plan.xlsx"],
      ["U2", "plan.xlsx"],
      ["U3", "plan.xlsx"],
    ]);
    expect(registers.keyFigures).toHaveLength(2);
    expect(
      findings.filter(({ rule }) => rule === "copied-register").map(({ severity, params }) => [severity, params]),
    ).toEqual([
      ["info", { role: "Uppdrag", rows: 3, file: "plan.xlsx", differing: 0 }],
      ["info", { role: "Nyckeltal", rows: 2, file: "plan.xlsx", differing: 0 }],
    ]);
  });

  it("a copy that says something else is a warning", () => {
    const changed = ASSIGNMENT_SHEET.values.map((row) => row.map((cell) => (cell === "Uppfyllt" ? "Delvis" : cell)));
    const { registers, findings } = readRegisters([
      PLAN_SHEET,
      ASSIGNMENT_SHEET,
      inFile(ASSIGNMENT_SHEET, "avd A.xlsx", changed),
    ]);
    expect(registers.assignments.map((row) => valueOf(row.status))).toEqual(["partly", "fulfilled", undefined]);
    expect(findings.find(({ rule }) => rule === "copied-register")).toMatchObject({
      severity: "warning",
      params: { differing: 1 },
    });
  });

  it("Plan sheets that say different things are a finding that names both", () => {
    const other = PLAN_SHEET.values.slice(0, 6).map((row) => row.map((cell) => (cell === 2025 ? 2024 : cell)));
    const { registers, findings } = readRegisters([inFile(PLAN_SHEET, "avd A.xlsx", other), PLAN_SHEET]);
    expect(registers.plan.year).toBe(2025);
    expect(findings.find(({ rule }) => rule === "plan-conflict")).toMatchObject({
      place: { file: "avd A.xlsx", sheet: "Plan", cell: "B4" },
      params: { field: "year", text: "2024", used: "2025", file: "plan.xlsx" },
    });
  });

  it("a hidden register counts and is said", () => {
    const { registers, findings } = readRegisters([PLAN_SHEET, { ...activities("plan.xlsx"), visibility: "hidden" }]);
    expect(registers.activities).toHaveLength(1);
    expect(findings.find(({ rule }) => rule === "hidden-sheet-counted")).toMatchObject({ params: { rows: 1 } });
  });

  it("departments that number their own activities alike have different activities; a handed-down one is the same", () => {
    const sheet = (name: string, title: string) =>
      grid(name, [
        ["Id", "Aktivitet", "Enhet", "Status"],
        ["1", title, "Enhet 1", "Klar"],
        ["1", title, "Enhet 2", "Klar"],
      ]);
    const own = readRegisters([sheet("HR", "Rekrytera"), sheet("IT", "Byta nät")]).registers.activities;
    const shared = readRegisters([sheet("HR", "Hålla medarbetarsamtal"), sheet("IT", "Hålla medarbetarsamtal")])
      .registers.activities;
    expect(new Set(own.map((row) => row.distinct)).size).toBe(2);
    expect(new Set(shared.map((row) => row.distinct)).size).toBe(1);
  });

  it("one id for every row is slow for nobody: each text is an activity of its own", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      "1",
      `Aktivitet ${String(index).repeat(3)} med egen text`,
      "Klar",
    ]);
    const { activities: read } = readRegisters([grid("HR", [["Id", "Aktivitet", "Status"], ...rows])]).registers;
    expect(new Set(read.map((row) => row.distinct)).size).toBeGreaterThan(19_900);
  }, 10_000);

  it("cells that lie too far outside to be read are said", () => {
    const { findings } = readRegisters([{ ...PLAN_SHEET, leftOut: 2 }]);
    expect(findings.find(({ rule }) => rule === "cells-left-out")).toMatchObject({
      place: { sheet: "Plan" },
      params: { cells: 2 },
    });
  });
});

import { readRegisters } from "../../src/registers/readRegisters";
import { planSheets } from "../../src/sheets/planSheets";
import type { OwnedRole } from "../../src/workbook/port";
import { valueOf } from "../../src/plan/reading";
import { gridOf, sheetsInput } from "./fixtures";

const DATA: readonly OwnedRole[] = ["activityData", "assignmentData", "keyFigureData"];

describe("Underlag is read by our own reader when the workbook is given as an earlier one (rule 7)", () => {
  const input = sheetsInput();
  const grids = planSheets(input)
    .filter(({ role }) => DATA.includes(role))
    .map(gridOf);
  const { registers, sheets, findings } = readRegisters(grids, { ownedAs: new Set(DATA) });

  it("as activities, assignments and key figures, and nothing in them is doubtful", () => {
    expect(sheets.map(({ role }) => role)).toEqual(["activities", "assignments", "keyFigures"]);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("with the same rows, ids, units and states", () => {
    const { activities, assignments, keyFigures } = input.followUp.registers;
    expect(registers.activities.map(({ id, department, unit }) => [id, department, unit])).toEqual(
      activities.map(({ id, department, unit }) => [id, department, unit]),
    );
    expect(registers.activities.map(({ status }) => valueOf(status))).toEqual(
      activities.map(({ status }) => valueOf(status)),
    );
    expect(registers.assignments.map(({ id, status }) => [id, valueOf(status)])).toEqual(
      assignments.map(({ id, status }) => [id, valueOf(status)]),
    );
    expect(registers.keyFigures.map(({ id }) => id)).toEqual(keyFigures.map(({ id }) => id));
  });
});

/** A new sheet of the user's own: text stays text, nothing else changes, and a name that is taken is left alone. */
import { differences, snapshot } from "../../excel-host/compare";
import { findCell, newWorkbook, type HostSheet } from "../../excel-host/model";
import { addSheet } from "../../../src/workbook/excel/add";
import type { NewSheet } from "../../../src/workbook/port";
import { open, sheetOf, type Opened } from "./reading";

const SETTINGS: NewSheet = {
  name: "Inställningar",
  rows: [["Inställning", "Värde"], ["Ord", "=1+1", "1-2"], ["Dagar", 7], [], ["Sant", true]],
  widths: [28, 20],
};

function opened(): { excel: Opened; names: () => string[]; added: () => HostSheet } {
  const excel = open(newWorkbook([sheetOf("Avd", [["x"]]), sheetOf("Annat", [["y"]])]), { timeLimit: 60 });
  const names = (): string[] => excel.host.workbook.sheets.map(({ name }) => name);
  const added = (): HostSheet => {
    const sheet = excel.host.workbook.sheets.find(({ name }) => name === SETTINGS.name);
    if (sheet === undefined) throw new Error("no such sheet");
    return sheet;
  };
  return { excel, names, added };
}

test("the sheet stands last, as it was told", async () => {
  const { excel, names, added } = opened();
  expect(await addSheet(excel.connection, SETTINGS)).toBe(true);
  expect(names()).toEqual(["Avd", "Annat", "Inställningar"]);
  const [, , sheet] = await excel.read();
  expect(sheet?.values).toEqual([["Inställning", "Värde"], ["Ord", "=1+1", "1-2"], ["Dagar", 7], [], ["Sant", true]]);
  expect(findCell(added(), 1, 1)?.formula).toBe("");
  expect(findCell(added(), 0, 1)?.look.bold).toBe(true);
  expect(added().columnWidths.get(0)).toBeGreaterThan(added().columnWidths.get(1) ?? Infinity);
  expect(excel.host.unknown).toEqual([]);
  expect(excel.host.references.size).toBe(0);
});

test("two round trips, and active sheet and selection stay", async () => {
  const { excel } = opened();
  excel.host.person.select("Annat", "B7");
  const active = excel.host.workbook.activeSheet;
  await addSheet(excel.connection, SETTINGS);
  expect(excel.host.workbook.activeSheet).toBe(active);
  expect(excel.host.syncs.filter(({ isCleanup }) => !isCleanup)).toHaveLength(2);
});

test.each(["Annat", "ANNAT", "annat"])("a sheet of the name %s is there: nothing is changed", async (name) => {
  const { excel } = opened();
  const before = snapshot(excel.host.workbook);
  expect(await addSheet(excel.connection, { ...SETTINGS, name })).toBe(false);
  expect(differences(before, snapshot(excel.host.workbook))).toEqual([]);
});

test("a chart sheet has the name: nothing is changed", async () => {
  const { excel, names } = opened();
  excel.host.workbook.sheets.push({ ...sheetOf("Diagram", []), kind: "chart" });
  expect(await addSheet(excel.connection, { ...SETTINGS, name: "diagram" })).toBe(false);
  expect(names()).toEqual(["Avd", "Annat", "Diagram"]);
});

test("a protected structure: protectedWorkbook, and nothing is changed", async () => {
  const { excel, names } = opened();
  excel.host.workbook.isProtected = true;
  await expect(addSheet(excel.connection, SETTINGS)).rejects.toMatchObject({ code: "protectedWorkbook" });
  expect(names()).toEqual(["Avd", "Annat"]);
});

test("a workbook that may not be changed, though its structure is not protected: protectedWorkbook", async () => {
  const { excel } = opened();
  excel.host.onSync = ({ index }) => (index === 2 ? { refuse: "AccessDenied" } : "pass");
  await expect(addSheet(excel.connection, SETTINGS)).rejects.toMatchObject({ code: "protectedWorkbook" });
});

test("an empty sheet, and a name that Excel refuses", async () => {
  const { excel, names } = opened();
  expect(await addSheet(excel.connection, { name: "Tomt", rows: [], widths: [] })).toBe(true);
  expect(names()).toEqual(["Avd", "Annat", "Tomt"]);
  await expect(addSheet(excel.connection, { ...SETTINGS, name: "a:b" })).rejects.toMatchObject({ code: "unexpected" });
  expect(names()).toEqual(["Avd", "Annat", "Tomt"]);
});

import { newWorkbook, type HostWorkbook } from "../../excel-host/model";
import { differences, snapshot } from "../../excel-host/compare";
import { showCell } from "../../../src/workbook/excel/show";
import { open, sheetOf } from "./reading";

function workbook(): HostWorkbook {
  return newWorkbook([
    sheetOf("Avd", [["x"]]),
    sheetOf("Det's", [["y"]]),
    { ...sheetOf("Dolt", [["z"]]), visibility: "Hidden" },
    { ...sheetOf("Djupt", [["z"]]), visibility: "VeryHidden" },
  ]);
}

test("activates the sheet and selects the cell", async () => {
  const { host, connection } = open(workbook());
  await showCell(connection, "Det's", "C7");
  expect(host.workbook.activeSheet).toBe(host.workbook.sheets[1]?.id);
  expect(host.workbook.selection).toEqual({ firstRow: 6, lastRow: 6, firstColumn: 2, lastColumn: 2 });
  expect(host.syncs).toHaveLength(2);
  expect(host.unknown).toEqual([]);
});

test.each([
  ["Saknas", "A1"],
  ["Dolt", "A1"],
  ["Djupt", "A1"],
])("the sheet %s is gone or hidden: said so with its name, and nothing changes", async (sheet, cell) => {
  const { host, connection } = open(workbook());
  const before = snapshot(host.workbook);
  await expect(showCell(connection, sheet, cell)).rejects.toMatchObject({ code: "gone", sheet });
  expect(differences(before, snapshot(host.workbook))).toEqual([]);
});

test("what is no cell is gone", async () => {
  const { connection } = open(workbook());
  await expect(showCell(connection, "Avd", "rad 7")).rejects.toMatchObject({ code: "gone" });
});

test.each([1, 2])("round %d refused or hung", async (round) => {
  const { host, connection } = open(workbook(), { timeLimit: 40 });
  host.onSync = ({ index }) => (index === round ? { refuse: "InvalidOperationInCellEditMode" } : "pass");
  await expect(showCell(connection, "Det's", "A1")).rejects.toMatchObject({ code: "cellEdit" });
  host.onSync = () => "hang";
  await expect(showCell(connection, "Det's", "A1")).rejects.toMatchObject({ code: "hung" });
});

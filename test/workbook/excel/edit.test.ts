import { differences, snapshot } from "../../excel-host/compare";
import { cellAt, findCell, newWorkbook, type HostSheet } from "../../excel-host/model";
import type { SyncFault } from "../../excel-host/wire/faults";
import { editCells } from "../../../src/workbook/excel/edit";
import type { CellEdit, CellValue } from "../../../src/workbook/port";
import { open, sheetOf, type Opened } from "./reading";

const edit = (row: number, column: number, seen: CellValue, value: CellValue, sheet = "Avd"): CellEdit => ({
  sheet,
  row,
  column,
  seen,
  value,
});

function opened(): { avd: HostSheet; excel: Opened } {
  const avd = sheetOf("Avd", [
    ["Aktivitet", "Status", "Andel"],
    ["Se över avtal", "Kalr", 0.5],
    ["Utbilda chefer", "Pågår", "42 %"],
  ]);
  return { avd, excel: open(newWorkbook([avd, sheetOf("Annat", [["x"]])]), { timeLimit: 60 }) };
}

const valueOf = (sheet: HostSheet, row: number, column: number): CellValue | undefined =>
  findCell(sheet, row, column)?.value;

test("writes where the cell still holds what was seen, and gives back the rest", async () => {
  const { avd, excel } = opened();
  const made = edit(1, 1, "Kalr", "Klar");
  const rest = [edit(2, 1, "Klar", "Sen"), edit(0, 0, "x", "y", "Saknas"), edit(9, 9, "", 7, "avd")];
  const outcome = await editCells(excel.connection, [made, ...rest]);
  expect(new Set(outcome.refused)).toEqual(new Set(rest));
  expect(outcome.undo).toEqual([{ ...made, seen: "Klar", value: "Kalr", format: "General" }]);
  expect(valueOf(avd, 1, 1)).toBe("Klar");
  expect(valueOf(avd, 2, 1)).toBe("Pågår");
  expect(excel.host.syncs.filter(({ isCleanup }) => !isCleanup)).toHaveLength(3);
  expect(excel.host.unknown).toEqual([]);
  expect(excel.host.references.size).toBe(0);
});

test("nothing else changes", async () => {
  const { avd, excel } = opened();
  const before = snapshot(excel.host.workbook);
  await editCells(excel.connection, [edit(1, 1, "Kalr", "Klar"), edit(2, 2, "42 %", 0.42), edit(7, 0, "", "ny")]);
  expect(differences(before, snapshot(excel.host.workbook))).toHaveLength(3);
  expect(valueOf(avd, 2, 2)).toBe(0.42);
  expect(valueOf(avd, 7, 0)).toBe("ny");
});

test.each([
  "=1+1",
  "+46 70",
  "-",
  "- punkt",
  "-5",
  "@SUM(A1)",
  "007",
  "1-2",
  "3E5",
  "5%",
  "TRUE",
  "sant",
  "#N/A",
  "'x",
  "2025-04-30",
  "maj 5",
  "<b>fet</b>",
  "\tflik",
  " 7 ",
  "12:30",
  "1/2",
])("the text %j stays that text", async (text) => {
  const { avd, excel } = opened();
  expect((await editCells(excel.connection, [edit(1, 1, "Kalr", text)])).refused).toEqual([]);
  expect(findCell(avd, 1, 1)).toMatchObject({ value: text, formula: "" });
});

test("a number in a cell that is formatted as text becomes a number", async () => {
  const { avd, excel } = opened();
  cellAt(avd, 2, 2).numberFormat = "@";
  await editCells(excel.connection, [edit(2, 2, "42 %", 0.42)]);
  expect(findCell(avd, 2, 2)).toMatchObject({ value: 0.42, numberFormat: "General" });
});

test("a text keeps the cell's number format where that is safe", async () => {
  const { avd, excel } = opened();
  cellAt(avd, 1, 1).numberFormat = "yyyy-mm-dd";
  await editCells(excel.connection, [edit(1, 1, "Kalr", "Klar")]);
  expect(findCell(avd, 1, 1)?.numberFormat).toBe("yyyy-mm-dd");
});

test("a formula that shows what was seen is not overwritten", async () => {
  const { avd, excel } = opened();
  cellAt(avd, 1, 1).formula = '=IF(C2>0,"Kalr","")';
  const wish = edit(1, 1, "Kalr", "Klar");
  expect(await editCells(excel.connection, [wish])).toEqual({ undo: [], refused: [wish] });
  expect(findCell(avd, 1, 1)?.formula).toBe('=IF(C2>0,"Kalr","")');
});

test("a locked cell of a protected sheet: protectedSheet with its name, and nothing is written anywhere", async () => {
  const { avd, excel } = opened();
  avd.isProtected = true;
  const before = snapshot(excel.host.workbook);
  const both = [edit(0, 0, "x", "y", "Annat"), edit(1, 1, "Kalr", "Klar")];
  await expect(editCells(excel.connection, both)).rejects.toMatchObject({ code: "protectedSheet", sheet: "Avd" });
  expect(differences(before, snapshot(excel.host.workbook))).toEqual([]);
});

test("an unlocked cell of a protected sheet is written", async () => {
  const { avd, excel } = opened();
  avd.isProtected = true;
  cellAt(avd, 1, 1).look.locked = false;
  expect((await editCells(excel.connection, [edit(1, 1, "Kalr", "Klar")])).refused).toEqual([]);
  expect(valueOf(avd, 1, 1)).toBe("Klar");
});

test("no edits: no round trip", async () => {
  const { excel } = opened();
  expect(await editCells(excel.connection, [])).toEqual({ undo: [], refused: [] });
  expect(excel.host.syncs).toHaveLength(0);
});

test("5,000 edits go in batches under 5 MB", async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [`text ${String(index)}`]);
  const sheet = sheetOf("Avd", rows);
  const { host, connection } = open(newWorkbook([sheet]));
  const edits = rows.map(([text], row) => edit(row, 0, text ?? "", `ny ${String(row)}`));
  const { undo, refused } = await editCells(connection, edits);
  expect([undo.length, refused.length]).toEqual([5000, 0]);
  expect(valueOf(sheet, 4999, 0)).toBe("ny 4999");
  for (const { requestBytes, responseBytes } of host.syncs) {
    expect(requestBytes).toBeLessThan(4_500_000);
    expect(responseBytes).toBeLessThan(4_500_000);
  }
});

describe("taking back", () => {
  /** Cells as Excel keeps them: value and number format. */
  const BEFORE: readonly (readonly [CellValue, string])[] = [
    ["Kalr", "General"],
    ["1-2", "General"],
    ["=1+1", "@"],
    ["007", "@"],
    ["- punkt", "yyyy-mm-dd"],
    ["42 %", "0.0%"],
    [0.42, "0%"],
    [45_778, "yyyy-mm-dd"],
    [5, "@"],
    [true, "General"],
    ["", "0.00"],
    ["", "@"],
  ];
  const AFTER: readonly CellValue[] = ["Klar", "1-2", "=1+1", "2025-04-30", 7, -0.5, 45_900, true, ""];
  const pairs = BEFORE.flatMap(([value, format]) => AFTER.map((next) => [value, format, next] as const));

  test.each(pairs)("%j (%s) → %j, back, and forth again", async (value, numberFormat, next) => {
    const { avd, excel } = opened();
    Object.assign(cellAt(avd, 5, 1), { value, numberFormat });
    const before = snapshot(excel.host.workbook);
    const { undo } = await editCells(excel.connection, [edit(5, 1, value, next)]);
    const after = structuredClone(findCell(avd, 5, 1));
    expect(after).toMatchObject({ value: next, formula: "" });
    const { undo: redo, refused } = await editCells(excel.connection, undo);
    expect(refused).toEqual([]);
    expect(differences(before, snapshot(excel.host.workbook))).toEqual([]);
    await editCells(excel.connection, redo);
    expect(findCell(avd, 5, 1)).toEqual(after);
  });

  test("is refused for the cells that have changed since, and done for the others", async () => {
    const { avd, excel } = opened();
    const edits = [edit(1, 1, "Kalr", "Klar"), edit(2, 1, "Pågår", "Klar")];
    const { undo } = await editCells(excel.connection, edits);
    excel.host.colleague.write("Avd", "B2", "Sen");
    const outcome = await editCells(excel.connection, undo);
    expect([valueOf(avd, 1, 1), valueOf(avd, 2, 1)]).toEqual(["Sen", "Pågår"]);
    expect(outcome.refused).toEqual([undo[0]]);
    expect(outcome.undo).toHaveLength(1);
  });
});

test("a number format that is asked for is written with the value", async () => {
  const { avd, excel } = opened();
  await editCells(excel.connection, [{ ...edit(2, 2, "42 %", 0.42), format: "0 %" }]);
  expect(findCell(avd, 2, 2)).toMatchObject({ value: 0.42, numberFormat: "0 %" });
});

test.each<[number, SyncFault, string, string]>([
  [1, { refuse: "InvalidOperationInCellEditMode" }, "cellEdit", "Kalr"],
  [2, { refuse: "ActivityLimitReached" }, "connection", "Kalr"],
  [3, { refuse: "InvalidOperationInCellEditMode" }, "cellEdit", "Kalr"],
  [3, { refuse: "AccessDenied" }, "protectedSheet", "Kalr"],
  [1, "hang", "hung", "Kalr"],
  [2, "hang", "hung", "Kalr"],
  [3, "hang", "hung", "Kalr"],
  [3, "hangAfter", "hung", "Klar"],
])("round %d, %j: %s", async (round, fault, code, value) => {
  const { avd, excel } = opened();
  excel.host.onSync = ({ index }) => (index === round ? fault : "pass");
  await expect(editCells(excel.connection, [edit(1, 1, "Kalr", "Klar")])).rejects.toMatchObject({ code });
  expect(valueOf(avd, 1, 1)).toBe(value);
});

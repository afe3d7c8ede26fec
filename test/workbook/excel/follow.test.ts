import { cellAt, newSheet, newWorkbook } from "../../excel-host/model";
import { createHost, startOffice } from "../../excel-host";
import type { Host } from "../../excel-host/wire/host";
import { Connection } from "../../../src/workbook/excel/connection";
import { followChanges } from "../../../src/workbook/excel/follow";
import { editCells } from "../../../src/workbook/excel/edit";
import { ownWritesOf, type OwnWrites } from "../../../src/workbook/excel/ownWrites";
import type { WorkbookChange, WrittenSheet } from "../../../src/workbook/port";
import { sheetOf } from "./reading";

const BURST = 20;

interface Followed {
  readonly host: Host;
  readonly connection: Connection;
  readonly own: OwnWrites;
  readonly seen: WorkbookChange[];
  readonly end: () => Promise<void>;
}

async function followed({ withNames = true } = {}): Promise<Followed> {
  const workbook = newWorkbook([sheetOf("Avd", [["x"]]), newSheet("Annat")]);
  const host = createHost(workbook);
  // As Excel before ExcelApi 1.17, which does not know the event of renamings.
  if (!withNames) host.onSync = ({ index }) => (index === 2 ? { failAction: 1, code: "ApiNotFound" } : "pass");
  const { Excel: excel } = startOffice(host);
  const connection = new Connection(excel, { timeLimit: 500 });
  const own = ownWritesOf(excel);
  const seen: WorkbookChange[] = [];
  const end = await followChanges(connection, (change) => seen.push(change), own, { burst: BURST });
  return { host, connection, own, seen, end };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 10 * BURST));

test("a person's change is told with its sheet and cells", async () => {
  const { host, seen, end } = await followed();
  host.person.write("Avd", "B3:C4", "y");
  await settled();
  expect(seen).toEqual([{ sheet: "Avd", range: { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 2 } }]);
  expect(host.unknown).toEqual([]);
  await end();
});

test("a colleague's change in another Excel is told", async () => {
  const { host, seen, end } = await followed();
  host.colleague.write("Annat", "A1", "y");
  await settled();
  expect(seen).toMatchObject([{ sheet: "Annat" }]);
  await end();
});

test("a formula that has another value now is told as something in its sheet, beside what was changed", async () => {
  const { host, seen, end } = await followed();
  Object.assign(cellAt(host.workbook.sheets[1] ?? newSheet(""), 4, 2), { formula: "=Avd!A1", value: "x" });
  host.person.write("Avd", "A1", "y");
  host.person.recalculate("Annat", "C5", "y");
  await settled();
  expect(seen).toEqual([
    { sheet: "Avd", range: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 } },
    { sheet: "Annat", range: null },
  ]);
  await end();
});

test("our own formulas follow what we write: that is no news", async () => {
  const { host, own, seen, end } = await followed();
  Object.assign(cellAt(host.workbook.sheets[1] ?? newSheet(""), 4, 2), { formula: "=Avd!A1", value: "x" });
  await own.note(Promise.resolve(["Annat"]), (sheets) => sheets);
  host.person.recalculate("Annat", "C5", "y");
  await settled();
  expect(seen).toEqual([]);
  host.person.write("Annat", "A1", "y");
  await settled();
  expect(seen).toHaveLength(1);
  await end();
});

test("many changes in a burst cost one round trip; too many cells are told as the sheet", async () => {
  const { host, seen, end } = await followed();
  const before = host.syncs.length;
  for (let row = 1; row <= 200; row++) host.person.write("Avd", `A${String(row)}`, row);
  host.person.write("Annat", "B2", "y");
  await settled();
  expect(host.syncs).toHaveLength(before + 1);
  expect(seen).toEqual([
    { sheet: "Avd", range: null },
    { sheet: "Annat", range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 } },
  ]);
  await end();
});

test("changes that never pause are told all the same", async () => {
  const { host, seen, end } = await followed();
  const begun = Date.now();
  while (seen.length === 0 && Date.now() - begun < 2000) {
    host.person.write("Avd", "A1", "y");
    await new Promise((done) => setTimeout(done, BURST / 10));
  }
  expect(seen[0]).toMatchObject({ sheet: "Avd" });
  await end();
});

test("what the add-in itself writes is not told", async () => {
  const { connection, seen, end } = await followed();
  await editCells(connection, [{ sheet: "Avd", row: 0, column: 0, seen: "x", value: "y" }]);
  await settled();
  expect(seen).toEqual([]);
  await end();
});

test("a new sheet is told by its name, but not one of our own, whenever its name becomes known", async () => {
  const { connection, own, seen, end } = await followed();
  const add = (name: string): Promise<void> =>
    connection.run(async (context, sync) => {
      context.workbook.worksheets.add(name);
      await sync();
    });
  let finish: (sheets: readonly WrittenSheet[]) => void = () => undefined;
  void own.note(new Promise<readonly WrittenSheet[]>((resolve) => (finish = resolve)), (sheets) =>
    sheets.map(({ name }) => name),
  );
  await add("Underlag");
  await add("Någon annans");
  await settled();
  expect(seen).toEqual([]);
  finish([{ role: "activityData", name: "Underlag" }]);
  await settled();
  expect(seen).toEqual([{ sheet: "Någon annans", range: null }]);
  await end();
});

test("a person's change in a sheet of ours that was made just before is told", async () => {
  const { host, connection, own, seen, end } = await followed();
  await own.note(
    connection.run(async (context, sync) => {
      context.workbook.worksheets.add("Rapportutkast");
      await sync();
    }),
    () => ["Rapportutkast"],
  );
  host.person.write("Rapportutkast", "B2", "y");
  await settled();
  expect(seen).toEqual([{ sheet: "Rapportutkast", range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 } }]);
  await end();
});

test("sheets that are renamed or deleted: something in the workbook", async () => {
  const { host, seen, end } = await followed();
  host.person.rename("Annat", "Nytt");
  await settled();
  host.person.remove("Nytt");
  await settled();
  expect(seen).toEqual([
    { sheet: null, range: null },
    { sheet: null, range: null },
  ]);
  await end();
});

test("a sheet is named as it is called now", async () => {
  const { host, seen, end } = await followed({ withNames: false });
  host.person.write("Annat", "A1", "y");
  host.person.rename("Annat", "Nytt");
  await settled();
  expect(seen[0]).toMatchObject({ sheet: "Nytt", range: { firstRow: 0, lastColumn: 0 } });
  await end();
});

test("a sheet that is gone when its name is asked for, or Excel that is busy: something in the workbook", async () => {
  const { host, seen, end } = await followed({ withNames: false });
  host.person.write("Annat", "A1", "y");
  host.person.remove("Annat");
  await settled();
  host.person.write("Avd", "A1", "y");
  host.isEditingCell = true;
  await settled();
  host.isEditingCell = false;
  expect(seen.length).toBeGreaterThanOrEqual(2);
  expect(seen.every(({ sheet }) => sheet === null)).toBe(true);
  await end();
});

test("an Excel without the event of renamings is followed all the same", async () => {
  const { host, seen, end } = await followed({ withNames: false });
  host.person.write("Avd", "A1", "y");
  await settled();
  expect(seen).toHaveLength(1);
  await end();
});

test("after the end nothing more is told, also of what had happened just before", async () => {
  const { host, seen, end } = await followed();
  host.person.write("Avd", "A1", "y");
  await end();
  host.person.write("Avd", "A2", "y");
  await settled();
  expect(seen).toEqual([]);
});

test("following fails as any call does", async () => {
  const host = createHost(newWorkbook());
  const { Excel: excel } = startOffice(host);
  host.isEditingCell = true;
  const begun = followChanges(new Connection(excel), () => undefined, ownWritesOf(excel));
  await expect(begun).rejects.toMatchObject({ code: "cellEdit" });
});

/** The verbs of the port together, as the use cases call them. */
import { createHost, startOffice } from "../../excel-host";
import { findCell, newWorkbook } from "../../excel-host/model";
import { excelWorkbook } from "../../../src/workbook/excel/workbook";
import type { WorkbookChange } from "../../../src/workbook/port";
import { plan } from "../plans";
import { sheetOf } from "./reading";

const PLAN = plan({
  role: "findings",
  name: "Kontroll",
  blocks: [{ row: 0, column: 0, cells: [["Kontroll"], ["Allt stämmer"]] }],
});

test("read, edit, write, show and follow in one go, called at the same time", async () => {
  const host = createHost(newWorkbook([sheetOf("Avd", [["Status"], ["Kalr"]])]));
  const { Excel: excel } = startOffice(host);
  const pane = excelWorkbook(excel);
  const ribbon = excelWorkbook(excel, { delayForCellEdit: true });
  const changes: WorkbookChange[] = [];
  const end = await pane.follow((change) => changes.push(change));
  const [before, edited, written, isAdded] = await Promise.all([
    pane.read(),
    pane.edit([{ sheet: "Avd", row: 1, column: 0, seen: "Kalr", value: "Klar" }]),
    ribbon.replaceOwned([PLAN]),
    pane.add({ name: "Inställningar", rows: [["Inställning", "Värde"]], widths: [] }),
  ]);
  await ribbon.show("Kontroll", "A2");
  expect(before.map(({ name, owned }) => [name, owned])).toEqual([["Avd", null]]);
  expect([edited.undo.length, edited.refused]).toEqual([1, []]);
  expect(isAdded).toBe(true);
  expect(written).toEqual([{ role: "findings", name: "Kontroll" }]);
  const after = await pane.read();
  expect(after.map(({ name, owned, unfinished }) => [name, owned, unfinished])).toEqual([
    ["Avd", null, false],
    ["Kontroll", "findings", false],
    ["Inställningar", null, false],
  ]);
  expect(after[1]?.values.flat()).toEqual(["Kontroll", "Allt stämmer"]);
  expect(findCell(host.workbook.sheets[0] ?? sheetOf("", []), 1, 0)?.value).toBe("Klar");
  expect(host.workbook.activeSheet).toBe(host.workbook.sheets[1]?.id);
  await new Promise((done) => setTimeout(done, 400));
  expect(changes).toEqual([]);
  await end();
  expect(host.unknown).toEqual([]);
  expect(host.references.size).toBe(0);
});

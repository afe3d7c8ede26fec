/** Reading only some of the sheets: the same grids, as few round trips, and nothing of the others on the wire. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { loadWorkbook } from "../../excel-host/files/load";
import { newWorkbook } from "../../excel-host/model";
import { markerName, WRITING_MARK } from "../../../src/workbook/port";
import { comparable, open, sheetOf } from "./reading";

test("each sheet alone, and some together, is as in the whole workbook, in no more round trips", async () => {
  const { host, read } = open(
    await loadWorkbook(readFileSync(path.join(__dirname, "../../../assets/samples/2025.xlsx"))),
  );
  const all = await read();
  const rounds = host.syncs.length;
  const names = all.map(({ name }) => name);
  for (const wanted of [...names.map((name) => [name]), names.slice(1, 4), names]) {
    const before = host.syncs.length;
    const some = await read({ sheets: new Set(wanted) });
    expect(host.syncs.length - before).toBeLessThanOrEqual(rounds);
    expect(comparable(some)).toEqual(comparable(all.filter(({ name }) => wanted.includes(name))));
  }
});

test("one sheet of a hundred: three round trips, and only that sheet's cells", async () => {
  const sheets = Array.from({ length: 100 }, (_, index) =>
    sheetOf(`Avd ${String(index)}`, [["Aktivitet"], [`hemligt ${String(index)}`]]),
  );
  const { host, read } = open(newWorkbook(sheets));
  const progress: [number, number][] = [];
  const [grid, ...others] = await read({
    sheets: new Set(["Avd 42"]),
    progress: (done, total) => progress.push([done, total]),
  });
  expect(grid?.values.flat()).toEqual(["Aktivitet", "hemligt 42"]);
  expect(others).toEqual([]);
  expect(host.syncs.length).toBeLessThanOrEqual(3);
  expect(progress.at(-1)).toEqual([1, 1]);
  const bytesOf = (from: number): number =>
    host.syncs.slice(from).reduce((sum, { responseBytes }) => sum + responseBytes, 0);
  const some = bytesOf(0);
  const first = host.syncs.length;
  await read();
  expect(some).toBeLessThan(bytesOf(first) / 3);
});

test("sheets that are not there are missing, and a workbook of such costs one round trip", async () => {
  const { host, read } = open(newWorkbook([sheetOf("Avd", [["x"]])]));
  expect(await read({ sheets: new Set(["Borta"]) })).toEqual([]);
  expect(host.syncs).toHaveLength(1);
  expect((await read({ sheets: new Set(["Borta", "Avd"]) })).map(({ name }) => name)).toEqual(["Avd"]);
});

test("ours are known as ours, and as half-written, though their markers' other sheets are not read", async () => {
  const workbook = newWorkbook([sheetOf("Avd", [["x"]]), sheetOf("Kontroll", [["Kontroll"]]), sheetOf("Min", [["y"]])]);
  const name = (text: string, formula: string): void =>
    void workbook.names.push({ name: text, formula, visible: false, scope: null });
  name(markerName("findings"), "=Kontroll!$A$1:$IV$65536");
  name(markerName("report"), "=Min!$A$1:$IV$65536");
  name(WRITING_MARK, '="7"');
  const { read } = open(workbook);
  const [grid] = await read({ sheets: new Set(["Kontroll"]) });
  expect(grid).toMatchObject({ owned: "findings", unfinished: true });
  expect(await read({ sheets: new Set(["Avd"]) })).toMatchObject([{ owned: null, unfinished: false }]);
});

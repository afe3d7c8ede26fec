/**
 * What the port promises of a workbook that is open, the same statements for every adapter that runs without Excel. (Excel's
 * own are in test/workbook/excel and test/excel-host/contract.)
 */
import { WorkbookTrouble } from "../../../src/workbook/errors";
import type { CellEdit, CellValue, SheetGrid, Workbook, WorkbookChange } from "../../../src/workbook/port";
import { openFile } from "../../../src/workbook/xlsx/fileWorkbook";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { MemoryWorkbook } from "../../memoryWorkbook";
import { at, xlsx } from "../packages";
import { block, plan, table } from "../plans";

const FILE = xlsx({
  sheets: [
    { name: "Avd", xml: row(1, ["Aktivitet", "Status", "Andel"]) + row(2, ["Se över avtal", "Kalr", 0.5]) },
    { name: "Dolt", attributes: 'state="hidden"', xml: row(1, ["x"]) },
  ],
  styles: '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
});

function row(number: number, values: readonly CellValue[]): string {
  const cells = values.map((value, index) => {
    const cell = `${String.fromCharCode(65 + index)}${String(number)}`;
    return typeof value === "string"
      ? `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
      : `<c r="${cell}"><v>${String(value)}</v></c>`;
  });
  return `<row r="${String(number)}">${cells.join("")}</row>`;
}

const ADAPTERS: readonly [string, () => Promise<Workbook>][] = [
  ["in memory", async () => new MemoryWorkbook(await readWorkbook(FILE, ""))],
  ["a file", () => openFile(FILE, "bok.xlsx")],
];

const PLANS = [
  plan({ role: "summary", name: "Sammanställning", blocks: block([["Antal", 3]]).blocks }),
  plan({ role: "activityData", name: "Underlag", tables: [table({ rows: [["a", 1, 45777, 0.5]] })] }),
];
const edit = (seen: CellValue, value: CellValue, more: Partial<CellEdit> = {}): CellEdit => ({
  sheet: "Avd",
  row: 1,
  column: 1,
  seen,
  value,
  ...more,
});

/** The grid with its formats as a plain map, however the adapter keeps them. */
async function lookOf(book: Workbook, name: string): Promise<SheetGrid> {
  const grid = await sheetOf(book, name);
  return { ...grid, formats: new Map(grid.formats) };
}

async function sheetOf(book: Workbook, name: string): Promise<SheetGrid> {
  const [grid] = await book.read({ sheets: new Set([name]) });
  if (grid === undefined) throw new Error(`no sheet ${name}`);
  return grid;
}

describe.each(ADAPTERS)("%s", (_name, open) => {
  test("all sheets are read in order, as those of the workbook that is open", async () => {
    const grids = await (await open()).read();
    expect(grids.map(({ name, file, visibility }) => [name, file, visibility])).toEqual([
      ["Avd", "", "visible"],
      ["Dolt", "", "hidden"],
    ]);
  });

  test("some sheets are read by name, and those that are not there are missing", async () => {
    const seen: [number, number][] = [];
    const grids = await (
      await open()
    ).read({
      sheets: new Set(["Dolt", "Borta"]),
      progress: (done, total) => seen.push([done, total]),
    });
    expect(grids.map(({ name }) => name)).toEqual(["Dolt"]);
    expect(seen.at(-1)).toEqual([1, 1]);
  });

  test("reading that is cancelled gives up", async () => {
    const book = await open();
    const signal = AbortSignal.abort();
    await expect(book.read({ signal })).rejects.toMatchObject({ code: "cancelled" });
  });

  test("our sheets come last, and are known by their roles", async () => {
    const book = await open();
    const written = await book.replaceOwned(PLANS);
    expect(written).toEqual([
      { role: "summary", name: "Sammanställning" },
      { role: "activityData", name: "Underlag" },
    ]);
    const grids = await book.read();
    expect(grids.map(({ name, owned }) => [name, owned])).toEqual([
      ["Avd", null],
      ["Dolt", null],
      ["Sammanställning", "summary"],
      ["Underlag", "activityData"],
    ]);
    expect(grids.some(({ unfinished }) => unfinished)).toBe(false);
  });

  test("written again, a sheet holds the new plan; roles without a plan stay", async () => {
    const book = await open();
    await book.replaceOwned(PLANS);
    await book.replaceOwned([plan({ role: "summary", name: "Annat namn", blocks: block([["Ny"]]).blocks })]);
    expect((await sheetOf(book, "Sammanställning")).values).toEqual([["Ny"]]);
    expect((await sheetOf(book, "Underlag")).values).toHaveLength(2);
    expect(await book.read()).toHaveLength(4);
  });

  test("an edit is made where the cell holds what was seen, and can be taken back", async () => {
    const book = await open();
    const before = await lookOf(book, "Avd");
    const { undo, refused } = await book.edit([edit("Kalr", "Klar")]);
    expect(refused).toEqual([]);
    expect(at(await sheetOf(book, "Avd"), 1, 1)).toBe("Klar");
    expect(undo).toEqual([edit("Klar", "Kalr", { format: "General" })]);
    await book.edit(undo);
    expect(await lookOf(book, "Avd")).toEqual(before);
  });

  test("a number gets the format that the edit says, and loses it when it is taken back", async () => {
    const book = await open();
    const before = await lookOf(book, "Avd");
    const { undo } = await book.edit([edit("Kalr", 45777, { format: "yyyy-mm-dd" })]);
    const after = await sheetOf(book, "Avd");
    expect(at(after, 1, 1)).toBe(45777);
    expect([...after.formats.values()]).toEqual(["yyyy-mm-dd"]);
    await book.edit(undo);
    expect(await lookOf(book, "Avd")).toEqual(before);
  });

  test("cells that hold something else, and sheets that are not there, are refused", async () => {
    const book = await open();
    const before = await book.read();
    const edits = [edit("Klar", "Sen"), edit("", "Sen"), edit("x", "y", { sheet: "Borta" })];
    expect(await book.edit(edits)).toEqual({ undo: [], refused: edits });
    expect(await book.read()).toEqual(before);
  });

  test("edits outside what the sheet holds so far", async () => {
    const book = await open();
    await book.edit([edit("", "långt ned", { row: 9, column: 6 }), edit("", true, { row: 4, column: 0 })]);
    const grid = await sheetOf(book, "Avd");
    expect(at(grid, 9, 6)).toBe("långt ned");
    expect(at(grid, 4, 0)).toBe(true);
    expect(at(grid, 1, 0)).toBe("Se över avtal");
  });

  test("a sheet is added once, whatever the case of its name", async () => {
    const book = await open();
    const sheet = {
      name: "Inställningar",
      rows: [
        ["Namn", "Värde"],
        ["Talstil", "=1"],
      ],
      widths: [20, 30],
    };
    expect(await book.add(sheet)).toBe(true);
    expect(await book.add({ ...sheet, name: "inställningar" })).toBe(false);
    const grids = await book.read();
    expect(grids.map(({ name }) => name)).toEqual(["Avd", "Dolt", "Inställningar"]);
    expect(grids[2]).toMatchObject({ values: sheet.rows, owned: null, visibility: "visible" });
  });

  test("a sheet that is not there cannot be shown", async () => {
    const book = await open();
    await expect(book.show("Avd", "B2")).resolves.toBeUndefined();
    await expect(book.show("Borta", "B2")).rejects.toEqual(expect.any(WorkbookTrouble));
    await expect(book.show("Borta", "B2")).rejects.toMatchObject({ code: "gone", sheet: "Borta" });
  });

  test("own writes are told to nobody", async () => {
    const book = await open();
    const told: WorkbookChange[] = [];
    const end = await book.follow((change) => told.push(change));
    await book.edit([edit("Kalr", "Klar")]);
    await book.replaceOwned(PLANS);
    await book.add({ name: "Ny", rows: [["a"]], widths: [] });
    await end();
    expect(told).toEqual([]);
  });
});

/** Odd workbooks: read in Excel and from the file that the same workbook is saved as, they give the same grids. */
import { cellAt, newSheet, newWorkbook, type HostSheet } from "../../excel-host/model";
import { markerName, WRITING_MARK, type SheetGrid } from "../../../src/workbook/port";
import { open, same, sheetOf } from "./reading";

async function only(sheet: HostSheet): Promise<SheetGrid> {
  const { grids, opened } = await same(newWorkbook([sheet]));
  expect(opened.host.syncs.length).toBeLessThanOrEqual(3);
  const [grid, ...others] = grids;
  expect(others).toEqual([]);
  if (grid === undefined) throw new Error("no sheet was read");
  return grid;
}

const PLAIN = [
  ["Aktivitet", "Status"],
  ["Se över avtal", "Klar"],
  ["Utbilda chefer", "Pågår"],
];

test("an empty sheet", async () => {
  expect((await only(newSheet("Tomt"))).values).toEqual([]);
});

test("a sheet with nothing but colours and formats", async () => {
  const sheet = newSheet("Färger");
  cellAt(sheet, 3, 3).look.fill = "#FFC000";
  cellAt(sheet, 5, 1).numberFormat = "0%";
  expect(await only(sheet)).toMatchObject({ values: [], fills: new Map(), formats: new Map() });
});

test("one cell", async () => {
  expect(await only(sheetOf("En", [["x"]], 6, 4))).toMatchObject({ firstRow: 6, firstColumn: 4, values: [["x"]] });
});

test("gaps of ten columns and rows", async () => {
  const sheet = sheetOf("Luckor", PLAIN);
  cellAt(sheet, 13, 12).value = 4;
  expect((await only(sheet)).values).toHaveLength(14);
});

test("kinds of values", async () => {
  const sheet = sheetOf("Slag", [[1, 0.5, true, false, "#N/A", "007", "=1+1", " ", "å"]]);
  cellAt(sheet, 0, 1).numberFormat = "0%";
  cellAt(sheet, 1, 0).formula = "=A1*2";
  cellAt(sheet, 1, 0).value = 2;
  cellAt(sheet, 1, 1).formula = '=""';
  cellAt(sheet, 1, 2).value = 45777;
  cellAt(sheet, 1, 2).numberFormat = "yyyy-mm-dd";
  const grid = await only(sheet);
  expect(grid.formats).toEqual(
    new Map([
      [1, "0%"],
      [16386, "yyyy-mm-dd"],
    ]),
  );
});

test("formats of texts and of empty cells do not count", async () => {
  const sheet = sheetOf("Text", PLAIN);
  for (let row = 0; row < 9; row++) cellAt(sheet, row, 1).numberFormat = "yyyy-mm-dd";
  expect((await only(sheet)).formats.size).toBe(0);
});

test("fills of empty cells inside the block only; white is none", async () => {
  const sheet = sheetOf("Färg", [
    ["a", "", "c"],
    ["", "", "d"],
    ["e", "", ""],
  ]);
  for (const [row, column] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 2],
    [2, 5],
    [7, 0],
  ] as const) {
    cellAt(sheet, row, column).look.fill = "#FFC000";
  }
  cellAt(sheet, 1, 1).look.fill = "#FFFFFF";
  const grid = await only(sheet);
  expect([...grid.fills.keys()].sort((a, b) => a - b)).toEqual([1, 16384, 2 * 16384 + 2]);
});

test("a sheet that has one colour all over", async () => {
  const sheet = sheetOf("Gult", [
    ["a", ""],
    ["", "b"],
  ]);
  for (const [row, column] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const)
    cellAt(sheet, row, column).look.fill = "#FFFF00";
  expect([...(await only(sheet)).fills.values()]).toEqual(["FFFF00", "FFFF00"]);
});

test("hidden rows: above, inside and below the block", async () => {
  const sheet = sheetOf("Dolda", PLAIN, 3);
  sheet.hiddenRows = new Set([1, 4, 9, 400]);
  expect([...(await only(sheet)).hiddenRows]).toEqual([1, 4]);
});

test("all rows hidden", async () => {
  const sheet = sheetOf("Alla", PLAIN);
  sheet.hiddenRows = new Set([0, 1, 2]);
  expect((await only(sheet)).hiddenRows.size).toBe(3);
});

test("merged areas, some of them below the block", async () => {
  const sheet = sheetOf("It's, a; 'sheet'", PLAIN);
  sheet.merges = [
    { firstRow: 0, firstColumn: 3, lastRow: 1, lastColumn: 5 },
    { firstRow: 2, firstColumn: 1, lastRow: 8, lastColumn: 2 },
    { firstRow: 20, firstColumn: 0, lastRow: 21, lastColumn: 0 },
  ];
  expect((await only(sheet)).merges).toHaveLength(2);
});

test("tables on two sheets", async () => {
  const sheets = ["A", "B"].map((name) => sheetOf(name, PLAIN));
  sheets.forEach((sheet, index) => {
    sheet.tables.push({
      id: `{${String(index)}}`,
      name: `Tabell${sheet.name}`,
      range: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 },
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
      showTotals: false,
    });
  });
  const { grids } = await same(newWorkbook(sheets));
  expect(grids.map((grid) => grid.tables.map(({ name }) => name))).toEqual([["TabellA"], ["TabellB"]]);
});

test("hidden and very hidden sheets are read, chart sheets passed over", async () => {
  const { grids } = await same(
    newWorkbook([
      sheetOf("Synligt", PLAIN),
      { ...sheetOf("Dolt", PLAIN), visibility: "Hidden" },
      newSheet("Diagram", { kind: "chart" }),
      { ...sheetOf("Djupt", PLAIN), visibility: "VeryHidden" },
    ]),
  );
  expect(grids.map(({ visibility }) => visibility)).toEqual(["visible", "hidden", "veryHidden"]);
});

test("our own sheets by their markers, whatever they are called; a copy's own marker does not count", async () => {
  const workbook = newWorkbook([sheetOf("Det's", PLAIN), sheetOf("Underlag", PLAIN), sheetOf("Kopia", PLAIN)]);
  workbook.names.push(
    { name: markerName("summary"), formula: "='Det''s'!$A$1", visible: false, scope: null },
    { name: markerName("report"), formula: "=#REF!$A$1", visible: false, scope: null },
    { name: markerName("memo"), formula: "=Kopia!$A$1", visible: false, scope: workbook.sheets[2]?.id ?? "" },
  );
  const { grids } = await same(workbook);
  expect(grids.map(({ owned, unfinished }) => [owned, unfinished])).toEqual([
    ["summary", false],
    [null, false],
    [null, false],
  ]);
});

test("a half-written summary", async () => {
  const workbook = newWorkbook([sheetOf("Sammanställning", PLAIN), sheetOf("Avd", PLAIN)]);
  workbook.names.push(
    { name: markerName("summary"), formula: "=Sammanställning!$A$1", visible: false, scope: null },
    { name: WRITING_MARK, formula: '="42"', visible: false, scope: null },
  );
  expect((await same(workbook)).grids.map(({ unfinished }) => unfinished)).toEqual([true, false]);
});

test("a stray cell in the last row, and one in the last column, are left out and counted", async () => {
  const far = sheetOf("Rad", PLAIN);
  cellAt(far, 1_048_575, 0).value = "vilse";
  const right = sheetOf("Kolumn", PLAIN);
  cellAt(right, 1, 16_383).value = "vilse";
  cellAt(right, 2, 1024).value = "vilse";
  const { grids, opened } = await same(newWorkbook([far, right]));
  expect(grids.map(({ leftOut }) => leftOut)).toEqual([1, 2]);
  expect(opened.host.syncs.length).toBeLessThanOrEqual(3);
});

test("cells in all four corners of the grid", async () => {
  const sheet = sheetOf("Hörn", [["a"]]);
  for (const [row, column] of [
    [0, 16_383],
    [1_048_575, 0],
    [1_048_575, 16_383],
    [600_000, 9000],
  ] as const) {
    cellAt(sheet, row, column).value = "vilse";
  }
  const { read, host } = open(newWorkbook([sheet]));
  const [grid] = await read();
  expect(grid).toMatchObject({ values: [["a"]], leftOut: 4 });
  expect(host.syncs.length).toBeLessThanOrEqual(6);
});

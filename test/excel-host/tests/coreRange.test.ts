import fc from "fast-check";
import type { CellRange } from "../../../src/workbook/port";
import { cellAt } from "../model";
import { a1 } from "../objects/rectangles";
import { codeOf, sheetOf, start } from "./coreSupport";

/** Addresses of the ranges that the work makes, without the sheet's name. */
async function addressesOf(excel: typeof Excel, work: (sheet: Excel.Worksheet) => Excel.Range[]): Promise<string[]> {
  return excel.run(async (context) => {
    const ranges = work(context.workbook.worksheets.getFirst());
    for (const range of ranges) range.load("address");
    await context.sync();
    return ranges.map(({ address }) => address.replace("Blad1!", ""));
  });
}

test("a range reads values, formulas, number formats and its own place", async () => {
  const { host, excel } = start("Avd A's");
  const sheet = sheetOf(host, "Avd A's");
  Object.assign(cellAt(sheet, 1, 1), { value: 45_000, numberFormat: "yyyy-mm-dd" });
  Object.assign(cellAt(sheet, 2, 2), { value: 3, formula: "=1+2" });
  cellAt(sheet, 1, 2).value = "#N/A";
  const read = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B2:C3");
    range.load("address,values,formulas,numberFormat,valueTypes,rowIndex,columnIndex,rowCount,columnCount,cellCount");
    range.worksheet.load("name");
    await context.sync();
    return { ...range.toJSON(), worksheet: range.worksheet.name };
  });
  expect(read).toStrictEqual({
    address: "'Avd A''s'!B2:C3",
    values: [
      [45_000, "#N/A"],
      ["", 3],
    ],
    formulas: [
      [45_000, "#N/A"],
      ["", "=1+2"],
    ],
    numberFormat: [
      ["yyyy-mm-dd", "General"],
      ["General", "General"],
    ],
    valueTypes: [
      ["Double", "Error"],
      ["Empty", "Double"],
    ],
    rowIndex: 1,
    columnIndex: 1,
    rowCount: 2,
    columnCount: 2,
    cellCount: 4,
    worksheet: "Avd A's",
  });
});

test("ranges lead to ranges", async () => {
  const { excel } = start();
  const addresses = await addressesOf(excel, (sheet) => {
    const range = sheet.getRange("B2:D5");
    return [
      range.getCell(0, 0),
      range.getCell(9, 9),
      range.getRow(1),
      range.getColumn(2),
      range.getLastCell(),
      range.getLastRow(),
      range.getLastColumn(),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getOffsetRange(-1, 2),
      range.getResizedRange(1, -1),
      range.getAbsoluteResizedRange(1, 1),
      range.getBoundingRect("F1"),
      range.getBoundingRect(sheet.getRange("A9")),
      range.getIntersection("C:C"),
      sheet.getRangeByIndexes(4, 0, 2, 3),
      sheet.getCell(0, 27),
      sheet.getRange("$C$3:A1"),
      sheet.getRange("3:4"),
      sheet.getRange(),
    ];
  });
  expect(addresses).toEqual([
    "B2",
    "K11",
    "B3:D3",
    "D2:D5",
    "D5",
    "B5:D5",
    "D2:D5",
    "2:5",
    "B:D",
    "D1:F4",
    "B2:C6",
    "B2",
    "B1:F5",
    "A2:D9",
    "C2:C5",
    "A5:C6",
    "AB1",
    "A1:C3",
    "3:4",
    "1:1048576",
  ]);
});

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ["above the first row", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)],
  ["beyond the last column", (sheet) => sheet.getRange("XFD1").getOffsetRange(0, 1)],
  ["fewer than no rows", (sheet) => sheet.getRange("A1:A3").getResizedRange(-3, 0)],
  ["a row that the range has not", (sheet) => sheet.getRange("A1:B2").getRow(2)],
  ["a column that the range has not", (sheet) => sheet.getRange("A1:B2").getColumn(2)],
  ["no rows at all", (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
  ["beyond the sheet", (sheet) => sheet.getRange("A1048577")],
  ["nonsense", (sheet) => sheet.getRange("A1:B2:C3")],
  ["another sheet", (sheet) => sheet.getRange("Blad2!A1")],
])("a range cannot be %s", async (_what, make) => {
  const { excel } = start("Blad1", "Blad2");
  expect(await codeOf(excel, (sheet) => make(sheet).load("address"))).toBe("InvalidArgument");
});

test("ranges that do not meet have no intersection", async () => {
  const { host, excel } = start();
  expect(await codeOf(excel, (sheet) => sheet.getRange("A1").getIntersection("B2").load("address"))).toBe(
    "ItemNotFound",
  );
  const isNull = await excel.run(async (context) => {
    const none = context.workbook.worksheets.getFirst().getRange("A1").getIntersectionOrNullObject("B2");
    none.load("values");
    none.getCell(0, 0).format.fill.clear();
    await context.sync();
    return none.isNullObject;
  });
  expect(isNull).toBe(true);
  expect(host.unknown).toEqual([]);
});

describe("used ranges", () => {
  test("formats count unless only values are asked for", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    cellAt(sheet, 4, 2).value = 0;
    cellAt(sheet, 9, 1).look.fill = "#FFC000";
    cellAt(sheet, 20, 20);
    const addresses = await addressesOf(excel, (worksheet) => [
      worksheet.getUsedRange(),
      worksheet.getUsedRange(true),
      worksheet.getRange("A1:B20").getUsedRange(),
    ]);
    expect(addresses).toEqual(["B5:C10", "C5", "B10"]);
  });

  test("a blank sheet has its top left cell, a blank range none", async () => {
    const { excel } = start();
    expect(await addressesOf(excel, (sheet) => [sheet.getUsedRange()])).toEqual(["A1"]);
    expect(await codeOf(excel, (sheet) => sheet.getRange("A1:B2").getUsedRange().load("address"))).toBe("ItemNotFound");
    const isNull = await excel.run(async (context) => {
      const used = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject();
      await context.sync();
      return used.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});

test("select shows the sheet and the cells", async () => {
  const { host, excel } = start("Blad1", "Blad2");
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad2").getRange("C7").select();
    await context.sync();
  });
  expect(host.workbook.activeSheet).toBe(sheetOf(host, "Blad2").id);
  expect(host.workbook.selection).toEqual({ firstRow: 6, firstColumn: 2, lastRow: 6, lastColumn: 2 });
});

test("an address leads to the range it was made from", async () => {
  const { excel } = start();
  const ends = (last: number): fc.Arbitrary<[number, number]> =>
    fc.tuple(fc.nat(last), fc.nat(last)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  const ranges = fc
    .tuple(ends(1_048_575), ends(16_383))
    .map(([[firstRow, lastRow], [firstColumn, lastColumn]]): CellRange => ({
      firstRow,
      firstColumn,
      lastRow,
      lastColumn,
    }));
  await fc.assert(
    fc.asyncProperty(ranges, async (range) => {
      const [address] = await addressesOf(excel, (sheet) => [
        sheet.getRangeByIndexes(
          range.firstRow,
          range.firstColumn,
          range.lastRow - range.firstRow + 1,
          range.lastColumn - range.firstColumn + 1,
        ),
      ]);
      expect(address).toBe(a1(range));
      expect(await addressesOf(excel, (sheet) => [sheet.getRange(address)])).toEqual([address]);
    }),
    { numRuns: 50 },
  );
});

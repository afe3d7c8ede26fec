/** Several ranges as one, and special cells, through the real library. */
import fc from "fast-check";
import { cellAt, findCell } from "../model";
import { setListSeparator } from "../objects/rangeAreas";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { fill, read } from "./objectsSupport";

describe("several ranges as one", () => {
  test("RangeAreas: address, counts, items, formats", async () => {
    const { host, excel } = start("Avd A");
    const found = await read(
      excel,
      (sheet) => {
        const areas = sheet.getRanges("A1:B2, D4;F:F");
        areas.format.font.bold = false;
        const some = sheet.getRanges("A1:B2,D4");
        some.format.fill.color = "pink";
        some.load("address,areaCount,cellCount,isEntireColumn,format/fill/color,areas/items/address");
        return {
          some,
          areas: areas.load("areaCount,isEntireColumn,format/fill/color"),
          columns: some.getEntireColumn().load("address,isEntireColumn"),
        };
      },
      ({ some, areas, columns }) => [
        [some.address, some.areaCount, some.cellCount, some.isEntireColumn, some.format.fill.color],
        some.areas.items.map(({ address }) => address),
        [areas.areaCount, areas.isEntireColumn, areas.format.fill.color],
        [columns.address, columns.isEntireColumn],
      ],
    );
    expect(found).toEqual([
      ["'Avd A'!A1:B2, 'Avd A'!D4", 2, 5, false, "#FFC0CB"],
      ["'Avd A'!A1:B2", "'Avd A'!D4"],
      [3, false, null],
      ["'Avd A'!A:B, 'Avd A'!D:D", true],
    ]);
    expect(findCell(sheetOf(host, "Avd A"), 3, 3)?.look).toEqual({ fill: "#FFC0CB" });
  });

  test("RangeAreas: clear, intersection, used parts", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:D1", [[1, 2, 3, 4]]);
    const found = await read(
      excel,
      (own) => {
        const areas = own.getRanges("A1:B9,D1:D9");
        return {
          common: areas.getIntersectionOrNullObject("B1:D2").load("address"),
          none: areas.getIntersectionOrNullObject("C1:C2").load("address"),
          used: areas.getUsedRangeAreasOrNullObject(true).load("address"),
          rows: areas.getEntireRow().load("address"),
        };
      },
      ({ common, none, used, rows }) => [common.address, none.isNullObject, used.address, rows.address],
    );
    expect(found).toEqual(["Blad1!B1:B2, Blad1!D1:D2", true, "Blad1!A1:B1, Blad1!D1", "Blad1!1:9, Blad1!1:9"]);
    await batch(excel, (own) => {
      own.getRanges("A1,D1").clear("Contents");
    });
    expect([0, 1, 2, 3].map((column) => findCell(sheet, 0, column)?.value)).toEqual(["", 2, 3, ""]);
  });

  test("an address of more than 8,192 characters is cut off", async () => {
    const { excel } = start();
    const cells = Array.from({ length: 3000 }, (_, row) => `A${String(row + 1)}`).join(",");
    const count = await read(
      excel,
      (sheet) => sheet.getRanges(cells).load("areaCount"),
      (areas) => areas.areaCount,
    );
    expect(count).toBe(cells.slice(0, 8192).split(",").length);
    expect(count).toBeLessThan(3000);
  });

  test("on a Windows with another list separator a comma is refused (office-js issue 1167)", async () => {
    const { host, excel } = start();
    setListSeparator(host.workbook, ";");
    expect(await codeOf(excel, (sheet) => (sheet.getRanges("A1,B1").format.font.bold = true))).toBe("InvalidArgument");
    await batch(excel, (sheet) => (sheet.getRanges("A1;B1").format.font.bold = true));
  });

  test.each<
    [
      Excel.SpecialCellType | "Blanks" | "Constants" | "Formulas" | "Visible",
      Excel.SpecialCellValueType | "All" | "Text" | "Numbers" | "Errors" | "LogicalText" | undefined,
      string | null,
    ]
  >([
    ["Constants", undefined, "Blad1!A1:B1, Blad1!A2:C2, Blad1!A3"],
    ["Constants", "Numbers", "Blad1!B1, Blad1!A3"],
    ["Constants", "LogicalText", "Blad1!A1:A2, Blad1!C2"],
    ["Constants", "Errors", "Blad1!B2"],
    ["Formulas", "All", "Blad1!B3"],
    ["Formulas", "Text", null],
    ["Blanks", undefined, "Blad1!C1, Blad1!C3"],
    ["Visible", undefined, "Blad1!A1:C1, Blad1!A3:C3"],
  ])("special cells: %s %s", async (type, values, address) => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:C3", [
      ["x", 1, ""],
      ["y", "#N/A", true],
      [7, 8, ""],
    ]);
    cellAt(sheet, 2, 1).formula = "=4+4";
    sheet.hiddenRows.add(1);
    const found = await read(
      excel,
      (own) =>
        own
          .getRange("A:F")
          .getSpecialCellsOrNullObject(type as "Blanks", values as "All")
          .load("address"),
      (areas) => (areas.isNullObject ? null : areas.address),
    );
    // In which order the rectangles come is Excel's own business.
    expect(found?.split(", ").sort() ?? null).toEqual(address?.split(", ").sort() ?? null);
  });

  test("getSpecialCells without any such cell throws", async () => {
    const { excel } = start();
    expect(
      await codeOf(excel, (sheet) => void sheet.getRange("A1:B2").getSpecialCells("Formulas").load("address")),
    ).toBe("ItemNotFound");
  });

  test("rectangles of special cells hold exactly the cells of the kind", async () => {
    const grid = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(grid, async (isFilled) => {
        const { host, excel } = start();
        const sheet = sheetOf(host, "Blad1");
        fill(
          sheet,
          "A1",
          isFilled.map((row) => row.map((filled) => (filled ? "x" : ""))),
        );
        cellAt(sheet, 0, 9).value = "end";
        const areas = await read(
          excel,
          (own) =>
            own
              .getRange("A1:E6")
              .getSpecialCellsOrNullObject("Constants")
              .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount"),
          (found) =>
            found.isNullObject
              ? []
              : found.areas.items.map((r) => [r.rowIndex, r.columnIndex, r.rowCount, r.columnCount] as const),
        );
        const seen = new Map<string, number>();
        for (const [row, column, rows, columns] of areas) {
          for (let r = row; r < row + rows; r++)
            for (let c = column; c < column + columns; c++)
              seen.set(`${String(r)},${String(c)}`, (seen.get(`${String(r)},${String(c)}`) ?? 0) + 1);
        }
        const expected = isFilled.flatMap((row, r) =>
          row.flatMap((filled, c) => (filled ? [`${String(r)},${String(c)}`] : [])),
        );
        expect([...seen.keys()].sort()).toEqual(expected.sort());
        expect([...seen.values()].every((count) => count === 1)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

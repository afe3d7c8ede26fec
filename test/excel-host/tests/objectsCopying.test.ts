/** Copies of ranges and new workbooks through the real library. */
import { cellAt, findCell, type CellLook } from "../model";
import { batch, codeOf, sheetOf, start, thrownBy } from "./coreSupport";
import { fill } from "./objectsSupport";

describe("copying", () => {
  test("values without formulas, texts as texts; formats; all of it", async () => {
    const { host, excel } = start("Blad1", "Blad2");
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:B2", [
      ["007", 1],
      ["", true],
    ]);
    cellAt(sheet, 0, 0).look = { bold: true };
    cellAt(sheet, 0, 0).numberFormat = "@";
    cellAt(sheet, 0, 1).formula = "=1";
    fill(sheet, "D2", [["gammalt"]]);
    await batch(excel, (own, { workbook }) => {
      own.getRange("D1").copyFrom("A1:B2", "Values");
      own.getRange("F1:F2").copyFrom(own.getRange("A1"), "Formats");
      workbook.worksheets.getItem("Blad2").getRange("A1").copyFrom("Blad1!A1:A2", "All");
    });
    const cell = (row: number, column: number): unknown => {
      const { value, formula, numberFormat, look } = findCell(sheet, row, column) ?? {};
      return [value, formula, numberFormat, look];
    };
    expect(cell(0, 3)).toEqual(["007", "", "General", {}]);
    expect(cell(0, 4)).toEqual([1, "", "General", {}]);
    expect(cell(1, 3)).toEqual(["", "", "General", {}]);
    const look: CellLook = { bold: true };
    expect(cell(1, 5)).toEqual(["", "", "@", look]);
    expect(findCell(sheetOf(host, "Blad2"), 0, 0)).toMatchObject({
      value: "007",
      numberFormat: "@",
      look: { bold: true },
    });
    // A copy shares nothing with what it was made from.
    expect(findCell(sheet, 0, 5)?.look).not.toBe(findCell(sheet, 0, 0)?.look);
  });

  test("a source is repeated where it fits a whole number of times; overlaps copy what was there", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:A2", [[1], [2]]);
    await batch(excel, (own) => {
      own.getRange("C1:C6").copyFrom("A1:A2", "Values");
      own.getRange("E1:E3").copyFrom("A1:A2", "Values");
      own.getRange("A2").copyFrom("A1:A2", "Values");
    });
    const column = (at: number): unknown[] => [0, 1, 2, 3, 4, 5].map((row) => findCell(sheet, row, at)?.value);
    expect(column(2)).toEqual([1, 2, 1, 2, 1, 2]);
    expect(column(4).slice(0, 3)).toEqual([1, 2, undefined]);
    expect(column(0).slice(0, 3)).toEqual([1, 1, 2]);
  });

  test("skipBlanks leaves what is there; what is not modelled says so", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:B1", [["x", ""]]);
    fill(sheet, "A2:B2", [["gammal", "kvar"]]);
    cellAt(sheet, 4, 0).formula = "=A1";
    await batch(excel, (own) => {
      own.getRange("A2").copyFrom("A1:B1", "Values", true);
    });
    expect([findCell(sheet, 1, 0)?.value, findCell(sheet, 1, 1)?.value]).toEqual(["x", "kvar"]);
    expect(
      await codeOf(excel, (own) => {
        own.getRange("D1").copyFrom("A5");
      }),
    ).toBe("ApiNotFound");
    expect(
      await codeOf(excel, (own) => {
        own.getRange("D1").copyFrom("A1:B1", "All", false, true);
      }),
    ).toBe("ApiNotFound");
    expect(
      await codeOf(excel, (own) => {
        own.getRange("D1").copyFrom("A1", "Allt" as "All");
      }),
    ).toBe("InvalidArgument");
  });
});

describe("createWorkbook", () => {
  test("keeps what was opened", async () => {
    const { host, excel } = start();
    const zip = Buffer.from([0x50, 0x4b, 3, 4, 20, 0]).toString("base64");
    await excel.createWorkbook(zip);
    await excel.createWorkbook();
    expect(host.workbook.opened).toEqual([zip, ""]);
    expect(host.unknown).toEqual([]);
  });

  test.each(["inte base64", Buffer.from("hej hej").toString("base64")])("refuses %s", async (text) => {
    const { host, excel } = start();
    expect((await thrownBy(() => excel.createWorkbook(text))).code).toBe("InvalidArgument");
    expect(host.workbook.opened).toEqual([]);
  });
});

import fc from "fast-check";
import { cellAt, findCell } from "../model";
import { batch, codeOf, sheetOf, start } from "./coreSupport";

describe("writing", () => {
  test("null leaves a cell, one value goes to all cells, text cells take text", async () => {
    const { host, excel } = start();
    cellAt(sheetOf(host, "Blad1"), 0, 1).value = "kvar";
    await batch(excel, (sheet) => {
      sheet.getRange("A1:C1").values = [["x", null, "2025-04-30"]];
      Object.assign(sheet.getRange("A2:B2"), { values: "samma" });
      const texts = sheet.getRange("A3:B3");
      texts.numberFormat = [["@", "@"]];
      texts.values = [["=1+1", "007"]];
    });
    const sheet = sheetOf(host, "Blad1");
    const values = [0, 1, 2].map((row) => [0, 1, 2].map((column) => findCell(sheet, row, column)?.value));
    expect(values).toEqual([
      ["x", "kvar", 45_777],
      ["samma", "samma", undefined],
      ["=1+1", "007", undefined],
    ]);
    expect(findCell(sheet, 2, 0)?.formula).toBe("");
  });

  test("a formula has the calculator's value, its cell's, or 0", async () => {
    const { host, excel } = start();
    cellAt(sheetOf(host, "Blad1"), 0, 0).value = 7;
    await batch(excel, (sheet) => (sheet.getRange("A1:B1").formulas = [["=B2", "=SUM(A1)"]]));
    host.calculate = (formula) => `räknat: ${formula}`;
    await batch(excel, (sheet) => (sheet.getRange("C1").formulas = [["=A1"]]));
    const sheet = sheetOf(host, "Blad1");
    const cells = [0, 1, 2].map((column) => findCell(sheet, 0, column));
    expect(cells.map((cell) => cell?.value)).toEqual([7, 0, "räknat: =A1"]);
    expect(cells.map((cell) => cell?.formula)).toEqual(["=B2", "=SUM(A1)", "=A1"]);
  });

  test.each([
    ["too few rows", [["a"]], "InvalidArgument"],
    [
      "too many columns",
      [
        ["a", "b", "c"],
        ["a", "b", "c"],
      ],
      "InvalidArgument",
    ],
    ["rows of different lengths", [["a", "b"], ["a"]], "InvalidArgument"],
    ["null", null, "InvalidArgument"],
    [
      "a text that is too long",
      [
        ["å".repeat(32_768), 1],
        [1, 1],
      ],
      "InvalidArgument",
    ],
    [
      "a formula that is too long",
      [
        [`=${"1+".repeat(4096)}1`, 1],
        [1, 1],
      ],
      "GeneralException",
    ],
  ])("refuses %s, and writes nothing of it", async (_what, values, code) => {
    const { host, excel } = start();
    expect(await codeOf(excel, (sheet) => Object.assign(sheet.getRange("A1:B2"), { values }))).toBe(code);
    expect(sheetOf(host, "Blad1").cells.size).toBe(0);
  });

  test("a text of 32,767 characters and a formula of 8,192 are taken", async () => {
    const { host, excel } = start();
    const formula = `=${"1+".repeat(4095)}1`;
    expect(formula).toHaveLength(8192);
    await batch(excel, (sheet) => (sheet.getRange("A1:B1").values = [["å".repeat(32_767), formula]]));
    expect(findCell(sheetOf(host, "Blad1"), 0, 0)?.value).toHaveLength(32_767);
  });

  test("large writes arrive in chunks and lie where they should", async () => {
    const { host, excel } = start();
    const values = Array.from({ length: 1000 }, (_row, row) => [row, row * 2, `rad ${String(row)}`, row % 2 === 0]);
    await batch(excel, (sheet) => (sheet.getRange("C5:F1004").values = values));
    const members = host.syncs[0]?.members;
    expect(members).toContain("_ValidateArraySize");
    expect(members).toContain("GetBoundingRect");
    const sheet = sheetOf(host, "Blad1");
    const stored = values.map((_line, row) => [2, 3, 4, 5].map((column) => findCell(sheet, row + 4, column)?.value));
    expect(stored).toEqual(values);
  });

  test("a large array of another size than the range's is refused", async () => {
    const { excel } = start();
    const values = Array.from({ length: 2000 }, () => [1]);
    expect(await codeOf(excel, (sheet) => (sheet.getRange("A1:A1999").values = values))).toBe("InvalidArgument");
  });

  test("what is written under the text format comes back as it was", async () => {
    const { excel } = start();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 20, unit: "grapheme" }), async (text) => {
        const found = await excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange("B2");
          range.numberFormat = [["@"]];
          range.values = [[text]];
          range.load("values,formulas");
          await context.sync();
          return [range.values, range.formulas];
        });
        expect(found).toEqual([[[text]], [[text]]]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("clear", () => {
  const before = {
    value: "x",
    formula: "",
    numberFormat: "@",
    look: { bold: true },
    hyperlink: { address: "https://a.se" },
  };
  test.each<[Excel.ClearApplyTo | `${Excel.ClearApplyTo}`, object]>([
    ["All", { value: "", formula: "", numberFormat: "General", look: {}, hyperlink: null }],
    ["Contents", { ...before, value: "" }],
    ["Formats", { ...before, numberFormat: "General", look: {} }],
    ["Hyperlinks", { ...before, hyperlink: null }],
    ["RemoveHyperlinks", { ...before, numberFormat: "General", look: {}, hyperlink: null }],
  ])("%s", async (what, after) => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    for (const column of [0, 1]) Object.assign(cellAt(sheet, 0, column), structuredClone(before));
    await batch(excel, (worksheet) => {
      worksheet.getRange("A1:A9").clear(what as "All");
    });
    expect(findCell(sheet, 0, 0)).toEqual(after);
    expect(findCell(sheet, 0, 1)).toEqual(before);
  });

  test("formats take merged cells with them, contents do not", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    sheet.merges = [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3 }];
    await batch(excel, (worksheet) => {
      worksheet.getRange("A1:D1").clear("Contents");
    });
    expect(sheet.merges).toHaveLength(1);
    await batch(excel, (worksheet) => {
      worksheet.getRange("A1:D1").clear();
    });
    expect(sheet.merges).toEqual([]);
  });
});

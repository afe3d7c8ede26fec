/** Borders, widths, heights and hidden rows through the real library. */
import { cellAt, findCell } from "../model";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { fill, read } from "./objectsSupport";

describe("borders", () => {
  test("edges and insides of a range", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("EdgeTop").style = "Continuous";
      borders.getItem("EdgeBottom").style = "Double";
      borders.getItem("EdgeLeft").color = "#BCC6D0";
      borders.getItem("EdgeRight").weight = "Medium";
      borders.getItem("InsideHorizontal").style = "Dash";
      borders.getItem("InsideVertical").style = "Dot";
    });
    const borders = (row: number, column: number): unknown =>
      findCell(sheetOf(host, "Blad1"), row, column)?.look.borders;
    const thin = { style: "thin", colour: "#000000" };
    const of = (style: string): object => ({ style, colour: "#000000" });
    expect(borders(1, 1)).toEqual({
      EdgeTop: thin,
      EdgeLeft: { style: "thin", colour: "#BCC6D0" },
      EdgeBottom: of("dashed"),
      EdgeRight: of("dotted"),
    });
    expect(borders(2, 2)).toEqual({ EdgeBottom: of("double"), EdgeRight: of("medium") });
  });

  test("two cells share a line: it is read from both, replaced and taken away from both", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    cellAt(sheet, 0, 0).look = { borders: { EdgeBottom: { style: "thick", colour: "#FF0000" } } };
    const top = await read(
      excel,
      (own) => own.getRange("A2").format.borders.getItem("EdgeTop").load("style,weight,color,sideIndex"),
      ({ style, weight, color, sideIndex }) => [style, weight, color, sideIndex],
    );
    expect(top).toEqual(["Continuous", "Thick", "#FF0000", "EdgeTop"]);
    await batch(excel, (own) => (own.getRange("A2").format.borders.getItem("EdgeTop").style = "None"));
    expect(findCell(sheet, 0, 0)?.look).toEqual({});
  });

  test("a border is null where cells differ, and None where there is none", async () => {
    const { host, excel } = start();
    cellAt(sheetOf(host, "Blad1"), 0, 0).look = { borders: { EdgeTop: { style: "thin", colour: "#000000" } } };
    const style = (address: string): Promise<unknown> =>
      read(
        excel,
        (sheet) => sheet.getRange(address).format.borders.getItem("EdgeTop").load("style"),
        (b) => b.style,
      );
    expect([await style("A1"), await style("A1:B1"), await style("B1:C5")]).toEqual(["Continuous", null, "None"]);
  });

  test("every style and weight that Excel has comes back as it was set", async () => {
    const { excel } = start();
    const pairs = [
      ["Continuous", "Hairline"],
      ["Continuous", "Thin"],
      ["Continuous", "Medium"],
      ["Continuous", "Thick"],
      ["Dash", "Medium"],
      ["DashDot", "Thin"],
      ["DashDotDot", "Medium"],
      ["Dot", "Thin"],
      ["SlantDashDot", "Medium"],
    ] as const;
    for (const [style, weight] of pairs) {
      const found = await read(
        excel,
        (sheet) => {
          const border = sheet.getRange("B2").format.borders.getItem("EdgeLeft");
          border.style = style;
          border.weight = weight;
          return border.load("style,weight");
        },
        (border) => [border.style, border.weight],
      );
      expect(found).toEqual([style, weight]);
    }
  });

  test("six borders by their number; diagonal ones are not modelled", async () => {
    const { excel } = start();
    const sides = await read(
      excel,
      (s) => s.getRange("A1").format.borders.load("items/sideIndex"),
      (b) => b.items.map((i) => i.sideIndex),
    );
    expect(sides).toEqual(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"]);
    const diagonal = await codeOf(excel, (s) => (s.getRange("A1").format.borders.getItem("DiagonalUp").style = "Dot"));
    expect(diagonal).toBe("ApiNotFound");
  });
});

describe("widths, heights and hidden lines", () => {
  test("sizes are points; null where they differ; standard ones are not stored", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => {
      sheet.getRange("B1:C1").format.columnWidth = 100;
      sheet.getRange("A2:A3").format.rowHeight = 30;
      sheet.getRange("D1").format.columnWidth = 48;
    });
    expect([...sheetOf(host, "Blad1").columnWidths]).toEqual([
      [1, 100],
      [2, 100],
    ]);
    expect([...sheetOf(host, "Blad1").rowHeights]).toEqual([
      [1, 30],
      [2, 30],
    ]);
    const sizes = (address: string): Promise<unknown> =>
      read(
        excel,
        (sheet) => sheet.getRange(address).format.load("columnWidth,rowHeight,useStandardWidth,useStandardHeight"),
        (f) => [f.columnWidth, f.rowHeight, f.useStandardWidth, f.useStandardHeight],
      );
    expect(await sizes("B2:C3")).toEqual([100, 30, false, false]);
    expect(await sizes("A1:B2")).toEqual([null, null, null, null]);
    expect(await sizes("E9:F10")).toEqual([48, 15, true, true]);
    await batch(excel, (sheet) => {
      sheet.getRange("A1:C3").format.useStandardWidth = true;
      sheet.getRange("A1:C3").format.useStandardHeight = true;
    });
    expect([sheetOf(host, "Blad1").columnWidths.size, sheetOf(host, "Blad1").rowHeights.size]).toEqual([0, 0]);
  });

  test("rows and columns are hidden and shown; null where they differ; a width of 0 hides", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => {
      sheet.getRange("A2:A3").rowHidden = true;
      sheet.getRange("C1").columnHidden = true;
      sheet.getRange("D1").format.columnWidth = 0;
    });
    expect([...sheetOf(host, "Blad1").hiddenRows]).toEqual([1, 2]);
    expect([...sheetOf(host, "Blad1").hiddenColumns]).toEqual([2, 3]);
    const hidden = (address: string): Promise<unknown> =>
      read(
        excel,
        (s) => s.getRange(address).load("rowHidden,columnHidden,hidden"),
        (r) => [r.rowHidden, r.columnHidden, r.hidden],
      );
    expect(await hidden("A2:B3")).toEqual([true, false, true]);
    expect(await hidden("B1:C2")).toEqual([null, null, null]);
    expect(await hidden("A5:B6")).toEqual([false, false, false]);
    await batch(excel, (sheet) => {
      sheet.getRange("A1:A9").rowHidden = false;
      sheet.getRange("D1").format.columnWidth = 20;
    });
    expect([...sheetOf(host, "Blad1").hiddenRows]).toEqual([]);
    expect([...sheetOf(host, "Blad1").hiddenColumns]).toEqual([2]);
  });

  test("autofit widens to the longest text and gives rows back to Excel", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:B2", [
      ["kort", "x"],
      ["en mycket längre text", ""],
    ]);
    sheet.rowHeights.set(0, 99);
    await batch(excel, (own) => {
      own.getRange("A1:B2").format.autofitColumns();
      own.getRange("A1:A1").format.autofitRows();
    });
    expect((sheet.columnWidths.get(0) ?? 0) > (sheet.columnWidths.get(1) ?? Infinity)).toBe(true);
    expect(sheet.rowHeights.size).toBe(0);
  });
});

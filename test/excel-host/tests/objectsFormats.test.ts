/** Formats of cells through the real library: looks, borders, sizes, links, merged cells, many properties at once. */
import fc from "fast-check";
import { cellAt, findCell } from "../model";
import { setListSeparator } from "../objects/rangeAreas";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { fill, rangeOf, read } from "./objectsSupport";

describe("looks", () => {
  test.each<[string, (format: Excel.RangeFormat) => void, object]>([
    ["fill", (f) => (f.fill.color = "#ffc000"), { fill: "#FFC000" }],
    ["fill without #", (f) => (f.fill.color = "FFC000"), { fill: "#FFC000" }],
    ["named fill", (f) => (f.fill.color = "orange"), { fill: "#FFA500" }],
    ["white stays a fill", (f) => (f.fill.color = "#FFFFFF"), { fill: "#FFFFFF" }],
    ["bold", (f) => (f.font.bold = true), { bold: true }],
    ["italic", (f) => (f.font.italic = true), { italic: true }],
    ["underline", (f) => (f.font.underline = "Single"), { underline: "Single" }],
    ["size", (f) => (f.font.size = 14), { fontSize: 14 }],
    ["colour", (f) => (f.font.color = "#1F4E79"), { fontColour: "#1F4E79" }],
    ["font", (f) => (f.font.name = "Arial"), { fontName: "Arial" }],
    ["wrap", (f) => (f.wrapText = true), { wrap: true }],
    ["horizontal", (f) => (f.horizontalAlignment = "Center"), { horizontal: "Center" }],
    ["vertical", (f) => (f.verticalAlignment = "Top"), { vertical: "Top" }],
    ["unlocked", (f) => (f.protection.locked = false), { locked: false }],
    [
      "normal values are not stored",
      (f) => {
        f.set({ wrapText: false, verticalAlignment: "Bottom" });
      },
      {},
    ],
  ])("%s", async (_what, set, look) => {
    const { host, excel } = start();
    await batch(excel, (sheet) => {
      set(sheet.getRange("B2:C3").format);
    });
    for (const [row, column] of [
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ] as const) {
      expect(findCell(sheetOf(host, "Blad1"), row, column)?.look ?? {}).toEqual(look);
    }
    expect(findCell(sheetOf(host, "Blad1"), 0, 0)).toBeUndefined();
    expect(findCell(sheetOf(host, "Blad1"), 3, 1)).toBeUndefined();
    expect(host.unknown).toEqual([]);
  });

  test("a property is null where cells differ, also where a cell was never touched", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    cellAt(sheet, 0, 0).look = { bold: true, fill: "#FF0000", fontSize: 11 };
    cellAt(sheet, 0, 1).look = { bold: true };
    const select = "fill/color,font/bold,font/size,wrapText";
    const show = ({ fill: { color }, font: { bold, size }, wrapText }: Excel.RangeFormat): unknown[] => [
      color,
      bold,
      size,
      wrapText,
    ];
    const of = (address: string): Promise<unknown[]> =>
      read(excel, (s) => s.getRange(address).format.load(select), show);
    expect(await of("A1")).toEqual(["#FF0000", true, 11, false]);
    expect(await of("A1:B1")).toEqual([null, true, 11, false]);
    expect(await of("A1:C1")).toEqual([null, null, 11, false]);
    // No fill is white: office-js issues 4900 and 6218.
    expect(await of("C3:D4")).toEqual(["#FFFFFF", false, 11, false]);
    expect(await of("A:XFD")).toEqual([null, null, 11, false]);
  });

  test("fill.clear takes the fill and nothing else", async () => {
    const { host, excel } = start();
    cellAt(sheetOf(host, "Blad1"), 0, 0).look = { bold: true, fill: "#FF0000" };
    await batch(excel, (sheet) => {
      sheet.getRange("A:A").format.fill.clear();
    });
    expect(findCell(sheetOf(host, "Blad1"), 0, 0)?.look).toEqual({ bold: true });
  });

  test.each<[string, (format: Excel.RangeFormat) => void]>([
    ["no colour", (f) => (f.fill.color = "#12345")],
    ["size 0", (f) => (f.font.size = 0)],
    ["size 410", (f) => (f.font.size = 410)],
    ["32 characters", (f) => (f.font.name = "x".repeat(32))],
    ["a width below 0", (f) => (f.columnWidth = -1)],
    ["more than 255 characters", (f) => (f.columnWidth = 1343)],
    ["more than 409 points", (f) => (f.rowHeight = 410)],
  ])("refuses %s", async (_what, set) => {
    const { excel } = start();
    const code = await codeOf(excel, (sheet) => {
      set(sheet.getRange("A1").format);
    });
    expect(code).toBe("InvalidArgument");
  });

  test("formats of a whole sheet are not modelled, and it says so", async () => {
    const { host, excel } = start();
    expect(await codeOf(excel, (sheet) => (sheet.getRange().format.font.bold = true))).toBe("ApiNotFound");
    expect(await codeOf(excel, (sheet) => (sheet.getRange("A1").format.textOrientation = 90))).toBe("ApiNotFound");
    expect(host.unknown).toContain("RangeFormat.textOrientation");
  });

  test("a property that is Normal writes no cells", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => (sheet.getRange().format.wrapText = false));
    expect(sheetOf(host, "Blad1").cells.size).toBe(0);
  });
});

describe("protected sheets", () => {
  test.each<[string, (range: Excel.Range) => void]>([
    ["fill", (r) => (r.format.fill.color = "red")],
    [
      "clearing a fill",
      (r) => {
        r.format.fill.clear();
      },
    ],
    ["border", (r) => (r.format.borders.getItem("EdgeTop").style = "Continuous")],
    ["width", (r) => (r.format.columnWidth = 10)],
    ["height", (r) => (r.format.rowHeight = 10)],
    [
      "autofit",
      (r) => {
        r.format.autofitColumns();
      },
    ],
    ["hiding rows", (r) => (r.rowHidden = true)],
    ["hiding columns", (r) => (r.columnHidden = true)],
    ["link", (r) => (r.hyperlink = { address: "https://example.org" })],
    [
      "merging",
      (r) => {
        r.merge();
      },
    ],
    [
      "splitting",
      (r) => {
        r.unmerge();
      },
    ],
    [
      "cell properties",
      (r) => {
        r.setCellProperties([[{ format: { font: { bold: true } } }, {}]]);
      },
    ],
    [
      "row properties",
      (r) => {
        r.setRowProperties([{ rowHidden: true }]);
      },
    ],
    [
      "conditional formats",
      (r) => {
        r.conditionalFormats.clearAll();
      },
    ],
    ["a new conditional format", (r) => void r.conditionalFormats.add("CellValue")],
    ["a table", (r) => void r.worksheet.tables.add("A1:B2", true)],
    ["a chart", (r) => void r.worksheet.charts.add("Doughnut", r, "Rows")],
    ["page set-up", (r) => (r.worksheet.pageLayout.orientation = "Landscape")],
    [
      "copying",
      (r) => {
        r.copyFrom("D1:E1");
      },
    ],
  ])("refuse %s and stay as they were", async (_what, act) => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:B2", [
      ["a", "b"],
      [1, 2],
    ]);
    sheet.isProtected = true;
    const before = structuredClone(sheet);
    const code = await codeOf(excel, (own) => {
      act(own.getRange("A1:B1"));
    });
    expect(code).toBe("AccessDenied");
    expect(sheet).toEqual(before);
  });

  test("unless their options allow it", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange("A1").format.font.bold = true;
    });
    expect(findCell(sheetOf(host, "Blad1"), 0, 0)?.look).toEqual({ bold: true });
    expect(await codeOf(excel, (sheet) => (sheet.getRange("A1").format.columnWidth = 10))).toBe("AccessDenied");
  });
});

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

describe("links", () => {
  test("a link has its text, Excel's look and its place; null takes it away", async () => {
    const { host, excel } = start("Blad1", "Avd A");
    const sheet = sheetOf(host, "Blad1");
    await batch(excel, (own) => {
      own.getRange("A1").hyperlink = { documentReference: "'Avd A'!A7", textToDisplay: "Öppna", screenTip: "Avd A" };
      own.getRange("A2").hyperlink = { address: "https://example.org/" };
    });
    expect(findCell(sheet, 0, 0)).toMatchObject({
      value: "Öppna",
      look: { underline: "Single", fontColour: "#0563C1" },
      hyperlink: { documentReference: "'Avd A'!A7", screenTip: "Avd A", textToDisplay: "Öppna" },
    });
    // An empty cell shows where the link leads.
    expect(findCell(sheet, 1, 0)?.value).toBe("https://example.org/");
    const link = await read(
      excel,
      (own) => own.getRange("A1").load("hyperlink"),
      (r) => r.hyperlink,
    );
    expect(link).toEqual({ address: "", documentReference: "'Avd A'!A7", screenTip: "Avd A", textToDisplay: "Öppna" });
    expect(
      await read(
        excel,
        (own) => own.getRange("A1:A3").load("hyperlink"),
        (r) => r.hyperlink,
      ),
    ).toBeNull();
    // As JSON: the type allows no null, Excel does.
    await batch(excel, (own) => {
      own.getRange("A1").set({ hyperlink: null as unknown as Excel.RangeHyperlink });
    });
    expect(findCell(sheet, 0, 0)).toMatchObject({ value: "Öppna", look: {}, hyperlink: null });
  });

  test("clear takes links with their looks or without", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    await batch(excel, (own) => {
      own.getRange("A1:A2").hyperlink = { address: "https://example.org/", textToDisplay: "a" };
      own.getRange("A1").clear("Hyperlinks");
      own.getRange("A2").clear("RemoveHyperlinks");
    });
    expect(findCell(sheet, 0, 0)).toMatchObject({ hyperlink: null, look: { underline: "Single" } });
    expect(findCell(sheet, 1, 0)).toMatchObject({ hyperlink: null, look: {} });
  });

  test("a link without target, and the 65,531st of a sheet, are refused", async () => {
    const { excel } = start();
    expect(await codeOf(excel, (sheet) => (sheet.getRange("A1").hyperlink = { textToDisplay: "x" }))).toBe(
      "InvalidArgument",
    );
    await batch(
      excel,
      (sheet) => (sheet.getRange("A1:A65530").hyperlink = { documentReference: "A1", textToDisplay: "x" }),
    );
    await batch(excel, (sheet) => (sheet.getRange("A7").hyperlink = { documentReference: "A2" }));
    expect(await codeOf(excel, (sheet) => (sheet.getRange("B1").hyperlink = { documentReference: "A1" }))).toBe(
      "GeneralException",
    );
  });
});

describe("merged cells", () => {
  const merged = (excel: typeof Excel, address: string): Promise<string | null> =>
    read(
      excel,
      (s) => s.getRange(address).getMergedAreasOrNullObject().load("address"),
      (a) => (a.isNullObject ? null : a.address),
    );

  test("merge keeps the first value, unmerge splits whole areas", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:B2", [
      ["", "b"],
      ["c", "d"],
    ]);
    await batch(excel, (own) => {
      own.getRange("A1:B2").merge();
    });
    expect(sheet.merges).toEqual([rangeOf("A1:B2")]);
    expect([findCell(sheet, 0, 0)?.value, findCell(sheet, 0, 1)?.value, findCell(sheet, 1, 0)?.value]).toEqual([
      "b",
      "",
      "",
    ]);
    expect(await merged(excel, "B2:C9")).toBe("Blad1!A1:B2");
    expect(await merged(excel, "C3:D9")).toBeNull();
    await batch(excel, (own) => {
      own.getRange("B2").unmerge();
    });
    expect(sheet.merges).toEqual([]);
  });

  test("across merges each row; what overlaps grows together", async () => {
    const { host, excel } = start();
    await batch(excel, (own) => {
      own.getRange("A1:C2").merge(true);
      own.getRange("E1:F2").merge();
      own.getRange("F2:G3").merge();
      own.getRange("I1").merge();
    });
    expect(sheetOf(host, "Blad1").merges).toEqual([rangeOf("A1:C1"), rangeOf("A2:C2"), rangeOf("E1:G3")]);
  });

  test("more than 512 areas are not read; cells of a table are not merged", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    sheet.merges = Array.from({ length: 512 }, (_, row) => ({
      firstRow: row,
      lastRow: row,
      firstColumn: 0,
      lastColumn: 1,
    }));
    expect((await merged(excel, "A:B"))?.split(", ")).toHaveLength(512);
    sheet.merges.push(rangeOf("A600:B600"));
    const many = await codeOf(excel, (own) => void own.getRange("A:B").getMergedAreasOrNullObject().load("address"));
    expect(many).toBe("GeneralException");
    await batch(excel, (own) => void own.tables.add("D1:E3", true));
    const code = await codeOf(excel, (own) => {
      own.getRange("E3:F3").merge();
    });
    expect(code).toBe("InvalidOperation");
  });
});

describe("properties of many cells", () => {
  test("getCellProperties gives the chosen ones of each cell", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    cellAt(sheet, 0, 0).look = { fill: "#FFC000", borders: { EdgeTop: { style: "thin", colour: "#FF0000" } } };
    const found = await read(
      excel,
      (own) =>
        own.getRange("A1:B2").getCellProperties({
          address: true,
          hyperlink: false,
          format: { fill: { color: true }, font: { bold: true }, borders: { style: true, color: true } },
        }),
      ({ value }) => value,
    );
    expect(found[0]?.[0]).toMatchObject({
      address: "Blad1!A1",
      format: {
        fill: { color: "#FFC000" },
        font: { bold: false },
        borders: { top: { style: "Continuous", color: "#FF0000" }, left: { style: "None", color: "#000000" } },
      },
    });
    expect(found.map((row) => row.map((cell) => cell.address))).toEqual([
      ["Blad1!A1", "Blad1!B1"],
      ["Blad1!A2", "Blad1!B2"],
    ]);
    expect(found[1]?.[1]?.format?.fill).toEqual({ color: "#FFFFFF" });
    expect(found[0]?.[0]).not.toHaveProperty("hyperlink");
  });

  test("getRowProperties and getColumnProperties give one of each line, null where its cells differ", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    cellAt(sheet, 0, 0).look = { bold: true };
    sheet.hiddenRows.add(1);
    sheet.columnWidths.set(1, 99);
    const rows = await read(
      excel,
      (own) =>
        own.getRange("A1:B2").getRowProperties({
          rowHidden: true,
          rowIndex: true,
          address: true,
          format: { font: { bold: true }, rowHeight: true },
        }),
      ({ value }) => value,
    );
    expect(rows).toEqual([
      { rowHidden: false, rowIndex: 0, address: "Blad1!A1:B1", format: { font: { bold: null }, rowHeight: 15 } },
      { rowHidden: true, rowIndex: 1, address: "Blad1!A2:B2", format: { font: { bold: false }, rowHeight: 0 } },
    ]);
    const columns = await read(
      excel,
      (own) =>
        own
          .getRange("A1:B2")
          .getColumnProperties({ columnHidden: true, columnIndex: true, format: { columnWidth: true } }),
      ({ value }) => value,
    );
    expect(columns).toEqual([
      { columnHidden: false, columnIndex: 0, format: { columnWidth: 48 } },
      { columnHidden: false, columnIndex: 1, format: { columnWidth: 99 } },
    ]);
  });

  test("setters write the cells they name and leave the others", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    await batch(excel, (own) => {
      own.getRange("A1:B2").setCellProperties([
        [{ format: { fill: { color: "red" }, font: { size: 20 } } }, {}],
        [
          { hyperlink: { documentReference: "A1", textToDisplay: "dit" } },
          { format: { borders: { bottom: { style: "Continuous" } } } },
        ],
      ]);
      own
        .getRange("A1:A3")
        .setRowProperties([{}, { rowHidden: true }, { format: { rowHeight: 40, verticalAlignment: "Top" } }]);
      own.getRange("A1:B1").setColumnProperties([{ columnHidden: true }, { format: { columnWidth: 77 } }]);
    });
    expect(findCell(sheet, 0, 0)?.look).toEqual({ fill: "#FF0000", fontSize: 20 });
    expect(findCell(sheet, 0, 1)?.look ?? {}).toEqual({});
    expect(findCell(sheet, 1, 0)?.hyperlink).toMatchObject({ documentReference: "A1", textToDisplay: "dit" });
    expect(findCell(sheet, 1, 1)?.look).toEqual({ borders: { EdgeBottom: { style: "thin", colour: "#000000" } } });
    expect([...sheet.hiddenRows, ...sheet.hiddenColumns]).toEqual([1, 0]);
    expect([sheet.rowHeights.get(2), sheet.columnWidths.get(1)]).toEqual([40, 77]);
    expect(findCell(sheet, 2, 0)?.look).toEqual({ vertical: "Top" });
  });

  test.each<[string, string, (range: Excel.Range) => unknown]>([
    [
      "too few rows",
      "InvalidArgument",
      (r) => {
        r.setCellProperties([[{}, {}]]);
      },
    ],
    [
      "too few columns",
      "InvalidArgument",
      (r) => {
        r.setCellProperties([[{}], [{}]]);
      },
    ],
    [
      "too many lines",
      "InvalidArgument",
      (r) => {
        r.setRowProperties([{}, {}, {}]);
      },
    ],
    [
      "a style by name",
      "ApiNotFound",
      (r) => {
        r.setCellProperties([
          [{ style: "Good" }, {}],
          [{}, {}],
        ]);
      },
    ],
    ["a style asked for", "ApiNotFound", (r) => r.getCellProperties({ style: true })],
    ["an unknown format", "ApiNotFound", (r) => r.getCellProperties({ format: { indentLevel: true } })],
  ])("refuses %s", async (_what, code, act) => {
    const { excel } = start();
    expect(await codeOf(excel, (sheet) => void act(sheet.getRange("A1:B2")))).toBe(code);
  });
});

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

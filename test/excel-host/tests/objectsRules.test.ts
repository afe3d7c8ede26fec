/** Conditional formats, panes, page set-up and protection through the real library. */
import { takePrinterAway } from "../objects/pageLayout";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { rangeOf, read } from "./objectsSupport";

describe("conditional formats", () => {
  test("a rule for cell values with its look", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => {
      const { cellValue } = sheet.getRange("B2:B9").conditionalFormats.add("CellValue");
      cellValue.rule = { formula1: '="Klar"', operator: "EqualTo" };
      cellValue.format.fill.color = "#DFF0E3";
      cellValue.format.font.color = "#1E5631";
      cellValue.format.font.bold = true;
    });
    const [format] = sheetOf(host, "Blad1").conditionalFormats;
    expect(format).toMatchObject({ type: "CellValue", range: rangeOf("B2:B9") });
    expect([...(format?.settings ?? [])]).toEqual([
      ["cellValue/rule", { formula1: '="Klar"', operator: "EqualTo" }],
      ["cellValue/format/fill/color", "#DFF0E3"],
      ["cellValue/format/font/color", "#1E5631"],
      ["cellValue/format/font/bold", true],
    ]);
    expect(host.unknown).toEqual([]);
  });

  test("a new one comes first; formats are found by range, id and place", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => {
      sheet.getRange("A1:A9").conditionalFormats.add("CellValue");
      sheet.getRange("A5:B9").conditionalFormats.add("Custom").custom.rule.formula = "=A5>1";
      sheet.getRange("D1").conditionalFormats.add("ContainsText").textComparison.rule = {
        operator: "Contains",
        text: "x",
      };
    });
    const id = sheetOf(host, "Blad1").conditionalFormats[1]?.id ?? "";
    const found = await read(
      excel,
      (sheet) => {
        const formats = sheet.getRange("A:B").conditionalFormats;
        return {
          all: formats.load("items/type,items/priority,items/id"),
          count: formats.getCount(),
          custom: formats.getItem(id).custom.rule.load("formula"),
          other: formats.getItem(id).cellValueOrNullObject.load("rule"),
          range: formats.getItemAt(1).getRange().load("address"),
          none: sheet.getRange("F1").conditionalFormats.getItemOrNullObject(id).load("type"),
        };
      },
      ({ all, count, custom, other, range, none }) => [
        all.items.map(({ type, priority }) => [type, priority]),
        [count.value, custom.formula, other.isNullObject, range.address, none.isNullObject],
      ],
    );
    expect(found).toEqual([
      [
        ["Custom", 1],
        ["CellValue", 2],
      ],
      [2, "=A5>1", true, "Blad1!A1:A9", true],
    ]);
  });

  test("priorities and stopIfTrue are set", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => {
      sheet.getRange("A1").conditionalFormats.add("CellValue");
      sheet.getRange("B1").conditionalFormats.add("Custom").stopIfTrue = true;
      sheet.getRange("A1").conditionalFormats.getItemAt(0).priority = 0;
    });
    const formats = sheetOf(host, "Blad1").conditionalFormats;
    expect(formats.map(({ type }) => type)).toEqual(["CellValue", "Custom"]);
    expect(formats[1]?.settings.get("stopIfTrue")).toBe(true);
  });

  test("clearAll clears the range and leaves the rest; delete takes the whole format", async () => {
    const { host, excel } = start();
    const ranges = (): unknown => sheetOf(host, "Blad1").conditionalFormats.map(({ range }) => range);
    await batch(excel, (sheet) => {
      sheet.getRange("A1:A9").conditionalFormats.add("CellValue").cellValue.format.font.bold = true;
      sheet.getRange("C1:C9").conditionalFormats.add("CellValue");
      sheet.getRange("A4:B5").conditionalFormats.clearAll();
    });
    expect(ranges()).toEqual([rangeOf("C1:C9"), rangeOf("A1:A3"), rangeOf("A6:A9")]);
    expect(sheetOf(host, "Blad1").conditionalFormats[2]?.settings.get("cellValue/format/font/bold")).toBe(true);
    await batch(excel, (sheet) => {
      sheet.getRange("C2").conditionalFormats.getItemAt(0).delete();
      sheet.getRanges("A1,A8").conditionalFormats.clearAll();
    });
    expect(ranges()).toEqual([rangeOf("A2:A3"), rangeOf("A6:A7"), rangeOf("A9")]);
  });

  test.each<[string, string, (formats: Excel.ConditionalFormatCollection) => unknown]>([
    [
      "a rule without an operator",
      "InvalidArgument",
      (f) => (f.add("CellValue").cellValue.rule = { formula1: "=1", operator: "Invalid" }),
    ],
    [
      "between one value",
      "InvalidArgument",
      (f) => (f.add("CellValue").cellValue.rule = { formula1: "=1", operator: "Between" }),
    ],
    [
      "a structured reference",
      "InvalidArgument",
      (f) => (f.add("Custom").custom.rule.formula = "=SUM(Läget[Antal])>1"),
    ],
    ["no colour", "InvalidArgument", (f) => (f.add("CellValue").cellValue.format.fill.color = "grönt")],
    ["an unknown type", "InvalidArgument", (f) => f.add("Fel" as "CellValue")],
    ["a data bar", "ApiNotFound", (f) => f.add("DataBar")],
    ["the details of another type", "ItemNotFound", (f) => (f.add("CellValue").custom.rule.formula = "=1")],
    ["an id that is not there", "ItemNotFound", (f) => f.getItem("x").load("type")],
  ])("refuses %s", async (_what, code, act) => {
    const { excel } = start();
    expect(await codeOf(excel, (sheet) => void act(sheet.getRange("A1").conditionalFormats))).toBe(code);
  });
});

describe("panes", () => {
  test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, number, number, string | null]>([
    [
      "two rows",
      (p) => {
        p.freezeRows(2);
      },
      2,
      0,
      "Blad1!1:2",
    ],
    [
      "one row, unsaid",
      (p) => {
        p.freezeRows();
      },
      1,
      0,
      "Blad1!1:1",
    ],
    [
      "a column",
      (p) => {
        p.freezeColumns(1);
      },
      0,
      1,
      "Blad1!A:A",
    ],
    [
      "a corner",
      (p) => {
        p.freezeAt("A1:B3");
      },
      3,
      2,
      "Blad1!A1:B3",
    ],
    [
      "whole rows",
      (p) => {
        p.freezeAt("1:4");
      },
      4,
      0,
      "Blad1!1:4",
    ],
    [
      "none",
      (p) => {
        p.freezeRows(3);
        p.unfreeze();
      },
      0,
      0,
      null,
    ],
    [
      "none by zero",
      (p) => {
        p.freezeRows(3);
        p.freezeRows(0);
      },
      0,
      0,
      null,
    ],
  ])("%s", async (_what, act, rows, columns, address) => {
    const { host, excel } = start();
    const found = await read(
      excel,
      (sheet) => {
        act(sheet.freezePanes);
        return sheet.freezePanes.getLocationOrNullObject().load("address");
      },
      (range) => (range.isNullObject ? null : range.address),
    );
    expect(found).toBe(address);
    expect(sheetOf(host, "Blad1")).toMatchObject({ frozenRows: rows, frozenColumns: columns });
  });

  test("getLocation without panes and a negative number are refused", async () => {
    const { excel } = start();
    expect(await codeOf(excel, (sheet) => void sheet.freezePanes.getLocation().load("address"))).toBe("ItemNotFound");
    const code = await codeOf(excel, (sheet) => {
      sheet.freezePanes.freezeRows(-1);
    });
    expect(code).toBe("InvalidArgument");
  });
});

describe("page set-up", () => {
  test("is kept by its path and read again", async () => {
    const { host, excel } = start();
    await batch(excel, ({ pageLayout }) => {
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A3";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.leftMargin = 43.2;
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows("$1:$4");
      pageLayout.setPrintTitleColumns("A:B");
      pageLayout.setPrintArea("A1:C9");
      pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.leftFooter = "Uppföljning 2025";
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P (&N)";
    });
    expect(Object.fromEntries(sheetOf(host, "Blad1").pageLayout)).toEqual({
      orientation: "Landscape",
      paperSize: "A3",
      zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: null },
      leftMargin: 43.2,
      centerHorizontally: true,
      printTitleRows: "$1:$4",
      printTitleColumns: "$A:$B",
      printArea: "$A$1:$C$9",
      topMargin: 72,
      "headersFooters/defaultForAllPages/leftFooter": "Uppföljning 2025",
      "headersFooters/defaultForAllPages/rightFooter": "&P (&N)",
    });
    const found = await read(
      excel,
      ({ pageLayout }) => ({
        page: pageLayout.load("orientation,bottomMargin,printGridlines"),
        rows: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
        area: pageLayout.getPrintAreaOrNullObject().load("address"),
      }),
      ({ page, rows, area }) => [page.orientation, page.bottomMargin, page.printGridlines, rows.address, area.address],
    );
    expect(found).toEqual(["Landscape", 54, false, "Blad1!1:4", "Blad1!A1:C9"]);
    expect(host.unknown).toEqual([]);
  });

  test("has nothing where nothing was set", async () => {
    const { excel } = start();
    const found = await read(
      excel,
      ({ pageLayout }) => [
        pageLayout.getPrintTitleRowsOrNullObject().load("address"),
        pageLayout.getPrintTitleColumnsOrNullObject().load("address"),
        pageLayout.getPrintAreaOrNullObject().load("address"),
      ],
      (ranges) => ranges.map(({ isNullObject }) => isNullObject),
    );
    expect(found).toEqual([true, true, true]);
  });

  test.each<[string, (page: Excel.PageLayout) => unknown]>([
    [
      "title rows that are no whole rows",
      (p) => {
        p.setPrintTitleRows("A1:B2");
      },
    ],
    [
      "title columns that are no whole columns",
      (p) => {
        p.setPrintTitleColumns("A1:B2");
      },
    ],
    ["a scale of 5 %", (p) => (p.zoom = { scale: 5 })],
    ["no page wide", (p) => (p.zoom = { horizontalFitToPages: 0 })],
    ["a negative margin", (p) => (p.topMargin = -1)],
    [
      "an unknown margin",
      (p) => {
        p.setPrintMargins("Points", { topp: 1 } as Excel.PageLayoutMarginOptions);
      },
    ],
    ["a footer of 256 characters", (p) => (p.headersFooters.defaultForAllPages.leftFooter = "x".repeat(256))],
    ["no orientation", (p) => (p.orientation = "Liggande" as "Landscape")],
  ])("refuses %s", async (_what, act) => {
    const { host, excel } = start();
    expect(await codeOf(excel, ({ pageLayout }) => void act(pageLayout))).toBe("InvalidArgument");
    expect(sheetOf(host, "Blad1").pageLayout.size).toBe(0);
  });

  test("a machine without a printer refuses all of it", async () => {
    const { host, excel } = start();
    takePrinterAway(host.workbook);
    const acts: ((page: Excel.PageLayout) => unknown)[] = [
      (p) => (p.orientation = "Landscape"),
      (p) => {
        p.setPrintTitleRows("1:2");
      },
      (p) => (p.headersFooters.defaultForAllPages.leftFooter = "x"),
      (p) => {
        p.setPrintMargins("Inches", { left: 1 });
      },
      (p) => {
        p.setPrintArea("A1");
      },
    ];
    for (const act of acts)
      expect(await codeOf(excel, ({ pageLayout }) => void act(pageLayout))).toBe("GeneralException");
    expect(sheetOf(host, "Blad1").pageLayout.size).toBe(0);
  });
});

describe("protection", () => {
  test("of a sheet: read, set with options and password, taken away", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => {
      sheet.protection.protect({ allowSort: true }, "hemligt");
    });
    const found = await read(
      excel,
      (s) => s.protection.load("protected,options"),
      (p) => [p.protected, p.options.allowSort, p.options.allowFormatCells],
    );
    expect(found).toEqual([true, true, false]);
    expect(await codeOf(excel, (sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(
      await codeOf(excel, (sheet) => {
        sheet.protection.protect();
      }),
    ).toBe("AccessDenied");
    expect(
      await codeOf(excel, (sheet) => {
        sheet.protection.unprotect("fel");
      }),
    ).toBe("InvalidArgument");
    expect(sheetOf(host, "Blad1").isProtected).toBe(true);
    await batch(excel, (sheet) => {
      sheet.protection.unprotect("hemligt");
    });
    expect(
      await read(
        excel,
        (s) => s.protection.load("protected,options"),
        (p) => [p.protected, p.options],
      ),
    ).toEqual([false, null]);
    expect(
      await codeOf(excel, (sheet) => {
        sheet.protection.protect({ allowAll: true } as Excel.WorksheetProtectionOptions);
      }),
    ).toBe("InvalidArgument");
  });

  test("of the workbook's structure", async () => {
    const { host, excel } = start();
    const isProtected = (): Promise<boolean> =>
      read(
        excel,
        (_s, { workbook }) => workbook.protection.load("protected"),
        (p) => p.protected,
      );
    expect(await isProtected()).toBe(false);
    await batch(excel, (_sheet, { workbook }) => {
      workbook.protection.protect("x");
    });
    expect(await isProtected()).toBe(true);
    expect(await codeOf(excel, (_s, { workbook }) => void workbook.worksheets.add("Ny"))).toBe("AccessDenied");
    await batch(excel, (_sheet, { workbook }) => {
      workbook.protection.unprotect("x");
    });
    expect(host.workbook.isProtected).toBe(false);
  });
});

/** Looks of cells through the real library, and what protection does to them. */
import { cellAt, findCell } from "../model";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { fill, read } from "./objectsSupport";

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

/** What the other tests of the objects do not pin down: defaults, guards one by one, and odd corners. */
import { cellAt, findCell } from "../model";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { fill, rangeOf, read } from "./objectsSupport";

test("a new chart's parts answer Excel's defaults", async () => {
  const { host, excel } = start();
  fill(sheetOf(host, "Blad1"), "A1:B2", [
    ["a", 1],
    ["b", 2],
  ]);
  const found = await read(
    excel,
    (sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns");
      chart.load("plotVisibleOnly,displayBlanksAs,legend/visible,legend/position,title/overlay");
      const { valueAxis } = chart.axes;
      valueAxis.load(
        "visible,reversePlotOrder,majorTickMark,minorTickMark,majorGridlines/visible,title/visible,minimum",
      );
      const series = chart.series
        .getItemAt(0)
        .load("gapWidth,overlap,varyByCategories,filtered,axisGroup,hasDataLabels");
      const labels = chart.series.getItemAt(0).dataLabels.load("showValue,showPercentage,showSeriesName,numberFormat");
      return { chart, valueAxis, series, labels };
    },
    ({ chart, valueAxis, series, labels }) => [
      [chart.plotVisibleOnly, chart.displayBlanksAs, chart.legend.visible, chart.legend.position, chart.title.overlay],
      [valueAxis.visible, valueAxis.reversePlotOrder, valueAxis.majorTickMark, valueAxis.minorTickMark],
      [valueAxis.majorGridlines.visible, valueAxis.title.visible, valueAxis.minimum as unknown],
      [
        series.gapWidth,
        series.overlap,
        series.varyByCategories,
        series.filtered,
        series.axisGroup,
        series.hasDataLabels,
      ],
      [labels.showValue, labels.showPercentage, labels.showSeriesName, labels.numberFormat],
    ],
  );
  expect(found).toEqual([
    [true, "NotPlotted", true, "Right", false],
    [true, false, "Outside", "None"],
    [false, false, ""],
    [150, 0, false, false, "Primary", false],
    [false, false, false, "General"],
  ]);
});

test("a new page's set-up answers Excel's defaults", async () => {
  const { excel } = start();
  const page = await read(
    excel,
    (s) => s.pageLayout.load(),
    (p) => p.toJSON(),
  );
  expect(page).toMatchObject({
    orientation: "Portrait",
    zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
    leftMargin: 50.4,
    topMargin: 54,
    headerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
  });
});

test("a conditional format's font answers Excel's defaults, and is cleared", async () => {
  const { host, excel } = start();
  const fonts = await read(
    excel,
    (sheet) => {
      const { format } = sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue;
      format.font.bold = true;
      format.fill.color = "red";
      format.font.clear();
      return format.font.load("bold,italic,strikethrough,underline,color");
    },
    (font) => [font.bold, font.italic, font.strikethrough, font.underline, font.color],
  );
  expect(fonts).toEqual([false, false, false, "None", "#000000"]);
  expect([...(sheetOf(host, "Blad1").conditionalFormats[0]?.settings ?? [])]).toEqual([
    ["cellValue/format/fill/color", "#FF0000"],
  ]);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  [
    "removing a filter",
    (s) => {
      s.autoFilter.remove();
    },
  ],
  [
    "clearing a filter",
    (s) => {
      s.autoFilter.clearCriteria();
    },
  ],
  [
    "filtering",
    (s) => {
      s.autoFilter.apply("A1:B3");
    },
  ],
  ["a chart's name", (s) => (s.charts.getItemAt(0).name = "x")],
  ["a chart's title", (s) => (s.charts.getItemAt(0).title.text = "x")],
  ["a chart's type", (s) => (s.charts.getItemAt(0).chartType = "Pie")],
  [
    "a chart's place",
    (s) => {
      s.charts.getItemAt(0).setPosition("A1", "B2");
    },
  ],
  ["a chart's width", (s) => (s.charts.getItemAt(0).width = 3)],
  ["a chart's legend", (s) => (s.charts.getItemAt(0).legend.visible = false)],
  ["a chart's axis", (s) => (s.charts.getItemAt(0).axes.valueAxis.minimum = 1)],
  [
    "a chart's data",
    (s) => {
      s.charts.getItemAt(0).setData(s.getRange("A1:A3"));
    },
  ],
  [
    "deleting a chart",
    (s) => {
      s.charts.getItemAt(0).delete();
    },
  ],
  ["a new series", (s) => s.charts.getItemAt(0).series.add("x")],
  ["a series' name", (s) => (s.charts.getItemAt(0).series.getItemAt(0).name = "x")],
  [
    "a series' values",
    (s) => {
      s.charts.getItemAt(0).series.getItemAt(0).setValues(s.getRange("A1"));
    },
  ],
  [
    "a series' colour",
    (s) => {
      s.charts.getItemAt(0).series.getItemAt(0).format.fill.setSolidColor("red");
    },
  ],
  [
    "a point's colour",
    (s) => {
      s.charts.getItemAt(0).series.getItemAt(0).points.getItemAt(0).format.fill.setSolidColor("red");
    },
  ],
  ["a series' gap", (s) => (s.charts.getItemAt(0).series.getItemAt(0).gapWidth = 3)],
  ["a series' labels", (s) => (s.charts.getItemAt(0).series.getItemAt(0).hasDataLabels = true)],
  [
    "deleting a series",
    (s) => {
      s.charts.getItemAt(0).series.getItemAt(0).delete();
    },
  ],
  [
    "a conditional format's rule",
    (s) => (s.getRange("A1").conditionalFormats.getItemAt(0).cellValue.rule = { formula1: "=1", operator: "EqualTo" }),
  ],
  ["a conditional format's place", (s) => (s.getRange("A1").conditionalFormats.getItemAt(0).priority = 0)],
  ["a conditional format's stop", (s) => (s.getRange("A1").conditionalFormats.getItemAt(0).stopIfTrue = true)],
  [
    "deleting a conditional format",
    (s) => {
      s.getRange("A1").conditionalFormats.getItemAt(0).delete();
    },
  ],
  [
    "print titles",
    (s) => {
      s.pageLayout.setPrintTitleRows("1:2");
    },
  ],
  ["a footer", (s) => (s.pageLayout.headersFooters.defaultForAllPages.leftFooter = "x")],
  [
    "copied formats",
    (s) => {
      s.getRange("D1").copyFrom("A1", "Formats");
    },
  ],
  ["several ranges", (s) => (s.getRanges("A1,B2").format.font.bold = true)],
  [
    "clearing several ranges",
    (s) => {
      s.getRanges("A1,B2").clear();
    },
  ],
  [
    "autofit of rows",
    (s) => {
      s.getRange("A1").format.autofitRows();
    },
  ],
  ["the standard width", (s) => (s.getRange("A1").format.useStandardWidth = true)],
])("a protected sheet refuses %s", async (_what, act) => {
  const { host, excel } = start();
  const sheet = sheetOf(host, "Blad1");
  fill(sheet, "A1:B3", [
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  await batch(excel, (own) => {
    own.charts.add("ColumnClustered", own.getRange("B1:B3"), "Columns");
    own.getRange("A1:A3").conditionalFormats.add("CellValue");
    own.autoFilter.apply("A1:B3");
  });
  sheet.isProtected = true;
  const before = structuredClone(sheet);
  expect(await codeOf(excel, (own) => void act(own))).toBe("AccessDenied");
  expect(sheet).toEqual(before);
});

describe("chart sources", () => {
  test.each<[string, (string | number)[][], string[], boolean]>([
    [
      "a corner with text and texts beside it",
      [
        ["Avd", "Klar"],
        ["A", 1],
        ["B", 2],
      ],
      ["Klar"],
      true,
    ],
    [
      "years as headers under an empty corner",
      [
        ["", 2024, 2025],
        ["A", 1, 2],
      ],
      ["2024", "2025"],
      true,
    ],
    [
      "numbers everywhere",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      ["Series1", "Series2"],
      false,
    ],
    [
      "texts in the first column only",
      [
        ["A", 1],
        ["B", 2],
        ["C", 3],
      ],
      ["Series1"],
      true,
    ],
    [
      "a gap among the headers",
      [
        ["x", "Klar", ""],
        ["A", 1, 2],
        ["B", 3, 4],
      ],
      ["Series1", "Series2"],
      true,
    ],
  ])("%s", async (_what, values, names, hasCategories) => {
    const { host, excel } = start();
    fill(sheetOf(host, "Blad1"), "A1", values);
    await batch(excel, (own) => {
      own.charts.add("BarClustered", own.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1), "Columns");
    });
    const series = sheetOf(host, "Blad1").charts[0]?.series ?? [];
    expect(series.map(({ name }) => name)).toEqual(names);
    expect(series.every(({ categories }) => (categories !== null) === hasCategories)).toBe(true);
  });
});

test("copying all takes links and formats; copying values leaves them", async () => {
  const { host, excel } = start();
  await batch(excel, (own) => {
    own.getRange("A1").hyperlink = { documentReference: "B1", textToDisplay: "dit" };
    own.getRange("A3").hyperlink = { documentReference: "B9", textToDisplay: "kvar" };
    own.getRange("A2").copyFrom("A1", "All");
    own.getRange("A3").copyFrom("A1", "Values");
  });
  const link = (row: number): unknown => findCell(sheetOf(host, "Blad1"), row, 0)?.hyperlink?.documentReference;
  expect([link(0), link(1), link(2)]).toEqual(["B1", "B1", "B9"]);
});

test("a link without a text leaves what a cell holds, a formula too", async () => {
  const { host, excel } = start();
  const sheet = sheetOf(host, "Blad1");
  cellAt(sheet, 0, 0).value = "Text";
  Object.assign(cellAt(sheet, 1, 0), { value: "", formula: '=""' });
  await batch(excel, (own) => (own.getRange("A1:A2").hyperlink = { address: "https://example.org/" }));
  expect(findCell(sheet, 0, 0)).toMatchObject({ value: "Text", hyperlink: { address: "https://example.org/" } });
  expect(findCell(sheet, 1, 0)).toMatchObject({ value: "", formula: '=""' });
});

test("autofit leaves empty columns as they are", async () => {
  const { host, excel } = start();
  const sheet = sheetOf(host, "Blad1");
  sheet.columnWidths.set(1, 99);
  cellAt(sheet, 0, 1).look = { bold: true };
  await batch(excel, (own) => {
    own.getRange("A1:C1").format.autofitColumns();
  });
  expect([...sheet.columnWidths]).toEqual([[1, 99]]);
});

test("a header that is a formula becomes its value", async () => {
  const { host, excel } = start();
  const sheet = sheetOf(host, "Blad1");
  Object.assign(cellAt(sheet, 0, 0), { value: "År", formula: '="År"' });
  await batch(excel, (own) => void own.tables.add("A1:A2", true));
  expect(findCell(sheet, 0, 0)).toMatchObject({ value: "År", formula: "" });
});

test("widths are of columns and heights of rows: neither is taken for the other", async () => {
  const { host, excel } = start();
  const rows = await codeOf(excel, (own) => {
    own.getRange("A1").setRowProperties([{ format: { columnWidth: 5 } as Excel.CellPropertiesFormat }]);
  });
  const columns = await codeOf(excel, (own) => {
    own.getRange("A1").setColumnProperties([{ format: { rowHeight: 5 } as Excel.CellPropertiesFormat }]);
  });
  const cells = await codeOf(excel, (own) => {
    own.getRange("A1").setCellProperties([[{ rowHidden: true } as Excel.SettableCellProperties]]);
  });
  expect([rows, columns, cells]).toEqual(["ApiNotFound", "ApiNotFound", "ApiNotFound"]);
  expect(sheetOf(host, "Blad1").columnWidths.size + sheetOf(host, "Blad1").rowHeights.size).toBe(0);
});

test("a table's filter shows the rows below its headers only", async () => {
  const { host, excel } = start();
  const sheet = sheetOf(host, "Blad1");
  fill(sheet, "A2:A4", [["Nr"], [1], [2]]);
  await batch(excel, (own) => void own.tables.add("A2:A4", true));
  for (const row of [0, 1, 2, 3, 4]) sheet.hiddenRows.add(row);
  await batch(excel, (own) => {
    own.tables.getItemAt(0).autoFilter.clearCriteria();
  });
  expect([...sheet.hiddenRows]).toEqual([0, 1, 4]);
  expect(sheet.tables[0]?.range).toEqual(rangeOf("A2:A4"));
});

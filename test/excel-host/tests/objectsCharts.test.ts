/** Charts through the real library. */
import type { HostChart } from "../model";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { fill, rangeOf, read } from "./objectsSupport";

function withNumbers(): { host: ReturnType<typeof start>["host"]; excel: typeof Excel; chart: () => HostChart } {
  const { host, excel } = start();
  const sheet = sheetOf(host, "Blad1");
  fill(sheet, "A1:C4", [
    ["", "Klar", "Pågår"],
    ["Avd A", 1, 2],
    ["Avd B", 3, 4],
    ["Avd C", 5, 6],
  ]);
  const chart = (): HostChart => {
    const [first] = sheet.charts;
    if (first === undefined) throw new Error("no chart");
    return first;
  };
  return { host, excel, chart };
}

describe("making", () => {
  test.each<[string, "Columns" | "Rows" | "Auto" | undefined, string, readonly [string, string, string | null][]]>([
    [
      "A1:C4",
      "Columns",
      "",
      [
        ["Klar", "B2:B4", "A2:A4"],
        ["Pågår", "C2:C4", "A2:A4"],
      ],
    ],
    [
      "A1:C4",
      "Rows",
      "",
      [
        ["Avd A", "B2:C2", "B1:C1"],
        ["Avd B", "B3:C3", "B1:C1"],
        ["Avd C", "B4:C4", "B1:C1"],
      ],
    ],
    [
      "A1:C4",
      undefined,
      "",
      [
        ["Klar", "B2:B4", "A2:A4"],
        ["Pågår", "C2:C4", "A2:A4"],
      ],
    ],
    ["A1:C2", "Auto", "Avd A", [["Avd A", "B2:C2", "B1:C1"]]],
    ["B2:B4", "Columns", "Series1", [["Series1", "B2:B4", null]]],
    ["B1:B4", "Columns", "Klar", [["Klar", "B2:B4", null]]],
    ["H1", "Columns", "", []],
  ])("from %s by %s", async (address, seriesBy, title, series) => {
    const { host, excel, chart } = withNumbers();
    await batch(excel, (sheet) => void sheet.charts.add("BarStacked", sheet.getRange(address), seriesBy));
    expect(chart()).toMatchObject({ type: "BarStacked", name: "Chart 1", title });
    expect(chart().series.map(({ name, values, categories }) => ({ name, values, categories }))).toEqual(
      series.map(([name, values, categories]) => ({
        name,
        values: rangeOf(values),
        categories: categories === null ? null : rangeOf(categories),
      })),
    );
    expect(host.unknown).toEqual([]);
  });

  test("name, title, place and type are read as they were set", async () => {
    const { host, excel } = withNumbers();
    const sheet = sheetOf(host, "Blad1");
    sheet.columnWidths.set(0, 100);
    sheet.hiddenRows.add(0);
    const found = await read(
      excel,
      (own) => {
        const chart = own.charts.add("Doughnut", own.getRange("A1:B4"), "Columns");
        chart.name = "pf_1";
        chart.title.text = "Läget per avdelning";
        chart.title.format.font.size = 12;
        chart.setPosition("B3", "D6");
        return chart.load("name,chartType,left,top,width,height,title/text,title/visible,title/format/font/size,id");
      },
      (c) => [
        c.name,
        c.chartType,
        c.left,
        c.top,
        c.width,
        c.height,
        c.title.text,
        c.title.visible,
        c.title.format.font.size,
      ],
    );
    expect(found).toEqual(["pf_1", "Doughnut", 100, 15, 144, 60, "Läget per avdelning", true, 12]);
    await batch(excel, (own) => {
      const chart = own.charts.getItem("PF_1");
      chart.left = 7;
      chart.width = 300;
      chart.title.visible = false;
      chart.chartType = "Pie";
    });
    expect(sheet.charts[0]).toMatchObject({ type: "Pie", place: { left: 7, top: 15, width: 300, height: 60 } });
    expect(sheet.charts[0]?.settings.get("title/visible")).toBe(false);
  });

  test("charts are found by name (the first of two), id and place; deleted ones are gone", async () => {
    const { host, excel } = withNumbers();
    await batch(excel, (own) => {
      for (const type of ["BarClustered", "ColumnClustered"] as const)
        own.charts.add(type, own.getRange("A1:B4"), "Columns").name = "lika";
    });
    const id = sheetOf(host, "Blad1").charts[1]?.id ?? "";
    const found = await read(
      excel,
      ({ charts }) => ({
        charts: [
          charts.getItem("lika"),
          charts.getItem(id),
          charts.getItemAt(1),
          charts.getItemOrNullObject("lika"),
        ].map((c) => c.load("chartType")),
        none: charts.getItemOrNullObject("x").load("name"),
        all: charts.load("count,items/name"),
        count: charts.getCount(),
      }),
      ({ charts, none, all, count }) => [
        charts.map(({ chartType }) => chartType),
        none.isNullObject,
        all.items.length,
        all.count,
        count.value,
      ],
    );
    expect(found).toEqual([["BarClustered", "ColumnClustered", "ColumnClustered", "BarClustered"], true, 2, 2, 2]);
    await batch(excel, ({ charts }) => {
      charts.getItem("lika").delete();
    });
    expect(sheetOf(host, "Blad1").charts.map(({ type }) => type)).toEqual(["ColumnClustered"]);
    expect(
      await codeOf(excel, ({ charts }) => {
        charts.getItem("x").delete();
      }),
    ).toBe("ItemNotFound");
    const stale = await codeOf(excel, ({ charts }) => {
      const chart = charts.getItem("lika");
      chart.delete();
      chart.name = "kvar";
    });
    expect(stale).toBe("ItemNotFound");
  });
});

describe("series", () => {
  test("are added, put between, named, coloured and deleted; their settings follow them", async () => {
    const { excel, chart } = withNumbers();
    await batch(excel, (own) => {
      const made = own.charts.add("ColumnStacked", own.getRange("B2:B4"), "Columns");
      const first = made.series.getItemAt(0);
      first.name = "Klara";
      first.gapWidth = 60;
      first.dataLabels.numberFormat = "0;;";
      const second = made.series.add("Pågår");
      second.setValues(own.getRange("C2:C4"));
      second.setXAxisValues(own.getRange("A2:A4"));
      second.format.fill.setSolidColor("#4A86C5");
      second.dataLabels.format.font.color = "#FFFFFF";
      made.series.add("Först", 0);
    });
    expect(chart().series.map(({ name, values, categories, colour }) => [name, values, categories, colour])).toEqual([
      ["Först", null, null, ""],
      ["Klara", rangeOf("B2:B4"), null, ""],
      ["Pågår", rangeOf("C2:C4"), rangeOf("A2:A4"), "#4A86C5"],
    ]);
    const settings = (): unknown => Object.fromEntries(chart().settings);
    expect(settings()).toEqual({
      "series/0/gapWidth": 60,
      "series/1/dataLabels/numberFormat": "0;;",
      "series/2/dataLabels/format/font/color": "#FFFFFF",
    });
    await batch(excel, ({ charts }) => {
      charts.getItemAt(0).series.getItemAt(1).delete();
    });
    expect(chart().series.map(({ name }) => name)).toEqual(["Först", "Pågår"]);
    expect(settings()).toEqual({ "series/0/gapWidth": 60, "series/1/dataLabels/format/font/color": "#FFFFFF" });
  });

  test("points have values and colours of their own", async () => {
    const { excel, chart } = withNumbers();
    const found = await read(
      excel,
      (own) => {
        const series = own.charts.add("Doughnut", own.getRange("A1:B4"), "Columns").series.getItemAt(0);
        series.points.getItemAt(0).format.fill.setSolidColor("#2E7D4F");
        series.points.getItemAt(2).format.fill.setSolidColor("B83A32");
        series.points.getItemAt(2).format.border.color = "#FFFFFF";
        series.doughnutHoleSize = 55;
        return { points: series.points.load("count,items/value"), series: series.load("doughnutHoleSize,name") };
      },
      ({ points, series }) => [
        points.count,
        points.items.map(({ value }) => value as unknown),
        series.doughnutHoleSize,
        series.name,
      ],
    );
    expect(found).toEqual([3, [1, 3, 5], 55, "Klar"]);
    expect([...(chart().series[0]?.points ?? [])]).toEqual([
      [0, "#2E7D4F"],
      [2, "#B83A32"],
    ]);
    const none = await codeOf(excel, ({ charts }) => {
      charts.getItemAt(0).series.getItemAt(0).points.getItemAt(3).format.fill.setSolidColor("red");
    });
    expect(none).toBe("InvalidArgument");
  });

  test("labels: values shown, formats, places, of one series and of all", async () => {
    const { excel, chart } = withNumbers();
    await batch(excel, (own) => {
      const made = own.charts.add("BarStacked", own.getRange("A1:C4"), "Columns");
      const series = made.series.getItemAt(0);
      series.hasDataLabels = true;
      series.dataLabels.position = "Center";
      series.dataLabels.numberFormat = "0;;";
      series.dataLabels.format.font.size = 9;
      series.dataLabels.format.fill.setSolidColor("#FFFFFF");
    });
    expect(chart().series.map(({ showsValues }) => showsValues)).toEqual([true, false]);
    expect(Object.fromEntries(chart().settings)).toEqual({
      "series/0/dataLabels/position": "Center",
      "series/0/dataLabels/numberFormat": "0;;",
      "series/0/dataLabels/format/font/size": 9,
      "series/0/dataLabels/format/fill/solidColor": "#FFFFFF",
    });
    await batch(excel, ({ charts }) => (charts.getItemAt(0).dataLabels.showValue = true));
    expect(chart().series.map(({ showsValues }) => showsValues)).toEqual([true, true]);
    const shown = await read(
      excel,
      ({ charts }) =>
        charts.getItemAt(0).series.getItemAt(1).load("hasDataLabels,dataLabels/showValue,dataLabels/position"),
      (s) => [s.hasDataLabels, s.dataLabels.showValue, s.dataLabels.position],
    );
    expect(shown).toEqual([true, true, "None"]);
  });

  test.each<
    [
      Excel.ChartType | "Doughnut" | "BarStacked" | "BarClustered" | "Line",
      string,
      string,
      (series: Excel.ChartSeries) => unknown,
    ]
  >([
    ["Doughnut", "a gap", "InvalidArgument", (s) => (s.gapWidth = 60)],
    ["Doughnut", "an overlap", "InvalidArgument", (s) => (s.overlap = 100)],
    ["Doughnut", "a place of labels", "InvalidArgument", (s) => (s.dataLabels.position = "Center")],
    ["Doughnut", "a hole of 95 %", "InvalidArgument", (s) => (s.doughnutHoleSize = 95)],
    ["BarStacked", "a hole", "InvalidArgument", (s) => (s.doughnutHoleSize = 55)],
    ["BarStacked", "labels outside its bars", "InvalidArgument", (s) => (s.dataLabels.position = "OutsideEnd")],
    ["BarClustered", "an overlap of 101", "InvalidArgument", (s) => (s.overlap = 101)],
    ["BarClustered", "a gap of 501", "InvalidArgument", (s) => (s.gapWidth = 501)],
    ["Line", "a gap", "InvalidArgument", (s) => (s.gapWidth = 10)],
    ["BarClustered", "a name of 256 characters", "InvalidArgument", (s) => (s.name = "x".repeat(256))],
    [
      "BarClustered",
      "no colour",
      "InvalidArgument",
      (s) => {
        s.format.fill.setSolidColor("röd");
      },
    ],
    ["BarClustered", "an unmodelled property", "ApiNotFound", (s) => (s.explosion = 3)],
  ])("a %s refuses %s", async (type, _what, code, act) => {
    const { excel, chart } = withNumbers();
    await batch(excel, (own) => void own.charts.add(type as "Doughnut", own.getRange("A1:B4"), "Columns"));
    expect(await codeOf(excel, ({ charts }) => void act(charts.getItemAt(0).series.getItemAt(0)))).toBe(code);
    expect(chart().settings.size).toBe(0);
  });
});

describe("parts", () => {
  test("axes, legend and areas keep what was set", async () => {
    const { host, excel, chart } = withNumbers();
    await batch(excel, (own) => {
      const made = own.charts.add("BarStacked", own.getRange("A1:C4"), "Columns");
      const { categoryAxis, valueAxis } = made.axes;
      categoryAxis.reversePlotOrder = true;
      categoryAxis.majorTickMark = "None";
      categoryAxis.position = "Maximum";
      valueAxis.minimum = 0;
      valueAxis.maximum = "";
      valueAxis.numberFormat = "0";
      valueAxis.majorGridlines.visible = false;
      valueAxis.majorGridlines.format.line.color = "#BCC6D0";
      valueAxis.title.text = "Antal";
      valueAxis.format.font.size = 9;
      made.legend.visible = true;
      made.legend.position = "Bottom";
      made.format.fill.setSolidColor("#FFFFFF");
      made.format.border.lineStyle = "None";
      made.plotArea.format.fill.clear();
    });
    expect(Object.fromEntries(chart().settings)).toEqual({
      "axes/categoryAxis/reversePlotOrder": true,
      "axes/categoryAxis/majorTickMark": "None",
      "axes/categoryAxis/position": "Maximum",
      "axes/valueAxis/minimum": 0,
      "axes/valueAxis/maximum": "",
      "axes/valueAxis/numberFormat": "0",
      "axes/valueAxis/majorGridlines/visible": false,
      "axes/valueAxis/majorGridlines/format/line/color": "#BCC6D0",
      "axes/valueAxis/title/text": "Antal",
      "axes/valueAxis/format/font/size": 9,
      "legend/visible": true,
      "legend/position": "Bottom",
      "format/fill/solidColor": "#FFFFFF",
      "format/border/lineStyle": "None",
    });
    const found = await read(
      excel,
      ({ charts }) =>
        charts.getItemAt(0).load("axes/valueAxis/minimum,axes/valueAxis/visible,legend/position,legend/overlay"),
      ({ axes, legend }) => [
        axes.valueAxis.minimum as unknown,
        axes.valueAxis.visible,
        legend.position,
        legend.overlay,
      ],
    );
    expect(found).toEqual([0, true, "Bottom", false]);
    expect(host.unknown).toEqual([]);
  });

  test("a doughnut has no axes, and positions, types and sizes must be Excel's", async () => {
    const { excel } = withNumbers();
    await batch(excel, (own) => void own.charts.add("Doughnut", own.getRange("A1:B4"), "Columns"));
    const refused: [string, (chart: Excel.Chart) => unknown][] = [
      ["InvalidArgument", (c) => (c.axes.valueAxis.minimum = 0)],
      ["InvalidArgument", (c) => (c.legend.position = "Under" as "Bottom")],
      ["InvalidArgument", (c) => (c.width = -1)],
      ["InvalidArgument", (c) => (c.name = "")],
      ["InvalidArgument", (c) => (c.title.format.font.size = 0)],
      ["ApiNotFound", (c) => (c.chartType = "Treemap")],
      ["ApiNotFound", (c) => (c.style = 3)],
    ];
    for (const [code, act] of refused) {
      expect(await codeOf(excel, ({ charts }) => void act(charts.getItemAt(0)))).toBe(code);
    }
  });

  test("setData makes the series anew", async () => {
    const { excel, chart } = withNumbers();
    await batch(excel, (own) => {
      own.charts.add("BarClustered", own.getRange("A1:C4"), "Columns").setData(own.getRange("A1:B4"), "Columns");
    });
    expect(chart().series.map(({ name }) => name)).toEqual(["Klar"]);
  });
});

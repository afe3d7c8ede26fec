/** What is read of a chart's part, and which charts are left to Excel. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { readLooks } from "../../../../src/workbook/xlsx/looks/read";
import type { AxisChart, ChartLook, RoundChart } from "../../../../src/workbook/xlsx/looks/charts/types";
import type { FloatingPart } from "../../../../src/workbook/xlsx/looks/types";
import { bars, chart, chartFile, fill, LABELS, LEGEND, lines, roundChart, series } from "../../../page/chart/chartFile";

const ROWS = [
  ["Enhet", "A"],
  ["x", 1],
  ["y", 2],
];

async function floating(file: Uint8Array): Promise<readonly FloatingPart[]> {
  return (await readLooks(file)).sheet("Diagrammen")?.floating ?? [];
}

async function read(inside: string): Promise<ChartLook | null> {
  const [part] = await floating(await chartFile(ROWS, [inside]));
  if (part === undefined) throw new Error("no chart on the sheet");
  return part.chart;
}

async function axisChart(inside: string): Promise<AxisChart> {
  const look = await read(inside);
  if (look === null || "holeSize" in look) throw new Error("no chart with axes");
  return look;
}

async function roundOne(inside: string): Promise<RoundChart> {
  const look = await read(inside);
  if (look === null || !("holeSize" in look)) throw new Error("not round");
  return look;
}

const one = series(0, { column: "B" });

test("kind, stacking, series, gaps, axes, legend and title", async () => {
  const look = await axisChart(
    chart({
      title: "Läget &amp; framåt",
      group: bars(series(1, { column: "C" }) + one, "bar", "percentStacked"),
      category: '<c:tickLblPos val="low"/><c:crosses val="autoZero"/>',
      value:
        '<c:majorGridlines/><c:numFmt formatCode="0.0" sourceLinked="0"/><c:crosses val="max"/><c:majorUnit val="5"/>',
      after:
        '<c:legend><c:legendPos val="t"/><c:legendEntry><c:idx val="1"/><c:delete val="1"/></c:legendEntry></c:legend>',
    }),
  );
  expect(look).toMatchObject({ kind: "bar", stacking: "percent", gapWidth: 100, overlap: 100, blanks: "gap" });
  expect(look.title).toMatchObject({ text: { kind: "text", text: "Läget & framåt" }, look: { size: 12, bold: false } });
  // By their order, which is not that of the file.
  expect(look.series.map(({ values }) => values)).toEqual(["Diagrammen!$B$2:$B$5", "Diagrammen!$C$2:$C$5"]);
  expect(look.series[0]?.name).toEqual({ kind: "cells", reference: "Diagrammen!$B$1:$B$1" });
  expect(look.category).toMatchObject({ labels: "low", crosses: "zero", gridlines: null });
  expect(look.value).toMatchObject({ step: 5, crosses: "max", gridlines: "D9D9D9", format: { code: "0.0" } });
  expect(look.legend?.side).toBe("top");
  expect([...(look.legend?.without ?? [])]).toEqual([1]);
});

test("colours: of the series, of a point, of the theme with its variants, and none", async () => {
  const scheme =
    '<c:spPr><a:solidFill><a:schemeClr val="accent2"><a:lumMod val="60000"/><a:lumOff val="40000"/></a:schemeClr></a:solidFill></c:spPr>';
  const point = `<c:dPt><c:idx val="1"/>${fill("B83A32")}</c:dPt>`;
  const look = await axisChart(
    chart({
      group: bars(
        series(0, { column: "B", inside: fill("2e7d4f") + point }) +
          series(1, { column: "B", inside: scheme }) +
          series(2, { column: "B", inside: "<c:spPr><a:noFill/></c:spPr>" }) +
          series(3, { column: "B" }),
      ),
    }),
  );
  const [first, second, third, fourth] = look.series;
  expect([first?.colour, first?.points.get(1), first?.points.get(0)]).toEqual(["2E7D4F", "B83A32", undefined]);
  // Accent 2 of Office's theme made 40 % lighter, as Excel's palette shows it.
  expect(second?.colour).toBe("F4B183");
  expect(third?.colour).toBe("none");
  expect(fourth?.colour).toBe("FFC000");
});

test("a pie's points have colours of their own, a ring its hole; labels with their parts", async () => {
  const pie = await roundOne(roundChart(`<c:pieChart>${one}<c:firstSliceAng val="90"/></c:pieChart>`, LEGEND));
  expect(pie).toMatchObject({ kind: "pie", holeSize: 0, startAngle: 90 });
  expect(pie.series[0]?.colour).toBeNull();
  const ring = await roundOne(
    roundChart(
      `<c:doughnutChart><c:varyColors val="1"/>${series(0, { column: "B", inside: LABELS })}<c:holeSize val="55"/></c:doughnutChart>`,
    ),
  );
  expect(ring.holeSize).toBe(55);
  expect(ring.series[0]?.labels).toMatchObject({ value: true, percent: false, category: false, place: null });
});

test("labels of single points: taken away, worded by hand, and the only ones", async () => {
  const single = (index: number, inside: string): string => `<c:dLbl><c:idx val="${String(index)}"/>${inside}</c:dLbl>`;
  const worded = single(1, "<c:tx><c:rich><a:p><a:r><a:t>Här</a:t></a:r></a:p></c:rich></c:tx>");
  const own = `<c:dLbls>${single(0, '<c:delete val="1"/>')}${worded}<c:showVal val="1"/></c:dLbls>`;
  const look = await axisChart(chart({ group: lines(series(0, { column: "B", inside: own })) }));
  expect([...(look.series[0]?.labels?.own ?? [])]).toEqual([
    [0, null],
    [1, "Här"],
  ]);
  const only = `<c:dLbls>${single(1, '<c:dLblPos val="t"/><c:showVal val="1"/>')}<c:showVal val="0"/></c:dLbls>`;
  const last = await axisChart(chart({ group: lines(series(0, { column: "B", inside: only })) }));
  expect(last.series[0]?.labels?.place).toBe("above");
  expect([...(last.series[0]?.labels?.only ?? [])]).toEqual([1]);
  const none = await axisChart(chart({ group: lines(one) }));
  expect(none.series[0]?.labels).toBeNull();
});

test("a chart of one series without a title of its own is called as that, unless the title was taken away", async () => {
  const untitled = chart({ group: bars(one) });
  expect((await axisChart(untitled)).title).toBeNull();
  const automatic = untitled.replace('<c:autoTitleDeleted val="1"/>', "");
  expect((await axisChart(automatic)).title).toMatchObject({ text: null });
});

test.each([
  ["a trend line", chart({ group: bars(series(0, { column: "B", inside: "<c:trendline/>" })) })],
  ["two kinds in one", chart({ group: bars(one) + lines(one) })],
  ["a logarithmic axis", chart({ group: bars(one), value: "<c:x><c:logBase val='10'/></c:x>" })],
  ["a second value axis", chart({ group: bars(one), value: "</c:valAx><c:valAx>" })],
  ["a value axis turned round", chart({ group: bars(one) }).replace(/(<c:valAx>.*)minMax/, "$1maxMin")],
  ["dates along the axis", chart({ group: bars(one) }).replaceAll("catAx", "dateAx")],
  ["areas", chart({ group: bars(one).replaceAll("barChart", "areaChart") })],
  ["three dimensions", chart({ group: bars(one).replaceAll("barChart", "bar3DChart") })],
  ["values that stand in the chart", chart({ group: bars(one.replaceAll("numRef", "numLit")) })],
  [
    "labels out of cells",
    chart({
      group: bars(series(0, { column: "B", inside: "<c:extLst><c:ext><c:datalabelsRange/></c:ext></c:extLst>" })),
    }),
  ],
  ["rings in rings", roundChart(`<c:doughnutChart>${one}${one}</c:doughnutChart>`)],
  ["nothing in it", "<c:chart/>"],
])("%s: left to Excel", async (_, inside) => {
  expect(await read(inside)).toBeNull();
});

test("a chart that is broken, or has far too much in it, leaves the sheet as it is", async () => {
  expect(await read("<c:chart><c:plotArea>")).toBeNull();
  expect(await read(chart({ group: bars("<c:ser/>".repeat(60_000)) }))).toBeNull();
  const file = unzipSync(await chartFile(ROWS, [chart({ group: bars(one) })]));
  const { ["xl/charts/chart1.xml"]: chartPart, ...rest } = file;
  expect(chartPart).toBeDefined();
  expect((await floating(zipSync(rest)))[0]).toMatchObject({ kind: "chart", chart: null, title: "Ram 1" });
});

test("a part that begins inside a cell stands there", async () => {
  const parts = unzipSync(await chartFile(ROWS, [chart({ group: bars(one) })]));
  const name = "xl/drawings/drawing1.xml";
  const xml = new TextDecoder().decode(parts[name]).replace("<xdr:colOff>0<", "<xdr:colOff>95250<");
  const [part] = await floating(zipSync({ ...parts, [name]: strToU8(xml) }));
  expect(part?.inset).toEqual({ left: 10, top: 0, right: 0, bottom: 0 });
});

/** The part of a chart: chartSpace, in the schema's order (ECMA-376 part 1, 21.2.2). */
import type { CellRange } from "../../../../src/workbook/port";
import type { HostChart, HostSeries, HostSheet } from "../../model";
import { a1, quoted } from "../../objects/rectangles";
import { CHART_TYPES, type ChartKind } from "../chartTypes";
import { CROSSES, LABEL_POSITION, LEGEND_POSITION, TICK_MARK } from "../chartWords";
import { escapeXml, tag } from "../xml";

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** Reads the settings of a chart by path. */
class Settings {
  constructor(private readonly settings: ReadonlyMap<string, unknown>) {}

  /** What a series does not say of its labels, the chart may say of all of them. */
  private at(path: string): unknown {
    return this.settings.get(path) ?? this.settings.get(path.replace(/^series\/\d+\/dataLabels/u, "dataLabels"));
  }

  text(path: string): string | undefined {
    const value = this.at(path);
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  number(path: string): number | undefined {
    const value = this.at(path);
    return typeof value === "number" ? value : undefined;
  }

  flag(path: string): boolean | undefined {
    const value = this.at(path);
    return typeof value === "boolean" ? value : undefined;
  }
}

/** Of a kind that the host cannot write, columns: then there is at least a picture of the numbers. */
export function chartXml(chart: HostChart, sheet: HostSheet): string {
  const kept = chart.settings.get("file/chart");
  if (typeof kept === "string") return kept;
  const settings = new Settings(chart.settings);
  const kind = CHART_TYPES.find(({ type }) => type === chart.type) ?? CHART_TYPES[0];
  if (kind === undefined) throw new Error("no kinds of charts");
  const hasAxes = kind.element !== "pieChart" && kind.element !== "doughnutChart";
  const plot = [plotXml(chart, kind, sheet, settings), ...(hasAxes ? axesXml(kind, settings) : [])];
  return tag(
    "c:chartSpace",
    {
      "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    [
      val("roundedCorners", false),
      tag("c:chart", {}, [
        titleXml(chart.title, settings),
        val("autoTitleDeleted", chart.title === "" || settings.flag("title/visible") === false),
        tag("c:plotArea", {}, [tag("c:layout", {}), ...plot]),
        legendXml(settings),
        val("plotVisOnly", true),
        val("dispBlanksAs", "gap"),
      ]),
    ],
  );
}

function val(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? "" : tag(`c:${name}`, { val: value });
}

function fillXml(colour: string): string {
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: colour.slice(1) }));
}

function shapeXml(colour: string | undefined): string {
  return colour === undefined || colour === "" ? "" : tag("c:spPr", {}, fillXml(colour));
}

function fontXml(path: string, settings: Settings): string {
  const size = settings.number(`${path}/size`);
  const colour = settings.text(`${path}/color`);
  const attributes = { sz: size === undefined ? undefined : Math.round(size * 100), b: settings.flag(`${path}/bold`) };
  return tag("a:defRPr", attributes, colour === undefined ? "" : fillXml(colour));
}

function titleXml(title: string, settings: Settings): string {
  if (title === "" || settings.flag("title/visible") === false) return "";
  const text = tag("a:r", {}, tag("a:t", {}, escapeXml(title)));
  const paragraph = tag("a:p", {}, tag("a:pPr", {}, fontXml("title/format/font", settings)) + text);
  const rich = tag("c:rich", {}, [tag("a:bodyPr", {}), tag("a:lstStyle", {}), paragraph]);
  return tag("c:title", {}, tag("c:tx", {}, rich) + val("overlay", false));
}

function legendXml(settings: Settings): string {
  if (settings.flag("legend/visible") === false) return "";
  const position = LEGEND_POSITION.file(settings.text("legend/position")) ?? "r";
  return tag("c:legend", {}, val("legendPos", position) + val("overlay", false));
}

/** Gap, overlap and hole belong to the whole group in files, and to each series in Office.js: the first that has it. */
function ofSeries(chart: HostChart, settings: Settings, name: string): number | undefined {
  return chart.series
    .map((_, index) => settings.number(`series/${String(index)}/${name}`))
    .find((value) => value !== undefined);
}

function plotXml(chart: HostChart, kind: ChartKind, sheet: HostSheet, settings: Settings): string {
  const series = chart.series.map((one, index) => seriesXml(one, index, kind, sheet, settings));
  const isStacked = kind.grouping !== undefined && kind.grouping !== "clustered" && kind.grouping !== "standard";
  const isBar = kind.element === "barChart";
  const isRound = kind.element === "pieChart" || kind.element === "doughnutChart";
  const isRing = kind.element === "doughnutChart";
  return tag(`c:${kind.element}`, {}, [
    val("barDir", kind.direction),
    val("grouping", kind.grouping),
    val("varyColors", isRound),
    ...series,
    isBar ? val("gapWidth", ofSeries(chart, settings, "gapWidth") ?? 150) : "",
    isBar ? val("overlap", ofSeries(chart, settings, "overlap") ?? (isStacked ? 100 : undefined)) : "",
    isRound ? val("firstSliceAng", 0) : "",
    isRing ? val("holeSize", ofSeries(chart, settings, "doughnutHoleSize") ?? 50) : "",
    kind.element === "lineChart" ? val("marker", true) : "",
    isRound ? "" : val("axId", CATEGORY_AXIS) + val("axId", VALUE_AXIS),
  ]);
}

function seriesXml(series: HostSeries, index: number, kind: ChartKind, sheet: HostSheet, settings: Settings): string {
  const isBar = kind.element === "barChart";
  const points = [...series.points].map(([point, colour]) =>
    tag("c:dPt", {}, [val("idx", point), isBar ? val("invertIfNegative", false) : "", shapeXml(colour)]),
  );
  return tag("c:ser", {}, [
    val("idx", index),
    val("order", index),
    series.name === "" ? "" : tag("c:tx", {}, tag("c:v", {}, escapeXml(series.name))),
    shapeXml(series.colour),
    isBar ? val("invertIfNegative", false) : "",
    ...points,
    series.showsValues ? labelsXml(`series/${String(index)}/dataLabels`, kind, settings) : "",
    dataXml("cat", "strRef", series.categories, sheet),
    dataXml("val", "numRef", series.values, sheet),
  ]);
}

function dataXml(name: string, kind: string, range: CellRange | null, sheet: HostSheet): string {
  if (range === null) return "";
  const formula = `${quoted(sheet.name)}!${a1(range, "$")}`;
  return tag(`c:${name}`, {}, tag(`c:${kind}`, {}, tag("c:f", {}, escapeXml(formula))));
}

function labelsXml(path: string, kind: ChartKind, settings: Settings): string {
  // Rings and areas have no places for labels: Excel takes a file that names one for damaged.
  const hasPlaces = kind.element !== "doughnutChart" && kind.element !== "areaChart";
  const formatCode = settings.text(`${path}/numberFormat`);
  const paragraph = tag(
    "a:p",
    {},
    tag("a:pPr", {}, fontXml(`${path}/format/font`, settings)) + tag("a:endParaRPr", {}),
  );
  return tag("c:dLbls", {}, [
    formatCode === undefined ? "" : tag("c:numFmt", { formatCode, sourceLinked: false }),
    shapeXml(settings.text(`${path}/format/fill/solidColor`)),
    tag("c:txPr", {}, [tag("a:bodyPr", {}), tag("a:lstStyle", {}), paragraph]),
    val("dLblPos", hasPlaces ? LABEL_POSITION.file(settings.text(`${path}/position`)) : undefined),
    val("showLegendKey", false),
    val("showVal", true),
    val("showCatName", settings.flag(`${path}/showCategoryName`) ?? false),
    val("showSerName", settings.flag(`${path}/showSeriesName`) ?? false),
    val("showPercent", settings.flag(`${path}/showPercentage`) ?? false),
    val("showBubbleSize", false),
  ]);
}

function axesXml(kind: ChartKind, settings: Settings): string[] {
  const isLying = kind.direction === "bar";
  return [
    tag("c:catAx", {}, [
      axisBody("axes/categoryAxis", CATEGORY_AXIS, isLying ? "l" : "b", settings),
      crossing(VALUE_AXIS, settings.text("axes/valueAxis/position")),
      val("auto", true),
      val("lblAlgn", "ctr"),
      val("lblOffset", 100),
      val("noMultiLvlLbl", false),
    ]),
    tag("c:valAx", {}, [
      axisBody("axes/valueAxis", VALUE_AXIS, isLying ? "b" : "l", settings),
      crossing(CATEGORY_AXIS, settings.text("axes/categoryAxis/position")),
      val("crossBetween", "between"),
    ]),
  ];
}

function axisBody(path: string, id: number, side: string, settings: Settings): string {
  const formatCode = settings.text(`${path}/numberFormat`);
  const isReversed = settings.flag(`${path}/reversePlotOrder`) === true;
  return [
    val("axId", id),
    tag("c:scaling", {}, [
      val("orientation", isReversed ? "maxMin" : "minMax"),
      val("max", settings.number(`${path}/maximum`)),
      val("min", settings.number(`${path}/minimum`)),
    ]),
    val("delete", settings.flag(`${path}/visible`) === false),
    val("axPos", side),
    settings.flag(`${path}/majorGridlines/visible`) === true ? tag("c:majorGridlines", {}) : "",
    formatCode === undefined ? "" : tag("c:numFmt", { formatCode, sourceLinked: false }),
    val("majorTickMark", TICK_MARK.file(settings.text(`${path}/majorTickMark`)) ?? "out"),
    val("minorTickMark", TICK_MARK.file(settings.text(`${path}/minorTickMark`)) ?? "none"),
    val("tickLblPos", "nextTo"),
  ].join("");
}

function crossing(other: number, position: string | undefined): string {
  return val("crossAx", other) + val("crosses", CROSSES.file(position) ?? "autoZero");
}

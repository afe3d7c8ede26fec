/**
 * A chart's part (DrawingML, ECMA-376 part 1, 21.2) as the page draws it: bars, columns, lines, pies and rings with one pair of
 * axes. What would be drawn as something else than it is, is not read at all.
 */
import type { ZipArchive } from "../../zip";
import { LINE, readAxis, readTitle, readValueAxis } from "./axes";
import { Looks } from "./looks";
import { readSeries, textOf, type SeriesContext } from "./series";
import { readTree, type Element } from "./tree";
import type { AxisChart, ChartLegend, ChartLook, ChartSeries, ChartTitle, RoundChart, TextLook } from "./types";

type Kind = "bar" | "line" | "pie" | "doughnut";
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["barChart", "bar"],
  ["lineChart", "line"],
  ["pieChart", "pie"],
  ["doughnutChart", "doughnut"],
]);
/** Elements that change what the chart says, and are not drawn here. */
const UNDRAWN: ReadonlySet<string> = new Set([
  "trendline",
  "errBars",
  "dTable",
  "logBase",
  "crossesAt",
  "upDownBars",
  "hiLowLines",
  "dropLines",
  "serLines",
  "multiLvlStrRef",
  "strLit",
  "numLit",
  "dispUnits",
  "userShapes",
  "view3D",
  "dateAx",
  "serAx",
  "blipFill",
]);
const SIDES: ReadonlyMap<string, ChartLegend["side"]> = new Map<string, ChartLegend["side"]>([
  ["t", "top"],
  ["b", "bottom"],
  ["l", "left"],
]);
const BLANKS: ReadonlySet<string> = new Set<AxisChart["blanks"]>(["gap", "zero", "span"]);
/** What Excel takes where the file says nothing: its sizes of texts, and a chart's gap between bars. */
const USUAL = { size: 10, titleSize: 18, titleGrows: 1.2, gapWidth: 150, holeSize: 10 } as const;
const AUTOMATIC_COLOURS = 36;
const MOST_SERIES = 60;

/**
 * Null for a chart that is not drawn here.
 * @throws WorkbookError damaged
 */
export function readChart(zip: ZipArchive, part: string, theme: readonly string[]): ChartLook | null {
  const space = readTree(zip, part);
  const plot = space?.child("chart", "plotArea") ?? null;
  if (space === null || plot === null) return null;
  for (const { name } of space.descendants()) if (UNDRAWN.has(name)) return null;
  const groups = plot.children.filter(({ name }) => name.endsWith("Chart"));
  const [group] = groups;
  const kind = KINDS.get(group?.name ?? "");
  if (group === undefined || kind === undefined || groups.length > 1) return null;
  return new ChartReader(space, plot, group, kind, new Looks(theme)).read();
}

class ChartReader {
  private readonly usual: TextLook;

  constructor(
    private readonly space: Element,
    private readonly plot: Element,
    private readonly group: Element,
    private readonly kind: Kind,
    private readonly looks: Looks,
  ) {
    this.usual = looks.text(space.child("txPr"), { size: USUAL.size, bold: false, colour: looks.ink });
  }

  read(): ChartLook | null {
    const series = this.series();
    if (series === null) return null;
    const fill = this.looks.paint(this.space.child("spPr")) ?? this.looks.paper;
    const border = this.looks.paint(this.space.child("spPr", "ln")) ?? LINE;
    const shared = {
      title: this.title(series),
      legend: this.legend(),
      series,
      fill: fill === "none" ? null : fill,
      border: border === "none" ? null : border,
      automatic: Array.from({ length: AUTOMATIC_COLOURS }, (_, index) => this.looks.automatic(index)),
      visibleOnly: this.chart.child("plotVisOnly") === null || this.chart.flag("plotVisOnly"),
    };
    return this.kind === "pie" || this.kind === "doughnut" ? this.round(shared, this.kind) : this.axes(shared);
  }

  private get chart(): Element {
    return this.space.child("chart") ?? this.space;
  }

  private series(): ChartSeries[] | null {
    const elements = this.group
      .all("ser")
      .map((element, index) => ({ element, order: element.number("order") ?? index }));
    if (elements.length === 0 || elements.length > MOST_SERIES) return null;
    elements.sort((a, b) => a.order - b.order);
    const isRound = this.kind === "pie" || this.kind === "doughnut";
    const varies = (isRound || elements.length === 1) && this.kind !== "line" && this.variesColours(isRound);
    const { looks, usual, group } = this;
    const context: SeriesContext = { looks, usual, group, isLine: this.kind === "line", varies };
    const series = elements.map(({ element }) => readSeries(element, context)).filter((one) => one !== null);
    return series.length === elements.length ? series : null;
  }

  private variesColours(usually: boolean): boolean {
    return this.group.child("varyColors") === null ? usually : this.group.flag("varyColors");
  }

  /** A chart of one series is called as that, unless somebody took the title away. */
  private title(series: readonly ChartSeries[]): ChartTitle | null {
    const { looks, usual, chart } = this;
    const grown = this.space.child("txPr", "p", "pPr", "defRPr")?.get("sz") === undefined;
    const size = grown ? USUAL.titleSize : usual.size * USUAL.titleGrows;
    const titled = readTitle(chart.child("title"), looks, { ...usual, size, bold: true });
    if (titled !== null && textOf(chart.child("title", "tx")) !== null) return titled;
    if (chart.flag("autoTitleDeleted") || series.length > 1) return null;
    return titled ?? { text: null, look: { ...usual, size, bold: true } };
  }

  private legend(): ChartLegend | null {
    const legend = this.chart.child("legend");
    if (legend === null) return null;
    const without = legend.all("legendEntry").filter((entry) => entry.flag("delete"));
    return {
      side: SIDES.get(legend.val("legendPos") ?? "") ?? "right",
      look: this.looks.text(legend.child("txPr"), this.usual),
      without: new Set(without.map((entry) => entry.number("idx") ?? -1)),
    };
  }

  private axes(
    shared: Omit<AxisChart, "kind" | "stacking" | "gapWidth" | "overlap" | "category" | "value" | "blanks">,
  ) {
    const [category, ...moreCategories] = this.plot.all("catAx");
    const [value, ...moreValues] = this.plot.all("valAx");
    if (category === undefined || value === undefined || moreCategories.length + moreValues.length > 0) return null;
    const valueAxis = readValueAxis(value, this.looks, this.usual);
    if (valueAxis.isReversed) return null;
    const blanks = this.chart.val("dispBlanksAs") ?? "zero";
    return {
      ...shared,
      kind: this.kind === "line" ? "line" : this.group.val("barDir") === "bar" ? "bar" : "column",
      stacking: this.stacking(),
      gapWidth: within(this.group.number("gapWidth") ?? USUAL.gapWidth, 0, 500),
      overlap: within(this.group.number("overlap") ?? 0, -100, 100),
      category: readAxis(category, this.looks, this.usual),
      value: valueAxis,
      blanks: BLANKS.has(blanks) ? (blanks as AxisChart["blanks"]) : "zero",
    } satisfies AxisChart;
  }

  private stacking(): AxisChart["stacking"] {
    const grouping = this.group.val("grouping");
    if (grouping === "percentStacked") return "percent";
    return grouping === "stacked" ? "stacked" : "none";
  }

  /** A ring around another is not drawn. */
  private round(shared: Omit<RoundChart, "kind" | "holeSize" | "startAngle">, kind: RoundChart["kind"]) {
    if (shared.series.length > 1) return null;
    const hole = within(this.group.number("holeSize") ?? USUAL.holeSize, 10, 90);
    return {
      ...shared,
      kind,
      holeSize: kind === "doughnut" ? hole : 0,
      startAngle: within(this.group.number("firstSliceAng") ?? 0, 0, 360),
    } satisfies RoundChart;
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

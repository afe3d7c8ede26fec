/** Bars are as long as their values say, and nothing is drawn outside the frame, however small it is. */
import { axesOf } from "../../../src/page/grid/chart/axes";
import { barsOf, type Bar } from "../../../src/page/grid/chart/bars";
import { chartBook } from "../../../src/page/grid/chart/book";
import { chartData, type ChartData } from "../../../src/page/grid/chart/data";
import { frameOf } from "../../../src/page/grid/chart/frame";
import { linesOf } from "../../../src/page/grid/chart/lines";
import { slicesOf } from "../../../src/page/grid/chart/slices";
import { spansOf } from "../../../src/page/grid/chart/spans";
import { broken, words } from "../../../src/page/grid/chart/text";
import { openFile } from "../../../src/workbook/xlsx/fileWorkbook";
import { readLooks } from "../../../src/workbook/xlsx/looks/read";
import type { AxisChart, ChartLook } from "../../../src/workbook/xlsx/looks/charts/types";
import { bars, chart, chartFile, labels, LABELS, LEGEND, lines, roundChart, series } from "./chartFile";

const ROWS = [
  ["Enhet", "A", "B", "C"],
  ["Hälso- och sjukvårdsförvaltningen", 10, 30, -5],
  ["Regional utveckling", 20, 10, 10],
  ["Tandvård", 5, "", 20],
  ["Kultur", 0, 40, -10],
];

interface Read {
  readonly look: ChartLook;
  readonly data: ChartData;
}

async function read(inside: string): Promise<Read> {
  const bytes = await chartFile(ROWS, [inside]);
  const [looks, workbook] = await Promise.all([readLooks(bytes), openFile(bytes, "a.xlsx")]);
  const grids = new Map((await workbook.read()).map((one) => [one.name, one]));
  const look = looks.sheet("Diagrammen")?.floating[0]?.chart ?? null;
  const data =
    look === null
      ? null
      : chartData(
          look,
          chartBook(grids, (name) => looks.sheet(name)),
        );
  if (look === null || data === null) throw new Error("the chart is not drawn");
  return { look, data };
}

function withAxes({ look }: Read): AxisChart {
  if ("holeSize" in look) throw new Error("a round chart");
  return look;
}

async function drawnBars(inside: string, width = 480, height = 300) {
  const one = await read(inside);
  const look = withAxes(one);
  const spans = spansOf(look, one.data);
  const axes = axesOf(look, one.data, spans, frameOf(look, one.data, width, height).plot);
  return { axes, ...barsOf(look, one.data, spans, axes) };
}

const pair = series(0, { column: "B", inside: LABELS }) + series(1, { column: "C", inside: LABELS });
const tip = (found: readonly Bar[], start: string): Bar => {
  const bar = found.find((one) => one.tip.startsWith(start));
  if (bar === undefined) throw new Error(`no bar ${start}`);
  return bar;
};

test("columns beside each other: heights as the values, on one base, the first series first", async () => {
  const { bars: drawn, axes } = await drawnBars(chart({ group: bars(pair) }));
  // Zero and nothing are not drawn.
  expect(drawn).toHaveLength(6);
  const [a, b] = [tip(drawn, "A, Regional"), tip(drawn, "B, Regional")];
  expect(a.height / b.height).toBeCloseTo(2, 5);
  expect(a.y + a.height).toBeCloseTo(axes.at(0), 5);
  expect(a.x + a.width).toBeCloseTo(b.x, 5);
  expect(a.width).toBeCloseTo(axes.band / 3, 5);
});

test("stacked bars lie end to end; with a hundred percent each fills the axis", async () => {
  const { bars: drawn } = await drawnBars(chart({ group: bars(pair, "bar", "stacked") }));
  const [a, b] = [tip(drawn, "A, Hälso"), tip(drawn, "B, Hälso")];
  expect(b.width / a.width).toBeCloseTo(3, 5);
  expect([a.x + a.width, a.y]).toEqual([expect.closeTo(b.x, 5), b.y]);
  const full = await drawnBars(chart({ group: bars(pair, "col", "percentStacked") }));
  expect(tip(full.bars, "A, Regional").height + tip(full.bars, "B, Regional").height).toBeCloseTo(
    full.axes.area.height,
    5,
  );
});

test("Excel's order: the first category at the bottom of a bar chart, at the top where the axis is reversed", async () => {
  const usual = await drawnBars(chart({ group: bars(pair, "bar") }));
  expect(tip(usual.bars, "A, Hälso").y).toBeGreaterThan(tip(usual.bars, "A, Regional").y);
  expect(tip(usual.bars, "A, Hälso").y).toBeGreaterThan(tip(usual.bars, "B, Hälso").y);
  const reversed = chart({ group: bars(pair, "bar") }).replace(/(<c:catAx>.*?)minMax/, "$1maxMin");
  const turned = await drawnBars(reversed);
  expect(tip(turned.bars, "A, Hälso").y).toBeLessThan(tip(turned.bars, "A, Regional").y);
  expect(tip(turned.bars, "A, Hälso").y).toBeLessThan(tip(turned.bars, "B, Hälso").y);
});

test("values below zero go the other way, with their labels beyond their ends", async () => {
  const {
    bars: drawn,
    labels: placed,
    axes,
  } = await drawnBars(chart({ group: bars(series(0, { column: "D", inside: LABELS })) }));
  const below = tip(drawn, "Hälso");
  expect(below.y).toBeCloseTo(axes.at(0), 5);
  expect(placed.find(({ lines: [text] }) => text === "-5")?.y).toBeGreaterThan(below.y + below.height);
  expect(placed.find(({ lines: [text] }) => text === "20")?.y).toBeLessThan(tip(drawn, "Tandvård").y);
});

test("a number that does not fit into its bar is not written over the next one", async () => {
  const narrow = chart({ group: bars(pair, "bar", "stacked") });
  const wide = await drawnBars(narrow, 600);
  const small = await drawnBars(narrow, 150);
  expect(wide.labels.some(({ lines: [text] }) => text === "5")).toBe(true);
  expect(small.labels.some(({ lines: [text] }) => text === "5")).toBe(false);
});

const KINDS = [
  chart({ title: "En lång titel som inte ryms", group: bars(pair), after: LEGEND }),
  chart({ group: bars(pair, "bar", "stacked"), after: LEGEND.replace('"b"', '"r"') }),
  chart({ group: lines(pair), value: "<c:majorGridlines/>" }),
  roundChart(
    `<c:pieChart>${series(0, { column: "B", inside: labels("showCatName", "showPercent") })}</c:pieChart>`,
    LEGEND,
  ),
  roundChart(`<c:doughnutChart>${pair.slice(0, pair.indexOf("</c:ser>") + 8)}<c:holeSize val="55"/></c:doughnutChart>`),
];

test.each(KINDS.map((kind, index) => [index, kind] as const))("kind %d in frames of every size", async (_, inside) => {
  const { look, data } = await read(inside);
  for (const width of [0, 3, 40, 120, 480, 2000])
    for (const height of [0, 3, 40, 120, 300, 1500]) {
      const { plot, legend } = frameOf(look, data, width, height);
      const numbers: number[] = [];
      const isWithin = ({ x, y, ...size }: { x: number; y: number; width?: number; height?: number }): boolean =>
        x >= -0.01 && y >= -0.01 && x + (size.width ?? 0) <= width + 16 && y + (size.height ?? 0) <= height + 16;
      if ("holeSize" in look) {
        const { slices, labels: placed } = slicesOf(look, data, plot);
        expect(slices.map(({ path }) => path).join("")).not.toMatch(/NaN|Infinity|undefined/);
        numbers.push(...placed.flatMap(({ x, y }) => [x, y]));
      } else {
        const spans = spansOf(look, data);
        const axes = axesOf(look, data, spans, plot);
        const found = look.kind === "line" ? null : barsOf(look, data, spans, axes);
        const dots = linesOf(look, data, spans, axes).dots;
        expect((found?.bars ?? dots).every(isWithin)).toBe(true);
        expect((found?.bars ?? []).every((bar) => bar.width >= 0 && bar.height >= 0)).toBe(true);
        numbers.push(...axes.texts.flatMap(({ x, y }) => [x, y]), ...axes.lines.flatMap(({ x1, y2 }) => [x1, y2]));
      }
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect((legend?.entries ?? []).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    }
});

test("a line breaks where a value is missing, or goes through, or down to zero, as the chart says", async () => {
  const one = await read(chart({ group: lines(series(0, { column: "C" })) }));
  const look = withAxes(one);
  const path = (blanks: AxisChart["blanks"]): { moves: number; points: number } => {
    const spans = spansOf(look, one.data);
    const axes = axesOf(look, one.data, spans, { x: 0, y: 0, width: 300, height: 200 });
    const [line] = linesOf({ ...look, blanks }, one.data, spans, axes).paths;
    return { moves: line?.path.match(/M/g)?.length ?? 0, points: line?.path.match(/[ML]/g)?.length ?? 0 };
  };
  expect(path("gap")).toEqual({ moves: 2, points: 3 });
  expect(path("span")).toEqual({ moves: 1, points: 3 });
  expect(path("zero")).toEqual({ moves: 1, points: 4 });
});

test("a text is broken between words, and what does not fit is cut", () => {
  const ten = words({ size: 10, bold: false, colour: "000000" });
  expect(broken("Regional utveckling", 1000, 2, ten)).toEqual(["Regional utveckling"]);
  expect(broken("Regional utveckling", 90, 2, ten)).toEqual(["Regional", "utveckling"]);
  expect(broken("Regional utveckling och kultur", 90, 1, ten)[0]).toMatch(/^Regional ?[a-z]*…$/);
  expect(broken("Förvaltning", 0, 3, ten)).toEqual(["…"]);
});

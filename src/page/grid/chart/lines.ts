/** Lines through the points of each series. */
import type { AxisChart, ChartLabels } from "../../../workbook/xlsx/looks/charts/types";
import type { Axes } from "./axes";
import { tipOf } from "./bars";
import type { ChartData, DrawnSeries } from "./data";
import type { PlacedLabel } from "./labels";
import type { Span } from "./spans";
import { words } from "./text";

interface Dot {
  readonly x: number;
  readonly y: number;
  /** Pixels; 0 where only pointing at it tells of it. */
  readonly radius: number;
  readonly colour: string;
  readonly tip: string;
}

export interface Lines {
  readonly paths: readonly { readonly path: string; readonly colour: string }[];
  readonly dots: readonly Dot[];
  readonly labels: readonly PlacedLabel[];
}

const RADIUS = 3.5;
const GAP = 5;

interface Spot {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

export function linesOf(
  chart: AxisChart,
  data: ChartData,
  spans: readonly (readonly (Span | null)[])[],
  axes: Axes,
): Lines {
  const drawn = data.series.map((series, number) => ({ series, runs: runsOf(chart, spans[number] ?? [], axes) }));
  return {
    paths: drawn.flatMap(({ series: { colour }, runs }) => (colour === null ? [] : [{ colour, path: pathOf(runs) }])),
    dots: drawn.flatMap(({ series, runs }) => dotsOf(data, series, runs)),
    labels: drawn.flatMap(({ series, runs }) => labelsOf(series, runs)),
  };
}

/** Points that a line goes through without a break. */
function runsOf({ blanks }: AxisChart, spans: readonly (Span | null)[], axes: Axes): Spot[][] {
  const runs: Spot[][] = [[]];
  spans.forEach((span, index) => {
    if (span === null && blanks === "gap") runs.push([]);
    if (span === null && blanks !== "zero") return;
    runs.at(-1)?.push({ index, x: axes.middle(index), y: axes.at(span?.to ?? 0) });
  });
  return runs.filter(({ length }) => length > 0);
}

function pathOf(runs: readonly (readonly Spot[])[]): string {
  const place = ({ x, y }: Spot): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return runs.map((run) => `M${run.map(place).join("L")}`).join("");
}

/** A point between two gaps would not be seen without a dot. */
function dotsOf(
  data: ChartData,
  { name, points, colour, look }: DrawnSeries,
  runs: readonly (readonly Spot[])[],
): Dot[] {
  if (colour === null) return [];
  return runs.flatMap((run) =>
    run.flatMap(({ index, x, y }) => {
      const point = points[index];
      const radius = look.hasMarkers || run.length === 1 ? RADIUS : 0;
      return point === undefined ? [] : [{ x, y, radius, colour, tip: tipOf(data, name, point, index) }];
    }),
  );
}

function labelsOf({ points, look: { labels } }: DrawnSeries, runs: readonly (readonly Spot[])[]): PlacedLabel[] {
  if (labels === null) return [];
  return runs.flat().flatMap(({ index, x, y }) => {
    const text = points[index]?.label ?? "";
    return text === "" ? [] : [placed(labels, text, x, y)];
  });
}

function placed({ look, fill, place }: ChartLabels, text: string, x: number, y: number): PlacedLabel {
  const labelWords = words(look);
  const lines = text.split("\n");
  const up = (lines.length * labelWords.line) / 2 + GAP;
  const shared = { words: labelWords, lines, fill, isOnColour: false };
  if (place === "above") return { ...shared, x, y: y - up, anchor: "middle" };
  if (place === "below") return { ...shared, x, y: y + up, anchor: "middle" };
  if (place === "left") return { ...shared, x: x - GAP - 1, y, anchor: "end" };
  if (place === "centre") return { ...shared, x, y, anchor: "middle" };
  return { ...shared, x: x + GAP + 1, y, anchor: "start" };
}

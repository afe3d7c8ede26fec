/** Bars and columns: where they stand, and their labels. */
import type { AxisChart, ChartLabels, LabelPlace } from "../../../workbook/xlsx/looks/charts/types";
import type { Axes } from "./axes";
import type { ChartData, DrawnPoint } from "./data";
import type { Box } from "./frame";
import type { PlacedLabel } from "./labels";
import type { Span } from "./spans";
import { words } from "./text";

export interface Bar extends Box {
  readonly colour: string;
  /** What it stands for, to be read when one points at it. */
  readonly tip: string;
}

export interface Bars {
  readonly bars: readonly Bar[];
  readonly labels: readonly PlacedLabel[];
}

/** Pixels between the end of a bar and its label. */
const GAP = 4;

export function barsOf(
  chart: AxisChart,
  data: ChartData,
  spans: readonly (readonly (Span | null)[])[],
  axes: Axes,
): Bars {
  const bars: Bar[] = [];
  const labels: PlacedLabel[] = [];
  const isBar = chart.kind === "bar";
  const { size, offset } = widths(chart, data.series.length, axes.band);
  // Categories that run towards lower pixels have their series do so too.
  const forward = isBar === chart.category.isReversed ? 1 : -1;
  data.series.forEach(({ name, points, look }, number) => {
    points.forEach((point, index) => {
      const span = spans[number]?.[index] ?? null;
      if (span === null) return;
      const start = axes.at(span.from);
      const end = axes.at(span.to);
      const across = axes.middle(index) + forward * offset(number) - size / 2;
      const box: Box = isBar
        ? { x: Math.min(start, end), y: across, width: Math.abs(end - start), height: size }
        : { x: across, y: Math.min(start, end), width: size, height: Math.abs(end - start) };
      if (point.colour !== null && start !== end)
        bars.push({ ...box, colour: point.colour, tip: tipOf(data, name, point, index) });
      if (look.labels !== null && point.label !== "") {
        const label = labelOf(chart, look.labels, point.label, box, span.to < span.from);
        if (label !== null) labels.push(label);
      }
    });
  });
  return { bars, labels };
}

export function tipOf({ categories, series }: ChartData, name: string, { text }: DrawnPoint, index: number): string {
  const category = categories[index] ?? "";
  return series.length > 1 ? `${name}, ${category}: ${text}` : `${category}: ${text}`;
}

/** Width of a bar, and how far its middle is from the middle of its category. */
function widths(
  { stacking, gapWidth, overlap }: AxisChart,
  series: number,
  band: number,
): { size: number; offset: (number: number) => number } {
  const count = stacking === "none" ? series : 1;
  const step = 1 - (stacking === "none" ? overlap / 100 : 0);
  const size = band / (1 + (count - 1) * step + gapWidth / 100);
  return { size, offset: (number) => (stacking === "none" ? (number - (count - 1) / 2) * step * size : 0) };
}

function labelOf(
  { kind, stacking }: AxisChart,
  { look, fill, place }: ChartLabels,
  text: string,
  box: Box,
  isBelow: boolean,
): PlacedLabel | null {
  const isBar = kind === "bar";
  const labelWords = words(look);
  const where: LabelPlace = place ?? (stacking === "none" ? "outsideEnd" : "centre");
  const lines = text.split("\n");
  const across = Math.max(...lines.map(labelWords.width));
  const long = isBar ? across : lines.length * labelWords.line;
  const length = isBar ? box.width : box.height;
  const isOutside = where === "outsideEnd";
  // A number over its bar's edge would be read as the neighbour's.
  if (!isOutside && long > length + 2) return null;
  // From the bar's end, in the direction that it grows.
  const fromEnd =
    where === "outsideEnd"
      ? long / 2 + GAP
      : where === "insideEnd"
        ? -long / 2 - GAP
        : where === "insideBase"
          ? -length + long / 2 + GAP
          : -length / 2;
  const towards = isBelow ? -1 : 1;
  const end = isBar ? (isBelow ? box.x : box.x + box.width) : isBelow ? box.y + box.height : box.y;
  const along = isBar ? end + towards * fromEnd : end - towards * fromEnd;
  return {
    words: labelWords,
    lines,
    x: isBar ? along : box.x + box.width / 2,
    y: isBar ? box.y + box.height / 2 : along,
    anchor: "middle",
    fill,
    isOnColour: !isOutside,
  };
}

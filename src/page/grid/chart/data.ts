/** What a chart shows: its description with the values that now stand in the cells. */
import type { ChartLook, ChartSeries, ChartText, NumberFormat } from "../../../workbook/xlsx/looks/charts/types";
import { isErrorText, shownText } from "../../../workbook/xlsx/looks/shownText";
import { cellsOf, type ChartBook, type ChartCell } from "./book";

export interface DrawnPoint {
  /** Null where there is nothing to draw. */
  readonly value: number | null;
  /** "RRGGBB"; null where it is not drawn. */
  readonly colour: string | null;
  /** As Excel writes it. */
  readonly text: string;
  /** Beside the point; "" without a label. */
  readonly label: string;
}

export interface DrawnSeries {
  readonly look: ChartSeries;
  readonly name: string;
  readonly colour: string | null;
  readonly points: readonly DrawnPoint[];
}

export interface ChartData {
  /** "" without a title. */
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** Number format of the values; null for General. */
  readonly format: string | null;
}

/** More than this is no picture any more. */
const MOST_POINTS = 5000;

/** Null where the chart reads what is not there: another workbook, a name, a sheet that is gone. */
export function chartData(look: ChartLook, book: ChartBook): ChartData | null {
  const read = look.series.map((series, index) => readSeries(look, series, index, book));
  const series = read.filter((one) => one !== null);
  const [first] = series;
  if (first === undefined || series.length < read.length) return null;
  const count = Math.max(...series.map(({ cells }) => cells.length));
  if (count * series.length > MOST_POINTS) return null;
  const named = series.find(({ categories }) => categories.length > 0)?.categories ?? [];
  const categories = Array.from({ length: count }, (_, index) => named[index] ?? String(index + 1));
  const title = look.title === null ? "" : look.title.text === null ? first.name : textOf(look.title.text, book);
  return {
    title,
    categories,
    format: first.cells.find(({ value }) => typeof value === "number")?.format ?? null,
    series: series.map((one) => drawn(look, one, categories)),
  };
}

interface ReadSeries {
  readonly look: ChartSeries;
  readonly name: string;
  readonly cells: readonly ChartCell[];
  readonly categories: readonly string[];
}

function readSeries(chart: ChartLook, look: ChartSeries, index: number, book: ChartBook): ReadSeries | null {
  const visible = (cells: readonly ChartCell[] | null): readonly ChartCell[] | null =>
    chart.visibleOnly ? (cells?.filter(({ isHidden }) => !isHidden) ?? null) : cells;
  const cells = visible(cellsOf(look.values, book));
  const categories = look.categories === null ? [] : visible(cellsOf(look.categories, book));
  if (cells === null || categories === null) return null;
  const name = look.name === null ? "" : textOf(look.name, book);
  return {
    look,
    // As Excel in Swedish calls it.
    name: name === "" ? `Serie${String(index + 1)}` : name,
    cells,
    categories: categories.map(({ value, format }) => shownText(value, format)),
  };
}

function textOf(text: ChartText, book: ChartBook): string {
  if (text.kind === "text") return text.text;
  return (cellsOf(text.reference, book) ?? []).map(({ value, format }) => shownText(value, format)).join(" ");
}

function drawn(chart: ChartLook, { look, name, cells }: ReadSeries, categories: readonly string[]): DrawnSeries {
  const values = cells.map(({ value }) => numberOf(value));
  // Around a pie the parts of a label stand below each other.
  const separator = look.labels?.separator ?? ("holeSize" in chart ? "\n" : "; ");
  const sum = values.reduce<number>((total, value) => total + Math.max(0, value ?? 0), 0);
  return {
    look,
    name,
    colour: shownColour(look.colour ?? chart.automatic[0] ?? null),
    points: values.map((value, index) => {
      const format = cells[index]?.format ?? null;
      const text = value === null ? "" : shownText(value, format);
      const share = sum === 0 ? 0 : (value ?? 0) / sum;
      const words = { value, format, share, series: name, category: categories[index] ?? "", separator };
      return { value, text, colour: pointColour(chart, look, index), label: labelOf(look, index, words) };
    }),
  };
}

/** Excel draws a text as zero, and an error not at all. */
function numberOf(value: ChartCell["value"]): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return value === "" || isErrorText(value) ? null : 0;
}

function pointColour({ automatic }: ChartLook, { points, colour }: ChartSeries, index: number): string | null {
  return shownColour(points.get(index) ?? colour ?? automatic[index % Math.max(1, automatic.length)] ?? null);
}

function shownColour(colour: string | null): string | null {
  return colour === "none" ? null : colour;
}

interface LabelWords {
  readonly value: number | null;
  readonly format: string | null;
  readonly share: number;
  readonly series: string;
  readonly category: string;
  readonly separator: string;
}

function labelOf({ labels }: ChartSeries, index: number, words: LabelWords): string {
  if (labels === null || words.value === null || labels.only?.has(index) === false) return "";
  const own = labels.own.get(index);
  if (own !== undefined) return own ?? "";
  // With both, the format is the value's.
  const percentFormat = labels.value ? "0%" : (codeOf(labels.format, null) ?? "0%");
  const parts = [
    labels.series ? words.series : "",
    labels.category ? words.category : "",
    labels.value ? shownText(words.value, codeOf(labels.format, words.format)) : "",
    labels.percent ? shownText(words.share, percentFormat) : "",
  ];
  return parts.filter((part) => part !== "").join(words.separator);
}

/** The code that numbers are shown by; null for General. */
export function codeOf(format: NumberFormat | null, source: string | null): string | null {
  if (format === null || format.isSource) return source;
  return format.code === "General" ? null : format.code;
}

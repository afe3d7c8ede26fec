/** The axes of a chart: where their texts and lines stand, and where in the plot a value and a category are. */
import type { AxisChart, ChartAxis } from "../../../workbook/xlsx/looks/charts/types";
import { shownText } from "../../../workbook/xlsx/looks/shownText";
import { axisLinesOf, gridlinesOf, type Line } from "./axisLines";
import { codeOf, type ChartData } from "./data";
import type { Box } from "./frame";
import { scaleOf, type Scale } from "./scale";
import type { Span } from "./spans";
import { broken, widest, words, type Words } from "./text";

interface AxisText {
  readonly words: Words;
  readonly lines: readonly string[];
  readonly x: number;
  /** Middle of the lines. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** Degrees that it is turned by about its own place. */
  readonly turned: number;
}

export interface Axes {
  readonly area: Box;
  readonly scale: Scale;
  /** Pixels of one category. */
  readonly band: number;
  readonly texts: readonly AxisText[];
  readonly gridlines: readonly Line[];
  readonly lines: readonly Line[];
  /** Pixel of a value, along the value axis. Values beyond the axis are drawn at its end. */
  readonly at: (value: number) => number;
  /** Pixel of the middle of a category. */
  readonly middle: (category: number) => number;
}

const GAP = 5;
/** Shares of the plot that the categories' texts may take. */
const MOST_WIDTH = 0.4;
const MOST_HEIGHT = 0.4;
const MOST_LINES = 3;
const SLOPE = Math.SQRT1_2;
const TURNED = -45;
/** Room for one mark of the value axis: in heights of its text, and in pixels beside that. */
const MARK = { heights: 1.7, pixels: 28, most: 8 } as const;

type Side = "left" | "right" | "top" | "bottom";

export function axesOf(
  chart: AxisChart,
  data: ChartData,
  spans: readonly (readonly (Span | null)[])[],
  box: Box,
): Axes {
  return new AxesLayout(chart, data, spans, box).axes();
}

class AxesLayout {
  private readonly isBar: boolean;
  private readonly count: number;
  private readonly valueWords: Words;
  private readonly categoryWords: Words;
  private area: Box;
  private scale: Scale;
  private readonly texts: AxisText[] = [];
  private readonly ends: { low: number; high: number; isWhole: boolean };

  constructor(
    private readonly chart: AxisChart,
    private readonly data: ChartData,
    spans: readonly (readonly (Span | null)[])[],
    box: Box,
  ) {
    this.isBar = chart.kind === "bar";
    this.count = Math.max(1, data.categories.length);
    this.valueWords = words(chart.value.look);
    this.categoryWords = words(chart.category.look);
    this.area = box;
    const drawn = spans.flat().filter((span) => span !== null);
    const all = drawn.flatMap(({ from, to }) => (chart.kind === "line" ? [to] : [from, to]));
    const [first = 0] = all;
    this.ends = { low: Math.min(first, ...all), high: Math.max(first, ...all), isWhole: all.every(Number.isInteger) };
    this.scale = this.scaled();
  }

  axes(): Axes {
    this.placeTitles();
    // Which numbers stand on the axis decides how much room they take, and that how many there is room for.
    const { value, category } = this.chart;
    const valueSide = value.labels === null ? null : this.valueSide();
    if (valueSide !== null) this.take(valueSide, this.isBar ? this.valueWords.line + GAP : this.valueWidth() + GAP);
    const categories = category.labels === null ? null : this.categoryTexts(this.categorySide());
    if (valueSide !== null) this.takeOverhang();
    this.scale = this.scaled();
    categories?.();
    if (valueSide !== null) this.valueTexts(valueSide);
    const { area, scale, texts } = this;
    return {
      area,
      scale,
      band: this.band,
      texts,
      gridlines: gridlinesOf(
        this.chart,
        area,
        scale.marks.map((mark) => this.at(mark)),
        this.count,
      ),
      lines: axisLinesOf(this.chart, area, scale, (amount) => this.at(amount)),
      at: (amount) => this.at(amount),
      middle: (index) => this.middle(index),
    };
  }

  private get band(): number {
    return (this.isBar ? this.area.height : this.area.width) / this.count;
  }

  private scaled(): Scale {
    const { value, stacking, kind } = this.chart;
    const { low, high, isWhole } = this.ends;
    const room = this.isBar ? this.area.width : this.area.height;
    const mark = this.isBar ? this.markWidth() : this.valueWords.line * MARK.heights;
    const isShare = stacking === "percent";
    return scaleOf({
      low: isShare ? Math.min(0, Math.sign(low)) : low,
      high: isShare ? 1 : high,
      min: value.min ?? (isShare && low >= 0 ? 0 : null),
      max: value.max ?? (isShare ? 1 : null),
      step: value.step,
      marks: Math.min(MARK.most, Math.max(2, Math.floor(room / Math.max(1, mark)))),
      fromZero: kind !== "line" || stacking !== "none",
      isWhole: isWhole && !isShare,
    });
  }

  /** Before the scale is known the largest value stands for the marks. */
  private markWidth(): number {
    const most = Math.max(Math.abs(this.ends.low), Math.abs(this.ends.high));
    return this.valueWords.width(this.markText(Math.ceil(most))) + MARK.pixels;
  }

  private markText(mark: number): string {
    const source = this.chart.stacking === "percent" ? "0%" : this.data.format;
    return shownText(mark, codeOf(this.chart.value.format, source));
  }

  private valueWidth(): number {
    return widest(
      this.scale.marks.map((mark) => this.markText(mark)),
      this.valueWords,
    );
  }

  /** The value axis stands where the first category begins, or behind the last one. */
  private valueSide(): Side {
    const { value, category } = this.chart;
    const atEnd = value.labels === "high" || (value.labels === "next" && value.crosses === "max");
    const isFar = atEnd !== category.isReversed;
    return this.isBar ? (isFar ? "top" : "bottom") : isFar ? "right" : "left";
  }

  /** Where Excel writes them in the middle of the bars, beside an axis that stands there, they are moved out to the edge. */
  private categorySide(): Side {
    const { labels, crosses } = this.chart.category;
    const isAbove = crosses === "max" || (crosses === "zero" && this.scale.max <= 0);
    const isFar = labels === "high" || (labels === "next" && isAbove);
    return this.isBar ? (isFar ? "right" : "left") : isFar ? "top" : "bottom";
  }

  private take(side: Side, pixels: number): void {
    const { x, y, width, height } = this.area;
    const used = Math.min(pixels, side === "left" || side === "right" ? width : height);
    this.area = {
      x: side === "left" ? x + used : x,
      y: side === "top" ? y + used : y,
      width: side === "left" || side === "right" ? width - used : width,
      height: side === "top" || side === "bottom" ? height - used : height,
    };
  }

  /** The outermost numbers stand half outside the plot. */
  private takeOverhang(): void {
    const { marks } = this.scale;
    if (!this.isBar) {
      if (this.chart.title === null) this.take("top", this.valueWords.line / 2);
      return;
    }
    const half = (mark: number | undefined): number => this.valueWords.width(this.markText(mark ?? 0)) / 2;
    this.take("right", half(marks.at(-1)));
    if (this.categorySide() !== "left" || this.chart.category.labels === null) this.take("left", half(marks[0]));
  }

  private placeTitles(): void {
    const { category, value } = this.chart;
    this.placeTitle(value, this.isBar ? "bottom" : "left");
    this.placeTitle(category, this.isBar ? "left" : "bottom");
  }

  private placeTitle({ title }: ChartAxis, side: "left" | "bottom"): void {
    if (title?.text?.kind !== "text") return;
    const titleWords = words(title.look);
    const { x, y, width, height } = this.area;
    const along = side === "left" ? height : width;
    const lines = broken(title.text.text, along, 1, titleWords);
    const half = titleWords.line / 2;
    this.texts.push({
      words: titleWords,
      lines,
      x: side === "left" ? x + half : x + width / 2,
      y: side === "left" ? y + height / 2 : y + height - half,
      anchor: "middle",
      turned: side === "left" ? -90 : 0,
    });
    this.take(side, titleWords.line + GAP);
  }

  private at(value: number): number {
    const { min, max } = this.scale;
    const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
    const { x, y, width, height } = this.area;
    return this.isBar ? x + share * width : y + height - share * height;
  }

  private middle(category: number): number {
    const { x, y, width, height } = this.area;
    const { kind, category: axis, value } = this.chart;
    const onMarks = kind === "line" && !value.isBetween && this.count > 1;
    const share = onMarks ? category / (this.count - 1) : (category + 0.5) / this.count;
    // Excel draws the first category of a bar chart at the bottom.
    if (this.isBar) return axis.isReversed ? y + share * height : y + height - share * height;
    return axis.isReversed ? x + width - share * width : x + share * width;
  }

  /** Makes room for the texts; gives how to draw them once the whole plot is known. */
  private categoryTexts(side: Side): () => void {
    return this.isBar ? this.textsBeside(side) : this.textsBelow(side);
  }

  private textsBeside(side: Side): () => void {
    const { categoryWords, data } = this;
    const room = this.area.width * MOST_WIDTH;
    const most = Math.max(1, Math.floor(this.band / categoryWords.line));
    const lines = data.categories.map((text) => broken(text, room, most, categoryWords));
    this.take(side, widest(lines.flat(), categoryWords) + GAP);
    const every = Math.ceil(categoryWords.line / Math.max(1, this.band));
    return () => {
      const { x, width } = this.area;
      lines.forEach((shown, index) => {
        if (index % every !== 0) return;
        const place = { words: categoryWords, lines: shown, y: this.middle(index), turned: 0 };
        if (side === "left") this.texts.push({ ...place, x: x - GAP, anchor: "end" });
        else this.texts.push({ ...place, x: x + width + GAP, anchor: "start" });
      });
    };
  }

  private textsBelow(side: Side): () => void {
    const { categoryWords, data, band } = this;
    const fits =
      widest(
        data.categories.flatMap((text) => text.split(/\s+/)),
        categoryWords,
      ) <=
      band - GAP;
    if (!fits) return this.textsTurned(side);
    const lines = data.categories.map((text) => broken(text, band - GAP, MOST_LINES, categoryWords));
    const height = Math.max(1, ...lines.map(({ length }) => length)) * categoryWords.line;
    this.take(side, height + GAP);
    return () => {
      const edge = side === "bottom" ? this.area.y + this.area.height : this.area.y;
      lines.forEach((shown, index) => {
        const half = (shown.length * categoryWords.line) / 2 + GAP;
        const y = side === "bottom" ? edge + half : edge - half;
        this.texts.push({ words: categoryWords, lines: shown, x: this.middle(index), y, anchor: "middle", turned: 0 });
      });
    };
  }

  private textsTurned(side: Side): () => void {
    const { categoryWords, data } = this;
    const room = (this.area.height * MOST_HEIGHT - categoryWords.line) / SLOPE;
    const texts = data.categories.map((text) => broken(text, room, 1, categoryWords));
    this.take(side, (widest(texts.flat(), categoryWords) + categoryWords.line) * SLOPE + GAP);
    const every = Math.ceil(categoryWords.line / Math.max(1, this.band));
    return () => {
      const { y, height } = this.area;
      const isBelow = side === "bottom";
      texts.forEach((lines, index) => {
        if (index % every !== 0) return;
        this.texts.push({
          words: categoryWords,
          lines,
          x: this.middle(index),
          y: isBelow ? y + height + GAP + categoryWords.line / 2 : y - GAP - categoryWords.line / 2,
          anchor: isBelow ? "end" : "start",
          turned: TURNED,
        });
      });
    };
  }

  private valueTexts(side: Side): void {
    const { x, y, width, height } = this.area;
    const half = this.valueWords.line / 2 + GAP;
    for (const mark of this.scale.marks) {
      const along = this.at(mark);
      const place = this.isBar
        ? { x: along, y: side === "bottom" ? y + height + half : y - half, anchor: "middle" as const }
        : side === "left"
          ? { x: x - GAP, y: along, anchor: "end" as const }
          : { x: x + width + GAP, y: along, anchor: "start" as const };
      this.texts.push({ words: this.valueWords, lines: [this.markText(mark)], turned: 0, ...place });
    }
  }
}

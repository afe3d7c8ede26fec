/** A pie or a ring: its slices and their labels. */
import type { ChartLabels, RoundChart } from "../../../workbook/xlsx/looks/charts/types";
import { tipOf } from "./bars";
import type { ChartData, DrawnSeries } from "./data";
import type { Box } from "./frame";
import type { PlacedLabel } from "./labels";
import { broken, words, type Words } from "./text";

interface Slice {
  readonly path: string;
  readonly colour: string;
  readonly tip: string;
}

export interface Slices {
  readonly slices: readonly Slice[];
  readonly labels: readonly PlacedLabel[];
}

const TURN = 2 * Math.PI;
/** Where in a pie, as share of its radius, a label stands. */
const LABEL_AT = 0.68;
const GAP = 4;
/** A label beside the pie takes at most this share of the width, and leaves at least that share of it to the pie. */
const LABEL_WIDTH = 0.28;
const LEAST_PIE = 0.4;
/** Of each part of a label, so that a long name does not hide the number below it. */
const MOST_LINES = 2;

export function slicesOf(chart: RoundChart, data: ChartData, box: Box): Slices {
  const [series] = data.series;
  return series === undefined ? { slices: [], labels: [] } : new Round(chart, data, series, box).slices();
}

function linesOf(text: string, room: number, labelWords: Words): string[] {
  return text.split("\n").flatMap((part) => broken(part, room, MOST_LINES, labelWords));
}

/** A part of the turn, with its label. */
interface Part {
  readonly index: number;
  /** Radians, clockwise from the top. */
  readonly from: number;
  readonly turn: number;
  readonly lines: readonly string[];
}

class Round {
  private readonly parts: readonly Part[];
  private readonly labels: ChartLabels | null;
  private readonly words: Words | null;
  private readonly x: number;
  private readonly y: number;
  private readonly radius: number;
  private readonly hole: number;

  constructor(
    private readonly chart: RoundChart,
    private readonly data: ChartData,
    private readonly series: DrawnSeries,
    private readonly box: Box,
  ) {
    this.labels = series.look.labels;
    this.words = this.labels === null ? null : words(this.labels.look);
    this.parts = this.partsOf();
    this.x = box.x + box.width / 2;
    this.y = box.y + box.height / 2;
    const most = Math.min(box.width, box.height) / 2;
    const isAround = chart.kind === "pie" && this.parts.some((part) => !this.isInside(part, most));
    this.radius = isAround ? Math.max(most * LEAST_PIE, this.radiusWithin()) : most;
    this.hole = (this.radius * chart.holeSize) / 100;
  }

  slices(): Slices {
    const slices = this.parts.flatMap(({ index, from, turn }) => {
      const point = this.series.points[index];
      if (point?.colour == null || turn === 0) return [];
      const tip = tipOf(this.data, this.series.name, point, index);
      return [{ path: this.path(from, from + turn), colour: point.colour, tip }];
    });
    return { slices, labels: this.parts.flatMap((part) => this.label(part)) };
  }

  /** Excel draws the size of a negative number. */
  private partsOf(): Part[] {
    const sizes = this.series.points.map(({ value }) => Math.abs(value ?? 0));
    const sum = sizes.reduce((total, size) => total + size, 0);
    let from = (this.chart.startAngle / 360) * TURN;
    return sizes.map((size, index) => {
      const turn = sum === 0 ? 0 : (size / sum) * TURN;
      const text = turn === 0 ? "" : (this.series.points[index]?.label ?? "");
      const room = Math.max(30, this.box.width * LABEL_WIDTH);
      const lines = text === "" || this.words === null ? [] : linesOf(text, room, this.words);
      const part = { index, from, turn, lines };
      from += turn;
      return part;
    });
  }

  private sizeOf(lines: readonly string[]): { width: number; height: number } {
    if (this.words === null) return { width: 0, height: 0 };
    return { width: Math.max(0, ...lines.map(this.words.width)), height: lines.length * this.words.line };
  }

  /** Whether the label stands on its slice: where the file says so, else where there is room. */
  private isInside({ turn, lines }: Part, radius: number): boolean {
    const place = this.labels?.place ?? null;
    if (this.chart.kind === "doughnut" || lines.length === 0) return true;
    if (place !== null) return place !== "outsideEnd";
    const { width, height } = this.sizeOf(lines);
    const chord = 2 * radius * LABEL_AT * Math.sin(Math.min(turn, Math.PI) / 2);
    return width < radius * 0.9 && chord > Math.max(height, width * 0.8);
  }

  /** The pie is as large as the labels around it leave room for. */
  private radiusWithin(): number {
    const { width, height } = this.box;
    return this.parts.reduce(
      (most, part) => {
        if (part.lines.length === 0) return most;
        const size = this.sizeOf(part.lines);
        const angle = part.from + part.turn / 2;
        const across = Math.abs(Math.sin(angle));
        const up = Math.abs(Math.cos(angle));
        const byWidth = across < 0.1 ? Infinity : (width / 2 - size.width - GAP) / across;
        const byHeight = up < 0.1 ? Infinity : (height / 2 - size.height - GAP) / up;
        return Math.min(most, byWidth, byHeight);
      },
      Math.min(width, height) / 2,
    );
  }

  private at(radius: number, angle: number): { x: number; y: number } {
    return { x: this.x + radius * Math.sin(angle), y: this.y - radius * Math.cos(angle) };
  }

  private path(from: number, to: number): string {
    const { radius, hole } = this;
    // A whole turn ends where it began, which an arc cannot say.
    const end = Math.min(to, from + TURN - 1e-4);
    const isLarge = end - from > Math.PI ? 1 : 0;
    const place = (distance: number, angle: number): string => {
      const { x, y } = this.at(distance, angle);
      return `${x.toFixed(2)} ${y.toFixed(2)}`;
    };
    const arc = (distance: number, angle: number, sweep: 0 | 1): string =>
      `A${distance.toFixed(2)} ${distance.toFixed(2)} 0 ${String(isLarge)} ${String(sweep)} ${place(distance, angle)}`;
    return hole === 0
      ? `M${place(0, 0)}L${place(radius, from)}${arc(radius, end, 1)}Z`
      : `M${place(radius, from)}${arc(radius, end, 1)}L${place(hole, end)}${arc(hole, from, 0)}Z`;
  }

  private label(part: Part): PlacedLabel[] {
    const { labels, words: labelWords, radius, hole, box } = this;
    const { lines, from, turn } = part;
    if (labels === null || labelWords === null || lines.length === 0) return [];
    const { fill, place } = labels;
    const angle = from + turn / 2;
    const shared = { words: labelWords, lines, anchor: "middle" as const, fill };
    if (this.isInside(part, radius)) {
      const inside = hole > 0 ? (radius + hole) / 2 : place === "centre" ? radius / 2 : radius * LABEL_AT;
      return [{ ...shared, ...this.at(inside, angle), isOnColour: fill === null }];
    }
    const { width, height } = this.sizeOf(lines);
    const edge = this.at(radius + GAP, angle);
    const x = edge.x + (Math.sin(angle) * width) / 2;
    const y = edge.y - (Math.cos(angle) * height) / 2;
    return [
      {
        ...shared,
        x: Math.min(box.x + box.width - width / 2, Math.max(box.x + width / 2, x)),
        y: Math.min(box.y + box.height - height / 2, Math.max(box.y + height / 2, y)),
        isOnColour: false,
      },
    ];
  }
}

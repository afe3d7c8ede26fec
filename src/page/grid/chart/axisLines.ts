/** The lines of a plot: of the axes themselves, and of the grid behind the points. */
import type { AxisChart } from "../../../workbook/xlsx/looks/charts/types";
import type { Box } from "./frame";
import type { Scale } from "./scale";

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly colour: string;
}

/** @param marks pixels of the marks of the value axis */
export function gridlinesOf(
  { kind, value, category }: AxisChart,
  area: Box,
  marks: readonly number[],
  categories: number,
): Line[] {
  const isBar = kind === "bar";
  const colour = value.gridlines;
  const lines = colour === null ? [] : marks.map((at) => lineAt(area, at, isBar, colour));
  const between = category.gridlines;
  if (between === null) return lines;
  const [start, length] = isBar ? [area.y, area.height] : [area.x, area.width];
  const edges = Array.from({ length: categories + 1 }, (_, index) => start + (index * length) / categories);
  return [...lines, ...edges.map((at) => lineAt(area, at, !isBar, between))];
}

/** @param at pixel of a value */
export function axisLinesOf(
  { kind, value, category }: AxisChart,
  area: Box,
  { min, max }: Scale,
  at: (value: number) => number,
): Line[] {
  const isBar = kind === "bar";
  const lines: Line[] = [];
  if (category.line !== null) {
    const crossing = category.crosses === "max" ? max : category.crosses === "min" ? min : 0;
    lines.push(lineAt(area, at(crossing), isBar, category.line));
  }
  if (value.line !== null) {
    const { x, y, width, height } = area;
    const isFar = (value.crosses === "max") !== category.isReversed;
    const place = isBar ? (isFar ? y : y + height) : isFar ? x + width : x;
    lines.push(lineAt(area, place, !isBar, value.line));
  }
  return lines;
}

/** A line through the whole plot. On half a pixel, where it is sharp. */
function lineAt({ x, y, width, height }: Box, place: number, isUpright: boolean, colour: string): Line {
  const at = Math.round(place) + 0.5;
  return isUpright
    ? { x1: at, y1: y, x2: at, y2: y + height, colour }
    : { x1: x, y1: at, x2: x + width, y2: at, colour };
}

/** From where to where each point is drawn along the value axis: on top of each other where they are stacked. */
import type { AxisChart } from "../../../workbook/xlsx/looks/charts/types";
import type { ChartData } from "./data";

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** By series, then by category; null where there is nothing to draw. Shares of one where the chart shows percent. */
export function spansOf({ stacking, kind }: AxisChart, { series, categories }: ChartData): (Span | null)[][] {
  const up = categories.map(() => 0);
  const down = categories.map(() => 0);
  const sums = categories.map((_, index) =>
    series.reduce((sum, { points }) => sum + Math.abs(points[index]?.value ?? 0), 0),
  );
  return series.map(({ points }) =>
    categories.map((_, index) => {
      const value = points[index]?.value ?? null;
      if (value === null) return null;
      if (stacking === "none") return { from: 0, to: value };
      const sum = sums[index] ?? 0;
      const part = stacking === "stacked" ? value : sum === 0 ? 0 : value / sum;
      // Bars below zero are stacked by themselves; a line is simply lower.
      const stack = part < 0 && kind !== "line" ? down : up;
      const from = stack[index] ?? 0;
      stack[index] = from + part;
      return { from, to: from + part };
    }),
  );
}

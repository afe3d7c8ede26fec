/** What a chart is called for somebody who does not see it. */
import type { ChartData } from "./data";

/** More numbers than this are not read out one after another. */
const MOST_POINTS = 30;

/** "Grön 4; gul 6"; by series where there are several. "" for a chart with too much in it. */
export function alternativeOf({ series, categories }: ChartData): string {
  const points = series.reduce((sum, one) => sum + one.points.length, 0);
  if (points > MOST_POINTS) return "";
  return series
    .map(({ name, points: shown }) => {
      const values = shown.map(({ text }, index) => `${categories[index] ?? ""} ${text}`.trim()).join("; ");
      return series.length > 1 ? `${name}: ${values}` : values;
    })
    .join(". ");
}

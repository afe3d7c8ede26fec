import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RoundChart } from "../../../workbook/xlsx/looks/charts/types";
import { useChartStyles } from "./chartStyles";
import type { ChartData } from "./data";
import type { Box } from "./frame";
import { Labels } from "./Labels";
import { slicesOf } from "./slices";

export interface RoundPlotProps {
  readonly chart: RoundChart;
  readonly data: ChartData;
  readonly box: Box;
}

/** A pie or a ring. */
export function RoundPlot({ chart, data, box }: RoundPlotProps): ReactElement {
  const styles = useChartStyles();
  const { slices, labels } = slicesOf(chart, data, box);
  return (
    <g>
      {slices.map(({ path, colour, tip }, index) => (
        <path key={index} className={mergeClasses(styles.slice, styles.mark)} fill={`#${colour}`} d={path}>
          <title>{tip}</title>
        </path>
      ))}
      <Labels labels={labels} />
    </g>
  );
}

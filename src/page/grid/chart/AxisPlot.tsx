/** Bars, columns and lines on their axes. */
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AxisChart } from "../../../workbook/xlsx/looks/charts/types";
import { axesOf, type Axes } from "./axes";
import type { Line } from "./axisLines";
import { barsOf } from "./bars";
import { useChartStyles } from "./chartStyles";
import type { ChartData } from "./data";
import type { Box } from "./frame";
import { Labels } from "./Labels";
import { linesOf } from "./lines";
import { spansOf } from "./spans";
import { Texts } from "./Texts";

/** Smaller than this there is nothing to see. */
const LEAST = 12;
/** What one points at to be told of a point that has no dot. */
const POINTED = 6;

export interface AxisPlotProps {
  readonly chart: AxisChart;
  readonly data: ChartData;
  readonly box: Box;
}

export function AxisPlot({ chart, data, box }: AxisPlotProps): ReactElement | null {
  const spans = spansOf(chart, data);
  const axes = axesOf(chart, data, spans, box);
  if (axes.area.width < LEAST || axes.area.height < LEAST) return null;
  return (
    <g>
      <Strokes lines={axes.gridlines} />
      {chart.kind === "line" ? (
        <Lines {...linesOf(chart, data, spans, axes)} />
      ) : (
        <Bars {...barsOf(chart, data, spans, axes)} />
      )}
      <Around axes={axes} />
    </g>
  );
}

function Around({ axes: { lines, texts } }: { readonly axes: Axes }): ReactElement {
  return (
    <g pointerEvents="none">
      <Strokes lines={lines} />
      {texts.map((text, index) => (
        <Texts key={index} {...text} />
      ))}
    </g>
  );
}

function Strokes({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  const styles = useChartStyles();
  return (
    <g>
      {lines.map(({ colour, ...ends }, index) => (
        <line key={index} className={styles.line} stroke={`#${colour}`} {...ends} />
      ))}
    </g>
  );
}

function Bars({ bars, labels }: ReturnType<typeof barsOf>): ReactElement {
  const styles = useChartStyles();
  return (
    <>
      {bars.map(({ colour, tip, ...box }, index) => (
        <rect key={index} className={styles.mark} fill={`#${colour}`} {...box}>
          <title>{tip}</title>
        </rect>
      ))}
      <Labels labels={labels} />
    </>
  );
}

function Lines({ paths, dots, labels }: ReturnType<typeof linesOf>): ReactElement {
  const styles = useChartStyles();
  return (
    <>
      {paths.map(({ path, colour }, index) => (
        <path key={index} className={styles.path} stroke={`#${colour}`} d={path} />
      ))}
      {dots.map(({ x, y, radius, colour, tip }, index) => (
        <circle
          key={index}
          className={mergeClasses(radius > 0 && styles.mark)}
          fill={radius > 0 ? `#${colour}` : "transparent"}
          cx={x}
          cy={y}
          r={radius > 0 ? radius : POINTED}
        >
          <title>{tip}</title>
        </circle>
      ))}
      <Labels labels={labels} />
    </>
  );
}

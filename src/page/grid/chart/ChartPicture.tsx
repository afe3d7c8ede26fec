/** A chart of the workbook, drawn from the cells as they now are. */
import { useMemo, type CSSProperties, type ReactElement } from "react";
import type { ChartLook } from "../../../workbook/xlsx/looks/charts/types";
import { alternativeOf } from "./alternative";
import { AxisPlot } from "./AxisPlot";
import { useChartBook } from "./book";
import { useChartStyles } from "./chartStyles";
import { chartData, type ChartData } from "./data";
import { frameOf, KEY, type PlacedLegend } from "./frame";
import { RoundPlot } from "./RoundPlot";
import { Texts } from "./Texts";
import { FONT } from "./text";

export interface ChartPictureProps {
  readonly chart: ChartLook;
  /** What kind of thing it is, and the title and alternative text that the file has. */
  readonly what: string;
  readonly title: string;
  readonly altText: string;
  /** Pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Drawn where the chart reads what is not there. */
  readonly otherwise: ReactElement;
}

export default function ChartPicture(props: ChartPictureProps): ReactElement {
  const { chart, what, title, altText, left, top, width, height, otherwise } = props;
  const styles = useChartStyles();
  const book = useChartBook();
  const data = useMemo(() => chartData(chart, book), [chart, book]);
  if (data === null) return otherwise;
  const name = `${what}: ${data.title === "" ? title : data.title}`;
  const rest = altText === "" ? alternativeOf(data) : altText;
  const place: CSSProperties = {
    left,
    top,
    width,
    height,
    backgroundColor: chart.fill === null ? "transparent" : `#${chart.fill}`,
    ...(chart.border === null ? {} : { border: `1px solid #${chart.border}` }),
  };
  return (
    <figure className={styles.frame} style={place} role="img" aria-label={rest === "" ? name : `${name}. ${rest}`}>
      <svg className={styles.picture} width={width} height={height} fontFamily={FONT} aria-hidden>
        <Drawing chart={chart} data={data} width={width} height={height} />
      </svg>
    </figure>
  );
}

interface DrawingProps {
  readonly chart: ChartLook;
  readonly data: ChartData;
  readonly width: number;
  readonly height: number;
}

function Drawing({ chart, data, width, height }: DrawingProps): ReactElement {
  const { title, legend, plot } = frameOf(chart, data, width, height);
  return (
    <>
      {title !== null && <Texts {...title} anchor="middle" />}
      {"holeSize" in chart ? (
        <RoundPlot chart={chart} data={data} box={plot} />
      ) : (
        <AxisPlot chart={chart} data={data} box={plot} />
      )}
      {legend !== null && <Legend legend={legend} />}
    </>
  );
}

function Legend({ legend: { words, entries } }: { readonly legend: PlacedLegend }): ReactElement {
  const styles = useChartStyles();
  return (
    <>
      {entries.map(({ text, colour, x, y }, index) => (
        <g key={index}>
          <rect
            className={styles.mark}
            fill={colour === null ? "none" : `#${colour}`}
            x={x}
            y={y - KEY.side / 2}
            width={KEY.side}
            height={KEY.side}
          />
          <Texts words={words} lines={[text]} x={x + KEY.side + KEY.gap} y={y} anchor="start" />
        </g>
      ))}
    </>
  );
}

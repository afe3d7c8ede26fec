/** A chart as its part in the package describes it, as far as it is drawn. Colours are "RRGGBB", sizes are points. */

export interface TextLook {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** A text that stands in the chart itself, or in cells ("'Blad 1'!$B$1"). */
export type ChartText =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "cells"; readonly reference: string };

export interface ChartTitle {
  /** Null where it is the name of the only series. */
  readonly text: ChartText | null;
  readonly look: TextLook;
}

export interface NumberFormat {
  readonly code: string;
  /** The format of the cells goes before `code`. */
  readonly isSource: boolean;
}

export type LabelPlace = "centre" | "insideEnd" | "insideBase" | "outsideEnd" | "above" | "below" | "right" | "left";

export interface ChartLabels {
  readonly look: TextLook;
  readonly fill: string | null;
  readonly format: NumberFormat | null;
  /** Null: where the kind of chart has them by itself. */
  readonly place: LabelPlace | null;
  readonly value: boolean;
  readonly percent: boolean;
  readonly category: boolean;
  readonly series: boolean;
  /** Between its parts; null where the kind of chart has one by itself. */
  readonly separator: string | null;
  /** Points whose label is taken away (null) or has a wording of its own. */
  readonly own: ReadonlyMap<number, string | null>;
  /** The only points that have one; null: all. */
  readonly only: ReadonlySet<number> | null;
}

export interface ChartSeries {
  readonly name: ChartText | null;
  readonly values: string;
  /** Null: 1, 2, 3 … */
  readonly categories: string | null;
  /** "none" where it is not drawn; null where each point has a colour of its own. */
  readonly colour: string | null;
  /** Points with a colour, or "none", of their own. */
  readonly points: ReadonlyMap<number, string>;
  readonly labels: ChartLabels | null;
  /** Lines only. */
  readonly hasMarkers: boolean;
}

/** Where an axis is drawn, and what of it. */
export interface ChartAxis {
  readonly labels: "next" | "low" | "high" | null;
  readonly isReversed: boolean;
  /** Where it crosses the other axis. */
  readonly crosses: "zero" | "min" | "max";
  readonly gridlines: string | null;
  readonly line: string | null;
  readonly look: TextLook;
  readonly title: ChartTitle | null;
}

export interface ValueAxis extends ChartAxis {
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly format: NumberFormat | null;
  /** The categories stand between its marks, not on them. */
  readonly isBetween: boolean;
}

export interface ChartLegend {
  readonly side: "top" | "right" | "bottom" | "left";
  readonly look: TextLook;
  /** Entries that are taken away. */
  readonly without: ReadonlySet<number>;
}

interface AnyChart {
  readonly title: ChartTitle | null;
  readonly legend: ChartLegend | null;
  readonly series: readonly ChartSeries[];
  /** Null where what lies below is seen. */
  readonly fill: string | null;
  readonly border: string | null;
  /** Colours, one after another, of points where neither they nor their series have one. */
  readonly automatic: readonly string[];
  /** Cells in hidden rows and columns are left out. */
  readonly visibleOnly: boolean;
}

export interface AxisChart extends AnyChart {
  readonly kind: "bar" | "column" | "line";
  readonly stacking: "none" | "stacked" | "percent";
  /** Percent of a bar's width. */
  readonly gapWidth: number;
  /** Percent of a bar's width by which bars of the same category cover each other; negative: room between them. */
  readonly overlap: number;
  readonly category: ChartAxis;
  readonly value: ValueAxis;
  readonly blanks: "gap" | "zero" | "span";
}

export interface RoundChart extends AnyChart {
  readonly kind: "pie" | "doughnut";
  /** Percent of the diameter; 0 for a pie. */
  readonly holeSize: number;
  /** Degrees from the top. */
  readonly startAngle: number;
}

export type ChartLook = AxisChart | RoundChart;

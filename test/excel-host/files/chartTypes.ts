/** Kinds of charts that the host can write, by their elements in files (ECMA-376 part 1, 21.2) and Excel.ChartType. */
export interface ChartKind {
  readonly type: string;
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart";
  readonly direction: "bar" | "col" | undefined;
  readonly grouping: "clustered" | "stacked" | "percentStacked" | "standard" | undefined;
}

export const CHART_TYPES: readonly ChartKind[] = [
  { type: "ColumnClustered", element: "barChart", direction: "col", grouping: "clustered" },
  { type: "ColumnStacked", element: "barChart", direction: "col", grouping: "stacked" },
  { type: "ColumnStacked100", element: "barChart", direction: "col", grouping: "percentStacked" },
  { type: "BarClustered", element: "barChart", direction: "bar", grouping: "clustered" },
  { type: "BarStacked", element: "barChart", direction: "bar", grouping: "stacked" },
  { type: "BarStacked100", element: "barChart", direction: "bar", grouping: "percentStacked" },
  { type: "Line", element: "lineChart", direction: undefined, grouping: "standard" },
  { type: "LineStacked", element: "lineChart", direction: undefined, grouping: "stacked" },
  { type: "Area", element: "areaChart", direction: undefined, grouping: "standard" },
  { type: "AreaStacked", element: "areaChart", direction: undefined, grouping: "stacked" },
  { type: "Pie", element: "pieChart", direction: undefined, grouping: undefined },
  { type: "Doughnut", element: "doughnutChart", direction: undefined, grouping: undefined },
];

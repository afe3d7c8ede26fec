/** Charts: ours are known by their names, deleted and made anew; others on the sheet stay. */
import { CHART, CHART_NAME, hasPointColours, labelColour } from "../../chartLooks";
import { PALETTE } from "../../looks";
import type { CellRange, PlannedChart, PlannedSeries } from "../../port";
import { cellText } from "../../textCells";
import { rangeAt } from "./looks";
import { ACTION_BYTES, type Step } from "./step";

/** @param there names of all charts of the sheet */
export function chartSteps(sheet: string, charts: readonly PlannedChart[], there: readonly string[]): Step[] {
  const old = there.filter((name) => name.startsWith(CHART_NAME));
  return [
    ...old.map(
      (name) =>
        ({
          bytes: 2 * ACTION_BYTES,
          queue: (book): void => {
            book.sheet(sheet).charts.getItem(name).delete();
          },
        }) satisfies Step,
    ),
    ...charts.map((chart, index) => chartStep(sheet, chart, `${CHART_NAME}${String(index + 1)}`)),
  ];
}

function chartStep(sheet: string, planned: PlannedChart, name: string): Step {
  const points = planned.series.reduce((sum, { colours }) => sum + colours.length, 0);
  return {
    bytes: (20 + 16 * planned.series.length + 5 * points) * ACTION_BYTES,
    queue: (book) => {
      addChart(book.sheet(sheet), planned, name);
    },
  };
}

function addChart(sheet: Excel.Worksheet, planned: PlannedChart, name: string): void {
  const [first, ...rest] = planned.series;
  if (first === undefined) return;
  const chart = sheet.charts.add(typeOf(planned), rangeAt(sheet, first.values), byOf(first.values));
  chart.name = name;
  chart.title.text = cellText(planned.title);
  chart.title.format.font.size = CHART.titleSize;
  chart.title.format.font.bold = false;
  const { place } = planned;
  chart.setPosition(
    rangeAt(sheet, { ...place, lastRow: place.firstRow, lastColumn: place.firstColumn }),
    rangeAt(sheet, { ...place, firstRow: place.lastRow, firstColumn: place.lastColumn }),
  );
  const isRing = planned.kind === "doughnut";
  drawSeries(sheet, chart.series.getItemAt(0), first, planned);
  for (const series of rest) drawSeries(sheet, chart.series.add(cellText(series.name)), series, planned);
  chart.legend.visible = isRing || rest.length > 0;
  if (isRing || rest.length > 0) chart.legend.position = "Bottom";
  if (!isRing) drawAxes(chart, planned.kind === "bar");
}

function typeOf({
  kind,
  stacked,
}: PlannedChart): "Doughnut" | "BarStacked" | "BarClustered" | "ColumnStacked" | "ColumnClustered" {
  if (kind === "doughnut") return "Doughnut";
  if (kind === "bar") return stacked ? "BarStacked" : "BarClustered";
  return stacked ? "ColumnStacked" : "ColumnClustered";
}

/** The values of one series stand in a row or in a column; said outright, or Excel guesses by the longer side. */
function byOf({ firstRow, lastRow }: CellRange): "Rows" | "Columns" {
  return firstRow === lastRow ? "Rows" : "Columns";
}

/** The numbers stand in the bars: the axis needs no lines, and begins at zero, or the bars would lie. */
function drawAxes({ axes }: Excel.Chart, isBar: boolean): void {
  for (const axis of [axes.categoryAxis, axes.valueAxis]) {
    axis.majorTickMark = "None";
    axis.minorTickMark = "None";
    axis.majorGridlines.visible = false;
  }
  axes.valueAxis.minimum = 0;
  axes.valueAxis.numberFormat = CHART.axisFormat;
  if (!isBar) return;
  // Excel draws the categories of a bar chart from below; reversed they stand as in the table, the numbers below them.
  axes.categoryAxis.reversePlotOrder = true;
  axes.categoryAxis.position = "Maximum";
}

function drawSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { name, values, categories, colours }: PlannedSeries,
  { kind, stacked }: PlannedChart,
): void {
  const isRing = kind === "doughnut";
  const [first] = colours;
  series.name = cellText(name).slice(0, 255);
  series.setValues(rangeAt(sheet, values));
  series.setXAxisValues(rangeAt(sheet, categories));
  if (isRing) series.doughnutHoleSize = CHART.holeSize;
  else series.gapWidth = CHART.gapWidth;
  if (stacked && !isRing) series.overlap = 100;
  if (hasPointColours(isRing, colours)) {
    colours.forEach((colour, index) => {
      series.points.getItemAt(index).format.fill.setSolidColor(`#${colour}`);
    });
  } else if (first !== undefined) series.format.fill.setSolidColor(`#${first}`);
  drawLabels(series, isRing, stacked, first);
}

function drawLabels(series: Excel.ChartSeries, isRing: boolean, stacked: boolean, colour: string | undefined): void {
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.numberFormat = CHART.labelFormat;
  dataLabels.format.font.size = CHART.labelSize;
  if (isRing) {
    // A ring has one colour of text for all its points, light and dark ones.
    dataLabels.format.font.color = `#${PALETTE.ink}`;
    dataLabels.format.fill.setSolidColor(`#${PALETTE.white}`);
  } else if (stacked) {
    dataLabels.format.font.color = `#${labelColour(colour)}`;
    dataLabels.position = "Center";
  }
}

/** A SheetPlan without its cells → hucre's description of a sheet: columns, tables, charts, colouring, panes, print. */
import type { SheetChart, WriteSheet } from "hucre/xlsx";
import { address } from "../../../plan/origin";
import { LOOKS, PALETTE } from "../../looks";
import { CHART, hasPointColours, labelColour } from "../../chartLooks";
import { footerText, MARGINS, PAGES } from "../../pages";
import { columnWidths, mergeAreas, PADDING, tableHeaders, tableRange, TABLE_STYLE } from "../../plannedTables";
import type { CellRange, PlannedChart, PlannedSeries, SheetPlan } from "../../port";
import { cellText, formulaText } from "../../textCells";
import { conditionalStyle } from "./styles";

export function describeSheet(plan: SheetPlan): WriteSheet {
  return {
    name: plan.name,
    columns: columns(plan),
    merges: mergeAreas(plan).map(({ firstRow, firstColumn, lastRow, lastColumn }) => ({
      startRow: firstRow,
      startCol: firstColumn,
      endRow: lastRow,
      endCol: lastColumn,
    })),
    tables: plan.tables.map((table) => ({
      name: table.name,
      displayName: table.name,
      range: a1(tableRange(table)),
      columns: tableHeaders(table).map((name) => ({ name })),
      style: TABLE_STYLE,
      showRowStripes: true,
      showAutoFilter: true,
    })),
    charts: plan.charts.map(chart),
    conditionalRules: plan.colourings.map(({ range, text, style }, index) => ({
      type: "cellIs" as const,
      operator: "equal" as const,
      priority: index + 1,
      formula: formulaText(text),
      style: conditionalStyle(LOOKS[style]),
      range: a1(range),
    })),
    ...(plan.frozenRows > 0 ? { freezePane: { rows: plan.frozenRows } } : {}),
    view: { showGridLines: !PAGES.has(plan.role) },
    pageSetup: {
      paperSize: "a4",
      orientation: plan.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&L${footerText(plan.print.footer)}&R&P (&N)` },
  };
}

/** The text columns of a plan's tables, as Excel lists ranges. */
export function textRanges(plan: SheetPlan | undefined): string {
  const ranges = (plan?.tables ?? []).flatMap((table) => {
    const { firstRow, lastRow } = tableRange(table);
    return table.columns.flatMap(({ kind }, index) => {
      const column = table.column + index;
      return kind === "text" ? [a1({ firstRow: firstRow + 1, lastRow, firstColumn: column, lastColumn: column })] : [];
    });
  });
  return ranges.join(" ");
}

function a1({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string {
  const first = address(firstRow, firstColumn);
  const last = address(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

function columns(plan: SheetPlan): NonNullable<WriteSheet["columns"]> {
  const widths = columnWidths(plan);
  const hidden = new Set(plan.hiddenColumns);
  const count = Math.max(-1, ...widths.keys(), ...hidden) + 1;
  return Array.from({ length: count }, (_, column) => {
    const width = widths.get(column);
    return {
      ...(width === undefined ? {} : { width: Math.min(255, width + PADDING) }),
      ...(hidden.has(column) ? { hidden: true } : {}),
    };
  });
}

function chart(planned: PlannedChart): SheetChart {
  const { place, series, title } = planned;
  const isRing = planned.kind === "doughnut";
  return {
    type: planned.kind,
    title: cellText(title),
    titleFontSize: CHART.titleSize,
    altText: cellText(planned.altText),
    frameTitle: cellText(title),
    anchor: {
      from: { row: place.firstRow, col: place.firstColumn },
      to: { row: place.lastRow + 1, col: place.lastColumn + 1 },
    },
    series: series.map((one) => chartSeries(one, isRing, planned.stacked)),
    legend: isRing || series.length > 1 ? "bottom" : false,
    roundedCorners: false,
    ...(isRing ? { holeSize: CHART.holeSize } : barOptions(planned)),
  };
}

/** The numbers stand in the bars: the axis needs no lines, and begins at zero, or the bars would lie. */
function barOptions({ kind, stacked }: PlannedChart): Partial<SheetChart> {
  const quiet = { majorTickMark: "none", minorTickMark: "none" } as const;
  const isBar = kind === "bar";
  return {
    barGrouping: stacked ? "stacked" : "clustered",
    gapWidth: CHART.gapWidth,
    ...(stacked ? { overlap: 100 } : {}),
    // Excel draws the categories of a bar chart from below; reversed they stand as in the table.
    axes: {
      x: { ...quiet, reverse: isBar },
      y: {
        ...quiet,
        scale: { min: 0 },
        numberFormat: { formatCode: CHART.axisFormat },
        ...(isBar ? { crosses: "max" } : {}),
      },
    },
  };
}

function chartSeries(
  { name, values, categories, colours }: PlannedSeries,
  isRing: boolean,
  stacked: boolean,
): SheetChart["series"][number] {
  const [first] = colours;
  const byPoint = hasPointColours(isRing, colours);
  return {
    name: cellText(name),
    values: absolute(values),
    categories: absolute(categories),
    ...(byPoint || first === undefined ? {} : { color: first }),
    ...(byPoint ? { dataPoints: colours.map((fillColor, idx) => ({ idx, fillColor })) } : {}),
    dataLabels: {
      showValue: true,
      numberFormat: { formatCode: CHART.labelFormat },
      fontSize: CHART.labelSize,
      ...(stacked && !isRing ? { fontColor: labelColour(first), position: "ctr" } : {}),
      // A ring has one colour of text for all its points, light and dark ones.
      ...(isRing ? { fontColor: PALETTE.ink, fillColor: PALETTE.white } : {}),
    },
  };
}

function absolute(range: CellRange): string {
  return a1(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** A SheetPlan without its cells → hucre's description of a sheet: columns, tables, charts, colouring, panes, print. */
import type { SheetChart, WriteSheet } from "hucre/xlsx";
import { address } from "../../../plan/origin";
import { LOOKS, PALETTE } from "../../looks";
import type { CellRange, OwnedRole, PlannedChart, PlannedSeries, PlannedTable, SheetPlan } from "../../port";
import { tableHeaders } from "./rows";
import { conditionalStyle } from "./styles";
import { cellText, formulaText } from "./text";

/** Sheets to be read as pages, not as grids. */
const PAGES: ReadonlySet<OwnedRole> = new Set(["summary", "report", "memo"]);
/** Excel's own padding beside the characters of a column. */
const PADDING = 0.71;
const LONGEST_FOOTER = 200;

export function describeSheet(plan: SheetPlan): WriteSheet {
  return {
    name: plan.name,
    columns: columns(plan),
    merges: plan.merges
      .filter((range) => isArea(range) && !plan.tables.some((table) => overlap(range, tableRange(table))))
      .map(({ firstRow, firstColumn, lastRow, lastColumn }) => ({
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
      style: "TableStyleLight1",
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
      margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.8, header: 0.3, footer: 0.4 },
    },
    headerFooter: { oddFooter: footer(plan.print.footer) },
  };
}

/** The plan's text at the left, "1 (3)" at the right; an ampersand begins a code there and is doubled. */
function footer(text: string): string {
  const plain = cellText(text).replace(/\s+/g, " ").slice(0, LONGEST_FOOTER).replaceAll("&", "&&");
  return `&L${plain}&R&P (&N)`;
}

/** A table without rows is written with one empty row, as Excel demands. */
function tableRange({ row, column, columns: headers, rows }: PlannedTable): CellRange {
  return {
    firstRow: row,
    firstColumn: column,
    lastRow: row + Math.max(1, rows.length),
    lastColumn: column + headers.length - 1,
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

function isArea(range: CellRange): boolean {
  return range.lastRow > range.firstRow || range.lastColumn > range.firstColumn;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  );
}

function columns(plan: SheetPlan): NonNullable<WriteSheet["columns"]> {
  const widths = new Map<number, number>();
  for (const table of plan.tables) {
    table.columns.forEach(({ width }, index) => {
      const column = table.column + index;
      widths.set(column, Math.max(width, widths.get(column) ?? 0));
    });
  }
  for (const [column, width] of plan.widths) widths.set(column, width);
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
    titleFontSize: 12,
    altText: cellText(planned.altText),
    frameTitle: cellText(title),
    anchor: {
      from: { row: place.firstRow, col: place.firstColumn },
      to: { row: place.lastRow + 1, col: place.lastColumn + 1 },
    },
    series: series.map((one) => chartSeries(one, isRing, planned.stacked)),
    legend: isRing || series.length > 1 ? "bottom" : false,
    roundedCorners: false,
    ...(isRing ? { holeSize: 55 } : barOptions(planned)),
  };
}

/** The numbers stand in the bars: the axis needs no lines, and begins at zero, or the bars would lie. */
function barOptions({ kind, stacked }: PlannedChart): Partial<SheetChart> {
  const quiet = { majorTickMark: "none", minorTickMark: "none" } as const;
  const isBar = kind === "bar";
  return {
    barGrouping: stacked ? "stacked" : "clustered",
    gapWidth: 60,
    ...(stacked ? { overlap: 100 } : {}),
    // Excel draws the categories of a bar chart from below; reversed they stand as in the table.
    axes: {
      x: { ...quiet, reverse: isBar },
      y: { ...quiet, scale: { min: 0 }, numberFormat: { formatCode: "0" }, ...(isBar ? { crosses: "max" } : {}) },
    },
  };
}

function chartSeries(
  { name, values, categories, colours }: PlannedSeries,
  isRing: boolean,
  stacked: boolean,
): SheetChart["series"][number] {
  const [first] = colours;
  const byPoint = isRing || colours.length > 1;
  return {
    name: cellText(name),
    values: absolute(values),
    categories: absolute(categories),
    ...(byPoint || first === undefined ? {} : { color: first }),
    ...(byPoint ? { dataPoints: colours.map((fillColor, idx) => ({ idx, fillColor })) } : {}),
    // Zeros are left out: a stack of eight states has many.
    dataLabels: {
      showValue: true,
      numberFormat: { formatCode: "0;;" },
      fontSize: 9,
      ...(stacked && !isRing ? { fontColor: readableOn(first), position: "ctr" } : {}),
      // A ring has one colour of text for all its points, light and dark ones.
      ...(isRing ? { fontColor: PALETTE.ink, fillColor: PALETTE.white } : {}),
    },
  };
}

/** Black or white, whichever is easier to read on the colour (relative luminance as in WCAG 2.2). */
function readableOn(colour: string | undefined): string {
  if (colour === undefined) return PALETTE.ink;
  const linear = [0, 2, 4].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.3 ? PALETTE.ink : PALETTE.white;
}

function absolute(range: CellRange): string {
  return a1(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

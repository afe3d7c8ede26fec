/** Excel.ChartCollection and Excel.Chart. Office.js has no alternative text of charts (ExcelApi 1.14). */
import { newId, type HostChart, type HostSheet } from "../model";
import { areaFormat, chartAxes, chartLegend, plotArea, titleFormat, TITLE_SETTINGS } from "./chartParts";
import { dataLabelsObject } from "./chartLabels";
import { seriesCollectionObject } from "./chartSeries";
import { guardObjects, settingsAt, type ChartTarget } from "./chartTargets";
import { seriesOf } from "./chartSource";
import { HostError, objectOf, reads, type HostContext, type HostObject, type ObjectType, type Scalar } from "./define";
import { worksheetObject } from "./handles";
import { offsetOf } from "./lines";
import { extend } from "./registry";
import {
  booleanArgument,
  invalidArgument,
  numberArgument,
  rangeArgument,
  sameText,
  textArgument,
  wordArgument,
} from "./resolve";
import { flag, settingScalar, word, type Setting, type SettingsTarget } from "./settings";

/** Excel.ChartType, as far as the host models them. */
const CHART_TYPES = [
  ...["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100"],
  ...["Line", "LineMarkers", "Pie", "Doughnut"],
];
const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
/** Points: the size that Excel gives a new chart. */
const NEW_CHART = { left: 0, top: 0, width: 360, height: 216 } as const;

function typeArgument(value: unknown): string {
  const type = textArgument(value);
  if (!CHART_TYPES.includes(type))
    throw new HostError("ApiNotFound", `The host does not model charts of type ${type}.`);
  return type;
}

function placeScalar(name: keyof HostChart["place"]): Scalar<ChartTarget> {
  return {
    get: ({ chart }) => chart.place[name],
    set: ({ sheet, chart }, value) => {
      guardObjects(sheet);
      chart.place[name] = numberArgument(value, 0);
    },
  };
}

function keptScalar(path: string, name: string, setting: Setting): Scalar<ChartTarget> {
  const { get, set } = settingScalar(name, setting);
  return {
    get: (target, context) => get(settingsAt(target, path), context),
    set: (target, value, context) => set?.(settingsAt(target, path), value, context),
  };
}

const chartTitle: ObjectType<ChartTarget> = {
  name: "Excel.ChartTitle",
  scalars: {
    ...Object.fromEntries(
      Object.entries(TITLE_SETTINGS).map(([name, setting]) => [name, keptScalar("title/", name, setting)]),
    ),
    text: {
      get: ({ chart: { title } }) => title,
      set: ({ sheet, chart }, value) => {
        guardObjects(sheet);
        chart.title = textArgument(value);
        chart.settings.delete("title/visible");
      },
    },
    visible: {
      get: ({ chart }) => chart.settings.get("title/visible") ?? chart.title !== "",
      set: ({ sheet, chart }, value) => {
        guardObjects(sheet);
        chart.settings.set("title/visible", booleanArgument(value));
      },
    },
  },
  children: { Format: (target) => objectOf(titleFormat, settingsAt(target, "title/format/")) },
};

/** "If specified, the chart's width and height will be set to fully cover up this cell/range." */
function setPosition({ sheet, chart }: ChartTarget, [start, end]: readonly unknown[], context: HostContext): void {
  guardObjects(sheet);
  const from = rangeArgument(start, sheet, context);
  const to = end === undefined || end === null ? null : rangeArgument(end, sheet, context);
  if (from.sheet !== sheet || (to !== null && to.sheet !== sheet))
    throw invalidArgument("The cells lie on another sheet.");
  chart.place.left = offsetOf(sheet, "columns", from.range.firstColumn);
  chart.place.top = offsetOf(sheet, "rows", from.range.firstRow);
  if (to === null) return;
  const right = offsetOf(sheet, "columns", Math.max(from.range.lastColumn, to.range.lastColumn) + 1);
  const bottom = offsetOf(sheet, "rows", Math.max(from.range.lastRow, to.range.lastRow) + 1);
  chart.place.width = right - chart.place.left;
  chart.place.height = bottom - chart.place.top;
}

/** A part that keeps what was set; pies and doughnuts have no axes. */
function part(type: ObjectType<SettingsTarget>, path: string) {
  return (target: ChartTarget): HostObject => {
    if (path === "axes/" && /^(Pie|Doughnut)/.test(target.chart.type)) throw invalidArgument("The chart has no axes.");
    return objectOf(type, settingsAt(target, path));
  };
}

const chartType: ObjectType<ChartTarget> = {
  name: "Excel.Chart",
  id: ({ chart: { id } }) => id,
  scalars: {
    id: reads(({ chart: { id } }) => id),
    name: {
      get: ({ chart: { name } }) => name,
      set: ({ sheet, chart }, value) => {
        guardObjects(sheet);
        const name = textArgument(value);
        if (name === "") throw invalidArgument("A chart has a name.");
        chart.name = name;
      },
    },
    chartType: {
      get: ({ chart: { type } }) => type,
      set: ({ sheet, chart }, value) => {
        guardObjects(sheet);
        chart.type = typeArgument(value);
      },
    },
    left: placeScalar("left"),
    top: placeScalar("top"),
    width: placeScalar("width"),
    height: placeScalar("height"),
    plotVisibleOnly: keptScalar("", "plotVisibleOnly", flag(true)),
    plotBy: keptScalar("", "plotBy", word("Columns", ["Rows", "Columns"])),
    displayBlanksAs: keptScalar("", "displayBlanksAs", word("NotPlotted", ["NotPlotted", "Zero", "Interplotted"])),
  },
  children: {
    Title: (target) => objectOf(chartTitle, target),
    Legend: part(chartLegend, "legend/"),
    Axes: part(chartAxes, "axes/"),
    Format: part(areaFormat, "format/"),
    PlotArea: part(plotArea, "plotArea/"),
    Series: seriesCollectionObject,
    DataLabels: ({ sheet, chart }) => dataLabelsObject({ sheet, chart, series: null }),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    SetPosition: setPosition,
    SetData: ({ sheet, chart }, [argument, seriesBy], context) => {
      guardObjects(sheet);
      chart.series = seriesFrom(sheet, argument, seriesBy, context);
    },
    Delete: ({ sheet, chart }) => {
      guardObjects(sheet);
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
  },
};

function seriesFrom(sheet: HostSheet, argument: unknown, seriesBy: unknown, context: HostContext): HostChart["series"] {
  const target = rangeArgument(argument, sheet, context);
  if (target.sheet !== sheet) throw new HostError("ApiNotFound", "The host models charts of their own sheet's cells.");
  return seriesOf(sheet, target.range, wordArgument(seriesBy ?? "Auto", SERIES_BY));
}

function add(sheet: HostSheet, [type, argument, seriesBy]: readonly unknown[], context: HostContext): HostObject {
  guardObjects(sheet);
  const series = seriesFrom(sheet, argument, seriesBy, context);
  const [only, ...others] = series;
  const chart: HostChart = {
    id: newId(),
    name: freeName(sheet),
    type: typeArgument(type),
    // A chart of one series is called after it.
    title: only !== undefined && others.length === 0 ? only.name : "",
    altText: "",
    place: { ...NEW_CHART },
    series,
    settings: new Map(),
  };
  sheet.charts.push(chart);
  return objectOf(chartType, { sheet, chart });
}

function freeName({ charts }: HostSheet): string {
  for (let number = 1; ; number++) {
    const name = `Chart ${String(number)}`;
    if (!charts.some((chart) => sameText(chart.name, name))) return name;
  }
}

/** "If there are multiple charts with the same name, the first one will be returned." By id as well: that is how the library asks. */
function chartOrNull(sheet: HostSheet, [key]: readonly unknown[]): HostObject | null {
  const text = textArgument(key);
  const found =
    sheet.charts.find(({ id }) => id === text) ?? sheet.charts.find(({ name }) => sameText(name, text)) ?? null;
  return found === null ? null : objectOf(chartType, { sheet, chart: found });
}

function existing(chart: HostObject | null): HostObject {
  if (chart === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  return chart;
}

const charts: ObjectType<HostSheet> = {
  name: "Excel.ChartCollection",
  scalars: { count: reads((sheet) => sheet.charts.length) },
  items: (sheet) => sheet.charts.map((chart) => objectOf(chartType, { sheet, chart })),
  indexer: (sheet, args) => existing(chartOrNull(sheet, args)),
  methods: {
    Add: add,
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args) => existing(chartOrNull(sheet, args)),
    GetItemOrNullObject: chartOrNull,
  },
};

extend("Excel.Worksheet", { children: { Charts: (sheet) => objectOf(charts, sheet) } });

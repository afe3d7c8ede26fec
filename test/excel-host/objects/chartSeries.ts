/** Excel.ChartSeriesCollection and Excel.ChartSeries. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostChart } from "../model";
import { dataLabelsObject } from "./chartLabels";
import { seriesLine } from "./chartParts";
import { chartPointsObject } from "./chartPoints";
import { newSeries } from "./chartSource";
import { guardObjects, pathOf, settingsAt, type ChartTarget, type SeriesTarget } from "./chartTargets";
import { colourArgument } from "./colours";
import { HostError, objectOf, reads, type HostContext, type HostObject, type ObjectType, type Scalar } from "./define";
import {
  booleanArgument,
  countArgument,
  invalidArgument,
  numberArgument,
  rangeArgument,
  textArgument,
} from "./resolve";
import { flag, number, settingScalar, word, type Setting, type SettingsTarget } from "./settings";

/** A setting of a series that stands in the chart's settings. */
function kept(name: string, setting: Setting): Scalar<SeriesTarget> {
  const { get, set } = settingScalar(name, setting);
  return {
    get: (target, context) => get(settingsAt(target, pathOf(target)), context),
    set: (target, value, context) => set?.(settingsAt(target, pathOf(target)), value, context),
  };
}

/**
 * A setting that all series of the chart share and that only some types of charts have; it stands with the first series.
 * "Throws an InvalidArgument error on invalid charts": remarks of gapWidth and doughnutHoleSize.
 */
function shared(name: string, types: RegExp, setting: Setting): Scalar<SeriesTarget> {
  const { get, set } = settingScalar(name, setting);
  const settings = (target: SeriesTarget): SettingsTarget => {
    if (!types.test(target.chart.type))
      throw invalidArgument(`${name} is not for charts of type ${target.chart.type}.`);
    return settingsAt(target, "series/0/");
  };
  return {
    get: (target, context) => get(settings(target), context),
    set: (target, value, context) => set?.(settings(target), value, context),
  };
}

function rename({ sheet, series }: SeriesTarget, value: unknown): void {
  guardObjects(sheet);
  const name = textArgument(value);
  // "The name's length should not be greater than 255 characters."
  numberArgument(name.length, 0, 255);
  series.name = name;
}

function source({ sheet }: ChartTarget, argument: unknown, context: HostContext): CellRange {
  guardObjects(sheet);
  const target = rangeArgument(argument, sheet, context);
  if (target.sheet !== sheet) throw new HostError("ApiNotFound", "The host models charts of their own sheet's cells.");
  return target.range;
}

const seriesFill: ObjectType<SeriesTarget> = {
  name: "Excel.ChartFill",
  scalars: {},
  methods: {
    SetSolidColor: ({ sheet, series }, [given]) => {
      guardObjects(sheet);
      series.colour = colourArgument(given);
    },
    Clear: ({ sheet, series }) => {
      guardObjects(sheet);
      series.colour = "";
    },
  },
};

const seriesFormat: ObjectType<SeriesTarget> = {
  name: "Excel.ChartSeriesFormat",
  scalars: {},
  children: {
    Fill: (target) => objectOf(seriesFill, target),
    Line: (target) => objectOf(seriesLine, settingsAt(target, `${pathOf(target)}format/line/`)),
  },
};

const BARS = /^(Bar|Column)/;

const chartSeries: ObjectType<SeriesTarget> = {
  name: "Excel.ChartSeries",
  scalars: {
    name: { get: ({ series: { name } }) => name, set: rename },
    chartType: reads(({ chart: { type } }) => type),
    hasDataLabels: {
      get: ({ series: { showsValues } }) => showsValues,
      set: ({ sheet, series }, value) => {
        guardObjects(sheet);
        series.showsValues = booleanArgument(value);
      },
    },
    gapWidth: shared("gapWidth", BARS, number(150, 0, 500)),
    overlap: shared("overlap", BARS, number(0, -100, 100)),
    doughnutHoleSize: shared("doughnutHoleSize", /^Doughnut/, number(50, 10, 90)),
    firstSliceAngle: shared("firstSliceAngle", /^(Doughnut|Pie)/, number(0, 0, 360)),
    varyByCategories: shared("varyByCategories", /./, flag(false)),
    filtered: kept("filtered", flag(false)),
    invertIfNegative: kept("invertIfNegative", flag(false)),
    smooth: kept("smooth", flag(false)),
    axisGroup: kept("axisGroup", word("Primary", ["Primary", "Secondary"])),
  },
  children: {
    Format: (target) => objectOf(seriesFormat, target),
    Points: chartPointsObject,
    DataLabels: (target) => dataLabelsObject(target),
  },
  methods: {
    SetValues: (target, [argument], context) => {
      target.series.values = source(target, argument, context);
    },
    SetXAxisValues: (target, [argument], context) => {
      target.series.categories = source(target, argument, context);
    },
    Delete: ({ sheet, chart, series }) => {
      guardObjects(sheet);
      const index = chart.series.indexOf(series);
      chart.series.splice(index, 1);
      moveSettings(chart, index, -1);
    },
  },
};

/** Settings of the series from `index` on follow them when one is put in or taken out before them. */
function moveSettings({ settings }: HostChart, index: number, by: 1 | -1): void {
  const moved = [...settings].filter(([key]) => placeOf(key) >= index && !SHARED.has(key));
  for (const [key] of moved) settings.delete(key);
  for (const [key, value] of moved) {
    const place = placeOf(key);
    if (by === 1 || place > index) settings.set(key.replace(/^series\/\d+/, `series/${String(place + by)}`), value);
  }
}

/** What all series share stands with the first, whichever that is. */
const SHARED: ReadonlySet<string> = new Set(
  ["gapWidth", "overlap", "doughnutHoleSize", "firstSliceAngle", "varyByCategories"].map((name) => `series/0/${name}`),
);

function placeOf(key: string): number {
  const [, place] = /^series\/(\d+)\//.exec(key) ?? [];
  return place === undefined ? -1 : Number(place);
}

/** "The new added series is not visible until values … are set." */
function add({ sheet, chart }: ChartTarget, [name, index]: readonly unknown[]): HostObject {
  guardObjects(sheet);
  const place = index === undefined || index === null ? chart.series.length : countArgument(index);
  if (place > chart.series.length) throw invalidArgument("There is no such place among the series.");
  const given = name === undefined || name === null ? `Series${String(chart.series.length + 1)}` : textArgument(name);
  const series = newSeries(given, null, null);
  moveSettings(chart, place, 1);
  chart.series.splice(place, 0, series);
  return objectOf(chartSeries, { sheet, chart, series });
}

const seriesCollection: ObjectType<ChartTarget> = {
  name: "Excel.ChartSeriesCollection",
  scalars: { count: reads(({ chart }) => chart.series.length) },
  items: ({ sheet, chart }) => chart.series.map((series) => objectOf(chartSeries, { sheet, chart, series })),
  methods: { Add: add, GetCount: ({ chart }) => chart.series.length },
};

export function seriesCollectionObject(target: ChartTarget): HostObject {
  return objectOf(seriesCollection, target);
}

/** Excel.ChartPointsCollection and Excel.ChartPoint. */
import { findCell, type HostSeries } from "../model";
import { pointBorder } from "./chartParts";
import { guardObjects, pathOf, settingsAt, type SeriesTarget } from "./chartTargets";
import { colourArgument } from "./colours";
import { objectOf, reads, type HostObject, type ObjectType } from "./define";
import { columnCount, rowCount } from "./rectangles";
import { flag, settingScalar, type SettingsTarget } from "./settings";

interface PointTarget extends SeriesTarget {
  readonly point: number;
}

function pointCount({ values }: HostSeries): number {
  return values === null ? 0 : rowCount(values) * columnCount(values);
}

function pointValue({ sheet, series: { values }, point }: PointTarget): unknown {
  if (values === null) return null;
  const width = columnCount(values);
  const cell = findCell(sheet, values.firstRow + Math.floor(point / width), values.firstColumn + (point % width));
  return cell === undefined || cell.value === "" ? null : cell.value;
}

const pointFill: ObjectType<PointTarget> = {
  name: "Excel.ChartFill",
  scalars: {},
  methods: {
    SetSolidColor: ({ sheet, series, point }, [given]) => {
      guardObjects(sheet);
      series.points.set(point, colourArgument(given));
    },
    Clear: ({ sheet, series, point }) => {
      guardObjects(sheet);
      series.points.delete(point);
    },
  },
};

const pointFormat: ObjectType<PointTarget> = {
  name: "Excel.ChartPointFormat",
  scalars: {},
  children: {
    Fill: (target) => objectOf(pointFill, target),
    Border: (target) =>
      objectOf(pointBorder, settingsAt(target, `${pathOf(target)}points/${String(target.point)}/format/border/`)),
  },
};

const chartPoint: ObjectType<PointTarget> = {
  name: "Excel.ChartPoint",
  scalars: {
    value: reads(pointValue),
    hasDataLabel: {
      get: (target, context) =>
        settingScalar("hasDataLabel", flag(target.series.showsValues)).get(pointSettings(target), context),
      set: (target, value, context) =>
        settingScalar("hasDataLabel", flag(false)).set?.(pointSettings(target), value, context),
    },
  },
  children: { Format: (target) => objectOf(pointFormat, target) },
};

function pointSettings(target: PointTarget): SettingsTarget {
  return settingsAt(target, `${pathOf(target)}points/${String(target.point)}/`);
}

const chartPoints: ObjectType<SeriesTarget> = {
  name: "Excel.ChartPointsCollection",
  scalars: { count: reads(({ series }) => pointCount(series)) },
  items: (target) =>
    Array.from({ length: pointCount(target.series) }, (_, point) => objectOf(chartPoint, { ...target, point })),
  methods: { GetCount: ({ series }) => pointCount(series) },
};

export function chartPointsObject(target: SeriesTarget): HostObject {
  return objectOf(chartPoints, target);
}

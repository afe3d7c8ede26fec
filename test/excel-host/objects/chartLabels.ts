/** Excel.ChartDataLabels of one series, or of all series of a chart. */
import type { HostSeries } from "../model";
import { labelFormat, labelPosition, LABEL_SETTINGS } from "./chartParts";
import { guardObjects, pathOf, settingsAt, type ChartTarget } from "./chartTargets";
import { objectOf, type HostObject, type ObjectType, type Scalar } from "./define";
import { booleanArgument } from "./resolve";
import { settingScalar, type Setting, type SettingsTarget } from "./settings";

/** Labels of one series, or of all where `series` is null. */
interface LabelsTarget extends ChartTarget {
  readonly series: HostSeries | null;
}

function labelled({ chart, series }: LabelsTarget): readonly HostSeries[] {
  return series === null ? chart.series : [series];
}

function labelSettings(target: LabelsTarget): SettingsTarget {
  const { series } = target;
  return settingsAt(target, `${series === null ? "" : pathOf({ ...target, series })}dataLabels/`);
}

function labelScalar(name: string, setting: Setting): Scalar<LabelsTarget> {
  const { get, set } = settingScalar(name, setting);
  return {
    get: (target, context) => get(labelSettings(target), context),
    set: (target, value, context) => set?.(labelSettings(target), value, context),
  };
}

const showsValue: Scalar<LabelsTarget> = {
  get: (target) => labelled(target).some(({ showsValues }) => showsValues),
  set: (target, value) => {
    guardObjects(target.sheet);
    for (const series of labelled(target)) series.showsValues = booleanArgument(value);
  },
};

const position: Scalar<LabelsTarget> = {
  get: (target) => {
    const { settings, path } = labelSettings(target);
    return settings.get(`${path}position`) ?? "None";
  },
  set: (target, value, context) => {
    const check = (given: unknown): string => labelPosition(given, target.chart.type);
    settingScalar("position", { initial: "None", check }).set?.(labelSettings(target), value, context);
  },
};

const dataLabels: ObjectType<LabelsTarget> = {
  name: "Excel.ChartDataLabels",
  scalars: {
    ...Object.fromEntries(Object.entries(LABEL_SETTINGS).map(([name, setting]) => [name, labelScalar(name, setting)])),
    showValue: showsValue,
    position,
  },
  children: {
    Format: (target) => {
      const settings = labelSettings(target);
      return objectOf(labelFormat, { ...settings, path: `${settings.path}format/` });
    },
  },
};

export function dataLabelsObject(target: LabelsTarget): HostObject {
  return objectOf(dataLabels, target);
}

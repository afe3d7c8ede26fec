/** What the objects of a chart stand for, and where their settings are kept. */
import type { HostChart, HostSeries, HostSheet } from "../model";
import { HostError } from "./define";
import { guardSheet } from "./protection";
import type { SettingsTarget } from "./settings";

export interface ChartTarget {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

export interface SeriesTarget extends ChartTarget {
  readonly series: HostSeries;
}

/** @throws HostError AccessDenied on a protected sheet whose objects may not be edited */
export function guardObjects(sheet: HostSheet): void {
  guardSheet(sheet, "allowEditObjects", "Changing a chart");
}

/** Where a chart's or a series' settings stand. */
export function settingsAt({ sheet, chart }: ChartTarget, path: string): SettingsTarget {
  const guard = (): void => {
    guardObjects(sheet);
  };
  return { settings: chart.settings, path, guard };
}

/** Where the settings of a series stand among its chart's. */
export function pathOf({ chart, series }: SeriesTarget): string {
  const index = chart.series.indexOf(series);
  if (index < 0) throw new HostError("ItemNotFound", "The series has been deleted.");
  return `series/${String(index)}/`;
}

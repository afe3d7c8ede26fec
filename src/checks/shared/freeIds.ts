/** Ids that no activity has yet, in the way of the sheet's other ids. */
import type { SheetOrigin } from "../../plan/origin";
import type { Activity } from "../../plan/records";

interface Series {
  readonly prefix: string;
  readonly digits: number;
  last: number;
}

const NUMBERED = /^(.*?)(\d{1,9})$/u;

/**
 * Suggests an id for an activity without one: the sheet's last id plus one ("HR-07" → "HR-08"), skipping those in use in
 * any sheet. Rows of one handed-down activity get the same one. Null where the sheet's ids follow no such series.
 */
export function freeIds(activities: readonly Activity[]): (activity: Activity) => string | null {
  let state: { readonly used: Set<string>; readonly series: Map<SheetOrigin, Series> } | undefined;
  const suggested = new Map<number, string | null>();
  return (activity) => {
    state ??= seriesOf(activities);
    const known = suggested.get(activity.distinct);
    if (known !== undefined) return known;
    const id = next(state.series.get(activity.origin), state.used);
    suggested.set(activity.distinct, id);
    return id;
  };
}

function seriesOf(activities: readonly Activity[]): { used: Set<string>; series: Map<SheetOrigin, Series> } {
  const used = new Set<string>();
  const series = new Map<SheetOrigin, Series>();
  for (const { id, origin } of activities) {
    if (id === null || used.has(id)) continue;
    used.add(id);
    const parts = NUMBERED.exec(id);
    if (parts !== null) extend(series, origin, parts[1] ?? "", parts[2] ?? "");
  }
  return { used, series };
}

/** The series of a sheet is that of its highest number: a stray other prefix does not start a new one. */
function extend(series: Map<SheetOrigin, Series>, origin: SheetOrigin, prefix: string, digits: string): void {
  const known = series.get(origin);
  const value = Number(digits);
  if (known === undefined || value > known.last) series.set(origin, { prefix, digits: digits.length, last: value });
}

function next(series: Series | undefined, used: Set<string>): string | null {
  if (series === undefined) return null;
  let id: string;
  do {
    series.last++;
    id = series.prefix + String(series.last).padStart(series.digits, "0");
  } while (used.has(id));
  used.add(id);
  return id;
}

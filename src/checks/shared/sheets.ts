/** Records by the sheet that they stand in. */
import type { SheetOrigin, Sourced } from "../../plan/origin";
import type { Activity } from "../../plan/records";

/** A sheet's records, in the order of the register. */
export interface SheetRecords<T extends Sourced> {
  /** The sheet's first origin: a sheet with two tables has two. */
  readonly origin: SheetOrigin;
  readonly records: readonly T[];
}

/** One group for each sheet of each file. */
export function bySheet<T extends Sourced>(records: readonly T[]): readonly SheetRecords<T>[] {
  const groups = new Map<string, { readonly origin: SheetOrigin; readonly records: T[] }>();
  let origin: SheetOrigin | undefined;
  let members: T[] = [];
  for (const record of records) {
    // Rows of one table stand together and share their origin object, so the look-up is rare.
    if (record.origin !== origin) {
      origin = record.origin;
      members = groupOf(groups, origin).records;
    }
    members.push(record);
  }
  return [...groups.values()];
}

function groupOf<T>(
  groups: Map<string, { readonly origin: SheetOrigin; readonly records: T[] }>,
  origin: SheetOrigin,
): { readonly origin: SheetOrigin; readonly records: T[] } {
  const key = JSON.stringify([origin.file, origin.sheet]);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const made = { origin, records: [] };
  groups.set(key, made);
  return made;
}

/** Whether any of the sheet's tables has the column. */
export function hasColumn({ records }: SheetRecords<Sourced>, field: string): boolean {
  let origin: SheetOrigin | undefined;
  for (const record of records) {
    if (record.origin === origin) continue;
    origin = record.origin;
    if (origin.columns.has(field)) return true;
  }
  return false;
}

const grouped = new WeakMap<readonly Activity[], readonly SheetRecords<Activity>[]>();

/** bySheet for the activities, which many rules go through: grouped once for each array. */
export function activitySheets(activities: readonly Activity[]): readonly SheetRecords<Activity>[] {
  const known = grouped.get(activities);
  if (known !== undefined) return known;
  const made = bySheet(activities);
  grouped.set(activities, made);
  return made;
}

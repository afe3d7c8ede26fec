/** Missing values: one remark for each row, or a single one where a whole sheet lacks the value. */
import type { Place } from "../../plan/finding";
import type { Sourced } from "../../plan/origin";
import type { Gap } from "../../plan/rules";
import { at, atSheet } from "./place";
import { hasColumn, type SheetRecords } from "./sheets";

export interface GapAt<T> {
  readonly place: Place;
  readonly department: string | null;
  readonly gap: Gap;
  /** The row that misses the value; null where it is the whole sheet. */
  readonly record: T | null;
}

interface Titled extends Sourced {
  readonly title: string;
  readonly department?: string | null;
}

export interface Looking<T> {
  /** The rows that should have the value; all unless given. */
  readonly applies?: (record: T) => boolean;
  /** Whether the sheet is one gap when all of its rows miss the value, or only when it has no such column. */
  readonly together?: "allMissing" | "noColumn";
}

/**
 * The rows of a sheet that miss `field`. Where two or more rows should have the value and none has, that is one gap for
 * the sheet: forty alike remarks would hide the others.
 */
export function gapsIn<T extends Titled>(
  sheet: SheetRecords<T>,
  field: string,
  isMissing: (record: T) => boolean,
  { applies, together = "allMissing" }: Looking<T> = {},
): GapAt<T>[] {
  const missing: T[] = [];
  let able = 0;
  for (const record of sheet.records) {
    if (applies !== undefined && !applies(record)) continue;
    able++;
    if (isMissing(record)) missing.push(record);
  }
  const column = hasColumn(sheet, field);
  if (missing.length === able && able > 1 && (together === "allMissing" || !column)) {
    return [{ ...atSheet(sheet.origin, missing), gap: { of: "sheet", rows: able, column }, record: null }];
  }
  return missing.map((record) => ({ ...at(record, field), gap: { of: "row", title: record.title }, record }));
}

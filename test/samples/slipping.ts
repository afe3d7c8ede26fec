/** Helpers that find the row which a slip is put into. */
import type { Department, SampleActivity } from "./model";

export function rowsOf(departments: readonly Department[], name: string): readonly SampleActivity[] {
  const found = departments.find((department) => department.name === name);
  if (found === undefined) throw new Error(`no department ${name}`);
  return found.activities;
}

/** The first row that the slip fits; none is an error of the samples. */
export function first(rows: readonly SampleActivity[], fits: (row: SampleActivity) => boolean): SampleActivity {
  const found = rows.find(fits);
  if (found === undefined) throw new Error("no row for a slip");
  return found;
}

/** How far the reporting has come: which activity rows have a status, by department. Pure. */
import type { FollowUp } from "../followup/types";
import type { Sourced } from "../plan/origin";

export interface DepartmentReporting {
  readonly key: string;
  /** Null where the rows have no department. */
  readonly label: string | null;
  /** Activity rows. */
  readonly total: number;
  /** Those of them that have a status. */
  readonly reported: number;
  /** The others; a status that cannot be read is none. */
  readonly missing: readonly Sourced[];
}

const SWEDISH = new Intl.Collator("sv");

/** The departments that have activities, those with most rows left to report first, then by name. */
export function departmentsOf({ activities }: FollowUp): readonly DepartmentReporting[] {
  return activities.byDepartment.lines
    .filter(({ tally }) => tally.total.value > 0)
    .map(({ key, label, special, tally: { total, byState } }) => ({
      key,
      label: special === null ? label : null,
      total: total.value,
      reported: total.value - byState.notReported.value,
      missing: byState.notReported.value === 0 ? [] : byState.notReported.rows,
    }))
    .sort((a, b) => b.missing.length - a.missing.length || SWEDISH.compare(a.label ?? "", b.label ?? ""));
}

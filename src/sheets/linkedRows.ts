/** How many activity rows stand behind each assignment and key figure. */
import type { FollowUp } from "../followup/types";
import type { Sourced } from "../plan/origin";
import type { Activity, Assignment, KeyFigure } from "../plan/records";

/** Rows linked to an assignment or key figure, and how many of them are late. */
interface LinkedRows {
  readonly rows: number;
  readonly late: number;
}

/** The rows of a record. */
export type Linked = (record: Assignment | KeyFigure) => LinkedRows;

/** How many activity rows each assignment and key figure has; a row with several links is counted at each of them. */
export function linkedRows(followUp: FollowUp): Linked {
  const counts = new Map<Assignment | KeyFigure, number>();
  const lateCounts = new Map<Assignment | KeyFigure, number>();
  const add = (rows: readonly Sourced[], to: Map<Assignment | KeyFigure, number>): void => {
    for (const row of rows) {
      for (const link of (row as Activity).links) {
        to.set(link, (to.get(link) ?? 0) + 1);
      }
    }
  };
  add(followUp.registers.activities, counts);
  add(followUp.activities.rows.byState.late.rows, lateCounts);
  return (record) => ({ rows: counts.get(record) ?? 0, late: lateCounts.get(record) ?? 0 });
}

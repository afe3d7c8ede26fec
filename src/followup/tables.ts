/** The cross-tables that assignments and key figures share: by issuer, goal area and department. */
import type { Sourced } from "../plan/origin";
import type { Assignment, KeyFigure } from "../plan/records";
import { ISSUERS } from "../plan/states";
import { NameTable } from "./crossTable";
import { GOAL_AREA_ORDER } from "../plan/goalAreas";
import { issuerOf } from "./state";
import { LineCounter, crossTableOf, type StatedRows } from "./tally";
import type { CrossTable, Tally } from "./types";

export interface SharedTables<S extends string> {
  readonly byIssuer: CrossTable<S>;
  readonly byGoalArea: CrossTable<S>;
  readonly byDepartment: CrossTable<S>;
}

/** `id` is the prefix of the figures' ids, and `total` the tally that every table must add up to. */
export function sharedTables<R extends Assignment | KeyFigure, S extends string>(
  id: string,
  stated: StatedRows<R, S>,
  total: Tally<S>,
): SharedTables<S> {
  return {
    byIssuer: byIssuer(`${id}.issuer`, stated, total),
    byGoalArea: byName(`${id}.goalArea`, stated, total, (row) => row.goalArea, GOAL_AREA_ORDER),
    byDepartment: byName(`${id}.department`, stated, total, (row) => row.department),
  };
}

/** Always the three lines council, own, unknown (key = label = the issuer's code); "unknown" is the special line. */
function byIssuer<R extends Assignment | KeyFigure, S extends string>(
  id: string,
  stated: StatedRows<R, S>,
  total: Tally<S>,
): CrossTable<S> {
  const counter = new LineCounter(stated);
  const numbers = ISSUERS.map(() => counter.newLine());
  stated.rows.forEach((row, number) => {
    counter.put(number, numbers[ISSUERS.indexOf(issuerOf(row))] ?? 0);
  });
  const lines = ISSUERS.map((issuer, line) => ({
    key: issuer,
    label: issuer,
    special: issuer === "unknown" ? ("none" as const) : null,
    tally: counter.tally(`${id}.${issuer}`, line),
  }));
  return crossTableOf(lines, total);
}

function byName<R, S extends string>(
  id: string,
  stated: StatedRows<R & Sourced, S>,
  total: Tally<S>,
  nameOf: (row: R) => string | null,
  first: readonly string[] = [],
): CrossTable<S> {
  const table = new NameTable(stated);
  stated.rows.forEach((row, number) => {
    table.put(number, nameOf(row));
  });
  return table.table(id, total, first);
}

/**
 * Which code each row carries, taken from the figures themselves: a row has the code of the line or state whose figure
 * counts it. So the live formulas over the rows give the follow-up's numbers by construction.
 */
import type { CrossTable, Tally } from "../followup/types";
import type { Sourced } from "../plan/origin";
import type { LineCodes } from "./codes";

/** Every row that the cross-table counts, with its line's code. */
function eachRow(table: CrossTable<string>, codes: LineCodes, visit: (row: Sourced, code: string) => void): void {
  for (const line of table.lines) {
    const code = codes.get(line.key) ?? "";
    for (const figure of Object.values(line.tally.byState)) for (const row of figure.rows) visit(row, code);
  }
}

/**
 * Code of each row by what the row says in `field` (its department): the field's few different values are learnt, and only
 * rows that differ from their field's first code (null: both "flera" and "utan") are remembered one by one. With
 * 100,000 rows this spares a map entry for each.
 */
export function codesByField<R extends Sourced>(
  table: CrossTable<string>,
  codes: LineCodes,
  field: (row: R) => string | null,
): (row: R) => string {
  const learnt = new Map<string | null, string>();
  const exceptions = new Map<Sourced, string>();
  let lastValue: string | null | undefined;
  let lastCode = "";
  eachRow(table, codes, (row, code) => {
    const value = field(row as R);
    if (value !== lastValue) {
      lastValue = value;
      const known = learnt.get(value);
      if (known === undefined) learnt.set(value, code);
      lastCode = known ?? code;
    }
    if (code !== lastCode) exceptions.set(row, code);
  });
  return remembered(learnt, exceptions, field);
}

/** Rows of one sheet follow each other and mostly repeat their value: the last one is tried first. */
function remembered<R extends Sourced>(
  learnt: ReadonlyMap<string | null, string>,
  exceptions: ReadonlyMap<Sourced, string>,
  field: (row: R) => string | null,
): (row: R) => string {
  let lastValue: string | null | undefined;
  let lastCode = "";
  return (row) => {
    const exception = exceptions.size === 0 ? undefined : exceptions.get(row);
    if (exception !== undefined) return exception;
    const value = field(row);
    if (value !== lastValue) {
      lastValue = value;
      lastCode = learnt.get(value) ?? "";
    }
    return lastCode;
  };
}

/** Code of each row of a small table. */
export function codesByRow(table: CrossTable<string>, codes: LineCodes): ReadonlyMap<Sourced, string> {
  const known = new Map<Sourced, string>();
  eachRow(table, codes, (row, code) => known.set(row, code));
  return known;
}

/**
 * The state under which a tally counts each row of `rows`, "" for a row that it does not count, in the order of `rows`.
 * Figures list their rows in the register's order, so walking them side by side does; where one does not, a map does.
 */
export function statesInOrder<S extends string>(tally: Tally<S>, rows: readonly Sourced[]): (S | "")[] {
  const lists = Object.entries<Tally<S>["total"]>(tally.byState).map(([state, figure]) => ({
    state: state as S,
    rows: figure.rows,
    next: 0,
  }));
  const states = rows.map((row): S | "" => {
    for (const list of lists) {
      if (list.rows[list.next] === row) {
        list.next++;
        return list.state;
      }
    }
    return "";
  });
  return lists.every((list) => list.next === list.rows.length) ? states : statesByMap(tally, rows);
}

function statesByMap<S extends string>(tally: Tally<S>, rows: readonly Sourced[]): (S | "")[] {
  const known = stateMap(tally);
  return rows.map((row) => known.get(row) ?? "");
}

/** Row → state under which the tally counts it. */
export function stateMap<S extends string>(tally: Tally<S>): ReadonlyMap<Sourced, S> {
  const known = new Map<Sourced, S>();
  for (const [state, figure] of Object.entries<Tally<S>["total"]>(tally.byState)) {
    for (const row of figure.rows) known.set(row, state as S);
  }
  return known;
}

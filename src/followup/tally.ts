/**
 * Tallies and cross-tables that close by construction (domain.md rule 2): every row has one state and, in each table, one
 * line. assertCloses is the second lock on the door.
 *
 * Counting keeps two small numbers for each row; the lists of rows behind the figures are made when somebody asks for one,
 * once for the whole table. 100,000 rows in six tables are then counted in the time that making the lists would take.
 */
import type { Sourced } from "../plan/origin";
import type { CrossTable, Figure, Tally, TallyLine } from "./types";

/** A sum that does not add up: an error of ours, never shown as a result (domain.md rule 2). */
export class DoesNotCloseError extends Error {
  constructor(figure: string, sum: number, total: number) {
    super(`Internal error: ${figure} is ${String(total)}, but its parts add up to ${String(sum)}.`);
    this.name = "DoesNotCloseError";
  }
}

/** Rows with their states, to be counted into tallies and tables. */
export interface StatedRows<R extends Sourced, S extends string> {
  readonly rows: readonly R[];
  readonly states: readonly S[];
  /** For each row the place of its state in `states`. */
  readonly places: Uint8Array;
}

export function withStates<R extends Sourced, S extends string>(
  rows: readonly R[],
  states: readonly S[],
  stateOf: (row: R) => S,
): StatedRows<R, S> {
  const places = new Uint8Array(rows.length);
  let number = 0;
  for (const row of rows) places[number++] = states.indexOf(stateOf(row));
  return { rows, states, places };
}

/** The figure `id`; its rows are made by `rowsOf` when they are first asked for. */
function figure(id: string, value: number, rowsOf: () => readonly Sourced[]): Figure {
  let rows: readonly Sourced[] | undefined;
  return {
    id,
    value,
    get rows() {
      return (rows ??= rowsOf());
    },
  };
}

const NO_ROWS: readonly Sourced[] = [];

/** Counts rows into lines. Put every row once. */
export class LineCounter<S extends string> {
  private readonly lineOfRow: Uint32Array;
  private readonly totals: number[] = [];
  /** By line, then state: counts[line × states + place]. */
  private readonly counts: number[] = [];
  private lists: { readonly totals: Sourced[][]; readonly parts: Sourced[][] } | undefined;

  constructor(private readonly stated: StatedRows<Sourced, S>) {
    this.lineOfRow = new Uint32Array(stated.rows.length);
  }

  /** A new line without rows; returns its number. */
  newLine(): number {
    this.counts.push(...this.stated.states.map(() => 0));
    return this.totals.push(0) - 1;
  }

  /** Puts the row at this place of the rows into a line. */
  put(row: number, line: number): void {
    this.lineOfRow[row] = line;
    const cell = line * this.stated.states.length + (this.stated.places[row] ?? 0);
    this.counts[cell] = (this.counts[cell] ?? 0) + 1;
    this.totals[line] = (this.totals[line] ?? 0) + 1;
  }

  /** The line's tally, with the figures "<id>.total" and "<id>.<state>". Only when all rows have been put. */
  tally(id: string, line: number): Tally<S> {
    const { states } = this.stated;
    const part = (state: S, place: number): Figure => {
      const cell = line * states.length + place;
      return figure(`${id}.${state}`, this.counts[cell] ?? 0, () => this.rowLists().parts[cell] ?? NO_ROWS);
    };
    const total = figure(`${id}.total`, this.totals[line] ?? 0, () => this.rowLists().totals[line] ?? NO_ROWS);
    const byState = Object.fromEntries(states.map((state, place) => [state, part(state, place)])) as Record<S, Figure>;
    return { total, byState };
  }

  /** The rows of every line and every state of it, in the order of the rows. */
  private rowLists(): { readonly totals: Sourced[][]; readonly parts: Sourced[][] } {
    if (this.lists !== undefined) return this.lists;
    const { rows, states, places } = this.stated;
    const totals = this.totals.map((): Sourced[] => []);
    const parts = this.counts.map((): Sourced[] => []);
    rows.forEach((row, number) => {
      const line = this.lineOfRow[number] ?? 0;
      totals[line]?.push(row);
      parts[line * states.length + (places[number] ?? 0)]?.push(row);
    });
    this.lists = { totals, parts };
    return this.lists;
  }
}

/** All rows as one tally, with the figures "<id>.total" and "<id>.<state>". */
export function tallyOf<S extends string>(id: string, { rows, states, places }: StatedRows<Sourced, S>): Tally<S> {
  const counts = states.map(() => 0);
  places.forEach((place) => {
    counts[place] = (counts[place] ?? 0) + 1;
  });
  const part = (state: S, place: number): Figure =>
    figure(`${id}.${state}`, counts[place] ?? 0, () => rows.filter((_, row) => places[row] === place));
  const byState = Object.fromEntries(states.map((state, place) => [state, part(state, place)])) as Record<S, Figure>;
  const tally = { total: figure(`${id}.total`, rows.length, () => rows), byState };
  assertTallyCloses(tally);
  return tally;
}

/** A cross-table that has been proved to close. */
export function crossTableOf<S extends string>(lines: readonly TallyLine<S>[], total: Tally<S>): CrossTable<S> {
  const table = { lines, total };
  assertCloses(table);
  return table;
}

/** Throws DoesNotCloseError where the states do not add up to the total (domain.md rule 2). */
export function assertTallyCloses(tally: Tally<string>): void {
  let sum = 0;
  for (const part of Object.values(tally.byState)) sum += part.value;
  if (sum !== tally.total.value) throw new DoesNotCloseError(tally.total.id, sum, tally.total.value);
}

/** Throws DoesNotCloseError where a line, the total or the sum of the lines, overall or by state, does not add up. */
export function assertCloses<S extends string>(table: CrossTable<S>): void {
  assertTallyCloses(table.total);
  for (const line of table.lines) assertTallyCloses(line.tally);
  assertSum(table, (tally) => tally.total);
  for (const state of Object.keys(table.total.byState) as S[]) assertSum(table, (tally) => tally.byState[state]);
}

function assertSum<S extends string>(table: CrossTable<S>, pick: (tally: Tally<S>) => Figure): void {
  let sum = 0;
  for (const line of table.lines) sum += pick(line.tally).value;
  const total = pick(table.total);
  if (sum !== total.value) throw new DoesNotCloseError(total.id, sum, total.value);
}

/** Cross-tables by name: a line for each name that occurs, and special lines for rows with several names or none. */
import type { Sourced } from "../plan/origin";
import { nameKey, tidy } from "./names";
import { LineCounter, crossTableOf, type StatedRows } from "./tally";
import type { CrossTable, Tally, TallyLine } from "./types";

/** The state of a table under way: its counter, and its special lines, made when they are first needed. */
export class Lines<S extends string> {
  readonly counter: LineCounter<S>;
  private severalLine: number | undefined;
  private noneLine: number | undefined;

  constructor(stated: StatedRows<Sourced, S>) {
    this.counter = new LineCounter(stated);
  }

  several(): number {
    return (this.severalLine ??= this.counter.newLine());
  }

  none(): number {
    return (this.noneLine ??= this.counter.newLine());
  }

  /**
   * The table of these lines and the special ones that were needed, "several" before "none". Figures are
   * "<id>[<name>].<state>", "<id>.several.<state>", "<id>.none.<state>". The special lines' labels are empty (the language
   * files word them), and their keys begin with a space, which no name key does: a department called "none" is another line.
   */
  table(id: string, named: readonly NamedLine[], total: Tally<S>): CrossTable<S> {
    const ordinary = named.map(({ key, label, name, number }) => this.line(key, label, null, `${id}[${name}]`, number));
    const several = this.special("several", id, this.severalLine);
    const none = this.special("none", id, this.noneLine);
    return crossTableOf([...ordinary, ...several, ...none], total);
  }

  private special(kind: "several" | "none", id: string, number: number | undefined): readonly TallyLine<S>[] {
    return number === undefined ? [] : [this.line(` ${kind}`, "", kind, `${id}.${kind}`, number)];
  }

  private line(key: string, label: string, special: TallyLine<S>["special"], id: string, number: number): TallyLine<S> {
    return { key, label, special, tally: this.counter.tally(id, number) };
  }
}

/** An ordinary line: what it is called, and its number in the counter. */
export interface NamedLine {
  readonly key: string;
  readonly label: string;
  /** What its figures' ids call it; unique in the table. */
  readonly name: string;
  readonly number: number;
}

/** A table by name. Names that differ only by case or white space share a line, under the first spelling. */
export class NameTable<S extends string> {
  private readonly lines: Lines<S>;
  private readonly bySpelling = new Map<string, number>();
  private readonly byKey = new Map<string, NamedLine>();
  private lastName: string | null = null;
  private lastLine = 0;

  constructor(stated: StatedRows<Sourced, S>) {
    this.lines = new Lines(stated);
  }

  /** Puts the row with this number into the line of its name; without a name into the special line "none". */
  put(row: number, name: string | null): void {
    this.lines.counter.put(row, name === null ? this.lines.none() : this.lineOf(name));
  }

  putInSeveral(row: number): void {
    this.lines.counter.put(row, this.lines.several());
  }

  /** Lines in the order of first appearance, those named by `first` (name keys) before the others, special ones last. */
  table(id: string, total: Tally<S>, first: readonly string[] = []): CrossTable<S> {
    const leading = first.flatMap((key) => this.byKey.get(key) ?? []);
    const placed = new Set(leading);
    const others = [...this.byKey.values()].filter((line) => !placed.has(line));
    return this.lines.table(id, [...leading, ...others], total);
  }

  private lineOf(name: string): number {
    // Rows of one sheet follow each other and mostly repeat their name.
    if (name === this.lastName) return this.lastLine;
    let line = this.bySpelling.get(name);
    if (line === undefined) this.bySpelling.set(name, (line = this.newSpelling(name)));
    this.lastName = name;
    this.lastLine = line;
    return line;
  }

  private newSpelling(name: string): number {
    const key = nameKey(name);
    if (key === "") return this.lines.none();
    const known = this.byKey.get(key);
    if (known !== undefined) return known.number;
    const number = this.lines.counter.newLine();
    const label = tidy(name);
    this.byKey.set(key, { key, label, name: label, number });
    return number;
  }
}

/** Activities by what they are linked to. One linked to several still counts once: in the line "several" (domain.md rule 2). */
import type { Activity, Assignment, KeyFigure } from "../plan/records";
import type { ActivityState } from "../plan/states";
import { Lines, type NamedLine } from "./crossTable";
import { UniqueNames } from "./names";
import type { StatedRows } from "./tally";
import type { CrossTable, Tally } from "./types";

type Goal = Assignment | KeyFigure;

export class LinkTable {
  private readonly lines: Lines<ActivityState>;
  private readonly numbers = new Map<Goal, number>();
  private lastGoal: Goal | undefined;
  private lastLine = 0;

  /** A line for each of `goals`, in their order and also without an activity. */
  constructor(stated: StatedRows<Activity, ActivityState>, goals: readonly Goal[]) {
    this.lines = new Lines(stated);
    for (const goal of goals) this.lineOf(goal);
  }

  put(row: number, links: readonly Goal[]): void {
    this.lines.counter.put(row, this.lineFor(links));
  }

  table(id: string, total: Tally<ActivityState>): CrossTable<ActivityState> {
    const keys = new UniqueNames();
    const named = [...this.numbers].map(([goal, number]): NamedLine => {
      const key = keys.next(goal.key);
      return { key, label: goal.title, name: key, number };
    });
    return this.lines.table(id, named, total);
  }

  private lineFor(links: readonly Goal[]): number {
    const [only] = links;
    if (only === undefined) return this.lines.none();
    return links.length > 1 ? this.lines.several() : this.lineOf(only);
  }

  private lineOf(goal: Goal): number {
    // A department's rows stand together under what they are linked to.
    if (goal === this.lastGoal) return this.lastLine;
    let line = this.numbers.get(goal);
    if (line === undefined) this.numbers.set(goal, (line = this.lines.counter.newLine()));
    this.lastGoal = goal;
    this.lastLine = line;
    return line;
  }
}

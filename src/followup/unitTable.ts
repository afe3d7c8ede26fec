/**
 * Activities by unit. A unit belongs to its department: two departments that each have a unit "Stab" have two units, told
 * apart as "Stab (HR)" and "Stab (IT)"; a name that only one department has stands alone.
 */
import type { Activity } from "../plan/records";
import type { ActivityState } from "../plan/states";
import { Lines, type NamedLine } from "./crossTable";
import { UniqueNames, nameKey, tidy } from "./names";
import type { StatedRows } from "./tally";
import type { CrossTable, Tally } from "./types";

interface UnitLine {
  readonly key: string;
  readonly unit: string;
  readonly department: string;
  readonly number: number;
}

export class UnitTable {
  private readonly lines: Lines<ActivityState>;
  /** By department as spelt, then unit as spelt: no key is put together for each row. */
  private readonly bySpelling = new Map<string, Map<string, number>>();
  private readonly byKey = new Map<string, UnitLine>();
  private lastDepartment: string | null = null;
  private lastUnits = new Map<string, number>();

  constructor(stated: StatedRows<Activity, ActivityState>) {
    this.lines = new Lines(stated);
  }

  put(row: number, department: string, unit: string | null): void {
    this.lines.counter.put(row, unit === null ? this.lines.none() : this.lineOf(department, unit));
  }

  table(id: string, total: Tally<ActivityState>): CrossTable<ActivityState> {
    const lines = [...this.byKey.values()];
    const shared = repeated(lines.map(({ unit }) => nameKey(unit)));
    const labels = new UniqueNames();
    const named = lines.map(({ key, unit, department, number }): NamedLine => {
      const label = labels.next(shared.has(nameKey(unit)) ? `${unit} (${department})` : unit);
      return { key, label, name: label, number };
    });
    return this.lines.table(id, named, total);
  }

  private lineOf(department: string, unit: string): number {
    const units = this.unitsOf(department);
    let line = units.get(unit);
    if (line === undefined) units.set(unit, (line = this.newSpelling(department, unit)));
    return line;
  }

  private unitsOf(department: string): Map<string, number> {
    if (department === this.lastDepartment) return this.lastUnits;
    const units = this.bySpelling.get(department) ?? new Map<string, number>();
    this.bySpelling.set(department, units);
    this.lastDepartment = department;
    this.lastUnits = units;
    return units;
  }

  private newSpelling(department: string, unit: string): number {
    if (nameKey(unit) === "") return this.lines.none();
    // A line break cannot occur in a name key, so two pairs never give one key.
    const key = `${nameKey(unit)}\n${nameKey(department)}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known.number;
    const number = this.lines.counter.newLine();
    this.byKey.set(key, { key, unit: tidy(unit), department: tidy(department), number });
    return number;
  }
}

/** The names that occur more than once. */
function repeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}

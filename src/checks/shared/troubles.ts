/** Every reading that could not be read, or was forgiven a misspelling: collected once for the rules that tell of them. */
import type { Reading } from "../../plan/reading";
import type { Activity, Registers } from "../../plan/records";
import type { RecordKind } from "../../plan/rules";
import type { InDepartment } from "./place";

/** Which rule tells of it when it cannot be read. */
export type FieldKind = "status" | "number" | "date" | "choice";

export interface Trouble {
  readonly at: InDepartment;
  readonly record: RecordKind;
  readonly field: string;
  readonly kind: FieldKind;
  /** Never empty, and read only where `corrected`. */
  readonly reading: Exclude<Reading<unknown>, { kind: "empty" }>;
}

type Fields<T> = readonly (readonly [keyof T & string, FieldKind])[];

const ASSIGNMENT: Fields<Registers["assignments"][number]> = [
  ["issuer", "choice"],
  ["status", "status"],
];
const KEY_FIGURE: Fields<Registers["keyFigures"][number]> = [
  ["horizon", "choice"],
  ["scope", "choice"],
  ["issuer", "choice"],
  ["direction", "choice"],
  ["measureKind", "choice"],
  ["baseline", "number"],
  ["baselineYear", "number"],
  ["target", "number"],
  ["partTarget", "number"],
  ["yellowLimit", "number"],
  ["outcome", "number"],
  ["forecast", "number"],
  ["previousOutcome", "number"],
  ["rating", "status"],
  ["measured", "choice"],
];
const MEASURE: Fields<Registers["measures"][number]> = [
  ["horizon", "choice"],
  ["expectedEffect", "number"],
  ["achievedEffect", "number"],
  ["status", "status"],
  ["needsDecision", "choice"],
];
const ADJUSTMENT: Fields<Registers["adjustments"][number]> = [
  ["currentValue", "number"],
  ["proposedValue", "number"],
];
const ALLOCATION: Fields<Registers["allocations"][number]> = [
  ["frame", "number"],
  ["outcome", "number"],
  ["forecast", "number"],
];

const collected = new WeakMap<Registers, readonly Trouble[]>();

/** All troubles of the registers, register by register, row by row. */
export function troublesOf(registers: Registers): readonly Trouble[] {
  const known = collected.get(registers);
  if (known !== undefined) return known;
  const troubles: Trouble[] = [];
  collect(troubles, "assignment", registers.assignments, ASSIGNMENT);
  collect(troubles, "keyFigure", registers.keyFigures, KEY_FIGURE);
  for (const activity of registers.activities) collectActivity(troubles, activity);
  collect(troubles, "measure", registers.measures, MEASURE);
  collect(troubles, "adjustment", registers.adjustments, ADJUSTMENT);
  collect(troubles, "allocation", registers.allocations, ALLOCATION);
  collected.set(registers, troubles);
  return troubles;
}

function collect<T extends InDepartment>(
  into: Trouble[],
  record: RecordKind,
  rows: readonly T[],
  fields: Fields<T>,
): void {
  for (const at of rows) {
    for (const [field, kind] of fields) {
      const reading = at[field] as Reading<unknown>;
      if (isTrouble(reading)) into.push({ at, record, field, kind, reading });
    }
  }
}

/** Activities are many: their fields by name, not by key. */
function collectActivity(into: Trouble[], at: Activity): void {
  const { start, end, status, updated } = at;
  if (isTrouble(start)) into.push({ at, record: "activity", field: "start", kind: "date", reading: start });
  if (isTrouble(end)) into.push({ at, record: "activity", field: "end", kind: "date", reading: end });
  if (isTrouble(status)) into.push({ at, record: "activity", field: "status", kind: "status", reading: status });
  if (isTrouble(updated)) into.push({ at, record: "activity", field: "updated", kind: "date", reading: updated });
}

function isTrouble(reading: Reading<unknown>): reading is Trouble["reading"] {
  return reading.kind === "unreadable" || (reading.kind === "read" && reading.corrected === true);
}

/** Where a finding is: places of cells, sheets and plan fields. */
import type { Place } from "../../plan/finding";
import { cellOf, type SheetOrigin, type Sourced } from "../../plan/origin";
import type { Plan, PlanField } from "../../plan/records";
import type { OtherCell } from "../../plan/rules";

/** What a record's department is called in its register, where it has one. */
export interface InDepartment extends Sourced {
  readonly department?: string | null;
}

interface Where {
  readonly place: Place;
  readonly department: string | null;
}

/** The cell of a record's field, with the record's department. */
export function at(record: InDepartment, field: string): Where {
  const { file, sheet } = record.origin;
  return { place: { file, sheet, cell: cellOf(record, field) }, department: record.department ?? null };
}

/** A whole sheet, with the department that all of its records share. */
export function atSheet(origin: SheetOrigin, records: readonly InDepartment[] = []): Where {
  return { place: { file: origin.file, sheet: origin.sheet, cell: null }, department: sharedDepartment(records) };
}

/** The cell of a plan field; the Plan sheet where the field has none; no sheet at all where there is no Plan sheet. */
export function atPlan(plan: Plan, field: PlanField): Where {
  const cell = plan.cells.get(field);
  if (cell !== undefined) return at(cell, "value");
  const [first] = plan.cells.values();
  return first === undefined ? NOWHERE : atSheet(first.origin);
}

/** No sheet and no file: something that is missing everywhere. */
const NOWHERE: Where = { place: { file: "", sheet: null, cell: null }, department: null };

/** Another record's cell, as the message of a finding at `from` names it. */
export function otherCell(other: Sourced, field: string, from: Sourced): OtherCell {
  const { file, sheet } = other.origin;
  const sameFile = file === from.origin.file;
  return {
    file: sameFile ? null : file,
    sheet: sameFile && sheet === from.origin.sheet ? null : sheet,
    cell: cellOf(other, field),
  };
}

function sharedDepartment(records: readonly InDepartment[]): string | null {
  const shared = records[0]?.department ?? null;
  return records.every((record) => (record.department ?? null) === shared) ? shared : null;
}

/** What tells a register by its headings. */
import type { TableRole } from "../../plan/roles";

interface FieldDefinition {
  /** The record's property. */
  readonly name: string;
  readonly synonyms: readonly string[];
  /** May stand once for each period, side by side. */
  readonly periodic?: true;
}

export interface RegisterDefinition {
  readonly role: TableRole;
  /** Words in a sheet's name that speak for this register. */
  readonly sheetWords: readonly string[];
  /** The field that every record must have a text in. */
  readonly title: string;
  /** At least one of these beside the title, or it is not this register. */
  readonly identifiedBy: readonly string[];
  /** Fields whose absence is a finding. A group is met by any of its fields. */
  readonly needed: readonly (readonly string[])[];
  readonly fields: readonly FieldDefinition[];
}

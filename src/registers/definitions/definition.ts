/** What a sheet can be, and what tells a register by its headings. */

/** What a sheet is. Activity sheets may be many, the others are read from every sheet that has them. */
export type Role =
  | "plan"
  | "assignments"
  | "keyFigures"
  | "activities"
  | "measures"
  | "reportingPoints"
  | "adjustments"
  | "budget"
  | "settings";

/** The registers that have one record a row under a header row. */
export type TableRole = Exclude<Role, "plan" | "settings">;

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

/** What a sheet can be. */

/** Activity sheets may be many, the others are read from every sheet that has them. */
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

/** What a person can choose that a sheet is: a register, or left aside whatever its headings say. */
export type SheetChoice = TableRole | "ignored";

/**
 * Every rule's id with what its message needs. Ids are stable: they are printed by --json and stand in the Kontroll sheet.
 * The rules themselves are one file each in src/checks (or, for what recognition finds, in src/registers).
 */
export interface FindingParams {
  // From reading files and recognising registers (src/registers, src/workbook)
  /** A sheet whose headings fit two registers about equally well: none was chosen. */
  "ambiguous-sheet": { roles: readonly string[]; headings: readonly string[] };
  /** A sheet that looks like a register but lacks a column that it needs. */
  "missing-column": { role: string; missing: readonly string[]; seen: readonly string[] };
  /** Two columns fit the same field (two status columns for the period): the first one was used. */
  "ambiguous-column": { field: string; headings: readonly string[] };
  /** No register of this kind was found in any workbook. */
  "missing-register": { role: string; looked: readonly string[] };
  /** A visible sheet with text that is no register. */
  "unknown-sheet": { headings: readonly string[] };
}

export type RuleId = keyof FindingParams;

/** What a person has chosen for one sheet in Inställningar. */
import type { SheetChoice } from "../plan/roles";

export interface SheetChoices {
  /** Null: its headings decide. */
  readonly role: SheetChoice | null;
  /** Column's heading, folded → one of the field's headings as typed; null: not used. */
  readonly columns: ReadonlyMap<string, string | null>;
}

export const NO_CHOICES: SheetChoices = { role: null, columns: new Map() };

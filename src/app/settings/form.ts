/** The settings as a person sees and changes them: what the pane's form holds. */
import type { Settings } from "../../plan/records";
import type { SheetChoice } from "../../plan/roles";
import type { StateCode, StateGroup } from "../../plan/ownWords";

export type { SheetChoice } from "../../plan/roles";
export type { StateCode, StateGroup } from "../../plan/ownWords";

/** A state with the words that this workbook has for it, beside the built-in ones. */
export interface StateWords {
  readonly group: StateGroup;
  readonly code: StateCode;
  readonly words: readonly string[];
}

export interface SettingsForm {
  readonly numberStyle: Settings["numberStyle"];
  /** Whole days, at least 1; null: not used. */
  readonly shortOfTimeDays: number | null;
  /** Every state that can have own words, group by group in the states' order. */
  readonly vocabulary: readonly StateWords[];
  /** Sheet's name → what a person chose; a sheet that is absent is what was recognised. */
  readonly sheets: ReadonlyMap<string, SheetChoice>;
  /** Sheet's name → column's key (ColumnSummary.key) → field; null: not used. What is absent is as recognised. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
}

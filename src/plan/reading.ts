/**
 * What came of reading one cell. Nothing is guessed: a text that cannot be read for certain stays with its text and the
 * reason, and counts as "not reported" until a person has mended it.
 */
export type Reading<T> =
  | { readonly kind: "empty" }
  | {
      readonly kind: "read";
      readonly value: T;
      /** The cell's text as typed. */
      readonly text: string;
      /** True where a small misspelling was forgiven ("Pågånde"). */
      readonly corrected?: boolean;
    }
  | {
      readonly kind: "unreadable";
      readonly text: string;
      readonly why: Unreadable;
      /** The nearest known word, offered as a fix by the checks; never used as the value. */
      readonly nearest?: string;
    };

/** Why a cell could not be read. "colour": an empty cell with a fill colour; "conflict": two x-marks, two columns that fit. */
export type Unreadable = "unknown" | "formulaError" | "ambiguous" | "outOfRange" | "noYear" | "colour" | "conflict";

export const EMPTY: Reading<never> = { kind: "empty" };

/** The value of a reading, or undefined where the cell was empty or unreadable. */
export function valueOf<T>(reading: Reading<T>): T | undefined {
  return reading.kind === "read" ? reading.value : undefined;
}

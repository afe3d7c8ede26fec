/** Numbers with units, targets and outcomes as key figures carry them. */

/**
 * A number as typed. Percentages are in percent units (−42 % → −42, unit "%"), amounts in the unit that was written
 * ("tkr", "mnkr", "kr"); other unit words are kept as typed ("st", "dagar"). `unit` is null where none was written.
 */
export interface Quantity {
  readonly value: number;
  readonly unit: string | null;
  /** "ca 40": the writer says that the number is not exact. */
  readonly approximate: boolean;
}

/**
 * A target as typed.
 * plain `95`, atLeast `≥ 95`/`minst 95`, above `>100` (strict), atMost `högst 3,5`/`≤`, below `<14` (strict),
 * between `4–6` (upper is set), yes/no for `ja`/`nej`.
 */
export type Target =
  | {
      readonly kind: "plain" | "atLeast" | "above" | "atMost" | "below";
      readonly value: number;
      readonly unit: string | null;
    }
  | { readonly kind: "between"; readonly value: number; readonly upper: number; readonly unit: string | null }
  | { readonly kind: "yes" }
  | { readonly kind: "no" };

/** A key figure's outcome. noData: somebody wrote so (`ej mätbart`, `saknas`, `N/A`). */
export type Outcome =
  | { readonly kind: "number"; readonly quantity: Quantity }
  | { readonly kind: "yes" }
  | { readonly kind: "no" }
  | { readonly kind: "noData" };

/** riktning: which outcomes are good. */
export type Direction = "higher" | "lower" | "interval" | "yesNo";

/** slag: a level (nivå) is comparable at any time; an accumulating measure only with its part target or at year end. */
export type MeasureKind = "level" | "accumulating";

/** omfattning: what a key figure is measured for. */
export type Scope = "organisation" | "board";

/** The direction that a target's own sign gives; null for a plain number, which has none. */
export function ownDirection(target: Target): Direction | null {
  switch (target.kind) {
    case "atLeast":
    case "above":
      return "higher";
    case "atMost":
    case "below":
      return "lower";
    case "between":
      return "interval";
    case "yes":
    case "no":
      return "yesNo";
    case "plain":
      return null;
  }
}

/** Quantities, targets and outcomes in words. Table mode writes "%", running text "procent" (domain.md). */
import type { Outcome, Quantity, Target } from "../plan/quantities";
import { digits } from "./numbers";
import { EN_DASH, NBSP, tidy } from "./typography";

/** table: tables, lists and decision points; text: running text. */
export type TextMode = "table" | "text";

/**
 * Units that may be taken from a key figure's own unit column (måttenhet) when the value itself has none. Others are
 * descriptions ("andel", "index", "ja/nej") that do not follow a number.
 */
const FOLLOWS_A_NUMBER = new Map(
  "% procent procentenheter kr tkr mnkr mkr st dagar timmar minuter år kg ton km kWh MWh GWh"
    .split(" ")
    .map((unit) => [unit.toLowerCase(), unit]),
);

function unitText(unit: string, value: number, mode: TextMode): string {
  switch (unit) {
    case "%":
    case "procent":
      return mode === "table" ? "%" : "procent";
    case "procentenheter":
    case "procentenhet":
      return Math.abs(value) === 1 ? "procentenhet" : "procentenheter";
    default:
      return tidy(unit);
  }
}

function withUnit(number: string, value: number, unit: string | null, mode: TextMode, fallback: string | null): string {
  const own = unit ?? FOLLOWS_A_NUMBER.get(fallback?.trim().toLowerCase() ?? "") ?? "";
  return own === "" ? number : `${number}${NBSP}${unitText(own, value, mode)}`;
}

/**
 * "−47 %" or "−47 procent", "2 181 760 tkr", "ca 40 st"; spaces inside are no-break.
 * `fallbackUnit` is the key figure's own unit, used where the value has none.
 */
export function quantityText(quantity: Quantity, mode: TextMode, fallbackUnit: string | null = null): string {
  const number = withUnit(digits(quantity.value), quantity.value, quantity.unit, mode, fallbackUnit);
  return quantity.approximate ? `ca${NBSP}${number}` : number;
}

function rangeText(lower: number, upper: number): string {
  // "−6–−4" cannot be read: with a minus sign the range is written in words.
  return lower < 0 || upper < 0
    ? `mellan ${digits(lower)} och ${digits(upper)}`
    : `${digits(lower)}${EN_DASH}${digits(upper)}`;
}

const BOUNDS = {
  plain: "",
  atLeast: `minst${NBSP}`,
  above: `över${NBSP}`,
  atMost: `högst${NBSP}`,
  below: `under${NBSP}`,
};

/** "95 %", "minst 95 %", "över 100" (strict), "högst 3,5", "under 14 %" (strict), "4–6", "ja", "nej". */
export function targetText(target: Target, mode: TextMode, fallbackUnit: string | null = null): string {
  switch (target.kind) {
    case "yes":
      return "ja";
    case "no":
      return "nej";
    case "between":
      return withUnit(rangeText(target.value, target.upper), target.upper, target.unit, mode, fallbackUnit);
    default:
      return BOUNDS[target.kind] + withUnit(digits(target.value), target.value, target.unit, mode, fallbackUnit);
  }
}

/** "9,4 %", "ja", "nej", "ingen data". */
export function outcomeText(outcome: Outcome, mode: TextMode, fallbackUnit: string | null = null): string {
  switch (outcome.kind) {
    case "number":
      return quantityText(outcome.quantity, mode, fallbackUnit);
    case "yes":
      return "ja";
    case "no":
      return "nej";
    case "noData":
      return "ingen data";
  }
}

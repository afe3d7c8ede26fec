/** Numbers, targets and outcomes in English. */
import type { Outcome, Quantity, Target } from "../plan/quantities";

const FORMAT = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10, signDisplay: "negative" });

/** "2,181,760", "−14.5". */
export function number(value: number): string {
  return FORMAT.format(value).replace("-", "\u2212");
}

/** "95%", "1,250 tkr": the unit as the sheet has it. `fallback` is the key figure's unit where the value has none. */
function withUnit(text: string, unit: string | null, fallback: string | null): string {
  const own = (unit ?? fallback ?? "").trim();
  return own === "" ? text : own === "%" ? `${text}%` : `${text} ${own}`;
}

export function quantityEn({ value, unit, approximate }: Quantity, fallback: string | null = null): string {
  return `${approximate ? "about " : ""}${withUnit(number(value), unit, fallback)}`;
}

const BOUNDS = { plain: "", atLeast: "at least ", above: "over ", atMost: "at most ", below: "under " };

export function targetEn(target: Target, fallback: string | null = null): string {
  switch (target.kind) {
    case "yes":
    case "no":
      return target.kind;
    case "between":
      return `between ${number(target.value)} and ${withUnit(number(target.upper), target.unit, fallback)}`;
    default:
      return BOUNDS[target.kind] + withUnit(number(target.value), target.unit, fallback);
  }
}

export function outcomeEn(outcome: Outcome, fallback: string | null = null): string {
  switch (outcome.kind) {
    case "number":
      return quantityEn(outcome.quantity, fallback);
    case "noData":
      return "no data";
    default:
      return outcome.kind;
  }
}

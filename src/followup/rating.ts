/** A key figure's rating (domain.md rule 4): what was entered stands; else it is computed; else it says why not. */
import { ownDirection, type Direction, type Outcome, type Target } from "../plan/quantities";
import { valueOf, type Reading } from "../plan/reading";
import type { KeyFigure, Plan } from "../plan/records";
import { isYearEnd } from "./period";
import type { ComputedRating, RatedKeyFigure, RatingReason } from "./types";
import { conversion, targetUnit } from "./units";
import { isLimitOfYear, meets, verdict, type NumberDirection, type NumberTarget } from "./verdict";

type NotRated = Extract<RatingReason, { readonly kind: "notRated" }>;
type Because = NotRated["because"];
/** A rating's arithmetic, or why there is none. */
type Attempt = ComputedRating | Because;

/**
 * The key figure's rating and how it came about.
 * - An entered rating stands, with the computed one beside it. One that cannot be read leaves the key figure not reported.
 * - "No data" only where somebody wrote so, or the row says that it is not measured this period (and no rating is entered).
 * - Everything that cannot be rated is notReported, with the reason.
 */
export function rate(keyFigure: KeyFigure, plan: Plan): RatedKeyFigure {
  const reason = reasonOf(keyFigure, plan);
  return { keyFigure, rating: ratingOf(keyFigure, reason), reason };
}

function ratingOf(keyFigure: KeyFigure, reason: RatingReason): RatedKeyFigure["rating"] {
  switch (reason.kind) {
    case "entered":
      return valueOf(keyFigure.rating) ?? "notReported";
    case "computed":
      return reason.computed.rating;
    case "noData":
      return "noData";
    case "notRated":
      return "notReported";
  }
}

function reasonOf(keyFigure: KeyFigure, plan: Plan): RatingReason {
  const { rating, outcome } = keyFigure;
  if (rating.kind === "unreadable") return { kind: "notRated", because: "unreadableRating" };
  if (rating.kind === "read") return enteredReason(keyFigure, plan);
  if (isNoData(outcome)) return { kind: "noData", because: "written" };
  if (valueOf(keyFigure.measured) === false) return { kind: "noData", because: "notMeasured" };
  const attempt = compute(keyFigure, plan);
  return typeof attempt === "string" ? { kind: "notRated", because: attempt } : { kind: "computed", computed: attempt };
}

/** "Ingen data" as an entered rating is somebody's writing so, unless an outcome contradicts it: then a check shows both. */
function enteredReason(keyFigure: KeyFigure, plan: Plan): RatingReason {
  const attempt = isNoData(keyFigure.outcome) ? null : compute(keyFigure, plan);
  const computed = typeof attempt === "string" ? null : attempt;
  if (computed === null && valueOf(keyFigure.rating) === "noData") return { kind: "noData", because: "written" };
  return { kind: "entered", computed };
}

function isNoData(outcome: Reading<Outcome>): boolean {
  return valueOf(outcome)?.kind === "noData";
}

/** The rating that target, outcome and direction give. The target is the adopted one; a proposed one never counts. */
function compute(keyFigure: KeyFigure, plan: Plan): Attempt {
  const { outcome } = keyFigure;
  if (outcome.kind !== "read") return outcome.kind === "empty" ? "noOutcome" : "unreadableOutcome";
  const chosen = targetFor(keyFigure, plan);
  if (typeof chosen === "string") return chosen;
  return isNumberTarget(chosen.target)
    ? rateNumber(keyFigure, outcome.value, chosen.target, chosen.partTarget)
    : rateYesNo(outcome.value, chosen.target, chosen.partTarget);
}

/**
 * The target that applies: of an accumulating measure the part target until the year is over (domain.md rule 4: "A year's
 * target says nothing about an accumulating measure in April"), else the year's. An empty slag is a level.
 */
function targetFor(keyFigure: KeyFigure, plan: Plan): { target: Target; partTarget: boolean } | Because {
  const { measureKind, target, partTarget } = keyFigure;
  if (!isYearEnd(plan)) {
    if (measureKind.kind === "unreadable") return "unreadableKind";
    if (valueOf(measureKind) === "accumulating") {
      if (partTarget.kind === "empty") return "accumulating";
      return partTarget.kind === "read" ? { target: partTarget.value, partTarget: true } : "unreadableTarget";
    }
  }
  if (target.kind === "empty") return "noTarget";
  return target.kind === "read" ? { target: target.value, partTarget: false } : "unreadableTarget";
}

function isNumberTarget(target: Target): target is NumberTarget {
  return target.kind !== "yes" && target.kind !== "no";
}

function rateYesNo(outcome: Outcome, target: Target, partTarget: boolean): Attempt {
  if (outcome.kind !== "yes" && outcome.kind !== "no") return "differentKinds";
  const rating = outcome.kind === target.kind ? "green" : "red";
  return { rating, outcome, target, direction: "yesNo", partTarget, yellowLimit: null };
}

function rateNumber(keyFigure: KeyFigure, outcome: Outcome, target: NumberTarget, partTarget: boolean): Attempt {
  if (outcome.kind !== "number") return "differentKinds";
  const direction = directionFor(keyFigure, target);
  if (direction === undefined) return "noDirection";
  if (direction === "yesNo" || (direction === "interval") !== (target.kind === "between")) return "differentKinds";
  const unit = targetUnit(target.unit, outcome.quantity.unit, keyFigure.unit);
  const value = convert(outcome.quantity, unit, keyFigure);
  if (value === null) return "differentUnits";
  const year = partTarget ? yearsTarget(keyFigure, unit) : null;
  const limit = limitFor(keyFigure, unit, (at) => year !== null && isLimitOfYear(at, target.value, year, direction));
  // Only where the target is missed does the limit matter: what meets it is green whatever the limit says.
  if (limit === "unreadableLimit" && !meets(value, target, direction)) return limit;
  const yellowLimit = limit === "unreadableLimit" ? null : limit;
  return {
    rating: verdict(value, target, direction, yellowLimit),
    outcome,
    target,
    direction,
    partTarget,
    yellowLimit,
  };
}

/**
 * What is good: the target's own sign first ("≥ 95", "<14", "4–6"), for it is what was adopted, and a direction column that
 * contradicts it is for a check to report. A part target without a sign takes the year's. Undefined where nothing says.
 */
function directionFor(keyFigure: KeyFigure, target: NumberTarget): Direction | undefined {
  return signOf(target) ?? signOf(valueOf(keyFigure.target)) ?? valueOf(keyFigure.direction);
}

function signOf(target: Target | undefined): NumberDirection | undefined {
  const own = target === undefined ? null : ownDirection(target);
  return own === null || own === "yesNo" ? undefined : own;
}

/** The yellow limit in the target's unit; null where there is none, or it is not meant for this target. */
function limitFor(
  keyFigure: KeyFigure,
  unit: string | null,
  isForAnother: (limit: number) => boolean,
): number | "unreadableLimit" | null {
  const { yellowLimit } = keyFigure;
  if (yellowLimit.kind === "empty") return null;
  const limit = yellowLimit.kind === "read" ? convert(yellowLimit.value, unit, keyFigure) : null;
  if (limit === null) return "unreadableLimit";
  return isForAnother(limit) ? null : limit;
}

/** The year's target in this unit, where it is a number that can be compared. */
function yearsTarget(keyFigure: KeyFigure, unit: string | null): number | null {
  const target = valueOf(keyFigure.target);
  return target === undefined || !isNumberTarget(target) ? null : convert(target, unit, keyFigure);
}

/** A number in this unit; null where the units clearly differ. To 15 digits, as Excel: 2,300 tkr are 2.3 mnkr exactly. */
function convert(
  { value, unit: from }: { readonly value: number; readonly unit: string | null },
  unit: string | null,
  keyFigure: KeyFigure,
): number | null {
  const factor = conversion(from, unit, keyFigure.unit);
  if (factor === null) return null;
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

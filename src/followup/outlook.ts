/** The outlook (utsikt): what is at risk by year end, by named rules (domain.md rule 11). */
import type { IsoDate, PlanDate } from "../plan/dates";
import { valueOf, type Reading } from "../plan/reading";
import type { Activity, Plan, Registers, Settings } from "../plan/records";
import type { ActivityState } from "../plan/states";
import { endOf, isYearEnd } from "./period";
import { tallyOf, type StatedRows } from "./tally";
import { RISKS, type OutlookItem, type Risk, type Tally } from "./types";

/** Ten years: more days than any plan has left, and few enough for the date to exist. */
const MOST_DAYS = 3660;

interface Limits {
  /** Last day of the period. */
  readonly periodEnd: IsoDate;
  /** Planned activities that end on this day or before have too little time left. */
  readonly shortOfTime: IsoDate;
}

/**
 * The activities at risk, in the registers' order, each with the first rule that fits. Empty in a whole-year follow-up.
 * Where the period's end is unknown only what needs no date is told: late and not reported.
 */
export function outlookOf(
  { rows, states, places }: StatedRows<Activity, ActivityState>,
  { plan, settings }: Pick<Registers, "plan" | "settings">,
): readonly OutlookItem[] {
  if (isYearEnd(plan)) return [];
  const limits = limitsOf(plan, settings);
  const items: OutlookItem[] = [];
  places.forEach((place, row) => {
    const state = states[place];
    // Most rows are done or ongoing: their records need not be fetched.
    if (state === undefined || state === "done" || state === "ongoing") return;
    const activity = rows[row];
    const risk = activity === undefined ? null : riskOf(activity, state, limits);
    if (activity !== undefined && risk !== null) items.push({ activity, risk });
  });
  return items;
}

/** Counts the outlook, with the figures "outlook.total" and "outlook.<risk>". */
export function countRisks(outlook: readonly OutlookItem[]): Tally<Risk> {
  const places = Uint8Array.from(outlook, ({ risk }) => RISKS.indexOf(risk));
  return tallyOf("outlook", { rows: outlook.map(({ activity }) => activity), states: RISKS, places });
}

function limitsOf(plan: Plan, settings: Settings): Limits | null {
  const periodEnd = endOf(plan);
  if (periodEnd === null) return null;
  return {
    periodEnd,
    shortOfTime: daysLater(periodEnd, Math.min(Math.max(0, settings.shortOfTimeDays ?? 0), MOST_DAYS)),
  };
}

function riskOf(activity: Activity, state: ActivityState, limits: Limits | null): Risk | null {
  switch (state) {
    case "late":
    case "notReported":
      return state;
    case "planned":
      if (limits === null) return null;
      if (startHasPassed(activity.start, limits.periodEnd)) return "notBegun";
      return endsBy(activity.end, limits.shortOfTime) ? "shortOfTime" : null;
    default:
      return null;
  }
}

/**
 * The start's last day is over by the period's end: "april–juni" has not passed in April. A start of exactly 1 January is
 * what a planning system fills in by itself and says nothing (domain.md rule 6).
 */
function startHasPassed(start: Reading<PlanDate>, periodEnd: IsoDate): boolean {
  const date = valueOf(start);
  if (date?.kind !== "span" || date.to > periodEnd) return false;
  return !(date.from === date.to && date.from.endsWith("-01-01"));
}

/**
 * Less time left than planned, of a planned activity whose start has not (knowably) passed. Before its start the whole
 * planned time is still left, and once the start has passed the rule before this one tells it; so what remains is: the end
 * has come without the activity having begun, or comes within the days that the setting gives.
 */
function endsBy(end: Reading<PlanDate>, lastDay: IsoDate): boolean {
  const date = valueOf(end);
  return date?.kind === "span" && date.to <= lastDay;
}

function daysLater(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

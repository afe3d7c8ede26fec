/** Comparison with the previous follow-up and with the same period last year (domain.md rule 7). */
import { periodKey } from "../plan/dates";
import { nameKey } from "./names";
import { rowChanges } from "./rowChanges";
import { snapshotOf, type Counts } from "./snapshot";
import type { Change, Comparison, EarlierFollowUp, Snapshot } from "./types";

/**
 * The comparisons that the earlier follow-ups allow: "previous" with the latest period before this one, "lastYear" with the
 * same months a year before. Where one earlier follow-up is both, it is compared once, as last year's. None where the
 * plan gives no period. Follow-ups of another organisation or board (where both are known) are left aside.
 */
export function compare(followUp: Counts, earlier: readonly EarlierFollowUp[]): readonly Comparison[] {
  const now = snapshotOf(followUp, null);
  if (now === null || earlier.length === 0) return [];
  const candidates = earlier.filter(({ snapshot }) => isOfSameBoard(snapshot, now) && isBefore(snapshot, now));
  const previous = latest(candidates);
  const lastYear = latest(candidates.filter(({ snapshot }) => isYearBefore(snapshot, now)));
  const comparisons: Comparison[] = [];
  if (previous !== null && previous !== lastYear) comparisons.push(comparison("previous", followUp, now, previous));
  if (lastYear !== null) comparisons.push(comparison("lastYear", followUp, now, lastYear));
  return comparisons;
}

function isOfSameBoard(a: Snapshot, b: Snapshot): boolean {
  return agree(a.board, b.board) && agree(a.organisation, b.organisation);
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || nameKey(a) === nameKey(b);
}

function isBefore(a: Snapshot, b: Snapshot): boolean {
  return periodKey(a.period) < periodKey(b.period);
}

function isYearBefore(a: Snapshot, b: Snapshot): boolean {
  return a.period.year === b.period.year - 1 && a.period.endMonth === b.period.endMonth;
}

/** The latest period; of one period made twice, the one with its rows at hand, then the one made last. */
function latest(candidates: readonly EarlierFollowUp[]): EarlierFollowUp | null {
  let best: EarlierFollowUp | null = null;
  for (const candidate of candidates) if (best === null || isLaterOrSame(candidate, best)) best = candidate;
  return best;
}

function isLaterOrSame(a: EarlierFollowUp, b: EarlierFollowUp): boolean {
  const periods = [periodKey(a.snapshot.period), periodKey(b.snapshot.period)] as const;
  if (periods[0] !== periods[1]) return periods[0] > periods[1];
  if ((a.activities === null) !== (b.activities === null)) return a.activities !== null;
  return (a.snapshot.taken ?? "") >= (b.snapshot.taken ?? "");
}

function comparison(
  against: Comparison["against"],
  followUp: Counts,
  now: Snapshot,
  { snapshot, activities }: EarlierFollowUp,
): Comparison {
  const samePlan = snapshot.period.year === now.period.year;
  return {
    against,
    earlier: snapshot,
    changes: changesOf(snapshot.counts, now.counts),
    scope: scopeOf(snapshot, now),
    rows: rowChanges(followUp.registers.activities, activities, samePlan),
  };
}

/** The counts that both have, unchanged ones too. */
function changesOf(before: Snapshot["counts"], now: Snapshot["counts"]): readonly Change[] {
  const changes: Change[] = [];
  for (const [figure, value] of now) {
    const earlier = before.get(figure);
    if (earlier !== undefined) changes.push({ figure, before: earlier, now: value });
  }
  return changes;
}

function scopeOf(before: Snapshot, now: Snapshot): Comparison["scope"] {
  const departmentsAdded = onlyIn(now.departments, before.departments);
  const departmentsGone = onlyIn(before.departments, now.departments);
  const levelsAdded = onlyIn(now.levels, before.levels);
  const levelsGone = onlyIn(before.levels, now.levels);
  const same = [departmentsAdded, departmentsGone, levelsAdded, levelsGone].every((names) => names.length === 0);
  return { same, departmentsAdded, departmentsGone, levelsAdded, levelsGone };
}

function onlyIn(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(nameKey));
  return names.filter((name) => !known.has(nameKey(name)));
}

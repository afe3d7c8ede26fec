/** A follow-up's counts as the Historik sheet keeps them, and what the next follow-up is compared with. */
import type { IsoDate } from "../plan/dates";
import type { Activity } from "../plan/records";
import { periodOf } from "./period";
import { stateOfActivity } from "./state";
import type { CrossTable, EarlierFollowUp, Figure, FollowUp, Snapshot, Tally, EarlierActivity } from "./types";

/** The parts of a follow-up that are counted. */
export type Counts = Pick<FollowUp, "registers" | "assignments" | "keyFigures" | "activities">;

/**
 * The snapshot of a follow-up that was made on the day `taken` (null: unknown). Null where the plan gives no period: such
 * counts could never be put beside others.
 */
export function snapshotOf(followUp: Counts, taken: IsoDate | null): Snapshot | null {
  const { plan } = followUp.registers;
  const period = periodOf(plan);
  if (period === null) return null;
  return {
    organisation: plan.organisation,
    board: plan.board,
    period,
    departments: namesIn(followUp.activities.byDepartment),
    levels: namesIn(followUp.activities.byLevel),
    taken,
    counts: new Map(headlineFigures(followUp).map(({ id, value }) => [id, value])),
  };
}

/** A follow-up as the earlier one of a later follow-up, with its activity rows. Null where the plan gives no period. */
export function earlierOf(followUp: Counts, taken: IsoDate | null = null): EarlierFollowUp | null {
  const snapshot = snapshotOf(followUp, taken);
  if (snapshot === null) return null;
  return { snapshot, activities: earlierActivities(followUp.registers.activities) };
}

/** What a later follow-up needs to know of activities, to tell what became of them. */
export function earlierActivities(activities: readonly Activity[]): EarlierActivity[] {
  return activities.map((activity) => ({
    id: activity.id,
    title: activity.title,
    department: activity.department,
    unit: activity.unit,
    state: stateOfActivity(activity),
  }));
}

/**
 * The figures that are kept and compared: totals and states of the registers, assignments also by issuer. Not by
 * department or goal area, for those come and go between follow-ups.
 */
export function headlineFigures({ assignments, keyFigures, activities }: Counts): readonly Figure[] {
  const { shortTerm, longTerm } = keyFigures;
  return [
    assignments.fulfilment,
    ...assignments.byIssuer.lines.map((line) => line.tally),
    shortTerm.ratings,
    shortTerm.financial,
    longTerm.ratings,
    longTerm.financial,
    activities.rows,
    activities.distinct,
  ].flatMap(figuresOf);
}

function figuresOf(tally: Tally<string>): readonly Figure[] {
  return [tally.total, ...Object.values(tally.byState)];
}

const SWEDISH = new Intl.Collator("sv");

/** The names that a table has lines for, sorted. */
function namesIn(table: CrossTable<string>): readonly string[] {
  const names = table.lines.filter(({ special }) => special === null).map(({ label }) => label);
  return names.sort(SWEDISH.compare);
}

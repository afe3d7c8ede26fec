/** The activities' states in all, as distinct activities, and by department, goal area, unit, level and link. */
import type { Activity, Registers } from "../plan/records";
import type { ActivityState } from "../plan/states";
import { NameTable } from "./crossTable";
import { DistinctActivities } from "./distinct";
import { LinkTable } from "./linkTable";
import type { LinkedActivities } from "./fulfilment";
import { GOAL_AREA_ORDER } from "../plan/goalAreas";
import { nameKey } from "./names";
import { tallyOf, type StatedRows } from "./tally";
import type { FollowUp } from "./types";
import { UnitTable } from "./unitTable";

/**
 * Counts the activities, and gives each to `linked` on the way. One pass fills all tables, for with 100,000 rows what takes time is to fetch each record from
 * memory: a pass for each table took twice as long.
 */
export function countActivities(
  stated: StatedRows<Activity, ActivityState>,
  registers: Pick<Registers, "assignments" | "keyFigures">,
  linked: LinkedActivities,
): FollowUp["activities"] {
  const distinct = new DistinctActivities(stated.rows.length);
  const departments = new NameTable(stated);
  const goalAreas = new NameTable(stated);
  const units = new UnitTable(stated);
  const levels = new NameTable(stated);
  const links = new LinkTable(stated, [...registers.assignments, ...registers.keyFigures]);
  let row = 0;
  for (const activity of stated.rows) {
    const place = stated.places[row] ?? 0;
    distinct.add(activity, place);
    linked.add(activity, place);
    departments.put(row, activity.department);
    putByGoalArea(goalAreas, row, activity);
    units.put(row, activity.department, activity.unit);
    levels.put(row, activity.level);
    links.put(row, activity.links);
    row++;
  }
  const rows = tallyOf("activities.rows", stated);
  return {
    rows,
    distinct: tallyOf("activities.distinct", distinct.rows()),
    byDepartment: departments.table("activities.department", rows),
    byGoalArea: goalAreas.table("activities.goalArea", rows, GOAL_AREA_ORDER),
    byUnit: units.table("activities.unit", rows),
    byLevel: levels.table("activities.level", rows),
    byLink: links.table("activities.link", rows),
  };
}

/** An activity with no goal area of its own stands in that of its links, in "several" where those differ (rule 2). */
function putByGoalArea(table: NameTable<ActivityState>, row: number, { goalArea, links }: Activity): void {
  if (goalArea !== null || links.length === 0) {
    table.put(row, goalArea);
    return;
  }
  let found: string | null = null;
  for (const link of links) {
    if (link.goalArea === null || link.goalArea === found) continue;
    if (found !== null && nameKey(found) !== nameKey(link.goalArea)) {
      table.putInSeveral(row);
      return;
    }
    found ??= link.goalArea;
  }
  table.put(row, found);
}

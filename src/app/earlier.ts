/** Earlier follow-ups to compare with: from a workbook that this program wrote, or from the workbooks of an earlier year. */
import { earlierActivities, earlierOf } from "../followup/snapshot";
import { followUp } from "../followup/followUp";
import type { EarlierFollowUp, Snapshot } from "../followup/types";
import { periodKey } from "../plan/dates";
import { readRegisters } from "../registers/readRegisters";
import { readEarlierOutput, type EarlierOutput } from "../sheets/earlierOutput";
import type { OwnedRole, SheetGrid } from "../workbook/port";

const ACTIVITY_DATA: ReadonlySet<OwnedRole> = new Set(["activityData"]);

/**
 * The follow-ups that workbooks hold. One that this program wrote holds several: those of its Historik, of which the last
 * is the one that its Underlag belongs to. Others hold one, if their plan names a period.
 */
export function earlierFollowUps(
  grids: readonly SheetGrid[],
  { history }: EarlierOutput = readEarlierOutput(grids),
): EarlierFollowUp[] {
  const last = lastTaken(history);
  if (last === null) {
    const earlier = earlierOf(followUp(readRegisters(grids).registers));
    return earlier === null ? [] : [earlier];
  }
  const own = grids.filter((grid) => grid.owned !== null);
  const { activities } = readRegisters(own, { ownedAs: ACTIVITY_DATA }).registers;
  return history.map((snapshot) => ({
    snapshot,
    activities: snapshot === last ? earlierActivities(activities) : null,
  }));
}

/** The snapshot that was made last, whatever order a person has sorted Historik in. */
function lastTaken(history: readonly Snapshot[]): Snapshot | null {
  const when = (snapshot: Snapshot): string => `${snapshot.taken ?? ""} ${periodKey(snapshot.period)}`;
  return history.reduce<Snapshot | null>(
    (last, next) => (last === null || when(next) >= when(last) ? next : last),
    null,
  );
}

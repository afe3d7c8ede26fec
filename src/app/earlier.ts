/** Earlier follow-ups to compare with: from a workbook that this program wrote, or from the workbooks of an earlier year. */
import { earlierOf } from "../followup/snapshot";
import { followUp } from "../followup/followUp";
import type { EarlierFollowUp, Snapshot } from "../followup/types";
import { periodKey } from "../plan/dates";
import { readRegisters } from "../registers/readRegisters";
import { readEarlierOutput } from "../sheets/earlierOutput";
import type { OwnedRole, SheetGrid } from "../workbook/port";

const DATA_SHEETS: ReadonlySet<OwnedRole> = new Set(["activityData", "assignmentData", "keyFigureData"]);

/**
 * The follow-ups that workbooks hold. One that this program wrote holds several: those of its Historik, of which the last
 * is the one that its Underlag belongs to. Others hold one, if their plan names a period.
 */
export function earlierFollowUps(grids: readonly SheetGrid[]): EarlierFollowUp[] {
  const { history } = readEarlierOutput(grids);
  const last = lastTaken(history);
  if (last === null) {
    const earlier = earlierOf(followUp(readRegisters(grids).registers));
    return earlier === null ? [] : [earlier];
  }
  const { registers } = readRegisters(
    grids.filter((grid) => grid.owned !== null),
    { ownedAs: DATA_SHEETS },
  );
  // The data sheets name no period: what they hold is what the last snapshot counted.
  const { activities } = earlierOf({
    ...followUp(registers),
    registers: { ...registers, plan: { ...registers.plan, period: last.period } },
  }) ?? {
    activities: null,
  };
  return [
    ...history.filter((snapshot) => snapshot !== last).map((snapshot) => ({ snapshot, activities: null })),
    { snapshot: last, activities },
  ];
}

/** The snapshot that was made last, whatever order a person has sorted Historik in. */
function lastTaken(history: readonly Snapshot[]): Snapshot | null {
  const when = (snapshot: Snapshot): string => `${snapshot.taken ?? ""} ${periodKey(snapshot.period)}`;
  return history.reduce<Snapshot | null>(
    (last, next) => (last === null || when(next) >= when(last) ? next : last),
    null,
  );
}

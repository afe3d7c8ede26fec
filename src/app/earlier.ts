/** Earlier follow-ups to compare with: from a workbook that this program wrote, or from the workbooks of an earlier year. */
import { earlierActivities, earlierOf } from "../followup/snapshot";
import { followUp } from "../followup/followUp";
import type { EarlierActivity, EarlierFollowUp, Snapshot } from "../followup/types";
import { periodKey } from "../plan/dates";
import { readRegisters } from "../registers/readRegisters";
import { readEarlierOutput } from "../sheets/earlierOutput";
import type { OwnedRole, SheetGrid } from "../workbook/port";

const ACTIVITY_DATA: ReadonlySet<OwnedRole> = new Set(["activityData"]);

/**
 * The follow-ups that workbooks hold. Each workbook that this program wrote holds those of its Historik; one without
 * Historik, and all other workbooks together, hold the one that their registers make, if their plan names a period.
 */
export function earlierFollowUps(grids: readonly SheetGrid[]): EarlierFollowUp[] {
  const written = new Set(grids.filter(({ owned }) => owned !== null).map(({ file }) => file));
  const others = grids.filter(({ file }) => !written.has(file));
  return [
    ...[...written].flatMap((file) => ofWritten(grids.filter((grid) => grid.file === file))),
    ...ofOthers(others),
  ];
}

function ofWritten(grids: readonly SheetGrid[]): EarlierFollowUp[] {
  const { history } = readEarlierOutput(grids);
  return history.length === 0 ? ofOthers(grids) : ofHistory(grids, history);
}

function ofOthers(grids: readonly SheetGrid[]): EarlierFollowUp[] {
  if (grids.length === 0) return [];
  const earlier = earlierOf(followUp(readRegisters(grids).registers));
  return earlier === null ? [] : [earlier];
}

/** The follow-ups of the Historik among these sheets; none where it is not there. */
export function ofOwnHistory(grids: readonly SheetGrid[]): EarlierFollowUp[] {
  const own = grids.filter(({ owned }) => owned !== null);
  return own.length === 0 ? [] : ofHistory(own, readEarlierOutput(own).history);
}

/**
 * The follow-ups of one workbook's Historik. Underlag holds the rows of the one made last. Where writing was broken off it
 * may be half old and half new, so then no rows are compared.
 */
export function ofHistory(grids: readonly SheetGrid[], history: readonly Snapshot[]): EarlierFollowUp[] {
  const last = lastTaken(history);
  const own = grids.filter(({ owned }) => owned !== null);
  const rows = last === null || own.some(({ unfinished }) => unfinished) ? null : activityRows(own);
  return history.map((snapshot) => ({ snapshot, activities: snapshot === last ? rows : null }));
}

function activityRows(own: readonly SheetGrid[]): EarlierActivity[] {
  return earlierActivities(readRegisters(own, { ownedAs: ACTIVITY_DATA }).registers.activities);
}

/** The snapshot that was made last, whatever order a person has sorted Historik in. */
function lastTaken(history: readonly Snapshot[]): Snapshot | null {
  const when = (snapshot: Snapshot): string => `${snapshot.taken ?? ""} ${periodKey(snapshot.period)}`;
  return history.reduce<Snapshot | null>(
    (last, next) => (last === null || when(next) >= when(last) ? next : last),
    null,
  );
}

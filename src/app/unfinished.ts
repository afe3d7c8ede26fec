/** Workbooks in which the writing of our sheets was broken off (SheetGrid.unfinished). */
import type { OwnedRole, SheetGrid } from "../workbook/port";

/** Names of the files whose sheets of ours are half-written; "" is the workbook that is open in Excel. */
export function unfinishedFiles(grids: readonly SheetGrid[]): string[] {
  return [...new Set(grids.filter(({ unfinished }) => unfinished).map(({ file }) => file))];
}

/** Which of our sheets there are in a half-written workbook; none in a whole one. */
export function unfinishedRoles(grids: readonly SheetGrid[]): ReadonlySet<OwnedRole> {
  return new Set(grids.flatMap(({ unfinished, owned }) => (unfinished && owned !== null ? [owned] : [])));
}

/** Some sheets that were read again → the whole workbook. */
import type { SheetGrid } from "../../workbook/port";

/**
 * The grids with the new ones in their places; null where a sheet that was asked for is no longer there, so that everything
 * has to be read. Whether our sheets are half-written is one and the same for all of them: what was read last counts.
 */
export function mergedGrids(
  before: readonly SheetGrid[],
  read: readonly SheetGrid[],
  asked: ReadonlySet<string>,
): readonly SheetGrid[] | null {
  const byName = new Map(read.map((grid) => [grid.name, grid]));
  if ([...asked].some((name) => !byName.has(name))) return null;
  const ours = read.find(({ owned }) => owned !== null);
  return before.map((grid) => byName.get(grid.name) ?? withMark(grid, ours));
}

function withMark(grid: SheetGrid, read: SheetGrid | undefined): SheetGrid {
  if (grid.owned === null || read === undefined || grid.unfinished === read.unfinished) return grid;
  return { ...grid, unfinished: read.unfinished };
}

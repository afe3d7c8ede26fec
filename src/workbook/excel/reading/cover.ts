/** Cells here and there → few rectangles, since each rectangle that Excel is asked about costs as much as many cells. */
import type { CellRange } from "../../port";
import { cellCount } from "./ranges";

/**
 * Rectangles that together hold every wanted cell of `within`. Cells that are not wanted, or are in another rectangle too,
 * come along where that is cheaper than one more rectangle: at most `slack` for each joining of two.
 */
export function cover(
  within: CellRange,
  isWanted: (row: number, column: number) => boolean,
  slack: number,
): CellRange[] {
  const closed: CellRange[] = [];
  let open: CellRange[] = [];
  for (let column = within.firstColumn; column <= within.lastColumn; column++) {
    const next: CellRange[] = [];
    for (const run of runs(within, column, isWanted, slack)) {
      const at = open.findIndex((range) => isJoined(range, run, slack));
      const range = at < 0 ? undefined : open.splice(at, 1)[0];
      next.push(range === undefined ? run : joined(range, run));
    }
    closed.push(...open);
    open = next;
  }
  return [...closed, ...open];
}

/** Stretches of wanted cells in a column, with gaps of at most `slack` cells inside. */
function runs(
  within: CellRange,
  column: number,
  isWanted: (row: number, column: number) => boolean,
  slack: number,
): CellRange[] {
  const found: CellRange[] = [];
  let first = -1;
  let last = -1;
  const end = (): void => {
    if (first >= 0) found.push({ firstRow: first, lastRow: last, firstColumn: column, lastColumn: column });
  };
  for (let row = within.firstRow; row <= within.lastRow; row++) {
    if (!isWanted(row, column)) continue;
    if (first < 0 || row - last - 1 > slack) {
      end();
      first = row;
    }
    last = row;
  }
  end();
  return found;
}

function joined(range: CellRange, run: CellRange): CellRange {
  return {
    firstRow: Math.min(range.firstRow, run.firstRow),
    lastRow: Math.max(range.lastRow, run.lastRow),
    firstColumn: range.firstColumn,
    lastColumn: run.lastColumn,
  };
}

/** True where the two may become one at little waste. */
function isJoined(range: CellRange, run: CellRange, slack: number): boolean {
  if (range.lastRow < run.firstRow || range.firstRow > run.lastRow) return false;
  return cellCount(joined(range, run)) - cellCount(range) - cellCount(run) <= slack;
}

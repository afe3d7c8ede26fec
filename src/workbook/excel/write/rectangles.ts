/** Cells of one kind, row by row → as few rectangles as a simple sweep finds. Pure. */
import type { CellRange } from "../../port";

/** Cells side by side that are of one kind. */
export interface Run<Kind> {
  readonly first: number;
  readonly last: number;
  readonly kind: Kind;
}

export interface Rectangle<Kind> extends CellRange {
  readonly kind: Kind;
}

/** Takes the runs of each row in turn. A run that stands right below one of the same width and kind continues it. */
export class Rectangles<Kind> {
  private readonly found: { range: CellRange; kind: Kind }[] = [];
  /** Index of the latest rectangle with this first and last column. */
  private readonly latest = new Map<number, number>();

  /** To be called in the order of rows; rows without runs may be left out. */
  add(row: number, runs: readonly Run<Kind>[]): void {
    for (const { first, last, kind } of runs) {
      const columns = first * 16384 + last;
      const index = this.latest.get(columns);
      const above = index === undefined ? undefined : this.found[index];
      if (above?.kind === kind && above.range.lastRow === row - 1) above.range = { ...above.range, lastRow: row };
      else {
        this.latest.set(columns, this.found.length);
        this.found.push({ range: { firstRow: row, firstColumn: first, lastRow: row, lastColumn: last }, kind });
      }
    }
  }

  all(): Rectangle<Kind>[] {
    return this.found.map(({ range, kind }) => ({ ...range, kind }));
  }
}

/** The runs of a row: equal kinds side by side. `null` is no kind and ends a run. */
export function runsOf<Kind>(kinds: readonly (Kind | null)[]): Run<Kind>[] {
  const runs: Run<Kind>[] = [];
  let first = 0;
  for (let column = 0; column <= kinds.length; column++) {
    const kind = kinds[first] ?? null;
    if (column < kinds.length && kinds[column] === kind) continue;
    if (kind !== null) runs.push({ first, last: column - 1, kind });
    first = column;
  }
  return runs;
}

/** Certain fixes as edits of the open workbook's cells. */
import type { Finding } from "../plan/finding";
import { textOf } from "../values/cell";
import { parseRange } from "../workbook/grid/reference";
import { cellKey, type CellEdit, type CellRange, type CellValue, type SheetGrid } from "../workbook/port";

/** What fixing some findings comes to. */
export interface FixPlan {
  /** One edit a cell, in the order of the findings. */
  readonly edits: readonly CellEdit[];
  /** Cells that are left alone, since two findings would write different things in them. */
  readonly conflicting: number;
}

/** The edits that mend a finding; none where a person must decide, or where the cell holds something else by now. */
export type FixesOf = (finding: Finding) => readonly CellEdit[];

const NONE: readonly CellEdit[] = [];

/** Looks the fixes up in the sheets as they were read, since a cell may hold more than the text of it that a finding tells. */
export function fixesIn(grids: readonly SheetGrid[]): FixesOf {
  const sheets = new Map(grids.filter(({ file }) => file === "").map((grid) => [grid.name, grid]));
  const known = new WeakMap<Finding, readonly CellEdit[]>();
  return (finding) => {
    if (finding.fix === undefined) return NONE;
    const before = known.get(finding);
    if (before !== undefined) return before;
    const edits = editsOf(finding, sheets);
    known.set(finding, edits);
    return edits;
  };
}

/** All fixes of the findings, each cell once. */
export function planFixes(findings: Iterable<Finding>, fixesOf: FixesOf): FixPlan {
  const sheets = new Map<string, Map<number, CellEdit | null>>();
  for (const finding of findings) {
    for (const edit of fixesOf(finding)) {
      const cells = sheets.get(edit.sheet) ?? new Map<number, CellEdit | null>();
      sheets.set(edit.sheet, cells);
      const key = cellKey(edit.row, edit.column);
      const other = cells.get(key);
      cells.set(key, other === undefined || other?.value === edit.value ? edit : null);
    }
  }
  const planned = [...sheets.values()].flatMap((cells) => [...cells.values()]);
  const edits = planned.filter((edit) => edit !== null);
  return { edits, conflicting: planned.length - edits.length };
}

function editsOf(finding: Finding, sheets: ReadonlyMap<string, SheetGrid>): readonly CellEdit[] {
  const { place, fix } = finding;
  const grid = sheets.get(place.sheet ?? "");
  const at = place.cell === null ? null : parseRange(place.cell);
  if (fix === undefined || grid === undefined || at === null || place.file !== "") return NONE;
  const column = at.firstColumn;
  const row = mergedFrom(grid, at.firstRow, column);
  const seen = valueIn(grid, row, column);
  if (textOf(seen) !== textOf(fix.seen)) return NONE;
  const rows = finding.rule === "goal-area-misspelt" ? runFrom(grid, row, column, finding.params.rows) : [row];
  return rows.map((each) => ({
    sheet: grid.name,
    row: each,
    column,
    seen: valueIn(grid, each, column),
    value: fix.value,
  }));
}

/** Of a merged area only the first cell holds anything, and all its rows have that. */
function mergedFrom(grid: SheetGrid, row: number, column: number): number {
  const area = grid.merges.find((merge) => merge.firstColumn === column && covers(merge, row));
  return area?.firstRow ?? row;
}

function covers({ firstRow, lastRow }: CellRange, row: number): boolean {
  return firstRow <= row && row <= lastRow;
}

/** One remark is about a run of records with the same text: the cells that hold it, down to the next text. */
function runFrom(grid: SheetGrid, first: number, column: number, records: number): number[] {
  const text = textOf(valueIn(grid, first, column));
  const end = grid.firstRow + grid.values.length;
  const rows: number[] = [];
  for (let row = first; row < end && rows.length < records; row++) {
    const own = textOf(valueIn(grid, row, column));
    if (own === text) rows.push(row);
    else if (own !== "") break;
  }
  return rows;
}

function valueIn(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? "";
}

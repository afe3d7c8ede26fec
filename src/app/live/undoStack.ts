/**
 * Edits that can be taken back, the newest first. A cell is known by its place only, and what it held after the edit may well
 * stand in the next row too ("Pågår"). So the rest of its row is remembered: where rows have been inserted, deleted or sorted
 * since, the edit is not taken back, since that would change somebody else's row.
 */
import type { CellEdit, CellValue, SheetGrid } from "../../workbook/port";
import type { Undo } from "./state";

export interface UndoEntry {
  readonly done: string;
  /** Those that take it back. */
  readonly edits: readonly CellEdit[];
  /** For each edit its row; null until the sheets have been read after it, since formulas in the row may follow it. */
  readonly rows: readonly (readonly CellValue[])[] | null;
}

const MOST = 50;

export class UndoStack {
  private entries: readonly UndoEntry[] = [];

  get top(): Undo | null {
    const entry = this.entries.at(-1);
    return entry === undefined ? null : { done: entry.done, cells: entry.edits.length };
  }

  push(done: string, edits: readonly CellEdit[]): void {
    if (edits.length > 0) this.putBack({ done, edits, rows: null });
  }

  putBack(entry: UndoEntry): void {
    this.entries = [...this.entries, entry].slice(-MOST);
  }

  pop(): UndoEntry | null {
    const entry = this.entries.at(-1) ?? null;
    this.entries = this.entries.slice(0, -1);
    return entry;
  }

  /** The person's own edits in these sheets: the rows that they stand in may look otherwise now. */
  edited(sheets: ReadonlySet<string>): void {
    this.entries = this.entries.map((entry) => (isIn(entry, sheets) ? { ...entry, rows: null } : entry));
  }

  /** Sheets that were written anew: no cell there is the one it was. */
  replaced(sheets: ReadonlySet<string>): void {
    this.entries = this.entries.filter((entry) => !isIn(entry, sheets));
  }

  /** The workbook as it was read after the latest edit. */
  read(grids: readonly SheetGrid[]): void {
    this.entries = this.entries.map((entry) =>
      entry.rows === null ? { ...entry, rows: entry.edits.map((edit) => rowOf(grids, edit)) } : entry,
    );
  }
}

/** The entry's edits: whose rows are as they were, and whose rows are not. */
export function sortedOut(
  { edits, rows }: UndoEntry,
  grids: readonly SheetGrid[],
): { readonly there: CellEdit[]; readonly moved: CellEdit[] } {
  const ownColumns = new Set(edits.map((edit) => placeOf(edit, edit.column)));
  const there: CellEdit[] = [];
  const moved: CellEdit[] = [];
  for (const [index, edit] of edits.entries()) {
    const before = rows?.[index];
    const now = rowOf(grids, edit);
    const isSame = before === undefined || isSameRow(before, now, (column) => ownColumns.has(placeOf(edit, column)));
    (isSame ? there : moved).push(edit);
  }
  return { there, moved };
}

function isIn({ edits }: UndoEntry, sheets: ReadonlySet<string>): boolean {
  return edits.some(({ sheet }) => sheets.has(sheet));
}

function placeOf({ sheet, row }: CellEdit, column: number): string {
  return `${String(row)},${String(column)},${sheet}`;
}

/** The row's cells from column A on. */
function rowOf(grids: readonly SheetGrid[], { sheet, row }: CellEdit): readonly CellValue[] {
  const grid = grids.find(({ name }) => name === sheet);
  const cells = grid?.values[row - grid.firstRow] ?? [];
  return [...new Array<CellValue>(grid?.firstColumn ?? 0).fill(""), ...cells];
}

function isSameRow(
  before: readonly CellValue[],
  now: readonly CellValue[],
  isLeftOut: (column: number) => boolean,
): boolean {
  for (let column = 0; column < Math.max(before.length, now.length); column++) {
    if (!isLeftOut(column) && (before[column] ?? "") !== (now[column] ?? "")) return false;
  }
  return true;
}

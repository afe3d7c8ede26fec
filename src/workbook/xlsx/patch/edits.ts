/** Edits of cells → what is to be written, where the cells still hold what was seen. */
import { WorkbookTrouble } from "../../errors";
import { GRID } from "../../grid/limits";
import { cellKey, type CellEdit, type CellValue, type EditOutcome, type SheetGrid } from "../../port";
import type { CellWrite } from "./cells";
import type { SheetEdit } from "./sheetEdit";
import type { Place } from "./sheetScan";
import type { StyleSheet } from "./styles";
import type { WorkbookPart } from "./workbookPart";

/** Writes by the name of their sheet. */
export type SheetWrites = ReadonlyMap<string, readonly CellWrite[]>;

export interface PlannedEdits extends EditOutcome {
  readonly writes: SheetWrites;
}

export interface EditedBook {
  /** The worksheet of that name; null where there is none. */
  readonly sheet: (name: string) => SheetEdit | null;
  readonly styles: StyleSheet;
  /** The edited sheets as they were read. */
  readonly grids: readonly SheetGrid[];
}

/** What the edits write. Throws WorkbookTrouble protectedSheet. */
export function planEdits(book: EditedBook, edits: readonly CellEdit[]): PlannedEdits {
  const refused: CellEdit[] = [];
  // All sheets are looked at before the styles of any grow.
  const sheets = [...bySheet(edits)].map(([name, own]) => possibleEdits(book, name, own, refused));
  const undo: CellEdit[] = [];
  const writes = new Map<string, readonly CellWrite[]>();
  for (const { name, sheet, possible } of sheets) {
    if (sheet === null || possible.length === 0) continue;
    undo.push(...possible.map((edit) => undoOf(edit, sheet.format(edit, book.styles))));
    writes.set(
      name,
      possible.map((edit) => sheet.writeOf(edit, edit.value, edit.format, book.styles)),
    );
  }
  return { undo, refused, writes };
}

interface PossibleEdits {
  readonly name: string;
  readonly sheet: SheetEdit | null;
  readonly possible: readonly CellEdit[];
}

function possibleEdits(book: EditedBook, name: string, edits: readonly CellEdit[], refused: CellEdit[]): PossibleEdits {
  const grid = book.grids.find((one) => one.name === name);
  const isHeld = (edit: CellEdit): boolean => grid !== undefined && isInGrid(edit) && valueAt(grid, edit) === edit.seen;
  // A sheet is read through only where there is something to write.
  const sheet = edits.some(isHeld) ? book.sheet(name) : null;
  const possible: CellEdit[] = [];
  const done = new Set<number>();
  for (const edit of edits) {
    const key = cellKey(edit.row, edit.column);
    if (sheet === null || !isHeld(edit) || done.has(key) || !isFree(sheet, edit)) {
      refused.push(edit);
      continue;
    }
    if (sheet.isLocked(edit, book.styles)) {
      throw new WorkbookTrouble("protectedSheet", "a locked cell", "unchanged", name);
    }
    possible.push(edit);
    done.add(key);
  }
  return { name, sheet, possible };
}

/** False also for a cell so far out that it is not read: nobody has seen what it holds. */
function isFree(sheet: SheetEdit, edit: CellEdit): boolean {
  return sheet.obstacle(edit) === null && !(edit.seen === "" && sheet.hasContent(edit));
}

function undoOf({ sheet, row, column, seen, value }: CellEdit, format: string): CellEdit {
  return { sheet, row, column, seen: value, value: seen, format };
}

function bySheet(edits: readonly CellEdit[]): ReadonlyMap<string, readonly CellEdit[]> {
  const found = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const own = found.get(edit.sheet);
    if (own === undefined) found.set(edit.sheet, [edit]);
    else own.push(edit);
  }
  return found;
}

/** The part of a worksheet; null where there is none of that name. */
export function sheetPartOf({ sheets }: WorkbookPart, name: string): string | null {
  return sheets.find((sheet) => sheet.name === name && sheet.type === "worksheet")?.part ?? null;
}

function isInGrid({ row, column }: Place): boolean {
  return row >= 0 && row < GRID.rows && column >= 0 && column < GRID.columns;
}

/** What a cell held when the sheet was read. */
export function valueAt({ values, firstRow, firstColumn }: SheetGrid, { row, column }: Place): CellValue {
  return values[row - firstRow]?.[column - firstColumn] ?? "";
}

/** Edits of cells, made in the package where the cells still hold what was seen. */
import { address } from "../../../plan/origin";
import { WorkbookTrouble } from "../../errors";
import { GRID } from "../../grid/limits";
import type { CellEdit, CellValue, EditOutcome, SheetGrid } from "../../port";
import type { PackageEdit } from "./package";
import type { StylePart } from "./parts";
import { SheetEdit } from "./sheetEdit";
import type { Place } from "./sheetScan";
import type { WorkbookPart } from "./workbookPart";

export interface EditedBook {
  readonly pack: PackageEdit;
  readonly book: WorkbookPart;
  readonly styles: StylePart;
  /** The edited sheets as they were read. */
  readonly grids: readonly SheetGrid[];
}

/** Writes the edits into the sheets' parts; styles and workbook are left to the caller. Throws WorkbookTrouble protectedSheet. */
export function makeEdits(edited: EditedBook, edits: readonly CellEdit[]): EditOutcome {
  const refused: CellEdit[] = [];
  const undo: CellEdit[] = [];
  for (const own of bySheet(edits).values()) {
    const outcome = editSheet(edited, own);
    refused.push(...outcome.refused);
    undo.push(...outcome.undo);
  }
  return { undo, refused };
}

function editSheet({ pack, book, styles, grids }: EditedBook, edits: readonly CellEdit[]): EditOutcome {
  const name = edits[0]?.sheet ?? "";
  const grid = grids.find((one) => one.name === name);
  const part = sheetPartOf(book, name);
  const held = new Set(
    edits.filter((edit) => grid !== undefined && isInGrid(edit) && valueAt(grid, edit) === edit.seen),
  );
  if (part === null || held.size === 0) return { undo: [], refused: edits };
  const sheet = new SheetEdit(pack, part, styles, book.date1904, held);
  const refused: CellEdit[] = [];
  const undo: CellEdit[] = [];
  const done = new Set<string>();
  for (const edit of edits) {
    const key = address(edit.row, edit.column);
    if (!held.has(edit) || done.has(key) || sheet.obstacle(edit) !== null || isLeftOut(sheet, edit)) {
      refused.push(edit);
      continue;
    }
    if (sheet.isLocked(edit)) throw new WorkbookTrouble("protectedSheet", "a locked cell", "unchanged", name);
    const { row, column, seen, value } = edit;
    undo.push({ sheet: name, row, column, seen: value, value: seen, format: sheet.format(edit) });
    sheet.set(edit, value, edit.format);
    done.add(key);
  }
  sheet.save();
  return { undo, refused };
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

/** A cell so far out that it is not read: nobody has seen what it holds. */
function isLeftOut(sheet: SheetEdit, edit: CellEdit): boolean {
  return edit.seen === "" && sheet.hasContent(edit);
}

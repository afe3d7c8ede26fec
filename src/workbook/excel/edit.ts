/**
 * Single cells, changed only where they still hold what was seen.
 *
 * Round trips: 1 the sheets; then for each 2,000 edits 2 what the cells hold, 3 the new values, read back; 4 only where
 * Excel took a text for something else.
 */
import { WorkbookTrouble } from "../errors";
import type { CellEdit, CellValue } from "../port";
import { turnsIntoSomethingElse } from "../textCells";
import type { Connection, Sync } from "./connection";
import { errorCode } from "./trouble";

/** A batch of so many edits stays well under 5 MB. */
const EDITS_AT_A_TIME = 2000;
const TEXT = "@";
const GENERAL = "General";

/**
 * Makes the edits whose cells still hold what was seen, and gives back the others: another value, a formula, or no such
 * sheet. A text stays that text: its cell is formatted as text where Excel would else make something else of it. Nothing is
 * written where one of the cells is locked.
 *
 * @throws WorkbookTrouble "protectedSheet" for a locked cell; after any other trouble some edits may have been made
 */
export function editCells(connection: Connection, edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
  if (edits.length === 0) return Promise.resolve([]);
  return connection.run(async (context, sync) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await sync();
    const byName = new Map(sheets.items.map((sheet) => [sheet.name, sheet]));
    const found: Target[] = [];
    const left: CellEdit[] = [];
    for (const edit of edits) {
      const sheet = byName.get(edit.sheet);
      if (sheet === undefined) left.push(edit);
      else found.push({ edit, sheet });
    }
    for (let at = 0; at < found.length; at += EDITS_AT_A_TIME) {
      left.push(...(await editSome(found.slice(at, at + EDITS_AT_A_TIME), sync)));
    }
    return left;
  });
}

interface Target {
  readonly edit: CellEdit;
  readonly sheet: Excel.Worksheet;
}

interface Cell {
  readonly edit: CellEdit;
  readonly range: Excel.Range;
}

async function editSome(targets: readonly Target[], sync: Sync): Promise<CellEdit[]> {
  for (const sheet of new Set(targets.map((target) => target.sheet))) sheet.protection.load("protected");
  const cells = targets.map(({ edit, sheet }) => ({
    edit,
    sheet,
    range: sheet
      .getRangeByIndexes(edit.row, edit.column, 1, 1)
      .load("values,formulas,numberFormat,format/protection/locked"),
  }));
  await sync();
  const unchanged = cells.filter(({ edit, range }) => holds(range, edit.seen));
  const locked = unchanged.find(({ sheet, range }) => sheet.protection.protected && range.format.protection.locked);
  if (locked !== undefined) {
    throw new WorkbookTrouble("protectedSheet", "a locked cell", "unchanged", locked.edit.sheet);
  }
  await write(unchanged, sync);
  return cells.filter((cell) => !unchanged.includes(cell)).map(({ edit }) => edit);
}

/** A formula that shows what was seen is not what was seen: it would be lost. */
function holds(range: Excel.Range, seen: CellValue): boolean {
  const value: unknown = range.values[0]?.[0];
  const formula: unknown = range.formulas[0]?.[0];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return value === seen && !isFormula;
}

async function write(cells: readonly Cell[], sync: Sync): Promise<void> {
  try {
    for (const cell of cells) set(cell, formatFor(cell));
    for (const { range } of cells) range.load("values");
    await sync();
    const mistaken = cells.filter(({ edit, range }) => typeof edit.value === "string" && !holds(range, edit.value));
    if (mistaken.length === 0) return;
    for (const cell of mistaken) set(cell, TEXT);
    await sync();
  } catch (error) {
    if (errorCode(error) !== "AccessDenied") throw error;
    const sheets = new Set(cells.map(({ edit }) => edit.sheet));
    const [sheet = null] = sheets.size === 1 ? sheets : [];
    throw new WorkbookTrouble("protectedSheet", "AccessDenied", "unchanged", sheet);
  }
}

function set({ edit, range }: Cell, format: string | null): void {
  if (format !== null) range.numberFormat = [[format]];
  range.values = [[edit.value]];
}

/** The number format that the cell must have to hold the value as it is; null where its own will do. */
function formatFor({ edit, range }: Cell): string | null {
  const isText = range.numberFormat[0]?.[0] === TEXT;
  if (typeof edit.value !== "string") return isText ? GENERAL : null;
  // A "-" begins a formula or a number.
  return !isText && (turnsIntoSomethingElse(edit.value) || /^\s*-/.test(edit.value)) ? TEXT : null;
}

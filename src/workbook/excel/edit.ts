/**
 * Single cells, changed only where they still hold what was seen.
 *
 * Round trips: 1 the sheets; then for each 2,000 edits 2 what the cells hold, 3 the new values, read back; 4 only where
 * Excel took a text for something else.
 */
import { WorkbookTrouble } from "../errors";
import type { CellEdit, CellValue, EditOutcome } from "../port";
import { turnsIntoSomethingElse } from "../textCells";
import type { Connection, Sync } from "./connection";
import { errorCode } from "./trouble";

/** A batch of so many edits stays well under 5 MB. */
const EDITS_AT_A_TIME = 2000;
const TEXT = "@";
const GENERAL = "General";

/**
 * Makes the edits whose cells still hold what was seen, and tells how each is taken back; the others (another value, a
 * formula, or no such sheet) are refused. A text stays that text: its cell is formatted as text where Excel would else make
 * something else of it. Nothing is written where one of the cells is locked.
 *
 * @throws WorkbookTrouble "protectedSheet" for a locked cell; after any other trouble some edits may have been made
 */
export function editCells(connection: Connection, edits: readonly CellEdit[]): Promise<EditOutcome> {
  if (edits.length === 0) return Promise.resolve({ undo: [], refused: [] });
  return connection.run(async (context, sync) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await sync();
    const byName = new Map(sheets.items.map((sheet) => [sheet.name, sheet]));
    const found: Target[] = [];
    const undo: CellEdit[] = [];
    const refused: CellEdit[] = [];
    for (const edit of edits) {
      const sheet = byName.get(edit.sheet);
      if (sheet === undefined) refused.push(edit);
      else found.push({ edit, sheet });
    }
    for (let at = 0; at < found.length; at += EDITS_AT_A_TIME) {
      const some = await editSome(found.slice(at, at + EDITS_AT_A_TIME), sync);
      undo.push(...some.undo);
      refused.push(...some.refused);
    }
    return { undo, refused };
  });
}

interface Target {
  readonly edit: CellEdit;
  readonly sheet: Excel.Worksheet;
}

interface Cell {
  readonly edit: CellEdit;
  readonly range: Excel.Range;
  /** As they were; the range itself is read again after writing. */
  readonly value: CellValue;
  readonly format: string;
}

async function editSome(targets: readonly Target[], sync: Sync): Promise<EditOutcome> {
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
  const made = unchanged.map(({ edit, range }) => ({ edit, range, value: edit.seen, format: formatOf(range) }));
  await write(made, sync);
  const isMade = new Set(unchanged.map(({ edit }) => edit));
  return {
    undo: made.map((cell) => backwards(cell)),
    refused: targets.map(({ edit }) => edit).filter((edit) => !isMade.has(edit)),
  };
}

/** A formula that shows what was seen is not what was seen: it would be lost. */
function holds(range: Excel.Range, seen: CellValue): boolean {
  const value: unknown = range.values[0]?.[0];
  const formula: unknown = range.formulas[0]?.[0];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return value === seen && !isFormula;
}

/** The text that was to stay a text, or what Excel has made of a number. */
function backwards({ edit, range, value, format }: Cell): CellEdit {
  const { sheet, row, column } = edit;
  return { sheet, row, column, seen: typeof edit.value === "string" ? edit.value : valueOf(range), value, format };
}

async function write(cells: readonly Cell[], sync: Sync): Promise<void> {
  try {
    for (const cell of cells) set(cell);
    for (const { range } of cells) range.load("values");
    await sync();
    const mistaken = cells.filter(({ edit, range }) => typeof edit.value === "string" && valueOf(range) !== edit.value);
    if (mistaken.length === 0) return;
    for (const { edit, range } of mistaken) setText(range, edit.value);
    await sync();
  } catch (error) {
    if (errorCode(error) !== "AccessDenied") throw error;
    const sheets = new Set(cells.map(({ edit }) => edit.sheet));
    const [sheet = null] = sheets.size === 1 ? sheets : [];
    throw new WorkbookTrouble("protectedSheet", "AccessDenied", "unchanged", sheet);
  }
}

function set({ edit: { value, format }, range, format: current }: Cell): void {
  if (typeof value !== "string") setOther(range, value, format ?? (current === TEXT ? GENERAL : null));
  else if (format === undefined) setWording(range, value, current);
  else setFormatted(range, value, format);
}

/** A number or a truth value: written into a cell that is formatted as text it would become one. */
function setOther(range: Excel.Range, value: CellValue, format: string | null): void {
  if (format !== null) range.numberFormat = [[format === TEXT ? GENERAL : format]];
  range.values = [[value]];
  if (format === TEXT) range.numberFormat = [[TEXT]];
}

/** A text keeps the cell's number format where Excel makes nothing else of it there. */
function setWording(range: Excel.Range, text: string, current: string): void {
  if (current !== TEXT && isRisky(text)) setText(range, text);
  else range.values = [[text]];
}

/** An apostrophe before it, as a person would type it, keeps a text a text in a cell of any number format. */
function setFormatted(range: Excel.Range, text: string, format: string): void {
  range.numberFormat = [[format]];
  range.values = [[format !== TEXT && isRisky(text) ? `'${text}` : text]];
}

function setText(range: Excel.Range, text: CellValue): void {
  range.numberFormat = [[TEXT]];
  range.values = [[text]];
}

/** A "-" begins a formula or a number. */
function isRisky(text: string): boolean {
  return turnsIntoSomethingElse(text) || /^\s*-/.test(text);
}

function formatOf(range: Excel.Range): string {
  const format: unknown = range.numberFormat[0]?.[0];
  return typeof format === "string" ? format : GENERAL;
}

function valueOf(range: Excel.Range): CellValue {
  const value: unknown = range.values[0]?.[0];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

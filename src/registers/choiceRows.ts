/**
 * The rows of Inställningar by which a person says what a sheet is, and what a column holds:
 *
 *     Blad   | HR | Aktiviteter
 *     Kolumn | HR | Vad vi gör | Aktivitet
 *     Kolumn | HR | Datum      | används inte
 */
import type { CellValue } from "../workbook/port";
import { labelText } from "./keyValueSheet";
import type { SheetView } from "./sheetView";

/** One cell of such a row. */
export interface ChoiceCell {
  readonly column: number;
  readonly value: CellValue;
}

/** A row that has been filled in to its end; one that has not says nothing. */
export interface ChoiceRow {
  readonly row: number;
  /** The cell that says Blad or Kolumn. */
  readonly label: ChoiceCell;
  readonly sheet: ChoiceCell;
  /** The column's heading; null where the row is about the sheet. */
  readonly heading: ChoiceCell | null;
  /** A register, a field, or that it does not count. */
  readonly choice: ChoiceCell;
}

const SHEET = new Set(["blad", "flik", "sheet"]);
const COLUMN = new Set(["kolumn", "column"]);
/** Rows below this are none. */
const MAX_ROWS = 5000;

/** All such rows in sheet order; several may stand side by side. */
export function choiceRows(view: SheetView): ChoiceRow[] {
  const found: ChoiceRow[] = [];
  const endRow = Math.min(view.endRow, view.firstRow + MAX_ROWS);
  for (let row = view.firstRow; row < endRow; row++) {
    const cells = filledCells(view, row);
    let at = 0;
    while (at < cells.length) {
      const choice = at === 1 ? null : choiceAt(row, cells, at);
      if (choice !== null) found.push(choice);
      at += choice === null ? 1 : cellsOf(choice).length;
    }
  }
  return found;
}

/** The cells that the row takes, in its own order. */
export function cellsOf({ label, sheet, heading, choice }: ChoiceRow): ChoiceCell[] {
  return [label, sheet, ...(heading === null ? [] : [heading]), choice];
}

function filledCells(view: SheetView, row: number): ChoiceCell[] {
  const cells: ChoiceCell[] = [];
  for (let column = view.firstColumn; column < view.endColumn; column++) {
    const value = view.raw(row, column);
    if (String(value).trim() !== "") cells.push({ column, value });
  }
  return cells;
}

/**
 * The choice that begins here: with the first cell of its row, or after another setting with its value ("Genomförd | Blad"
 * gives a state a word of its own).
 */
function choiceAt(row: number, cells: readonly ChoiceCell[], at: number): ChoiceRow | null {
  const [label, sheet, third, fourth] = cells.slice(at, at + 4);
  if (label === undefined || sheet === undefined || third === undefined) return null;
  const next = {
    third: isLabel(third) && fourth !== undefined,
    fourth: isLabel(fourth) && cells[at + 4] !== undefined,
  };
  // What begins the next choice is not this one's.
  if (SHEET.has(labelOf(label))) return next.third ? null : { row, label, sheet, heading: null, choice: third };
  if (!COLUMN.has(labelOf(label)) || fourth === undefined || next.fourth) return null;
  return { row, label, sheet, heading: third, choice: fourth };
}

function isLabel(cell: ChoiceCell | undefined): boolean {
  return cell !== undefined && (SHEET.has(labelOf(cell)) || COLUMN.has(labelOf(cell)));
}

function labelOf({ value }: ChoiceCell): string {
  return typeof value === "string" ? labelText(value) : "";
}

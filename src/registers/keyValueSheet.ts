/** Sheets with a field's name in one column and its value to the right: Plan and Inställningar. */
import type { CellValue } from "../workbook/port";
import { headingText } from "./headings";
import type { SheetView } from "./sheetView";

export interface KeyValue {
  readonly row: number;
  readonly label: string;
  /** Column of the first value; the column right of the label where there is none. */
  readonly column: number;
  /** Filled cells to the right of the label, from left to right. */
  readonly values: readonly CellValue[];
}

/** Rows below this are no key/value sheet's. */
const MAX_ROWS = 120;
const MAX_VALUES = 6;
const MAX_LABEL_LENGTH = 45;
/** The labels stand in one of the first columns. */
const LABEL_COLUMNS = 4;
/** A column whose first rows hold no label at all is none of labels. */
const FIRST_LABEL_WITHIN = 25;

/** A label folded for look-up: parentheses and punctuation become spaces, a running number at the end goes away. */
export function labelText(text: string): string {
  return headingText(text)
    .replace(/[(),:]/gu, " ")
    .replace(/\s+\d{1,2}$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * The rows whose label `isLabel` knows, all in the one column that has most of them.
 * @returns rows in sheet order, possibly none
 */
export function keyValues(view: SheetView, isLabel: (label: string) => boolean): KeyValue[] {
  let best: KeyValue[] = [];
  const endRow = Math.min(view.endRow, view.firstRow + MAX_ROWS);
  const endColumn = Math.min(view.endColumn, view.firstColumn + LABEL_COLUMNS);
  for (let column = view.firstColumn; column < endColumn; column++) {
    const found: KeyValue[] = [];
    for (let row = view.firstRow; row < endRow; row++) {
      const cell = view.value(row, column);
      if (found.length === 0 && row > view.firstRow + FIRST_LABEL_WITHIN) break;
      if (typeof cell !== "string" || cell === "" || cell.length > MAX_LABEL_LENGTH) continue;
      const label = labelText(cell);
      if (label !== "" && isLabel(label)) found.push({ row, label, ...valuesOf(view, row, column) });
    }
    if (distinctLabels(found) > distinctLabels(best)) best = found;
  }
  return best;
}

export function distinctLabels(rows: readonly KeyValue[]): number {
  return new Set(rows.map((row) => row.label)).size;
}

function valuesOf(view: SheetView, row: number, labelColumn: number): Pick<KeyValue, "column" | "values"> {
  const values: CellValue[] = [];
  let first = -1;
  for (let column = labelColumn + 1; column < view.endColumn && values.length < MAX_VALUES; column++) {
    const cell = view.raw(row, column);
    if (cell === "" || (typeof cell === "string" && cell.trim() === "")) continue;
    if (first < 0) first = column;
    values.push(cell);
  }
  return { column: first < 0 ? labelColumn + 1 : first, values };
}

/** Sheets with a field's name in one column and its value to the right: Plan and Inställningar. */
import type { CellValue } from "../workbook/port";
import { headingText } from "./headings";
import type { SheetView } from "./sheetView";

export interface KeyValue {
  readonly row: number;
  readonly label: string;
  readonly labelColumn: number;
  /** The row of the value: the label's own, or the one below it. */
  readonly valueRow: number;
  /** Column of the first value; the column right of the label where there is none. */
  readonly column: number;
  /** Filled cells to the right of the label, from left to right. */
  readonly values: readonly CellValue[];
  /** The column of each value. */
  readonly columns: readonly number[];
}

/** How far down labels are looked for. */
interface Reach {
  /** Rows below this are no key/value sheet's. */
  readonly rows: number;
  /** A column whose first rows hold no label at all is none of labels. */
  readonly first: number;
}

const USUAL_REACH: Reach = { rows: 120, first: 25 };
const MAX_VALUES = 6;
const MAX_LABEL_LENGTH = 45;
/** The labels stand in one of the first columns. */
const LABEL_COLUMNS = 4;

/** A label folded for look-up: parentheses and punctuation become spaces, a running number at the end goes away. */
export function labelText(text: string): string {
  return headingText(text)
    .replace(/[(),:]/gu, " ")
    .replace(/\s+\d{1,2}$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

interface Ways {
  /** Tells whether a label's values may go on in the rows below it, under an empty label. */
  readonly goesOn?: (label: string) => boolean;
  readonly reach?: Reach;
  /**
   * What a label that may stand side by side with others over its value names; null for other labels. Left out: any label may,
   * also one below the other, but then the whole sheet is so.
   */
  readonly headingOf?: (label: string) => string | null;
}

/**
 * The labels that `isLabel` knows, with their values: to the right, several pairs in a row, or below the label. All labels that
 * begin a row stand in the one column that has most of them.
 * @returns rows in sheet order, possibly none
 */
export function keyValues(
  view: SheetView,
  isLabel: (label: string) => boolean,
  { goesOn = () => false, reach = USUAL_REACH, headingOf }: Ways = {},
): KeyValue[] {
  let best: KeyValue[] = [];
  const endColumn = Math.min(view.endColumn, view.firstColumn + LABEL_COLUMNS);
  for (let column = view.firstColumn; column < endColumn; column++) {
    const found = rowsWithLabels(view, column, isLabel, goesOn, reach);
    if (distinctLabels(found) > distinctLabels(best)) best = found;
  }
  if (headingOf !== undefined) return withTables(view, best, headingOf, isLabel, reach);
  const toTheRight = best.filter((row) => hasValue(row, isLabel));
  const below = distinctLabels(best) < 2 ? [] : valuesBelow(view, isLabel, reach);
  return distinctLabels(below) > distinctLabels(toTheRight) ? below : best;
}

function hasValue({ values: [value] }: KeyValue, isLabel: (label: string) => boolean): boolean {
  return value !== undefined && !isLabel(labelOf(value));
}

/** The rows, with labels of different things that stand side by side over their values where the row holds fewer values itself. */
function withTables(
  view: SheetView,
  best: readonly KeyValue[],
  headingOf: (label: string) => string | null,
  isLabel: (label: string) => boolean,
  reach: Reach,
): KeyValue[] {
  const isHeading = (label: string): boolean => headingOf(label) !== null;
  const tables = new Map<number, KeyValue[]>();
  for (const found of valuesBelow(view, isHeading, reach, isLabel))
    tables.set(found.row, [...(tables.get(found.row) ?? []), found]);
  for (const [row, below] of tables) {
    const beside = best.filter((other) => other.row === row && hasValue(other, isHeading));
    const things = new Set(below.map(({ label }) => headingOf(label)));
    if (things.size < 2 || below.length <= beside.length) tables.delete(row);
  }
  const taken = new Set([...tables.values()].flat().flatMap(({ row, valueRow }) => [row, valueRow]));
  return [...best.filter(({ row }) => !taken.has(row)), ...[...tables.values()].flat()].sort((a, b) => a.row - b.row);
}

function rowsWithLabels(
  view: SheetView,
  column: number,
  isLabel: (label: string) => boolean,
  goesOn: (label: string) => boolean,
  reach: Reach,
): KeyValue[] {
  const found: KeyValue[] = [];
  let open: string | null = null;
  const endRow = Math.min(view.endRow, view.firstRow + reach.rows);
  for (let row = view.firstRow; row < endRow; row++) {
    const cell = view.value(row, column);
    if (found.length === 0 && row > view.firstRow + reach.first) break;
    const label = labelOf(cell);
    if (label !== "" && isLabel(label)) {
      found.push(...pairsOf(view, row, column, label, isLabel));
      open = goesOn(label) ? label : null;
    } else if (open !== null && cell === "") {
      const more = pairsOf(view, row, column, open, isLabel).filter(({ values }) => values.length > 0);
      if (more.length === 0) open = null;
      found.push(...more);
    } else open = null;
  }
  return found;
}

/** The cell as a label; "" where it can be none. */
function labelOf(cell: CellValue): string {
  return typeof cell !== "string" || cell === "" || cell.length > MAX_LABEL_LENGTH ? "" : labelText(cell);
}

export function distinctLabels(rows: readonly KeyValue[]): number {
  return new Set(rows.map((row) => row.label)).size;
}

/** A label with the filled cells to its right; another label among them, with a value of its own, begins another pair. */
function pairsOf(
  view: SheetView,
  row: number,
  labelColumn: number,
  label: string,
  isLabel: (label: string) => boolean,
): KeyValue[] {
  const pairs: KeyValue[] = [];
  let current = { label, labelColumn, column: labelColumn + 1, values: [] as CellValue[], columns: [] as number[] };
  const close = (): void => {
    pairs.push({ row, valueRow: row, ...current });
  };
  for (let column = labelColumn + 1; column < view.endColumn && current.values.length < MAX_VALUES; column++) {
    const cell = view.raw(row, column);
    if (isEmpty(cell)) continue;
    const next = labelOf(cell);
    const isApart = current.values.length > 0 || isLeftEmpty(view, row, current.labelColumn, column);
    if (isApart && next !== "" && isLabel(next) && !isEmpty(view.raw(row, column + 1))) {
      close();
      current = { label: next, labelColumn: column, column: column + 1, values: [], columns: [] };
      continue;
    }
    if (current.values.length === 0) current.column = column;
    current.values.push(cell);
    current.columns.push(column);
  }
  close();
  return pairs;
}

/** True where the label's own value would have stood before this column. */
function isLeftEmpty(view: SheetView, row: number, labelColumn: number, column: number): boolean {
  return column > labelColumn + 1 && view.mergedArea(row, labelColumn) === undefined;
}

/** Labels with their values in the row below: side by side as in a table, or one below the other. */
function valuesBelow(
  view: SheetView,
  isLabel: (label: string) => boolean,
  reach: Reach,
  isNoValue = isLabel,
): KeyValue[] {
  const found: KeyValue[] = [];
  const endRow = Math.min(view.endRow, view.firstRow + reach.rows);
  for (let row = view.firstRow; row < endRow; row++) {
    for (let column = view.firstColumn; column < view.endColumn; column++) {
      const label = labelOf(view.raw(row, column));
      if (label === "" || !isLabel(label)) continue;
      const value = view.raw(row + 1, column);
      if (isEmpty(value) || isNoValue(labelOf(value))) continue;
      found.push({ row, valueRow: row + 1, label, labelColumn: column, column, values: [value], columns: [column] });
    }
  }
  return found;
}

function isEmpty(cell: CellValue): boolean {
  return typeof cell === "string" && cell.trim() === "";
}

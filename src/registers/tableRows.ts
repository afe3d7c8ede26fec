/**
 * A register's rows below its header: which are records, and which are blank, sections, totals or the header once more.
 * Sheets as people keep them (domain.md): "blank rows, section rows and total rows in the middle".
 */
import { normaliseText } from "../values/text";
import type { CellValue } from "../workbook/port";
import type { SheetView } from "./sheetView";

export type RowKind =
  | { readonly kind: "record" }
  | { readonly kind: "blank" }
  | { readonly kind: "total" }
  | { readonly kind: "header" }
  /** A row that stands as a heading above the rows that follow. */
  | { readonly kind: "section"; readonly texts: readonly string[] }
  /** No record, but not nothing either: a finding says that it was not counted. */
  | { readonly kind: "leftOut"; readonly texts: readonly string[] };

const RECORD: RowKind = { kind: "record" };
const BLANK: RowKind = { kind: "blank" };
const TOTAL: RowKind = { kind: "total" };
const HEADER: RowKind = { kind: "header" };
/** A row that somebody has numbered in advance, or one of numbers alone below a column. */
const NUMBERS: RowKind = { kind: "leftOut", texts: [] };

/** What the rows of one sheet are judged by. */
export interface RowRules {
  readonly view: SheetView;
  /** -1 where the sheet has no such column. */
  readonly titleColumn: number;
  readonly idColumn: number;
  readonly statusColumn: number;
  /** Columns that only records fill: status, dates, responsible, outcome … */
  readonly substance: readonly number[];
  /** Those of them that make a record of a row even where they stand alone: a unit that has not reported, a lone status. */
  readonly sufficient: ReadonlySet<number>;
  /** The header's text in the title column: a row that repeats it is a header once more. */
  readonly titleHeading: string;
  /** True where records have ids, so that a title without one is a heading. */
  readonly idsUsed: boolean;
  /** Tells whether a text that stands alone names something that rows can belong to (a goal area, an assignment). */
  readonly isSectionText: (text: string) => boolean;
  /** Tells whether id and title together are something that rows can belong to, not a record of this register. */
  readonly isForeign: (id: string, title: string) => boolean;
  /** Tells whether id and title are those of an assignment or key figure: it heads the rows below, whoever is responsible. */
  readonly isHeading: (id: string, title: string) => boolean;
  readonly isTotal: (cell: CellValue) => boolean;
  /** Tells whether a text of the status column says nothing: "Välj status", "-". */
  readonly isPlaceholder: (cell: CellValue) => boolean;
}

const TOTAL_WORDS =
  /^(?:(?:del|slut|total)?summa|(?:del)?total(?:t|en|er|a)?|s:a|antal|andel|varav|sum|genomsnitt|medelvärde)(?:$|[\s:])/u;
const PLAIN_TOTAL = /^(?:(?:del|slut|total)?summa|totalt|s:a|antal(?: (?:nyckeltal|indikatorer|mått|st))?)[:.]?$/u;
const TOTAL_LENGTH = 40;
/** True for "Summa", "Totalt antal aktiviteter", "Delsumma HR:", "Varav klara", not for a longer text that begins so. */
export function isTotalText(cell: CellValue): boolean {
  if (typeof cell !== "string" || cell.length > TOTAL_LENGTH) return false;
  if (!mayBeTotal(cell.charCodeAt(0) | 32) && cell.charCodeAt(0) > 32) return false;
  const text = normaliseText(cell);
  return TOTAL_WORDS.test(text) && text.split(" ").length <= 4;
}

/** s, d, t, a, v, g, m: most rows are told apart by their first letter alone. */
function mayBeTotal(letter: number): boolean {
  return (
    letter === 115 ||
    letter === 100 ||
    letter === 116 ||
    letter === 97 ||
    letter === 118 ||
    letter === 103 ||
    letter === 109
  );
}

/** For key figures, whose names begin "Antal …" and "Andel …" themselves: the bare word alone. */
export function isPlainTotal(cell: CellValue): boolean {
  return isTotalText(cell) && PLAIN_TOTAL.test(normaliseText(String(cell)));
}

/** True where the cell holds more than white space. */
function isFilled(cell: CellValue): boolean {
  if (typeof cell !== "string") return true;
  if (cell === "") return false;
  const first = cell.charCodeAt(0);
  return (first > 32 && first !== 160) || cell.trim() !== "";
}

/** A formula that refers to an empty cell gives 0, a tick box that nobody has ticked gives false. */
function isNought(cell: CellValue): boolean {
  return cell === 0 || cell === false;
}

export function kindOfRow(rules: RowRules, row: number): RowKind {
  const { view, titleColumn } = rules;
  const title = view.value(row, titleColumn);
  const hasTitle = isFilled(title) && !isNought(title);
  const hasSubstance = rules.substance.some((column) => isFilled(view.value(row, column)));
  if (hasTitle && hasSubstance) return ordinaryRow(rules, row, title);
  const filled = filledColumns(view, row);
  if (filled.every((column) => isNought(view.raw(row, column)))) return BLANK;
  if (filled.some((column) => rules.isTotal(view.raw(row, column))) && !isReported(rules, row, filled)) return TOTAL;
  if (!hasTitle) {
    const numbered = numbersOnly(rules, row, filled);
    if (numbered !== null) return numbered;
  }
  // "Varav klara | 4": a number is no activity's text.
  if (hasTitle && typeof title === "number" && filled.length > 1) return NUMBERS;
  if (hasSubstance && filled.length > 1) return RECORD;
  return aloneOrHeading(rules, row, filled);
}

/** A row without text that holds nothing but numbers and placeholders; null where it holds more. */
function numbersOnly(rules: RowRules, row: number, filled: readonly number[]): RowKind | null {
  const { view, idColumn } = rules;
  const rest = filled.filter((column) => {
    const cell = view.raw(row, column);
    return column !== idColumn && !isNought(cell) && !rules.isPlaceholder(cell);
  });
  if (rest.length === 0) {
    const id = idColumn < 0 ? "" : view.raw(row, idColumn);
    if (!isFilled(id) || isNought(id)) return BLANK;
    return typeof id === "number" || String(id).trim().length <= ID_LENGTH ? numberedRow(rules, String(id)) : null;
  }
  return filled.every((column) => typeof view.raw(row, column) === "number") ? NUMBERS : null;
}
/** A longer text in the id column is a heading. */
const ID_LENGTH = 12;

/** An id that stands alone may name the assignment that the rows below belong to. */
function numberedRow(rules: RowRules, id: string): RowKind | null {
  return rules.isSectionText(id.trim()) ? null : NUMBERS;
}

/** A row with a title and more: a record, unless it is a total or repeats the header. */
function ordinaryRow(rules: RowRules, row: number, title: CellValue): RowKind {
  if (title === rules.titleHeading) return HEADER;
  if (isHeading(rules, row, title)) return { kind: "section", texts: [String(title)] };
  if (rules.isTotal(title) && isCounts(rules, row) && !hasId(rules, row)) return TOTAL;
  const first = rules.view.raw(row, rules.view.firstColumn);
  return first !== title && rules.isTotal(first) && isCounts(rules, row) ? TOTAL : RECORD;
}

function isHeading(
  { view, idColumn, statusColumn, isHeading: names }: RowRules,
  row: number,
  title: CellValue,
): boolean {
  if (idColumn < 0 || statusColumn < 0 || view.value(row, statusColumn) !== "") return false;
  const id = view.raw(row, idColumn);
  return id !== "" && names(String(id), String(title));
}

/** What has an id of its own is no total, whatever it is called. */
function hasId({ view, idColumn, isTotal }: RowRules, row: number): boolean {
  const id = idColumn < 0 ? "" : view.raw(row, idColumn);
  return isFilled(id) && !isTotal(id);
}

/** A total row's other cells are numbers, shares or empty. */
function isCounts(rules: RowRules, row: number): boolean {
  return rules.substance.every((column) => isCount(rules.view.value(row, column)));
}

function isCount(cell: CellValue): boolean {
  return typeof cell !== "string" || COUNT.test(cell);
}
const COUNT = /^[\d\s.,%−–-]*(?:st|tkr|procent)?\.?\s*$/u;

/** A row that looks like a total but has texts in the columns that only records fill is a record. */
function isReported(rules: RowRules, row: number, filled: readonly number[]): boolean {
  return filled.some(
    (column) =>
      rules.substance.includes(column) &&
      !isCount(rules.view.raw(row, column)) &&
      !rules.isTotal(rules.view.raw(row, column)),
  );
}

function aloneOrHeading(rules: RowRules, row: number, filled: readonly number[]): RowKind {
  const { view, idColumn, titleColumn } = rules;
  const texts = filled.map((column) => String(view.raw(row, column)).trim()).filter((text) => text !== "");
  const section: RowKind = { kind: "section", texts };
  if (filled.length === 1) {
    const [column = -1] = filled;
    const area = view.mergedArea(row, column);
    if (area !== undefined && area.lastColumn > area.firstColumn) return section;
    if (column === idColumn)
      return rules.isSectionText(texts[0] ?? "") || (texts[0] ?? "").length > ID_LENGTH ? section : RECORD;
    if (rules.sufficient.has(column)) return RECORD;
    if (column !== titleColumn) return section;
    if (texts[0] === rules.titleHeading) return HEADER;
    return rules.idsUsed || rules.isSectionText(texts[0] ?? "") ? section : RECORD;
  }
  if (filled.length > 3) return RECORD;
  const id = idColumn < 0 ? "" : String(view.raw(row, idColumn)).trim();
  const title = String(view.raw(row, titleColumn)).trim();
  if (id !== "" && title !== "") return rules.isForeign(id, title) ? section : RECORD;
  if (title !== "") return rules.idsUsed && rules.isSectionText(title) ? section : RECORD;
  return rules.isSectionText(texts.join(" ")) || texts.some(rules.isSectionText) ? section : RECORD;
}

/** The row's columns that hold more than white space. */
export function filledColumns(view: SheetView, row: number): number[] {
  const filled: number[] = [];
  const cells = view.cells(row);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell !== undefined && isFilled(cell)) filled.push(view.firstColumn + index);
  }
  return filled;
}

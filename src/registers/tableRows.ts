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
  | { readonly kind: "section"; readonly texts: readonly string[] };

const RECORD: RowKind = { kind: "record" };
const BLANK: RowKind = { kind: "blank" };
const TOTAL: RowKind = { kind: "total" };
const HEADER: RowKind = { kind: "header" };

/** What the rows of one sheet are judged by. */
export interface RowRules {
  readonly view: SheetView;
  /** -1 where the sheet has no such column. */
  readonly titleColumn: number;
  readonly idColumn: number;
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
}

const TOTAL_WORDS = /^(?:(?:del)?summa|(?:del)?total(?:t|en|er|a)?|s:a|antal|sum)(?:$|[\s:])/u;
const TOTAL_LENGTH = 40;

/** True for "Summa", "Totalt antal aktiviteter", "Delsumma HR:", not for a longer text that begins so. */
export function isTotalText(cell: CellValue): boolean {
  if (typeof cell !== "string" || cell.length > TOTAL_LENGTH) return false;
  const first = cell.trimStart().charCodeAt(0) | 32;
  // s, d, t, a: most rows are told apart by their first letter alone.
  if (first !== 115 && first !== 100 && first !== 116 && first !== 97) return false;
  const text = normaliseText(cell);
  return TOTAL_WORDS.test(text) && text.split(" ").length <= 4;
}

export function kindOfRow(rules: RowRules, row: number): RowKind {
  const { view, titleColumn, idColumn } = rules;
  const title = view.value(row, titleColumn);
  const hasSubstance = rules.substance.some((column) => view.value(row, column) !== "");
  if (title !== "" && hasSubstance) return ordinaryRow(rules, row, title);
  const filled = filledColumns(view, row);
  if (filled.length === 0) return BLANK;
  if (filled.some((column) => isTotalText(view.raw(row, column))) && !isReported(rules, row, filled)) return TOTAL;
  if (hasSubstance && filled.length > 1) return RECORD;
  return aloneOrHeading(rules, row, filled, idColumn, titleColumn);
}

/** A row with a title and more: a record, unless it is a total or repeats the header. */
function ordinaryRow(rules: RowRules, row: number, title: CellValue): RowKind {
  if (title === rules.titleHeading) return HEADER;
  if (isTotalText(title) && isCounts(rules, row)) return TOTAL;
  const first = rules.view.raw(row, rules.view.firstColumn);
  return first !== title && isTotalText(first) && isCounts(rules, row) ? TOTAL : RECORD;
}

/** A total row's other cells are numbers (or empty). */
function isCounts(rules: RowRules, row: number): boolean {
  return rules.substance.every(
    (column) => typeof rules.view.value(row, column) !== "string" || rules.view.value(row, column) === "",
  );
}

/** A row that looks like a total but has texts in the columns that only records fill is a record. */
function isReported(rules: RowRules, row: number, filled: readonly number[]): boolean {
  return filled.some(
    (column) =>
      rules.substance.includes(column) &&
      typeof rules.view.raw(row, column) === "string" &&
      !isTotalText(rules.view.raw(row, column)),
  );
}

function aloneOrHeading(
  rules: RowRules,
  row: number,
  filled: readonly number[],
  idColumn: number,
  titleColumn: number,
): RowKind {
  const { view } = rules;
  const texts = filled.map((column) => String(view.raw(row, column)).trim()).filter((text) => text !== "");
  const section: RowKind = { kind: "section", texts };
  if (filled.length === 1) {
    const [column = -1] = filled;
    const area = view.mergedArea(row, column);
    if (area !== undefined && area.lastColumn > area.firstColumn) return section;
    if (column === idColumn)
      return rules.isSectionText(texts[0] ?? "") || (texts[0] ?? "").length > 12 ? section : RECORD;
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

function filledColumns(view: SheetView, row: number): number[] {
  const filled: number[] = [];
  const cells = view.cells(row);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell !== undefined && cell !== "" && (typeof cell !== "string" || cell.trim() !== ""))
      filled.push(view.firstColumn + index);
  }
  return filled;
}

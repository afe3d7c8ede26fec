/**
 * Notes and legends below a table ("G = genomförd", "* Avser hela året", "Källa: …"): they are no records, but nothing is
 * left out in silence, so the rows are handed to a finding.
 */
import type { CellValue } from "../workbook/port";
import { normaliseText } from "../values/text";
import { filledColumns, type RowRules } from "./tableRows";

/** The words that open a note. */
const NOTE =
  /^(?:[*†]|\(?obs\b|not(?:era)?\s?[:.]|källa\b|förklaring|teckenförklaring|(?:senast )?uppdaterad|upprättad|sammanställd|färgkod|statusar\b|exempel\b)/u;
/** "G = genomförd". */
const EXPLAINS = /^[^=]{1,25}=\s*\S/u;

/** True for a text that explains the table rather than belonging to it. */
export function isNote(text: string): boolean {
  const normal = normaliseText(text);
  return normal.endsWith(":") || EXPLAINS.test(normal) || NOTE.test(normal);
}

/**
 * The last row that is certainly a record: a text with a status, date or responsible beside it, or an id with a text. What
 * stands below it after a blank row is outside the table.
 */
export function lastCertainRow(
  rules: RowRules,
  firstRow: number,
  endRow: number,
  isState: (text: string) => boolean,
): number {
  for (let row = endRow - 1; row >= firstRow; row--) if (isCertain(rules, row, isState)) return row;
  // Nothing is certain, so nothing can be told from it.
  return endRow;
}

function isCertain(rules: RowRules, row: number, isState: (text: string) => boolean): boolean {
  const { view, titleColumn, idColumn } = rules;
  const title = view.value(row, titleColumn);
  if (typeof title !== "string" || title.trim() === "") return false;
  const hasId = rules.idsUsed && textAt(view.raw(row, idColumn)) !== "";
  if (!hasId && !rules.substance.some((column) => textAt(view.value(row, column)) !== "")) return false;
  if (isState(title)) return false;
  return !filledColumns(view, row).some((column) => isExplanation(view.raw(row, column)));
}

function isExplanation(cell: CellValue): boolean {
  return typeof cell === "string" && cell.length < 60 && (EXPLAINS.test(cell) || cell.trimEnd().endsWith(":"));
}

function textAt(cell: CellValue): string {
  return String(cell).trim();
}

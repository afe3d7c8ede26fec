/** What a cell holds, before anybody asks which kind of value it should be. */
import { EMPTY, type Reading, type Unreadable } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import { foldText } from "./text";

/**
 * Error cells, in English ("#DIV/0!"), Swedish ("#VÄRDEFEL!", "#SAKNAS!") or any other language: capitals after "#", and
 * an end that people do not type. The three without such an end are named.
 */
const FORMULA_ERROR = /^#(?:N\/A|GETTING_DATA|SAKNAS|[\p{Lu}_]+(?:\/\d)?[!?])!?$/u;

export function isFormulaError(cell: CellValue): boolean {
  return typeof cell === "string" && cell.startsWith("#") && FORMULA_ERROR.test(cell.trim());
}

/**
 * The cell's text as a person sees it: decimal comma, booleans in Swedish, texts as typed but for white space at the ends.
 */
export function textOf(cell: CellValue): string {
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (typeof cell === "boolean") return cell ? "SANT" : "FALSKT";
  return cell.trim();
}

/** One or more dashes and nothing else, once folded: people strike a cell out where they have nothing to enter. */
function isDash(folded: string): boolean {
  return /^-+$/.test(folded);
}

/** True for an empty cell, and for one with nothing but white space. */
export function isBlank(cell: CellValue): boolean {
  return typeof cell === "string" && (cell === "" || foldText(cell) === "");
}

/** True where nothing is entered: blank, or struck out with a dash. */
export function isNothing(cell: CellValue): boolean {
  if (typeof cell !== "string") return false;
  const folded = foldText(cell);
  return folded === "" || isDash(folded);
}

export function unreadable(text: string, why: Unreadable, nearest?: string): Reading<never> {
  return nearest === undefined ? { kind: "unreadable", text, why } : { kind: "unreadable", text, why, nearest };
}

/** The answer that every reader gives alike: EMPTY where nothing is entered, formulaError for an error cell; else null. */
export function nothingOrError(cell: CellValue): Reading<never> | null {
  if (isNothing(cell)) return EMPTY;
  return isFormulaError(cell) ? unreadable(textOf(cell), "formulaError") : null;
}

/**
 * What Excel makes of what `Range.values` and `Range.formulas` are set to: as if typed in an Excel set to en-US, whatever
 * the user's language ("Set or get Excel range values, text, and formulas", and the remarks of Range.values, which name
 * "+", "-" and "=" as beginnings of formulas). Where no document says what Excel does, the stricter of the two is taken,
 * and the tests' table says that it is doubtful.
 */
import type { CellValue } from "../../../src/workbook/port";
import { HostError } from "../objects/define";
import { parseDate } from "./dates";
import { LONGEST_FORMULA, parsesAsFormula } from "./formula";
import { parseNumber } from "./numbers";

export interface Input {
  /** "" for a formula: the host calculates nothing. */
  readonly value: CellValue;
  /** With its "="; "" for a constant. */
  readonly formula: string;
  readonly numberFormat: string;
}

/** "Total number of characters that a cell can contain", Excel specifications and limits. */
const LONGEST_TEXT = 32_767;
const TEXT_FORMAT = "@";
const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

/**
 * @param input one cell of what was written; null means "leave as it is" and is the caller's to handle
 * @param numberFormat the cell's format as it is; the answer's differs where Excel gives a General cell one
 * @param thisYear the year of entries like "1-2"
 * @throws HostError InvalidArgument for text that Excel refuses, GeneralException for formulas that are too long
 */
export function parseInput(input: unknown, numberFormat: string, thisYear = new Date().getFullYear()): Input {
  if (typeof input === "string") return parseText(input, numberFormat, thisYear);
  if (typeof input === "boolean") return constant(input, numberFormat);
  if (typeof input === "number" && Number.isFinite(input)) {
    // Set from code as typed by hand: a text cell makes text of a number.
    return constant(numberFormat === TEXT_FORMAT ? String(input) : input, numberFormat);
  }
  throw new HostError("InvalidArgument", `A cell cannot hold ${input === null ? "null" : typeof input}.`);
}

function constant(value: CellValue, numberFormat: string): Input {
  return { value, formula: "", numberFormat };
}

function parseText(text: string, numberFormat: string, thisYear: number): Input {
  if (text === "") return constant("", numberFormat);
  if (text.length > LONGEST_TEXT) throw new HostError("InvalidArgument", "The text is longer than 32,767 characters.");
  if (numberFormat === TEXT_FORMAT) return constant(text, numberFormat);
  if (text.startsWith("'")) return constant(text.slice(1), numberFormat);
  const upper = text.toUpperCase();
  if (ERRORS.has(upper)) return constant(upper, numberFormat);
  if (upper === "TRUE" || upper === "FALSE") return constant(upper === "TRUE", numberFormat);
  const trimmed = text.trim();
  const entry = parseNumber(trimmed) ?? parseDate(trimmed, thisYear);
  if (entry !== null) return constant(entry.value, numberFormat === "General" ? entry.format : numberFormat);
  const formula = formulaOf(text);
  return formula === null ? constant(text, numberFormat) : { value: "", formula, numberFormat };
}

/** The formula with its "="; null where the text is none. Throws where it begins as one and cannot be read. */
function formulaOf(text: string): string | null {
  // Signs alone are what people draw lines with, and Excel leaves them.
  if (!/^[=+\-@]/u.test(text) || /^(?:=|[+-]+)$/u.test(text)) return null;
  const body = /^(?:=|@|\+(?=\d))/u.test(text) ? text.slice(1) : text;
  if (body.length + 1 > LONGEST_FORMULA) {
    throw new HostError("GeneralException", "There was an internal error while processing the request.");
  }
  const isCall = !text.startsWith("@") || /^[\p{L}_][\p{L}\p{N}_.]*\(/u.test(body);
  if (isCall && parsesAsFormula(body)) return `=${body}`;
  throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
}

/** Numbers with units, as people type them in Swedish. */
import type { Quantity } from "../plan/quantities";
import type { Reading, Unreadable } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import { nothingOrError, textOf, unreadable } from "./cell";
import { rememberingByFormat } from "./memo";
import { foldText } from "./text";
import { isDateFormat, isPercentFormat, unitOf, unitOfFormat } from "./units";

/** Fifteen digits are what Excel itself keeps and shows; more are noise of binary fractions. */
const DIGITS = 15;
/** After a multiplication by 100 the noise reaches one digit further: 0.29 × 100 is 28.999999999999996. */
const DIGITS_OF_PERCENT = 14;
/** Larger is no figure of a plan but a slip (an account number, two cells pasted together). */
const LARGEST = 1e13;

/** A longer text is prose; matching it would only cost. */
export const LONGEST_QUANTITY = 150;

/** A number as written: its sign and the digits, without the text around it. */
export const NUMBER =
  "(?:\\d{1,3}(?: \\d{3})+|\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:,\\d{3}){2,}|\\d{1,3}\\.\\d{3}(?=,\\d)|\\d{1,3},\\d{3}(?=\\.\\d)|\\d+)(?:[.,]\\d+)?";
const SIGN = "(?:-|\\+|minus |plus )";
const APPROXIMATELY =
  "(?:ca\\.?|c:a|cirka|circa|ungefär|uppskattningsvis|omkring|runt|kring|drygt|knappt|nästan|närmare|~|≈)";
const QUANTITY = new RegExp(`^(${APPROXIMATELY})? ?(${SIGN})? ?(${NUMBER})(?![\\d.,]*\\d) ?(.*?)\\*{0,3}$`, "iu");

/** The number that a text of the form NUMBER writes. "ambiguous" for "1.234": a thousand or one and a bit? */
function parseNumber(text: string): number | Unreadable {
  const compact = text.replace(/ /g, "");
  const grouped = compact.length < text.length;
  // One group of exactly three digits after a dot: thousands in many hands, decimals in others.
  if (!grouped && /^[1-9]\d{0,2}\.\d{3}$/.test(compact)) return "ambiguous";
  const plain = withoutGroups(compact).replace(",", ".");
  const value = Number(plain);
  if (Number.isNaN(value)) return "unknown";
  return value < LARGEST ? value : "outOfRange";
}

/** "2.181.760", "1.234,5" and "1,234,567.8" have thousands marked; what comes last and stands once is the decimal sign. */
function withoutGroups(text: string): string {
  if (/^\d+(?:\.\d{3})+(?:,\d+)?$/.test(text) && (text.includes(",") || /\..*\./.test(text)))
    return text.replace(/\./g, "");
  if (/^\d+(?:,\d{3})+(?:\.\d+)?$/.test(text) && (text.includes(".") || /,.*,/.test(text)))
    return text.replace(/,/g, "");
  return text;
}

/** A quantity from a text; else why not. "4–6" and "1.234" are ambiguous. */
export function parseQuantity(text: string): Quantity | Unreadable {
  const folded = foldText(text);
  const match = folded.length <= LONGEST_QUANTITY ? QUANTITY.exec(folded) : null;
  if (!match) return /\d/.test(folded) ? "ambiguous" : "unknown";
  const [, approximately, sign = "", digits = "", rest = ""] = match;
  const value = parseNumber(digits);
  if (typeof value === "string") return value;
  const unit = rest === "" ? null : unitOf(rest);
  if (rest !== "" && unit === null) return "ambiguous";
  return { value: signed(value, sign), unit, approximate: approximately !== undefined };
}

function signed(value: number, sign: string): number {
  return value !== 0 && /^(?:-|minus)/i.test(sign) ? -value : value;
}

/** A quantity from a cell that holds a number; `format` is its number format, "" for General. */
export function quantityOfNumber(cell: number, format: string): Quantity | Unreadable {
  if (!Number.isFinite(cell)) return "outOfRange";
  if (isDateFormat(format)) return "ambiguous";
  const percent = isPercentFormat(format);
  const value = percent ? rounded(cell * 100, DIGITS_OF_PERCENT) : rounded(cell, DIGITS);
  if (Math.abs(value) >= LARGEST) return "outOfRange";
  return { value, unit: percent ? "%" : unitOfFormat(format), approximate: false };
}

function rounded(value: number, digits: number): number {
  // + 0 makes 0 of −0.
  return Number(value.toPrecision(digits)) + 0;
}

/** The text of a numeric cell as a person sees it, near enough to know it again: "42 %", "14977". */
export function numberText(cell: number, format: string): string {
  const quantity = quantityOfNumber(cell, format);
  if (typeof quantity === "string") return textOf(cell);
  const digits = textOf(quantity.value);
  return quantity.unit === null ? digits : `${digits} ${quantity.unit}`;
}

/** A reader of quantities. A boolean is none. */
export function quantityReader(): (cell: CellValue, format?: string) => Reading<Quantity> {
  return rememberingByFormat((cell, format) => nothingOrError(cell) ?? readQuantity(cell, format));
}

/** A quantity from a cell in which something is entered. */
export function readQuantity(cell: CellValue, format: string): Reading<Quantity> {
  if (typeof cell === "boolean") return unreadable(textOf(cell), "unknown");
  const quantity = typeof cell === "number" ? quantityOfNumber(cell, format) : parseQuantity(cell);
  const text = typeof cell === "number" ? numberText(cell, format) : textOf(cell);
  return typeof quantity === "string" ? unreadable(text, quantity) : { kind: "read", value: quantity, text };
}

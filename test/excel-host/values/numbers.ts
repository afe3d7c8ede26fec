/**
 * Numbers as somebody types them in an Excel set to en-US, and the number format that Excel gives a General cell for them.
 * Source: "About entering text, numbers, dates, and times" of Excel's help ("0 1 2 3 4 5 6 7 8 9 + - ( ) , / $ % . E e"),
 * formats from ECMA-376 part 1, 18.8.30.
 */

/** What a cell gets: the number, and the format where it was General. */
export interface Entry {
  readonly value: number;
  readonly format: string;
}

const CURRENCY = "$#,##0_);[Red]($#,##0)";
const CURRENCY_DECIMALS = "$#,##0.00_);[Red]($#,##0.00)";
/** Sign, currency and brackets around; groups of three where there are commas. */
const NUMBER =
  /^(\()?([+-])?\s*(\$)?\s*([+-])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:E([+-]?\d{1,3}))?\s*(%)?(\))?$/iu;
const FRACTION = /^([+-])?(\d+)\s+(\d{1,3})\/(\d{1,3})$/u;
/** Excel keeps 15 digits of a number and makes zeros of the rest (specifications and limits). */
const DIGITS = 15;

function keepDigits(digits: string): string {
  let kept = 0;
  let begun = false;
  return digits.replace(/\d/gu, (digit) => {
    begun ||= digit !== "0";
    if (!begun) return digit;
    kept++;
    return kept > DIGITS ? "0" : digit;
  });
}

function formatOf(text: {
  currency: boolean;
  percent: boolean;
  exponent: boolean;
  commas: boolean;
  decimals: boolean;
}) {
  if (text.percent) return text.decimals ? "0.00%" : "0%";
  if (text.currency) return text.decimals ? CURRENCY_DECIMALS : CURRENCY;
  if (text.exponent) return "0.00E+00";
  if (text.commas) return text.decimals ? "#,##0.00" : "#,##0";
  return "General";
}

function parseFraction(text: string): Entry | null {
  const parts = FRACTION.exec(text);
  if (!parts) return null;
  const [, sign, whole = "", over = "", under = ""] = parts;
  if (Number(under) === 0) return null;
  const value = Number(whole) + Number(over) / Number(under);
  const format = over.length === 1 && under.length === 1 ? "# ?/?" : "# ??/??";
  return { value: sign === "-" ? -value : value, format };
}

/** "1,234.5", "(5)", "$3", "5%", "3E5", "0 1/2"; null for anything else. */
export function parseNumber(text: string): Entry | null {
  const parts = NUMBER.exec(text);
  if (!parts) return parseFraction(text);
  const [, open, before, currency, after, digits = "", exponent, percent, closed] = parts;
  if ((open === undefined) !== (closed === undefined)) return null;
  // One sign at most, and none inside brackets, which mean minus themselves.
  if ([open, before, after].filter((sign) => sign !== undefined).length > 1) return null;
  const size = Number(`${keepDigits(digits.replaceAll(",", ""))}${exponent === undefined ? "" : `e${exponent}`}`);
  if (!Number.isFinite(size)) return null;
  const isNegative = open !== undefined || before === "-" || after === "-";
  const value = (isNegative ? -size : size) / (percent === undefined ? 1 : 100);
  const format = formatOf({
    currency: currency !== undefined,
    percent: percent !== undefined,
    exponent: exponent !== undefined,
    commas: digits.includes(","),
    decimals: digits.includes("."),
  });
  return { value: value === 0 ? 0 : value, format };
}

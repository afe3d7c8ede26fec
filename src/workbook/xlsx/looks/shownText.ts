/**
 * What a cell shows, as Excel in Swedish shows it: decimal comma, no-break space between thousands, SANT and FALSKT.
 * hucre's formatValue knows four other languages and English month names, so this is done here on Intl.
 */
import type { CellValue } from "../../port";
import { dateText } from "./dateText";
import { sectionsOf, type Section, type Token } from "./formatTokens";

const SPACE = "\u00a0";
const LANGUAGE = "sv-SE";
/** General shows at most eleven digits, and switches to powers of ten beyond. */
const GENERAL = new Intl.NumberFormat(LANGUAGE, { maximumSignificantDigits: 11, useGrouping: false });
const LARGEST_GENERAL = 1e11;
const SMALLEST_GENERAL = 1e-9;
/** "Short date" follows the computer's own setting, whatever the file says: a Swedish one writes the year first. */
const SYSTEM_DATES: ReadonlyMap<string, string> = new Map([
  ["m/d/yyyy", "yyyy-mm-dd"],
  ["m/d/yyyy h:mm", "yyyy-mm-dd hh:mm"],
  ["mm-dd-yy", "yyyy-mm-dd"],
]);
/** Excel's names of its errors in Swedish. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ["#N/A", "#SAKNAS!"],
  ["#REF!", "#REFERENS!"],
  ["#NAME?", "#NAMN?"],
  ["#VALUE!", "#VÄRDEFEL!"],
  ["#DIV/0!", "#DIVISION/0!"],
  ["#NUM!", "#OGILTIGT!"],
  ["#NULL!", "#SKÄRNING!"],
]);

/** True for a text that is one of Excel's errors. */
export function isErrorText(value: CellValue): boolean {
  return typeof value === "string" && ERRORS.has(value);
}

/** The text in a cell of this number format; null for General. A text stands as it is, whatever the format. */
export function shownText(value: CellValue, format: string | null): string {
  if (typeof value === "boolean") return value ? "SANT" : "FALSKT";
  if (typeof value === "string") return ERRORS.get(value) ?? value;
  return format === null ? generalText(value) : formattedNumber(value, format);
}

function formattedNumber(value: number, format: string): string {
  const sections = sectionsOf(SYSTEM_DATES.get(format) ?? format);
  const { section, number } = chosen(sections, value);
  if (section === undefined) return generalText(value);
  const { tokens } = section;
  if (section.isDate) return dateText(number, tokens) ?? "########";
  if (tokens.some(({ kind }) => kind === "general" || kind === "text"))
    return tokens.map((token) => literalOr(token, generalText(number))).join("");
  if (tokens.some(({ kind }) => kind === "fraction")) return generalText(value);
  return numberText(number, tokens);
}

/** The section for a number, and the number without the sign that the section stands for. */
function chosen(sections: readonly Section[], value: number): { section: Section | undefined; number: number } {
  const [first, second, third] = sections;
  const met = sections.findIndex(({ condition }) => condition?.(value) === true);
  if (sections.some(({ condition }) => condition !== null)) {
    const other = sections.find(({ condition }) => condition === null) ?? sections.at(-1);
    return { section: met < 0 ? other : sections[met], number: value };
  }
  if (value < 0 && second !== undefined) return { section: second, number: -value };
  return { section: value === 0 && third !== undefined ? third : first, number: value };
}

function literalOr(token: Token, text: string): string {
  if (token.kind === "literal") return token.text;
  return token.kind === "general" || token.kind === "text" ? text : "";
}

function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= LARGEST_GENERAL || size < SMALLEST_GENERAL)) return exponentText(value, 5, 2);
  return hyphen(GENERAL.format(value));
}

/** Intl writes the real minus; Excel the one of the keyboard. */
function hyphen(text: string): string {
  return text.replace("\u2212", "-");
}

function exponentText(value: number, decimals: number, digits: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential(decimals).split("e");
  const power = Number(exponent);
  const number = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  return `${number.replace(".", ",")}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(digits, "0")}`;
}

function numberText(value: number, tokens: readonly Token[]): string {
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const exponentAt = tokens.findIndex(({ kind }) => kind === "exponent");
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const whole = tokens.slice(0, point < 0 ? tokens.length : point);
  const decimals = point < 0 ? [] : tokens.slice(point + 1, exponentAt < 0 ? tokens.length : exponentAt);
  if (exponentAt >= 0) {
    const places = decimals.filter(({ kind }) => kind === "digit").length;
    return exponentText(value, places, tokens.slice(exponentAt).filter(({ kind }) => kind === "digit").length);
  }
  const scaled = Math.abs(value) * 100 ** percents * 1000 ** -trailingCommas(tokens);
  const [integer, fraction] = rounded(scaled, decimals);
  // −0,4 shown without decimals is 0.
  const sign = value < 0 && /[1-9]/.test(integer + fraction) ? "-" : "";
  const rest = point < 0 ? "" : `${fraction === "" ? "" : ","}${fraction}${after(decimals)}`;
  return `${sign}${placed(integer, whole)}${rest}`;
}

/** Integer part and decimals as the places ask: "#" leaves out zeros at the end, "0" keeps them. */
function rounded(value: number, decimals: readonly Token[]): [string, string] {
  const places = decimals.filter((token): token is Token & { kind: "digit"; text: string } => token.kind === "digit");
  const needed = places.findLastIndex(({ text }) => text !== "#") + 1;
  const text = new Intl.NumberFormat("en-US", {
    useGrouping: false,
    minimumFractionDigits: Math.min(20, needed),
    maximumFractionDigits: Math.min(20, Math.max(needed, places.length)),
  }).format(value);
  const [integer = "0", fraction = ""] = text.split(".");
  return [integer, fraction];
}

/** Commas behind the last digit, of the whole number or of its integer part, each divide by a thousand. */
function trailingCommas(tokens: readonly Token[]): number {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const integer = point < 0 ? [] : tokens.slice(0, point);
  return [tokens, integer].reduce((sum, part) => sum + commasBehind(part), 0);
}

function commasBehind(tokens: readonly Token[]): number {
  const rest = tokens.slice(tokens.findLastIndex(({ kind }) => kind === "digit") + 1);
  const end = rest.findIndex(({ kind }) => kind !== "comma");
  return end < 0 ? rest.length : end;
}

/** The integer put into its places from the right, with what stands between them; the first place takes all that is left. */
function placed(integer: string, tokens: readonly Token[]): string {
  const digitPlaces = tokens.filter(({ kind }) => kind === "digit").length;
  const least = tokens.filter((token) => token.kind === "digit" && token.text === "0").length;
  const digits = (integer === "0" ? "" : integer).padStart(least, "0");
  const first = tokens.findIndex(({ kind }) => kind === "digit");
  const last = tokens.findLastIndex(({ kind }) => kind === "digit");
  const grouped = tokens.some(({ kind }, index) => kind === "comma" && index > first && index < last);
  if (digitPlaces === 0) return tokens.map((token) => literalOf(token)).join("");
  let left = digits;
  let text = "";
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind === "digit") {
      const taken = index === first || grouped ? left : left.slice(-1);
      if (grouped && index !== last) continue;
      left = left.slice(0, left.length - taken.length);
      text = (grouped ? inThousands(taken) : taken) + text;
    } else if (token !== undefined && !(index > first && index < last && left === "")) text = literalOf(token) + text;
  }
  return text;
}

function inThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, SPACE);
}

/** A space in a code never breaks: Excel shows a number on one line. */
function literalOf(token: Token): string {
  if (token.kind === "percent") return "%";
  return token.kind === "literal" ? token.text.replaceAll(" ", SPACE) : "";
}

function after(decimals: readonly Token[]): string {
  return decimals.map(literalOf).join("");
}

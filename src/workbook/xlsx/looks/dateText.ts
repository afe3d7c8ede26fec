/** Serial numbers as dates and times, in the words of Swedish Excel. */
import type { Token } from "./formatTokens";

const DAY = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);
/** 9999-12-31, Excel's last day. */
const LAST = 2_958_466;
const name = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("sv-SE", { ...options, timeZone: "UTC" });
const NAMES = {
  month: name({ month: "long" }),
  shortMonth: name({ month: "short" }),
  day: name({ weekday: "long" }),
  shortDay: name({ weekday: "short" }),
} as const;

/** The text of a serial number of the 1900 system; null where it is no date. */
export function dateText(serial: number, tokens: readonly Token[]): string | null {
  if (!(serial >= 0 && serial < LAST)) return null;
  const decimals = tokens.reduce((count, token, index) => count + secondDecimals(tokens, index, token), 0);
  const moment = momentOf(serial, decimals);
  const twelve = tokens.some((token) => token.kind === "date" && token.text === "AM/PM");
  return tokens.map((token, index) => piece(token, index, { tokens, serial, moment, twelve })).join("");
}

interface Context {
  readonly tokens: readonly Token[];
  readonly serial: number;
  readonly moment: Date;
  readonly twelve: boolean;
}

/** Before 1 March 1900 Excel's numbers are one less: its 1900 has a 29 February that never was. */
function momentOf(serial: number, decimals: number): Date {
  const unit = 10 ** (3 - Math.min(3, decimals));
  const day = Math.floor(serial);
  const time = Math.round(((serial - day) * DAY) / unit) * unit;
  return new Date(ZERO + (day < 60 ? day + 1 : day) * DAY + time);
}

function piece(token: Token, index: number, context: Context): string {
  const { tokens, moment } = context;
  switch (token.kind) {
    case "literal":
      return token.text;
    case "date":
      return datePart(token.text, index, context);
    case "elapsed":
      return elapsed(token.text, context.serial);
    case "point":
      return isSecondsPoint(tokens, index) ? "," : ".";
    case "comma":
      return ",";
    case "fraction":
      return "/";
    case "digit":
      return secondDecimals(tokens, index, token) === 1 ? fraction(moment, tokens, index) : "";
    default:
      return "";
  }
}

function datePart(text: string, index: number, { tokens, moment, twelve }: Context): string {
  const hour = moment.getUTCHours();
  switch (text.charAt(0)) {
    case "y":
      return text.length > 2 ? String(moment.getUTCFullYear()) : padded(moment.getUTCFullYear() % 100, 2);
    case "m":
      return isMinutes(tokens, index) ? padded(moment.getUTCMinutes(), Math.min(2, text.length)) : month(text, moment);
    case "d":
      return day(text, moment);
    case "h":
      return padded(twelve ? hour % 12 || 12 : hour, Math.min(2, text.length));
    case "s":
      return padded(moment.getUTCSeconds(), Math.min(2, text.length));
    default:
      return hour < 12 ? "fm" : "em";
  }
}

function month(text: string, moment: Date): string {
  if (text.length <= 2) return padded(moment.getUTCMonth() + 1, text.length);
  if (text.length === 3) return NAMES.shortMonth.format(moment).replace(".", "").slice(0, 3);
  return text.length === 5 ? NAMES.month.format(moment).slice(0, 1) : NAMES.month.format(moment);
}

function day(text: string, moment: Date): string {
  if (text.length <= 2) return padded(moment.getUTCDate(), text.length);
  return text.length === 3 ? NAMES.shortDay.format(moment) : NAMES.day.format(moment);
}

/** "m" is minutes behind hours and before seconds. */
function isMinutes(tokens: readonly Token[], index: number): boolean {
  const isTime = (token: Token | undefined, letter: string): boolean =>
    (token?.kind === "date" || token?.kind === "elapsed") && token.text.startsWith(letter);
  const isPart = ({ kind }: Token): boolean => kind === "date" || kind === "elapsed";
  return isTime(tokens.slice(0, index).findLast(isPart), "h") || isTime(tokens.slice(index + 1).find(isPart), "s");
}

function elapsed(text: string, serial: number): string {
  const perDay = text.startsWith("h") ? 24 : text.startsWith("m") ? 1_440 : 86_400;
  // A hair more, so that 1,5 h is not 0:89 for the sake of floating point.
  return padded(Math.floor(serial * perDay + 1e-6), text.length);
}

function isSecondsPoint(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return (before?.kind === "date" || before?.kind === "elapsed") && before.text.startsWith("s");
}

/** 1 for a digit that shows a part of a second. */
function secondDecimals(tokens: readonly Token[], index: number, token: Token): number {
  if (token.kind !== "digit") return 0;
  let at = index - 1;
  while (tokens[at]?.kind === "digit") at--;
  return tokens[at]?.kind === "point" && isSecondsPoint(tokens, at) ? 1 : 0;
}

function fraction(moment: Date, tokens: readonly Token[], index: number): string {
  let place = 0;
  for (let at = index - 1; tokens[at]?.kind === "digit"; at--) place++;
  return padded(moment.getUTCMilliseconds(), 3).charAt(place) || "0";
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** A number format code, cut into sections and tokens (ECMA-376 part 1, 18.8.31). */

export type Token =
  | { readonly kind: "literal"; readonly text: string }
  /** 0, # or ? */
  | { readonly kind: "digit"; readonly text: string }
  /** y, m, d, h, s repeated; AM/PM; 0 after a decimal point of seconds belongs to digits. */
  | { readonly kind: "date"; readonly text: string }
  /** [h], [mm], [s]: time that does not begin anew at 24 or 60. */
  | { readonly kind: "elapsed"; readonly text: string }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" | "fraction" }
  | { readonly kind: "exponent"; readonly text: string };

export interface Section {
  readonly tokens: readonly Token[];
  /** From [>=100]; null without one. */
  readonly condition: ((value: number) => boolean) | null;
  readonly isDate: boolean;
}

const known = new Map<string, readonly Section[]>();
const MOST_KNOWN = 500;

/** The sections of a code, remembered: a sheet has few codes and many cells. */
export function sectionsOf(code: string): readonly Section[] {
  let sections = known.get(code);
  if (sections === undefined) {
    sections = cutSections(code).map(section);
    if (known.size < MOST_KNOWN) known.set(code, sections);
  }
  return sections;
}

function cutSections(code: string): string[] {
  const sections = [""];
  for (const [piece] of code.matchAll(/"[^"]*"?|\\[^]|_[^]|\*[^]|\[[^\]]*\]?|[^]/g)) {
    if (piece === ";") sections.push("");
    else sections.push((sections.pop() ?? "") + piece);
  }
  return sections;
}

const PIECES =
  /"([^"]*)"?|\\([^])|_([^])|\*[^]?|\[([^\]]*)\]?|(General)|(AM\/PM|A\/P)|([eE][+-])|(y+|m+|d+|h+|s+)|([0#?])|([^])/giu;

function section(code: string): Section {
  const tokens: Token[] = [];
  let condition: Section["condition"] = null;
  for (const match of code.matchAll(PIECES)) {
    const bracket = match[4];
    if (bracket === undefined) {
      const token = tokenOf(match);
      if (token !== null) tokens.push(token);
      continue;
    }
    condition ??= conditionOf(bracket);
    const token = bracketToken(bracket);
    if (token !== null) tokens.push(token);
  }
  return { tokens, condition, isDate: tokens.some(({ kind }) => kind === "date" || kind === "elapsed") };
}

function tokenOf([
  ,
  quoted,
  escaped,
  space,
  ,
  general,
  halfDay,
  exponent,
  date,
  digit,
  other,
]: RegExpExecArray): Token | null {
  const literal = quoted ?? escaped;
  if (literal !== undefined) return { kind: "literal", text: literal };
  // "_x" leaves room for an x.
  if (space !== undefined) return { kind: "literal", text: "\u00a0" };
  if (general !== undefined) return { kind: "general" };
  if (halfDay !== undefined) return { kind: "date", text: "AM/PM" };
  if (exponent !== undefined) return { kind: "exponent", text: exponent };
  if (date !== undefined) return { kind: "date", text: date.toLowerCase() };
  if (digit !== undefined) return { kind: "digit", text: digit };
  return other === undefined ? null : signToken(other);
}

function signToken(sign: string): Token {
  switch (sign) {
    case ".":
      return { kind: "point" };
    case ",":
      return { kind: "comma" };
    case "%":
      return { kind: "percent" };
    case "@":
      return { kind: "text" };
    case "/":
      return { kind: "fraction" };
    default:
      return { kind: "literal", text: sign };
  }
}

/** [h] is a time, [$kr-41D] a currency, [Red] and [>=100] no part of the text. */
function bracketToken(text: string): Token | null {
  if (/^(h+|m+|s+)$/i.test(text)) return { kind: "elapsed", text: text.toLowerCase() };
  const currency = /^\$([^-]*)/.exec(text)?.[1];
  return currency === undefined || currency === "" ? null : { kind: "literal", text: currency };
}

function conditionOf(text: string): Section["condition"] {
  const [, sign, limitText] = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const limit = Number(limitText);
  switch (sign) {
    case "<":
      return (value) => value < limit;
    case "<=":
      return (value) => value <= limit;
    case ">":
      return (value) => value > limit;
    case ">=":
      return (value) => value >= limit;
    case "=":
      return (value) => value === limit;
    case "<>":
      return (value) => value !== limit;
    default:
      return null;
  }
}

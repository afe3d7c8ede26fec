/** What people typed → text that a cell can hold, unchanged wherever Excel allows it, and text as part of a formula. */

/** Excel's limit for the text of a cell, in UTF-16 units. */
const LONGEST = 32_767;
/** Control characters and halves of surrogate pairs: XML 1.0 § 2.2 forbids them, and so workbooks cannot store them. */
const UNSTORABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/**
 * Text as a cell may hold it: control characters gone, halves of surrogate pairs replaced, and cut with "…" at Excel's
 * limit, which no sheet can exceed.
 */
export function cellText(text: string): string {
  const clean = UNSTORABLE.test(text) ? withoutUnstorable(text) : text;
  if (clean.length <= LONGEST) return clean;
  const end = isHighSurrogate(clean.charCodeAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
  return `${clean.slice(0, end)}…`;
}

function withoutUnstorable(text: string): string {
  let clean = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) clean += "\ufffd";
    else if (code >= 0x20 || code === 9 || code === 10 || code === 13) {
      if (code !== 0xfffe && code !== 0xffff) clean += character;
    }
  }
  return clean;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** What begins a formula, an error value, a number with sign, currency or parentheses, or Excel's own mark of a text. */
const BEGINNINGS = /^\s*[-=+@'#(%$€£\u2212\d.,]/u;
/** Truth values in the languages that Excel may speak here: Swedish, English, Finnish, Norwegian and Danish, German. */
const TRUTH_VALUES = /^\s*(?:true|false|sant|falskt|tosi|epätosi|sann|usann|sand|falsk|wahr|falsch)\s*$/i;
/** A month with a number is a date: "april 2025", "maj-5". */
const MONTHS =
  /^\s*(?:jan(?:uar[iy])?|feb(?:ruar[iy])?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:usti?)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)\.?[\s\-/.,]*\d/i;

/**
 * Would Excel, when the text is typed into a General cell, take it for a formula, a number, a date, a truth value or an
 * error? Such a cell is formatted as text.
 */
export function turnsIntoSomethingElse(text: string): boolean {
  return BEGINNINGS.test(text) || TRUTH_VALUES.test(text) || MONTHS.test(text);
}

/** A sheet's name as references need it: 'Det''s'. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text as a literal in a formula. Excel allows 255 characters in one, so that longer ones are joined of several. */
export function formulaText(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = isHighSurrogate(text.charCodeAt(at + 254)) ? at + 254 : at + 255;
    pieces.push(`"${text.slice(at, end).replaceAll('"', '""')}"`);
    at = end;
  }
  return pieces.length === 0 ? '""' : pieces.join("&");
}

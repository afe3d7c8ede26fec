/** What people typed → text that a workbook's XML can carry, unchanged wherever Excel allows it. */

/** Excel's limit for the text of a cell, in UTF-16 units. */
const LONGEST = 32_767;
/** What may need care: control characters, halves of surrogate pairs (XML 1.0 § 2.2 forbids them), the escape of OOXML itself. */
const SPECIAL = /[\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u;
const MARKUP = /[&<>]/;

/**
 * Text as a cell may hold it: control characters gone, halves of surrogate pairs replaced, and cut with "…" at Excel's
 * limit, which no sheet can exceed.
 */
export function cellText(text: string): string {
  const clean = SPECIAL.test(text) ? withoutForbidden(text) : text;
  if (clean.length <= LONGEST) return clean;
  const end = isHighSurrogate(clean.charCodeAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
  return `${clean.slice(0, end)}…`;
}

function withoutForbidden(text: string): string {
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

/** Text of an XML element. A carriage return, and text that looks like OOXML's escape, are written as that escape. */
export function xmlText(text: string): string {
  const escaped = SPECIAL.test(text)
    ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replaceAll("\r", "_x000D_")
    : text;
  return MARKUP.test(escaped) ? xmlMarkup(escaped) : escaped;
}

/** Value of an XML attribute. */
export function xmlAttribute(text: string): string {
  return xmlMarkup(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");
}

function xmlMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
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

/** Text as XML carries it. What a cell may hold at all is settled in workbook/textCells.ts. */

/** What may need care: control characters, halves of surrogate pairs (XML 1.0 § 2.2 forbids them), the escape of OOXML itself. */
const SPECIAL = /[\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u;
const MARKUP = /[&<>]/;

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

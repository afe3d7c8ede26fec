/** Characters that Swedish typography asks for (domain.md, "The report and the memo, in Swedish"). */

/** No-break space: in numbers, before % and units, after §. */
export const NBSP = "\u00a0";
/** En dash: ranges, without spaces. */
export const EN_DASH = "\u2013";

/** A name or text as typed, on one line: runs of white space become one space. Nothing else is changed. */
export function tidy(text: string): string {
  return text.trim().replace(/[\s\u00a0\u202f]{2,}|[\t\r\n\v\f\u2028\u2029]/gu, " ");
}

/** A name in Swedish quotation marks, uninflected, as its register has it. */
export function quoted(name: string): string {
  return `”${tidy(name)}”`;
}

/** "145", "§145" and "§ 145" → "§ 145" with a no-break space. */
export function sectionSign(paragraph: string): string {
  return `§${NBSP}${tidy(paragraph).replace(/^§+\s*/u, "")}`;
}

/** A text that ends as a sentence: a full stop is added where it has no end mark of its own. */
export function sentence(text: string): string {
  const tidied = tidy(text);
  return /[.!?…]$/u.test(tidied) ? tidied : `${tidied}.`;
}

/** Capital at the start, also for a number in words. */
export function capitalised(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) {
    return text;
  }
  const letter = String.fromCodePoint(first);
  return letter.toLocaleUpperCase("sv-SE") + text.slice(letter.length);
}

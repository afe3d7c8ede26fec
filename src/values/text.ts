/** Texts as people type them, made comparable: white space, dashes, case and small misspellings. */
import { distance } from "fastest-levenshtein";

/** Signs that are seen as nothing: soft hyphen, zero-width and direction marks, byte order mark, emoji variation. */
const INVISIBLE = /\u00AD|[\u200B-\u200F\u202A-\u202E\u2060-\u2064]|\uFE0E|\uFE0F|\uFEFF/g;
/** Hyphens, dashes and minus signs: what Word makes of "-". */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** All white space, with no-break (U+00A0), thin (U+2009) and narrow no-break (U+202F) spaces. */
const SPACES = /[\s\u0085\u180E]+/g;
/** Anything that folding would change; most texts have nothing of it, so they cost one look. */
const FOLDABLE = /[^\x21-\x7E\u00A1-\u00AC\u00AE-\u00FF ]| {2}|^ | $/;

/**
 * The text with one ordinary space for each run of white space, "-" for each dash or minus, composed letters (a Mac may give
 * "a" + ring for "å"), and nothing invisible. Case stays.
 */
export function foldText(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  return text.normalize("NFC").replace(INVISIBLE, "").replace(DASHES, "-").replace(SPACES, " ").trim();
}

/** `foldText` in lower case: the form in which all words, headings and names are compared. */
export function normaliseText(text: string): string {
  return foldText(text).toLowerCase();
}

/** Number of one-letter edits between two texts; two neighbours that changed places count as one edit. */
export function edits(a: string, b: string): number {
  if (a === b) return 0;
  return isSwap(a, b) ? 1 : distance(a, b);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at] && at < a.length) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** How many edits are a misspelling and not another word: none to four letters, one to seven, else two. */
export function toleranceOf(letters: number): number {
  if (letters <= 4) return 0;
  return letters <= 7 ? 1 : 2;
}

/** True where the texts differ by at most `tolerance` edits; left out, it follows from the shorter one's length. */
export function similar(a: string, b: string, tolerance = toleranceOf(Math.min(a.length, b.length))): boolean {
  return a === b || (Math.abs(a.length - b.length) <= tolerance && edits(a, b) <= tolerance);
}

/**
 * The one word that is nearest to the text within `tolerance` edits (as in `similar`); undefined where none is, or where
 * two are equally near. Texts are compared as they are: normalise them first.
 */
export function nearest(text: string, words: Iterable<string>, tolerance?: number): string | undefined {
  let found: string | undefined;
  let least = Infinity;
  for (const word of words) {
    const allowed = tolerance ?? toleranceOf(Math.min(text.length, word.length));
    if (Math.abs(text.length - word.length) > Math.min(allowed, least)) continue;
    const apart = edits(text, word);
    if (apart > allowed || apart > least) continue;
    found = apart === least && found !== word ? undefined : word;
    least = apart;
  }
  return found;
}

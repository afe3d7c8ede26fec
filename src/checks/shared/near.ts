/** Texts that resemble each other by a letter or two. Ids and numbers never do: "U3" is no misspelling of "U8". */
import { edits, normaliseText } from "../../values/text";

/** Longer texts are compared by their beginning: comparing two long texts costs the product of their lengths. */
const COMPARED = 200;

/** How many letters two texts may differ in and still be taken for the same one: none for short ones, about a sixth of long ones. */
function tolerance(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : Math.min(8, Math.floor(length / 6) + 1);
}

/** Letters that differ, or Infinity where that is more than `limit`. Both texts normalised. */
function lettersApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  const apart = edits(a.slice(0, COMPARED), b.slice(0, COMPARED));
  return apart > limit ? Infinity : apart;
}

/** True where both texts hold the same digits in the same order. */
function sameDigits(a: string, b: string): boolean {
  return a.replace(/\D+/gu, "") === b.replace(/\D+/gu, "");
}

/** The one candidate that resembles `text`; null where none does, or two do equally well. All normalised. */
export function nearestOf<T>(text: string, candidates: Iterable<readonly [string, T]>): T | null {
  let best = tolerance(text.length);
  let found: T | null = null;
  let tied = false;
  for (const [candidate, value] of candidates) {
    const apart = lettersApart(text, candidate, best);
    if (apart === Infinity || !sameDigits(text, candidate)) continue;
    tied = apart === best && found !== null && found !== value;
    found = value;
    best = apart;
  }
  return tied ? null : found;
}

/** Whether two texts are of one thing: equal but for a fifth of the letters, or one the beginning of the other. */
export function sameThing(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [normaliseText(a), normaliseText(b)];
  if (x.startsWith(y) || y.startsWith(x)) return true;
  return lettersApart(x, y, Math.floor(Math.max(x.length, y.length) / 5)) !== Infinity && sameDigits(x, y);
}

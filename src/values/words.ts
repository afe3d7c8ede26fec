/**
 * Words for states. A word is read where it is a known one, with small misspellings forgiven; what could be two states, or
 * says the opposite ("ej genomförd"), is never read as one.
 */
import type { Vocabulary } from "../plan/ownWords";
import { EMPTY, type Reading } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import { nothingOrError, textOf, unreadable } from "./cell";
import {
  compile,
  sameMeaning,
  squeeze,
  tokensOf,
  type Dictionary,
  type Entry,
  type Meaning,
  type WordList,
} from "./dictionary";
import { remembering } from "./memo";
import { closestEntries, isMisspelling, mayOffer, nearestWord } from "./misspelling";
import { normaliseText } from "./text";

export type { WordList } from "./dictionary";

/** A reader of words; `vocabulary` holds the workbook's own words, which win. */
export function wordReader<T>(list: WordList<T>, vocabulary: Vocabulary): (cell: CellValue) => Reading<T> {
  let compiled: Dictionary<T> | undefined;
  return remembering((cell) => {
    // Not before it is needed: readers for the Plan sheet alone are made often.
    const dictionary = (compiled ??= compile(list, vocabulary));
    const text = normaliseText(textOf(cell));
    // Own words come first: a department may use "-" or 1 for a state.
    const exact = dictionary.exact.get(text);
    if (exact !== undefined) return meant(exact, textOf(cell));
    if (typeof cell !== "string") return unreadable(textOf(cell), "unknown");
    return nothingOrError(cell) ?? readWord(dictionary, list, text, textOf(cell));
  });
}

function readWord<T>(dictionary: Dictionary<T>, list: WordList<T>, whole: string, typed: string): Reading<T> {
  const text = whole
    .replace(NUMBERED, "")
    .replace(/^[("'[]+|[)"'\].,;:!]+$/g, "")
    .replace(ABBREVIATED, "enligt ");
  const exact = lookUp(dictionary, text);
  if (exact !== undefined) return meant(exact, typed);
  const other = list.otherwise?.(text);
  if (other === "ambiguous") return unreadable(typed, "ambiguous");
  if (other !== undefined) return { kind: "read", value: other, text: typed };
  return readMisspelt(dictionary, text, typed);
}

/** "2. Pågår", "3 - Klar": drop-downs are often numbered, to sort. "2 klara" is a count. */
const NUMBERED = /^\d{1,2} ?[.):-] ?(?=[^\d\s%])/;
/** "pågår enl. plan", and "pågår ej enl plan", which says the opposite. */
const ABBREVIATED = /(?<![^ ])enl\.? /g;
const PICTURE = /[\p{Extended_Pictographic}\u2190-\u21FF▲▼]/gu;

function lookUp<T>(dictionary: Dictionary<T>, text: string): Meaning<T> | undefined {
  const meaning = dictionary.exact.get(text) ?? dictionary.exact.get(squeeze(text));
  return meaning ?? (text.search(PICTURE) < 0 ? undefined : lookUpPictured(dictionary, text));
}

/** "🟢 Grön": the picture and the word must say the same; pictures that say nothing are decoration. */
function lookUpPictured<T>(dictionary: Dictionary<T>, text: string): Meaning<T> | undefined {
  const found: Meaning<T>[] = [];
  for (const picture of text.match(PICTURE) ?? []) {
    const meaning = dictionary.exact.get(picture);
    if (meaning !== undefined) found.push(meaning);
  }
  const words = text.replace(PICTURE, " ").trim();
  if (words !== "") {
    const meaning = dictionary.exact.get(squeeze(words));
    if (meaning === undefined) return undefined;
    found.push(meaning);
  }
  const [first] = found;
  const agree = found.every((meaning) => sameMeaning(meaning, first));
  return agree ? first : { kind: "refused", why: "ambiguous" };
}

function meant<T>(meaning: Meaning<T>, text: string, corrected = false): Reading<T> {
  if (meaning.kind === "nothing") return EMPTY;
  if (meaning.kind === "refused") return unreadable(text, meaning.why, meaning.nearest);
  return corrected
    ? { kind: "read", value: meaning.state, text, corrected }
    : { kind: "read", value: meaning.state, text };
}

/** Longer texts are no states, and comparing them with every word would cost. */
const LONGEST = 60;
/** "planerad?" is a question and "klar2" a riddle, not a misspelling. */
const WORDS_ONLY = /^[\p{L} \-/.,;:&]+$/u;

function readMisspelt<T>(dictionary: Dictionary<T>, text: string, typed: string): Reading<T> {
  if (text.length > LONGEST || !/\p{L}/u.test(text)) return unreadable(typed, "unknown");
  const tokens = tokensOf(text);
  const closest = WORDS_ONLY.test(text) ? closestEntries(dictionary.entries.get(tokens.length) ?? [], tokens) : [];
  const [first] = closest;
  if (first === undefined) return unreadable(typed, "unknown", nearestWord(dictionary, text));
  if (!closest.every((entry) => sameMeaning(entry.meaning, first.meaning))) return unreadable(typed, "ambiguous");
  const word = closest.find((entry) => isMisspelling(tokens, entry.tokens));
  return word === undefined ? unreadable(typed, "unknown", wordToOffer(first, text)) : meant(word.meaning, typed, true);
}

function wordToOffer<T>(entry: Entry<T>, text: string): string | undefined {
  return entry.meaning.kind === "state" && mayOffer(entry.word, text) ? entry.word : undefined;
}

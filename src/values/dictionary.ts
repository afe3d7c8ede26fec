/** Known words of one field, looked up and compared: the parts behind words.ts. */
import type { Vocabulary } from "../plan/ownWords";
import type { Unreadable } from "../plan/reading";
import { normaliseText } from "./text";

/** What a word is known to mean: a state, nothing entered, or that it cannot be read for certain. */
export type Meaning<T> =
  | { readonly kind: "state"; readonly state: T }
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly why: Unreadable; readonly nearest?: string };

interface WordState<T> {
  readonly state: T;
  /** The code that Inställningar uses for the state. */
  readonly code: string;
  /** Known words, separated by "|", in the form of normaliseText. The first one is offered as the state's own word. */
  readonly words: string;
}

export interface WordList<T> {
  readonly states: readonly WordState<T>[];
  /** Words that mean nothing entered, beside a lone dash. */
  readonly nothing?: string;
  /** Words that are near to a state and are none, or not for certain: [words, the state's word to offer or ""]. */
  readonly refused?: readonly (readonly [words: string, nearest: string])[];
  /** A last look at a text that no word fits: undefined where it says nothing for certain, "ambiguous" where two things. */
  readonly otherwise?: (text: string) => T | "ambiguous" | undefined;
}

/** A known word, cut in tokens once for all comparisons. */
export interface Entry<T> {
  readonly word: string;
  readonly tokens: readonly string[];
  readonly negated: boolean;
  readonly meaning: Meaning<T>;
}

export interface Dictionary<T> {
  /** By the word, and by the word without spaces and the like ("ejpåbörjad"). */
  readonly exact: ReadonlyMap<string, Meaning<T>>;
  /** By their number of tokens: only words of as many tokens are compared. */
  readonly entries: ReadonlyMap<number, readonly Entry<T>[]>;
}

/**
 * So many own words are a list of something else than states. They are read, but no misspelling is looked for among them:
 * to compare thousands with each text of a large workbook would take minutes.
 */
const MOST_COMPARED = 500;

export function compile<T>(list: WordList<T>, vocabulary: Vocabulary): Dictionary<T> {
  const meanings = new Map<string, Meaning<T>>();
  const codes = new Map<string, Meaning<T>>([["notReported", { kind: "nothing" }]]);
  for (const { state, code, words } of list.states) {
    codes.set(code, { kind: "state", state });
    for (const word of words.split("|")) meanings.set(word, { kind: "state", state });
  }
  for (const word of list.nothing?.split("|") ?? []) meanings.set(word, { kind: "nothing" });
  for (const [words, nearest] of list.refused ?? []) {
    for (const word of words.split("|")) meanings.set(word, { kind: "refused", why: "ambiguous", ...offer(nearest) });
  }
  const builtIn = new Set(meanings.keys());
  for (const [word, code] of vocabulary) {
    const meaning = codes.get(code);
    const known = normaliseText(word);
    // An empty cell is not reported, whatever a setting says.
    if (meaning !== undefined && known !== "") meanings.set(known, meaning);
  }
  const isCompared = (word: string): boolean => vocabulary.length <= MOST_COMPARED || builtIn.has(word);
  return { exact: withSqueezed(meanings), entries: entriesOf([...meanings].filter(([word]) => isCompared(word))) };
}

function withSqueezed<T>(meanings: ReadonlyMap<string, Meaning<T>>): ReadonlyMap<string, Meaning<T>> {
  const exact = new Map(meanings);
  for (const [word, meaning] of meanings) {
    const short = squeeze(word);
    if (short !== "" && !exact.has(short)) exact.set(short, meaning);
  }
  return exact;
}

function entriesOf<T>(meanings: readonly (readonly [string, Meaning<T>])[]): Dictionary<T>["entries"] {
  const entries = new Map<number, Entry<T>[]>();
  for (const [word, meaning] of meanings) {
    const tokens = tokensOf(word);
    const alike = entries.get(tokens.length) ?? [];
    entries.set(tokens.length, alike);
    alike.push({ word, tokens, negated: isNegated(word), meaning });
  }
  return entries;
}

const NEGATION = /(?:^| )(?:ej|inte|icke|aldrig|ingen|inget|inga|not|no|utan)(?= |$)/;

/** True where a word of the text says no. */
export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}

function offer(nearest: string): { readonly nearest?: string } {
  return nearest === "" ? {} : { nearest };
}

/**
 * "Pågår - enligt plan" and "pågårenligtplan" alike. Nothing that carries meaning goes: neither "?" nor a parenthesis, nor
 * the sign or comma of a number.
 */
export function squeeze(text: string): string {
  return /\d/.test(text) ? text : text.replace(/[ \-/.,;:!"'_*]/g, "");
}

/** The words of a text, without what stands between them. */
export function tokensOf(text: string): readonly string[] {
  return text.split(/[ \-/.,;:&]+/).filter((token) => token !== "");
}

export function sameMeaning<T>(a: Meaning<T>, b: Meaning<T> | undefined): boolean {
  if (a.kind === "state" && b?.kind === "state") return a.state === b.state;
  return a.kind === b?.kind;
}

/** Small misspellings of known words, forgiven only where nothing else can be meant. */
import { isNegated, sameMeaning, tokensOf, type Dictionary, type Entry, type Meaning } from "./dictionary";
import { edits, similar, toleranceOf } from "./text";

const MOST_EDITS = 2;

/**
 * The known words with the fewest edits, if these are few enough to be a misspelling. Of words equally near, those that
 * stand for something are preferred to those that are only known as doubtful ("planerd" is "planerad", not "planera").
 */
export function closestEntries<T>(entries: readonly Entry<T>[], tokens: readonly string[]): readonly Entry<T>[] {
  let least = MOST_EDITS;
  let closest: Entry<T>[] = [];
  for (const entry of entries) {
    const apart = tokenEdits(tokens, entry.tokens, least);
    if (apart > least) continue;
    if (apart < least) closest = [];
    least = apart;
    closest.push(entry);
  }
  const sure = closest.filter((entry) => entry.meaning.kind !== "refused");
  return sure.length > 0 ? sure : closest;
}

/**
 * Edits between two texts, word by word, so that the small words (ej, i) count only when they are exactly there: no
 * misspelling crosses a negation. Infinity where some word differs by more than its length allows; a short word ("klar")
 * may differ by one edit, which makes it a rival of other words and never a misspelling.
 */
function tokenEdits(a: readonly string[], b: readonly string[], most: number): number {
  if (a.length !== b.length) return Infinity;
  let sum = 0;
  for (let at = 0; at < a.length; at++) {
    const word = a[at] ?? "";
    const known = b[at] ?? "";
    if (word === known) continue;
    const longer = word.length > known.length ? word.length - known.length : known.length - word.length;
    const allowed = allowedEdits(word.length < known.length ? word.length : known.length);
    if (longer > allowed) return Infinity;
    const apart = edits(word, known);
    if (apart > allowed) return Infinity;
    sum += apart;
    if (sum > most) return Infinity;
  }
  return sum;
}

function allowedEdits(letters: number): number {
  if (letters < 3) return 0;
  return letters < 8 ? 1 : toleranceOf(letters);
}

/**
 * True where each word is so long that this near is a misspelling, and still the same word: "avplanerad", "opåbörjad"
 * have another beginning, "genomförs", "avslutar" are another form of the verb (not done yet).
 */
export function isMisspelling(tokens: readonly string[], known: readonly string[]): boolean {
  return tokens.every((word, at) => {
    const right = known[at] ?? "";
    if (word === right) return true;
    if (!similar(word, right) || !word.startsWith(right.charAt(0))) return false;
    return endsAlike(word, right) || !/[asr]$/.test(word);
  });
}

function endsAlike(a: string, b: string): boolean {
  return a.at(-1) === b.at(-1);
}

/** Words that change what the state's word after or before them says. */
const QUALIFIED = /(?:^| )(?:delvis|nästan|snart|till viss del|blir|ska|skall|beräknas|ännu|men|eller)(?= |$)|\?/;

/**
 * The word to offer for a text that is too far from any to be read: one that the text begins with as a whole word
 * ("försenad pga sjukdom"), else the least different one. None that adds or drops a negation, and none where two states
 * are equally near.
 */
export function nearestWord<T>(dictionary: Dictionary<T>, text: string): string | undefined {
  if (QUALIFIED.test(text)) return undefined;
  const negated = isNegated(text);
  const begins = longestBeginning(dictionary.exact, text);
  if (begins !== undefined) return isNegated(begins) === negated ? begins : undefined;
  const tokens = tokensOf(text);
  const alike = dictionary.entries.get(tokens.length) ?? [];
  return leastDifferent(alike, text, tokens, negated)?.word;
}

/** The longest known word for a state that whole words at the text's beginning make. */
function longestBeginning<T>(words: ReadonlyMap<string, Meaning<T>>, text: string): string | undefined {
  for (let end = text.lastIndexOf(" "); end > 3; end = text.lastIndexOf(" ", end - 1)) {
    const beginning = text.slice(0, end).replace(/[,.;:]$/, "");
    if (words.get(beginning)?.kind === "state") return beginning;
  }
  return undefined;
}

/** Not where the text only has something before the word: "opåbörjad" and "e genomförd" say the opposite. */
export function mayOffer(word: string, text: string): boolean {
  return !text.endsWith(word);
}

function beginAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word.startsWith(b[at]?.charAt(0) ?? ""));
}

function leastDifferent<T>(
  entries: readonly Entry<T>[],
  text: string,
  tokens: readonly string[],
  negated: boolean,
): Entry<T> | undefined {
  let least = Infinity;
  let closest: Entry<T>[] = [];
  for (const entry of entries) {
    const most = Math.min(least, Math.floor(Math.min(text.length, entry.word.length) / 3));
    if (Math.abs(text.length - entry.word.length) > most || !isOffered(entry, text, tokens, negated)) continue;
    const apart = edits(text, entry.word);
    if (apart > most) continue;
    if (apart < least) closest = [];
    least = apart;
    closest.push(entry);
  }
  const [first] = closest;
  return first && closest.every((entry) => sameMeaning(entry.meaning, first.meaning)) ? first : undefined;
}

function isOffered<T>(entry: Entry<T>, text: string, tokens: readonly string[], negated: boolean): boolean {
  if (entry.meaning.kind !== "state" || entry.negated !== negated || entry.word.length <= 3) return false;
  return beginAlike(tokens, entry.tokens) && mayOffer(entry.word, text);
}

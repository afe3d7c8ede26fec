/** The words that registers are filled in with. */
import type { Vocabulary } from "../../plan/ownWords";
import { normaliseText, similar } from "../../values/text";

/**
 * The word that a cell should hold for each state: what a `fix` writes. These are the registers' own words, not texts of
 * the user interface, so they are Swedish in both languages. All codes differ between the kinds of states.
 */
const WORDS = new Map<unknown, string>([
  ["done", "Genomförd"],
  ["ongoing", "Pågående enligt plan"],
  ["planned", "Planerad"],
  ["late", "Försenad"],
  ["discontinued", "Utgår"],
  ["fulfilled", "Uppfyllt"],
  ["partly", "Delvis uppfyllt"],
  ["notFulfilled", "Ej uppfyllt"],
  ["green", "Grön"],
  ["yellow", "Gul"],
  ["red", "Röd"],
  ["noData", "Ingen data"],
  ["council", "Fullmäktige"],
  ["own", "Eget"],
  ["shortTerm", "Kortsiktigt"],
  ["longTerm", "Långsiktigt"],
  ["organisation", "Hela organisationen"],
  ["board", "Styrelsen"],
  ["higher", "Högre är bättre"],
  ["lower", "Lägre är bättre"],
  ["interval", "Inom intervall"],
  ["yesNo", "Ja/nej"],
  ["level", "Nivå"],
  ["accumulating", "Ackumulerande"],
  [true, "Ja"],
  [false, "Nej"],
]);

/** The proper word for a misspelling that was read as `value`: the workbook's own word (Inställningar) where that was meant. */
export function properWord(value: unknown, text: string, vocabulary: Vocabulary): string | null {
  const typed = normaliseText(text);
  for (const [word, code] of vocabulary) if (code === value && similar(normaliseText(word), typed)) return word;
  return WORDS.get(value) ?? null;
}

/** First letter as a capital, as the words above. */
export function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase("sv") + word.slice(1);
}

/** A draft item's texts as plain text. */
import type { DraftItem, DraftStanding, SheetSentence, WordedSentence } from "./types";

const PERSONS: ReadonlySet<DraftStanding> = new Set<DraftStanding>(["edited", "editedStale", "own", "gone"]);

/** True where the text is the person's, so that making the draft again leaves it as it is. */
export function isPersons({ standing }: Pick<DraftItem, "standing">): boolean {
  return PERSONS.has(standing);
}

export function wordingText(wording: readonly WordedSentence[]): string {
  return wording.map(({ runs }) => runs.map((run) => run.text).join("")).join("");
}

export function sheetText(sentences: readonly SheetSentence[]): string {
  return sentences.map(({ text }) => text).join("");
}

/** The text that the draft has: the person's where they changed it, else what is generated now. "" for what goes. */
export function countingText(item: DraftItem): string {
  if (isPersons(item)) return sheetText(item.inSheet ?? []);
  return item.wording === null ? "" : wordingText(item.wording);
}

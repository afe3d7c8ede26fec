/** Which sentences differ between what was written and what would be written now. */
import type { Run } from "../../report/paragraph";
import { sentencesOf } from "../../swedish/sentences";
import type { SheetSentence, WordedSentence } from "./types";

/** White space differs by how a text was typed and says nothing. */
function keyOf(sentence: string): string {
  return sentence.replace(/\s+/gu, " ").trim();
}

/** For each sentence of `text` whether `other` lacks it; one that stands there once is found once. */
export function missingIn(text: string, other: string): { readonly text: string; readonly missing: boolean }[] {
  const left = new Map<string, number>();
  for (const sentence of sentencesOf(other)) left.set(keyOf(sentence), (left.get(keyOf(sentence)) ?? 0) + 1);
  return sentencesOf(text).map((sentence) => {
    const count = left.get(keyOf(sentence)) ?? 0;
    left.set(keyOf(sentence), count - 1);
    return { text: sentence, missing: count <= 0 };
  });
}

/** The runs by sentence, those that `other` lacks marked; null: nothing is marked. */
export function wordedSentences(runs: readonly Run[], other: string | null): WordedSentence[] {
  const text = runs.map((run) => run.text).join("");
  const marked = missingIn(text, other ?? text);
  const rest = [...runs];
  return marked.map(({ text: sentence, missing }) => ({ runs: takeRuns(rest, sentence.length), changed: missing }));
}

/** Takes so many characters off the beginning of the runs. */
function takeRuns(rest: Run[], length: number): Run[] {
  const taken: Run[] = [];
  let wanted = length;
  while (wanted > 0) {
    const run = rest.shift();
    if (run === undefined) break;
    if (run.text.length > wanted) rest.unshift({ ...run, text: run.text.slice(wanted) });
    taken.push({ ...run, text: run.text.slice(0, wanted) });
    wanted -= run.text.length;
  }
  return taken;
}

/** The sheet's sentences, none marked. */
export function unmarked(text: string): SheetSentence[] {
  return sentencesOf(text).map((sentence) => ({ text: sentence, changed: false }));
}

/** The sheet's sentences, those that `now` lacks marked. */
export function staleSentences(text: string, now: string): SheetSentence[] {
  return missingIn(text, now).map(({ text: sentence, missing }) => ({ text: sentence, changed: missing }));
}

/** A person's sentences: those that they took over from `generated` and that `now` no longer has are marked. */
export function staleInPersons(text: string, generated: string, now: string): SheetSentence[] {
  const theirs = missingIn(text, generated);
  const lacking = missingIn(text, now);
  return theirs.map(({ text: sentence, missing }, index) => ({
    text: sentence,
    changed: !missing && lacking[index]?.missing === true,
  }));
}

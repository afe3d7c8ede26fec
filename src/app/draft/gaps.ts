/** `[Komplettera: …]` in a draft's texts: what only the author can write (domain.md rule 9). */
import { tidy } from "../../swedish/typography";
import { countingText } from "./texts";
import type { DraftGap, DraftItem } from "./types";

/** A piece of a text: what stands between gaps, or a gap. */
export interface GapPiece {
  readonly text: string;
  /** What is to be written; null where the piece is no gap. */
  readonly gap: string | null;
}

const START = "[Komplettera";

/** The text in pieces, gaps apart; put together they are the text. */
export function gapPieces(text: string): GapPiece[] {
  const pieces: GapPiece[] = [];
  let done = 0;
  for (let from = text.indexOf(START); from >= 0; from = text.indexOf(START, done)) {
    if (from > done) pieces.push({ text: text.slice(done, from), gap: null });
    done = endOfGap(text, from);
    const whole = text.slice(from, done);
    pieces.push({ text: whole, gap: whole.slice(START.length).replace(/^:/u, "").replace(/\]$/u, "").trim() });
  }
  if (done < text.length) pieces.push({ text: text.slice(done), gap: null });
  return pieces;
}

/** Behind its bracket, with brackets inside (a name in the gap may have some); without one, at the end of the line. */
function endOfGap(text: string, from: number): number {
  const line = text.indexOf("\n", from);
  const end = line < 0 ? text.length : line;
  let depth = 0;
  for (let place = from; place < end; place++) {
    const character = text.charAt(place);
    if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return place + 1;
  }
  const first = text.indexOf("]", from);
  return first < 0 || first >= end ? end : first + 1;
}

/** The gaps in the item's text that counts: the person's where they changed it, none in what goes. */
export function gapsOf(item: DraftItem): DraftGap[] {
  const pieces = gapPieces(countingText(item));
  const gaps = pieces.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  const where = beside(pieces) || item.sectionTitle;
  return gaps.map((what, index) => ({
    key: `${item.key} ${String(index)}`,
    item: item.key,
    what,
    where,
    place: item.place,
  }));
}

/** What a gap's name may be followed by, so that it stays a name. */
const SHORT = 50;

/** What the paragraph says beside its gaps ("regiondirektör"); "" where that is nothing, or too much to tell by. */
function beside(pieces: readonly GapPiece[]): string {
  const text = tidy(pieces.map((piece) => (piece.gap === null ? piece.text : " ")).join(""));
  const bare = text.replace(/^[\s,.:;•–]+|[\s,.:;–]+$/gu, "");
  return bare.length > SHORT ? "" : bare;
}

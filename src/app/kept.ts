/** What a person has written into the drafts. Pure. */
import type { DraftStanding } from "./draft/types";
import type { Standing } from "./standing";

const THEIRS: ReadonlySet<DraftStanding> = new Set<DraftStanding>(["edited", "editedStale", "own", "gone"]);

/** Paragraphs of both drafts that hold a person's own text. */
export function ownParagraphs({ drafts }: Standing): number {
  const { report, memo } = drafts();
  return [...report.items, ...memo.items].filter(({ standing }) => THEIRS.has(standing)).length;
}

/** The draft report (Rapportutkast): the sections in domain.md's order. */
import type { FollowUp } from "../followup/types";
import { activities } from "./activities";
import { analysis } from "./analysis";
import { sectionWriter } from "./build";
import { content } from "./content";
import { development } from "./development";
import { introduction } from "./introduction";
import { longTerm } from "./longTerm";
import { measures } from "./measures";
import type { Draft } from "./paragraph";
import { reporting } from "./reporting";
import { results } from "./results";
import { wordingOf } from "./wording";

/**
 * The report in Swedish, as paragraphs. It holds what the registers support; causes and judgements are gaps marked
 * `[Komplettera: …]` (domain.md rule 9). Every number that words a figure is a run with the figure's id.
 */
export function draftReport(followUp: FollowUp): Draft {
  const wording = wordingOf(followUp);
  const title = sectionWriter("title", wording.title);
  return {
    kind: "report",
    paragraphs: [
      title("title", "title", wording.title),
      ...introduction(wording),
      ...content(wording),
      ...results(wording),
      ...activities(wording),
      ...longTerm(wording),
      ...measures(wording),
      ...reporting(wording),
      ...development(),
      ...analysis(wording),
    ],
  };
}

/** Långsiktiga nyckeltal. */
import { sectionWriter } from "./build";
import { causesGap, financialTargets, keyFigureLists, ratingParagraph } from "./keyFigureText";
import type { Paragraph } from "./paragraph";
import type { Wording } from "./wording";

export function longTerm(wording: Wording): Paragraph[] {
  const write = sectionWriter("longTerm", "Långsiktiga nyckeltal");
  const heading = write("heading", "heading", "Långsiktiga nyckeltal");
  if (wording.followUp.keyFigures.longTerm.ratings.total.value === 0) {
    return [heading, write("note", "keyFigures", "Underlaget innehåller inga långsiktiga nyckeltal.")];
  }
  return [
    heading,
    ratingParagraph(wording, "longTerm", write),
    ...financialTargets(wording, "longTerm", write),
    ...keyFigureLists(wording, "longTerm", write),
    ...causesGap(wording, "longTerm", write),
  ];
}

/** The whole in a few sentences: the analysis opens with it, and the memo's description of the matter holds it. */
import type { Count, Part, Write } from "./build";
import { activitySentence } from "./activities";
import { countsOf, fulfilmentSentence } from "./assignmentText";
import { ratingSentences } from "./keyFigureText";
import type { Paragraph } from "./paragraph";
import { ALL_ASSIGNMENTS, keyFiguresOf } from "./subjects";
import type { Wording } from "./wording";

/** "Läget efter april 2025 i korthet:" */
function lead({ period, wholeYear, after }: Wording): string {
  if (period === null) {
    return "Läget i korthet:";
  }
  const when = wholeYear ? "vid årets slut" : `efter ${after}`;
  return `Läget ${when} ${String(period.year)} i korthet:`;
}

/** A lead and a bullet for each of assignments, short-term key figures and activities; nothing where there is nothing. */
export function overview(wording: Wording, write: Write): Paragraph[] {
  const parts = overviewParts(wording);
  return parts.length === 0
    ? []
    : [write("text", "overview", lead(wording)), ...parts.map(({ name, part }) => write("bullet", name, part))];
}

/** Assignments, short-term key figures, activities: each its sentences; none where there are none. */
function overviewParts(wording: Wording): { readonly name: string; readonly part: Part }[] {
  const { followUp, series } = wording;
  const { fulfilment } = followUp.assignments;
  const { ratings } = followUp.keyFigures.shortTerm;
  const counts = (tally: Parameters<typeof countsOf>[0]): Count[] => countsOf(tally);
  const parts: [string, Part | null][] = [
    ["assignments", fulfilmentSentence(ALL_ASSIGNMENTS, fulfilment, series(...counts(fulfilment)))],
    [
      "keyFigures",
      ratingSentences(
        keyFiguresOf("shortTerm"),
        ratings,
        followUp.keyFigures.rated,
        series(...counts(ratings)),
        "explained",
      ),
    ],
    ["activities", activitySentence(wording, series(...counts(followUp.activities.rows)))],
  ];
  return parts.flatMap(([name, part]) => (part === null ? [] : [{ name, part }]));
}

/** Reading a draft in tests: its texts, its numbers, and the figures that a follow-up has. */
import type { FollowUp, Figure } from "../../src/followup/types";
import { textOf, type Draft, type Paragraph } from "../../src/report/paragraph";

const WORDS = ["", "", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
const OTHER_WORDS = new Map([
  ["ingen", 0],
  ["inget", 0],
  ["inga", 0],
  ["en", 1],
  ["ett", 1],
  ["enda", 1],
  ["båda", 2],
]);

/** The number that a figure's run words; NaN where it words none. */
export function numberOf(text: string): number {
  const small = text.toLowerCase();
  const word = WORDS.indexOf(small);
  if (word > 1) {
    return word;
  }
  return OTHER_WORDS.get(small) ?? Number(small.replaceAll("\u00a0", ""));
}

/** The paragraph by its id; throws where there is none. */
export function paragraph(draft: Draft, id: string): Paragraph {
  const found = draft.paragraphs.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`No paragraph ${id} among ${draft.paragraphs.map((one) => one.id).join(", ")}`);
  }
  return found;
}

/** Text of the paragraph by its id, with ordinary spaces, so that tests are readable. */
export function text(draft: Draft, id: string): string {
  return spaced(textOf(paragraph(draft, id)));
}

export function has(draft: Draft, id: string): boolean {
  return draft.paragraphs.some((one) => one.id === id);
}

/** Texts of all paragraphs whose id begins so. */
export function texts(draft: Draft, prefix: string): string[] {
  return draft.paragraphs.filter((one) => one.id.startsWith(prefix)).map((one) => spaced(textOf(one)));
}

function spaced(typeset: string): string {
  return typeset.replaceAll("\u00a0", " ");
}

/** Every figure of the follow-up by its id. */
export function figuresOf(followUp: FollowUp): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const tallies = [
    followUp.assignments.fulfilment,
    ...followUp.assignments.byIssuer.lines.map((line) => line.tally),
    ...followUp.assignments.byGoalArea.lines.map((line) => line.tally),
    ...[followUp.keyFigures.shortTerm, followUp.keyFigures.longTerm].flatMap((one) => [
      one.ratings,
      one.financial,
      ...one.byGoalArea.lines.map((line) => line.tally),
    ]),
    followUp.activities.rows,
    followUp.activities.distinct,
    followUp.risks,
    ...followUp.activities.byDepartment.lines.map((line) => line.tally),
  ];
  for (const { total, byState } of tallies) {
    for (const figure of [total, ...Object.values<Figure>(byState)]) {
      figures.set(figure.id, figure);
    }
  }
  return figures;
}

/** Resultat för uppdrag och nyckeltal efter april. */
import { ASSIGNMENT, FULFILMENT_PREDICATES, rest } from "../swedish/agreement";
import { noneNotFulfilled, mostAssignments, countsOf, fulfilmentSentence } from "./assignmentText";
import { gapText, listLead, sectionWriter, sentences, type Write } from "./build";
import { comparisonOfResults } from "./comparison";
import { causesGap, financialTargets, keyFigureLists, ratingParagraph } from "./keyFigureText";
import { LISTED_AT_MOST, namedAssignments } from "./named";
import type { Paragraph } from "./paragraph";
import { ALL_ASSIGNMENTS, councilAssignments, ownAssignments } from "./subjects";
import type { Wording } from "./wording";

export function results(wording: Wording): Paragraph[] {
  const title = `Resultat för uppdrag och nyckeltal efter ${wording.after}`;
  const write = sectionWriter("results", title);
  return [
    write("heading", "heading", title),
    ...assignments(wording, write),
    ...keyFigures(wording, write),
    ...comparisonOfResults(wording, write),
  ];
}

function assignments(wording: Wording, write: Write): Paragraph[] {
  const { followUp, series } = wording;
  const { fulfilment } = followUp.assignments;
  if (fulfilment.total.value === 0) {
    return [
      write("note", "assignments", "Underlaget innehåller inga uppdrag, så resultat för uppdrag redovisas inte."),
    ];
  }
  const total = fulfilmentSentence(ALL_ASSIGNMENTS, fulfilment, series(...countsOf(fulfilment)));
  return [
    write("text", "assignments", sentences(total, noneNotFulfilled(fulfilment), mostAssignments(fulfilment))),
    ...byIssuer(wording, write),
    ...lists(wording, write),
    write("gap", "assignments.comment", gapText("kommentar till resultatet för uppdragen")),
  ];
}

/** Only where both the council and the board itself have given assignments; else it would say the same again. */
function byIssuer({ followUp, series, council, boards }: Wording, write: Write): Paragraph[] {
  const lines = new Map(followUp.assignments.byIssuer.lines.map((line) => [line.key, line.tally]));
  const theirs = lines.get("council");
  const own = lines.get("own");
  if (theirs === undefined || own === undefined || theirs.total.value === 0 || own.total.value === 0) {
    return [];
  }
  const words = series(...countsOf(theirs), ...countsOf(own));
  return [
    write(
      "text",
      "assignments.byIssuer",
      sentences(
        fulfilmentSentence(councilAssignments(council), theirs, words),
        fulfilmentSentence(ownAssignments(boards), own, words),
      ),
    ),
  ];
}

/** The fulfilled and the not fulfilled ones by name. */
function lists({ followUp, series }: Wording, write: Write): Paragraph[] {
  const { fulfilment, byGoalArea } = followUp.assignments;
  return (["fulfilled", "notFulfilled"] as const).flatMap((state) => {
    const count = fulfilment.byState[state];
    if (count.value === 0 || count.value > LISTED_AT_MOST) {
      return [];
    }
    const said = rest(FULFILMENT_PREDICATES[state], count.value);
    const lead = listLead(count, series(count), ASSIGNMENT, `är ${said}`);
    return [
      write("text", `assignments.${state}`, lead),
      ...namedAssignments(write, `assignments.${state}`, byGoalArea, state),
    ];
  });
}

function keyFigures(wording: Wording, write: Write): Paragraph[] {
  if (wording.followUp.keyFigures.shortTerm.ratings.total.value === 0) {
    return [write("note", "keyFigures", "Underlaget innehåller inga kortsiktiga nyckeltal.")];
  }
  return [
    ratingParagraph(wording, "shortTerm", write),
    write("note", "keyFigures.colours", COLOURS),
    ...financialTargets(wording, "shortTerm", write),
    ...keyFigureLists(wording, "shortTerm", write),
    ...causesGap(wording, "shortTerm", write),
  ];
}

const COLOURS = "Ett grönt nyckeltal uppnås, ett gult uppnås delvis och ett rött uppnås inte.";

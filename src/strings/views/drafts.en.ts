import type { FigureLine, FigureSubject } from "../../followup/figures";
import type { Risk } from "../../followup/types";
import type { ActivityState, Fulfilment, Rating } from "../../plan/states";
import { number } from "../english";
import type { DraftsStrings } from "./drafts";

const paragraphs = (count: number): string => (count === 1 ? "One paragraph" : `${number(count)} paragraphs`);

/** What is said after "is" or "are". */
const ASSIGNMENT: Readonly<Record<Fulfilment, string>> = {
  fulfilled: "fulfilled",
  partly: "partly fulfilled",
  notFulfilled: "not fulfilled",
  notReported: "not reported",
};
const KEY_FIGURE: Readonly<Record<Rating, string>> = {
  green: "green",
  yellow: "yellow",
  red: "red",
  noData: "without data",
  notReported: "not reported",
};
const ACTIVITY: Readonly<Record<ActivityState, string>> = {
  done: "done",
  ongoing: "ongoing as planned",
  planned: "planned",
  late: "late",
  notReported: "not reported",
  discontinued: "discontinued",
};
const AT_RISK: Readonly<Record<Risk, string>> = {
  late: "late",
  notBegun: "not begun although the start has passed",
  notReported: "not reported",
  shortOfTime: "left with less time than planned",
};

function noun(subject: FigureSubject, value: number): string {
  const one = value === 1;
  switch (subject.counted) {
    case "assignments":
      return one ? "assignment" : "assignments";
    case "keyFigures": {
      const horizon = subject.horizon === "shortTerm" ? "short-term" : "long-term";
      if (subject.financial) return `${horizon} financial ${one ? "target" : "targets"}`;
      return `${horizon} key ${one ? "figure" : "figures"}`;
    }
    case "activities":
      return `${subject.distinct ? "distinct " : ""}${one ? "activity" : "activities"}`;
    case "risks":
      return `${one ? "activity" : "activities"}${subject.state === null ? " at risk" : ""}`;
  }
}

function said(subject: FigureSubject): string | null {
  if (subject.state === null) return null;
  switch (subject.counted) {
    case "assignments":
      return ASSIGNMENT[subject.state];
    case "keyFigures":
      return KEY_FIGURE[subject.state];
    case "activities":
      return ACTIVITY[subject.state];
    case "risks":
      return AT_RISK[subject.state];
  }
}

const LINES: Readonly<Record<FigureLine["by"], readonly [without: string, several: string]>> = {
  issuer: ["No issuer given", "Several issuers"],
  goalArea: ["No goal area", "Several goal areas"],
  department: ["No department", "Several departments"],
  unit: ["No unit", "Several units"],
  level: ["No level", "Several levels"],
  link: ["No link", "Several links"],
};

function lineName({ by, label, special }: FigureLine): string {
  if (special !== null) return LINES[by][special === "none" ? 0 : 1];
  if (by !== "issuer") return label;
  return label === "own" ? "The board’s own" : "From the council";
}

function figure(subject: FigureSubject, value: number): string {
  const predicate = said(subject);
  const counted = `${value === 0 ? "no" : number(value)} ${noun(subject, value)}`;
  const sentence = predicate === null ? counted : `${counted} ${value === 1 ? "is" : "are"} ${predicate}`;
  if (subject.line !== null) return `${lineName(subject.line)}: ${sentence}`;
  return value === 0 ? `N${sentence.slice(1)}` : sentence;
}

export const draftsEn: DraftsStrings = {
  heading: "Drafts",
  which: "Which draft",
  kinds: { report: "Report", memo: "Memo" },
  notWritten: {
    report: "The draft report is not in the workbook yet. Below is how it would read now.",
    memo: "The memo is not in the workbook yet. It is made together with the draft report. Below is how it would read now.",
  },
  create: "Make the draft report",
  outdated: (count) => `${paragraphs(count)} ${count === 1 ? "has" : "have"} gone stale since the draft was written.`,
  kept: "What you have written yourself is kept.",
  update: "Update the draft",
  undecided: (count) =>
    `${paragraphs(count)} that you have edited ${count === 1 ? "has" : "have"} a new wording. Choose which one to keep.`,
  showFirst: "Show the first one",
  showOne: "Show the paragraph",
  copyAll: "Copy everything",
  goToSheet: "Go to the sheet",
  gaps: (count) => (count === 1 ? "1 gap to fill in" : `${number(count)} gaps to fill in`),
  gapUnnamed: "Gap without a description",
  copy: "Copy the paragraph",
  goToCell: "Go to the cell",
  standings: {
    stale: "Stale in the sheet",
    fresh: "Not in the sheet yet",
    leaving: "Goes when the draft is updated",
    edited: "Your text",
    editedStale: "Your text – there is a new wording",
    own: "Your own row",
    gone: "Your text – the paragraph is no longer generated",
    emptied: "You have removed the paragraph",
  },
  newWording: "New wording",
  inSheet: "As it stands in the sheet",
  generated: "Generated text",
  showGenerated: "Show the generated text",
  hideGenerated: "Hide the generated text",
  takeNew: "Use the new wording",
  takeGenerated: "Use the generated text",
  keepMine: "Keep my text",
  tookNew: "The paragraph has the generated text",
  keptMine: "Your text stands",
  refused: "The paragraph has changed in the sheet meanwhile. It was left as it is.",
  staleSentence: "Stale sentence:",
  newSentence: "New sentence:",
  showRows: (text) => `${text}, show rows`,
  figure,
  rowsHint: "Choose a row to go to its cell.",
  noRows: "The number is zero, so there are no rows to show.",
  firstRows: "An activity that is handed down to several units is shown by its first row.",
  shown: (shown, total) => `Showing ${number(shown)} of ${number(total)} rows.`,
  more: (count) => `Show ${number(count)} more`,
  closeRows: "Close the rows",
  untitled: "Row without a name",
  copiedOne: "The paragraph is copied.",
  copiedAll: "The whole draft is copied.",
  byHandTitle: "Copy with the keyboard",
  byHand:
    "The program was not allowed to put the text on the clipboard. It is selected below: press Ctrl+C (on a Mac ⌘C).",
  byHandText: "Text to copy",
  close: "Close",
};

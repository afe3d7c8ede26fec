import { number } from "../english";
import { short } from "../quote";
import type { SettingsStrings } from "./settings";

const MOST_DEPARTMENTS = 2;
const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;
const quoted = (text: string): string => `“${short(text)}”`;

export const settingsEn: SettingsStrings = {
  heading: "Settings",

  unknownHeading: "Words that could not be read",
  unknownIntro: "The rows count as not reported until you say what the word means, or it is corrected in the sheet.",
  quoted,
  wordFacts: (group, rows) => `${group}, ${counted(rows, "row", "rows")}`,
  noOwnWord: "It cannot be added as an own word. Correct it in the sheet.",
  goToCell: (sheet, cell) => `Go to ${sheet} ${cell}`,
  showMoreWords: (more) => `Show ${counted(more, "more word", "more words")}`,
  meansOf: (word) => `${quoted(word)} means`,
  notChosen: "Choose …",
  nearest: (state) => `${state} (most alike)`,

  countingHeading: "Text and time",
  numberStyle: "Counts in running text",
  numberStyles: {
    words: { name: "One to twelve in words", example: "“Tre aktiviteter är försenade.”" },
    digits: { name: "Digits throughout", example: "“3 aktiviteter är försenade.”" },
  },
  shortOfTime: "Short of time",
  shortOfTimeHint:
    "Planned activities that end within this many days after the period’s end are included in the outlook. Leave empty if the rule is not to be used.",
  days: "days",
  notDays: "Enter a whole number of days, at least 1, or leave empty.",

  wordsHeading: "Own words",
  wordsIntro: "Ordinary words are read already. Add those that only you use.",
  groups: {
    activityStatus: "Status of activities",
    fulfilment: "Fulfilment of assignments",
    rating: "Rating of key figures",
    issuer: "Issuer",
  },
  ownWords: (count) => (count === 0 ? "no own words" : counted(count, "own word", "own words")),
  addTo: (state) => `New word for ${state}`,
  addPlaceholder: "New word",
  add: "Add",
  remove: (word) => `Remove the word ${quoted(word)}`,
  added: (words, state) =>
    `${LIST.format(words.map(quoted))} ${words.length === 1 ? "has been added as a word" : "have been added as words"} for ${state}.`,
  removed: (word, state) => `${quoted(word)} has been removed as a word for ${state}.`,
  problems: {
    duplicate: (word, state) => `${quoted(word)} is there for ${state} already.`,
    clash: (word, state) => `${quoted(word)} already means ${state}. Remove it there first.`,
    known: (word, state) => `${quoted(word)} is read as ${state} without being added.`,
    otherwise: (word, state) => `${quoted(word)} otherwise means ${state}.`,
    both: (word, states) => `${quoted(word)} stands as a word for both ${LIST.format(states)}. Keep it in one place.`,
  },

  sheetsHeading: "Sheets",
  sheetsIntro: "How the sheets were understood. Open one to change what it is, or what its columns hold.",
  noSheets: "The workbook has no sheets to read.",
  search: "Search sheets",
  found: (found, all) => `Showing ${number(found)} of ${number(all)} sheets`,
  showMore: (more) => `Show ${counted(more, "more sheet", "more sheets")}`,
  facts: ({ roles, departments, rows }) =>
    [
      LIST.format(roles),
      departments.length > MOST_DEPARTMENTS ? `${number(departments.length)} departments` : LIST.format(departments),
      counted(rows, "row", "rows"),
    ]
      .filter((part) => part !== "")
      .join(" · "),
  headerRow: (row) => `The headings are in row ${number(row)}.`,
  notRecognised: "Not recognised",
  hidden: "hidden",
  veryHidden: "The sheet is very hidden and is not read. Make it visible in Excel if it should be included.",
  byHand: "Chosen by hand",
  unsaved: "Not saved",
  roleOf: (sheet) => `The sheet ${quoted(sheet)} is`,
  asRecognised: "As recognised",
  ignored: "Not counted",
  goToSheet: (sheet) => `Go to the sheet ${quoted(sheet)}`,
  readBySelf: "The sheet is read by its labels and cannot be changed here.",
  columns: "Columns",
  columnsAfterSaving: "What the columns are recognised as is shown when you have saved.",
  showMoreColumns: (more) => `Show ${counted(more, "more column", "more columns")}`,
  noHeading: "(no heading)",
  columnOf: (letters, heading) => `Column ${letters}, ${quoted(heading)}, holds`,
  notUsed: "Not used",
  mark: (field) => `${field} by x-marks`,
  passedOver: (field) => `${field}, but another column is read`,
  setBack: "Back to recognised",
  ownedSheets: (names) =>
    `${names.length === 1 ? "The sheet" : "The sheets"} ${LIST.format(names)} ${names.length === 1 ? "is" : "are"} written by Plan follow-up.`,

  keptIn: "The settings are in the workbook, in the sheet",
  keptInNew:
    "When you save, the sheet Inställningar is added to the workbook. It goes with it to everyone who opens it.",
  unsavedChanges: (changes) => counted(changes, "change is not saved", "changes are not saved"),
  save: "Save",
  undo: "Undo the changes",
  saving: "Saving …",
  saved: "The settings are saved.",
  undone: "The changes are undone.",
  changes: "Changes to the settings",
  notSaved: "The settings could not be saved. The changes are still here.",
  mendFirst: "Correct what is marked before you save.",
};

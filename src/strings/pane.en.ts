import { number } from "./english";
import type { PaneStrings } from "./pane";

const MOST_SHEETS = 8;

const EITHER = new Intl.ListFormat("en-GB", { type: "disjunction" });

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

function sheetList(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_SHEETS).map((name) => `“${name}”`);
  return LIST.format(names.length > MOST_SHEETS ? [...quoted, `${number(names.length - MOST_SHEETS)} more`] : quoted);
}

/** "0.4 s", "3 s", "1 min 5 s". */
function took(milliseconds: number): string {
  if (milliseconds < 950) return `${number(Math.max(Math.round(milliseconds / 100), 1) / 10)}\u00a0s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${number(seconds)}\u00a0s`;
  const rest = seconds % 60 === 0 ? "" : ` ${number(seconds % 60)}\u00a0s`;
  return `${number(Math.floor(seconds / 60))}\u00a0min${rest}`;
}

const DONE_IN = {
  check: "The check was done in",
  summary: "The summary was done in",
  draft: "The draft report was done in",
} as const;

export const paneEn: PaneStrings = {
  product: "Plan follow-up",
  views: { overview: "Overview", findings: "Checks", drafts: "Drafts", settings: "Settings" },
  viewsLabel: "Views",
  number,
  toCheck: (count) => (count === 1 ? "1 error or warning" : `${number(count)} errors and warnings`),
  jobs: { check: "Check", summary: "Create summary", draft: "Draft report" },
  ready: "Ready.",
  starting: "Starting …",
  reading: (progress) =>
    progress === null
      ? "Reading the sheets …"
      : `Reading sheet ${number(progress.done)} of ${number(progress.total)} …`,
  waitingToRead: "You are editing a cell. The sheets are read when you have finished: press Enter or Esc.",
  counting: "Checking and counting …",
  writing: "Writing the sheets …",
  askedAgain: "A job is running already. Wait until it has finished.",
  cancel: "Cancel",
  close: "Close",
  loading: "Loading the view …",
  updating: "Updating …",
  waiting: "You are editing a cell. The pane is updated when you have finished.",
  behind: "The pane shows how things stood before.",
  notFollowed: "The pane does not notice changes in the sheets right now.",
  readAgain: "Read again",
  undo: "Undo",
  undone: "The change has been undone.",
  undoRefused: (cells) =>
    cells === 1
      ? "1 cell had been changed since then and was left as it was."
      : `${number(cells)} cells had been changed since then and were left as they were.`,
  settingsSaved: "The settings have been saved",
  done: {
    check: "The check is done.",
    summary: "The summary is done.",
    draft: "The draft report is done.",
  },
  doneIn: (job, milliseconds) => `${DONE_IN[job]} ${took(milliseconds)}.`,
  repaired:
    "An earlier run had been broken off. The sheets have been made again, and what you wrote in the drafts is kept.",
  kept: (paragraphs) =>
    paragraphs === 1
      ? "Your text in 1 paragraph of the drafts is kept."
      : `Your text in ${number(paragraphs)} paragraphs of the drafts is kept.`,
  sheetsHeading: "Sheets that were written",
  seeSheets: "Show the sheets",
  notShown: "The sheets are written, but Excel could not show the sheet. Choose it in the list.",
  tooOld: "This version of Excel is too old.",
  nothing: "There is nothing to summarise. Nothing has been written.",
  nothingHere: "There is nothing to summarise in the workbook",
  empty: "The workbook is empty",
  emptyRemedy: "Open the workbook with plan and activities, or look at the sample first.",
  nothingLooked: (registers, sheets) =>
    `No sheet was recognised as ${EITHER.format(registers)}. ${
      sheets.length === 1 ? "The sheet that was read is" : "The sheets that were read are"
    } ${sheetList(sheets)}.`,
  nothingInRows: (sheets) =>
    `${sheets.length === 1 ? "The sheet" : "The sheets"} ${sheetList(sheets)} ${sheets.length === 1 ? "has" : "have"} headings but no rows.`,
  headingsLooked: "Sheets are recognised by their Swedish headings, wherever the header row stands:",
  headings: [
    { register: "Uppdrag", known: "Uppdrag and Status, Uppdragsgivare, Målområde or Ansvarig" },
    { register: "Nyckeltal", known: "Nyckeltal and Målvärde, Utfall or Bedömning" },
    { register: "Aktiviteter", known: "Aktivitet and Status, Kopplad till, Start, Slut, Enhet or Ansvarig" },
  ],
  chooseSheets: "If the headings are called something else, you can choose yourself what the sheets are.",
  openSettings: "Choose sheets in Settings",
  seeFindings: "See what is missing in Checks",
  unfinished: "The summary was broken off and is half-written. Do not use it: make it again.",
  closed: "No workbook is open",
  closedRemedy: "Open a workbook with plan and activities, or look at the sample.",
  firstRunHeading: "Getting started",
  firstRun: [
    "Plan follow-up reads the departments’ sheets, checks them, counts, and writes a summary and a draft report in Swedish.",
    "Try it on the sample: it opens as a new workbook, and yours is not changed.",
  ],
  openSample: "Open the sample",
  sampleFailed: "The sample could not be opened.",
  notRead: "The workbook could not be read.",
  showFailed: "The cell could not be shown.",
  editFailed: "The change was not made.",
  editUnsure: "It is not certain that the change was made.",
  saveFailed: "The settings were not saved.",
  paneFailed: "The pane could not be shown.",
  viewFailed: "The view could not be shown.",
  viewNotLoaded: "The view could not be loaded.",
  viewNotLoadedRemedy: "Check the network and try again. If that does not help, close the pane and open it again.",
  failed: {
    check: "The check was not completed.",
    summary: "The summary was not completed.",
    draft: "The draft report was not completed.",
  },
  cancelledTitle: "Cancelled.",
  retry: "Try again",
  details: "Details",
  notInExcel: "Plan follow-up works in Excel.",
  notInExcelRemedy: "Open the workbook in Excel and start Plan follow-up from the Home tab.",
  noOffice: "The connection to Excel could not be opened.",
  noOfficeRemedy: "Check the network, close the pane and open it again.",
};

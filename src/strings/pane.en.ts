import { number } from "./english";
import type { PaneStrings } from "./pane";

const MOST_SHEETS = 8;

const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

const EITHER = new Intl.ListFormat("en-GB", { type: "disjunction" });

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

function sheetList(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_SHEETS).map((name) => `“${name}”`);
  return LIST.format(names.length > MOST_SHEETS ? [...quoted, `${number(names.length - MOST_SHEETS)} more`] : quoted);
}

export const paneEn: PaneStrings = {
  product: "Plan follow-up",
  jobs: { check: "Check", summary: "Create summary", draft: "Draft report" },
  jobHints: {
    check: "Looks for errors and gaps in the sheets and writes them in the sheet Kontroll.",
    summary: "Counts everything and writes summary, data, findings and drafts (in Swedish).",
    draft: "Makes all sheets again and opens the draft report.",
  },
  jobsHeading: "What do you want to do?",
  ready: "Ready.",
  starting: "Starting …",
  reading: (progress) =>
    progress === null
      ? "Reading the sheets …"
      : `Reading sheet ${number(progress.done)} of ${number(progress.total)} …`,
  counting: "Checking and counting …",
  writing: "Writing the sheets …",
  askedAgain: "A job is running already. Wait until it has finished.",
  cancel: "Cancel",
  done: { check: "The check is done.", summary: "The summary is done.", draft: "The draft report is done." },
  counts: ({ assignments, keyFigures, activities }) =>
    LIST.format([
      counted(assignments, "assignment", "assignments"),
      counted(keyFigures, "key figure", "key figures"),
      counted(activities, "activity row", "activity rows"),
    ]),
  findings: ({ error, warning, info }) => {
    const parts = [
      error === 0 ? "" : counted(error, "error", "errors"),
      warning === 0 ? "" : counted(warning, "warning", "warnings"),
      info === 0 ? "" : counted(info, "note", "notes"),
    ].filter((part) => part !== "");
    return parts.length === 0 ? "No findings" : LIST.format(parts);
  },
  repaired:
    "An earlier run had been broken off. The sheets have been made again, and what you wrote in the drafts is kept.",
  sheetsHeading: "Sheets that were written",
  goTo: (sheet) => `Go to the sheet ${sheet}`,
  notShown: "The sheets are written, but Excel could not show the sheet. Choose it in the list below.",
  tooOld: "Excel is too old.",
  nothing: "There is nothing to summarise. Nothing has been written.",
  nothingLooked: (registers, sheets) =>
    sheets.length === 0
      ? "The workbook is empty."
      : `No sheet was recognised as ${EITHER.format(registers)}. ${
          sheets.length === 1 ? "The sheet that was read is" : "The sheets that were read are"
        } ${sheetList(sheets)}.`,
  nothingInRows: (sheets) =>
    `${sheets.length === 1 ? "The sheet" : "The sheets"} ${sheetList(sheets)} ${sheets.length === 1 ? "has" : "have"} headings but no rows.`,
  nothingRemedy:
    "Open the workbook with plan and activities. Sheets are recognised by their headings: Uppdrag, Nyckeltal and Aktivitet, each on a sheet of its own.",
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

import { counted, type CliStrings } from "./cli";

export const cliEn: CliStrings = {
  help: `planuppfoljning – follows up a board's plan from the departments' Excel sheets

Usage
  planuppfoljning summarise FILE|FOLDER… [--out FOLDER] [--previous FILE] [--json] [--lang sv|en]
  planuppfoljning check     FILE|FOLDER… [--json] [--lang sv|en]

Commands
  summarise   Reads, checks and counts, and writes a workbook with summary, data, findings,
              draft report, draft memo and history (in Swedish).
  check       Reads and checks. Writes nothing.

Options
  --out FOLDER      Folder for the workbook (else the current one). Where it is there already, what
                    you have changed in the drafts is kept, and so is the history.
  --previous FILE   An earlier follow-up to compare with: a workbook that this program wrote, or last
                    year's workbook. May be given several times.
  --json            Prints the result as one JSON object.
  --lang sv|en      Language of findings and messages (else Swedish).
  --help            Shows this text.

Examples
  planuppfoljning summarise followup-2025.xlsx --out result
  planuppfoljning summarise plan.xlsx departments/ --previous "Sammanställning regionstyrelsen april 2024.xlsx"
  planuppfoljning check departments/ --json

Exit code
  check:      0 no errors (there may be warnings), 1 errors in the sheets, 2 a file could not be read
  summarise:  0 the workbook is written, 2 a file could not be read or written, or no register was found
`,
  unknownCommand: (command) => `There is no command “${command}”. See --help.`,
  noFiles: "Name at least one file or folder. See --help.",
  nothingFound: (paths) => `No workbooks in ${paths.join(", ")}. Files that are read: .xlsx, .xlsm, .xls, .xlsb, .ods.`,
  notFound: "no such file",
  noAccess: "the file may not be read (no permission, or open in another program)",
  workbookErrors: {
    empty: "the file is empty",
    truncated: "the file is cut off: its end is missing. Fetch it again",
    encrypted: "the file is protected by a password. Save it without one and try again",
    notAWorkbook: "the file is no workbook that can be read (.xlsx, .xlsm, .xls, .xlsb, .ods)",
    tooLarge: "the file is too large",
    bomb: "the file unpacks to unreasonably much and is not opened",
    absurdDimensions: "a sheet claims an unreasonable size",
    damaged: "the file is damaged. Open it in Excel, let Excel repair it and save it again",
  },
  unreadable: (path, reason) => `${path}: ${reason}.`,
  reading: (done, total) => `Reading file ${String(done)} of ${String(total)} …`,
  writing: "Writing the workbook …",
  written: (path) => `Wrote ${path}`,
  cannotWrite: (path, reason) =>
    `${path} could not be written: ${reason}. Is it open in Excel? Close it and try again.`,
  wouldOverwriteInput: (path) =>
    `${path} is one of the inputs and is not overwritten. Choose another folder with --out.`,
  ourError: (message) => `This is an error in the program. Please report it, with the file if you can: ${message}`,
  nothingToSummarise:
    "No sheet was recognised as assignments, key figures or activities, so there is nothing to summarise. No workbook was written.",
  noEarlier: (paths) =>
    `${paths.join(", ")}: no earlier follow-up of the same board, with year and period, to compare with.`,
  notOurs: (path) =>
    `${path} exists and was not written by this program, so it is not overwritten. Choose another folder with --out.`,
  keptBeside: (path, sheets) =>
    `The workbook had sheets of your own (${sheets.join(", ")}). It is kept as it was in ${path}.`,
  repaired: (path) =>
    `${path} was only partly written. It has been made again; what you wrote in the drafts and the history are kept.`,
  unfinishedPrevious: (paths) =>
    `${paths.join(", ")}: only partly written. The counts of its history are compared, but not its activities. Make it again with summarise.`,
  severities: { error: "error", warning: "warning", info: "info" },
  findingCounts: (errors, warnings, infos) =>
    `Findings: ${counted(errors, "error", "errors")}, ${counted(warnings, "warning", "warnings")}, ${counted(infos, "note", "notes")}`,
  moreFindings: (count) => `… and ${String(count)} more. All are in the sheet Kontroll, and in check --json.`,
  noFindings: "Findings: none",
  tables: {
    plan: "Plan",
    assignments: "Assignments",
    shortTerm: "Short-term key figures",
    longTerm: "Long-term key figures",
    activities: "Activities (rows)",
    byDepartment: "Activities by department",
    total: "Total",
    council: "From the council",
    own: "The board's own",
    unknownIssuer: "Issuer not given",
    financial: "Of which financial targets",
    distinct: "Distinct activities",
    fulfilment: {
      fulfilled: "Fulfilled",
      partly: "Partly",
      notFulfilled: "Not fulfilled",
      notReported: "Not reported",
    },
    rating: { green: "Green", yellow: "Yellow", red: "Red", noData: "No data", notReported: "Not reported" },
    status: {
      done: "Done",
      ongoing: "Ongoing",
      planned: "Planned",
      late: "Late",
      notReported: "Not reported",
      discontinued: "Discontinued",
    },
  },
};

/** Follow-up, findings and drafts → the sheets to write, as data. */
import type { SheetPlan } from "../workbook/port";
import { activityDataSheet } from "./activityData";
import { assignmentDataSheet } from "./assignmentData";
import { dataCodes } from "./dataCodes";
import { draftSheet } from "./draft";
import { findingsSheet } from "./findings";
import { historySheet } from "./history";
import type { SheetsInput } from "./input";
import { keyFigureDataSheet } from "./keyFigureData";
import { linkedRows } from "./linkedRows";
import { summarySheet } from "./summary";

/**
 * The sheets of an output workbook, in the order of their tabs. What `input.kept` holds of a person's edits and of the
 * history stands in them. Throws only where a count's criterion is not a code of ours, which is our fault.
 */
export function planSheets(input: SheetsInput): SheetPlan[] {
  const { followUp, kept } = input;
  const codes = dataCodes(followUp);
  const linked = linkedRows(followUp);
  return [
    summarySheet(input, codes),
    draftSheet(input.report, kept?.report ?? null),
    draftSheet(input.memo, kept?.memo ?? null),
    findingsSheet(input),
    activityDataSheet(followUp, codes),
    assignmentDataSheet(followUp, codes, linked),
    keyFigureDataSheet(followUp, codes, linked),
    historySheet(followUp, input.taken, kept?.historySheet ?? null),
  ];
}

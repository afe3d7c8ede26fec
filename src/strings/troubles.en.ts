import type { TroubleStrings } from "./troubles";

export const troublesEn: TroubleStrings = {
  happened: {
    cellEdit: () => "You are editing a cell right now.",
    protectedSheet: (sheet) =>
      sheet === null ? "A sheet that is to be written is protected." : `The sheet “${sheet}” is protected.`,
    protectedWorkbook: () =>
      "No sheets can be added, because the workbook's structure is protected or the workbook is read-only.",
    hung: () => "Excel did not answer in time.",
    connection: () => "The connection to Excel was lost.",
    tooMuch: () => "The workbook is larger than Excel can hand out or take in.",
    tooOld: () => "This version of Excel is too old for Plan follow-up.",
    gone: (sheet) =>
      sheet === null
        ? "Something in the workbook was removed or renamed meanwhile."
        : `The sheet “${sheet}” cannot be reached.`,
    cancelled: () => "You cancelled.",
    refused: (sheet) =>
      sheet === null
        ? "Cells hold formulas or have just been changed, and were left as they were."
        : `Cells in the sheet “${sheet}” hold formulas or have just been changed, and were left as they were.`,
    unexpected: () => "Something unexpected happened in Excel.",
    ourError: () => "Something went wrong in Plan follow-up.",
  },
  summary: {
    unchanged: "Nothing in the workbook has been changed.",
    unfinished:
      "The sheets that Plan follow-up writes are half-written and should not be used yet. The departments' sheets are untouched.",
    finished: "The sheets are complete all the same and can be used.",
    unknown:
      "There is no telling whether the sheets that Plan follow-up writes were completed. The departments' sheets are untouched.",
  },
  remedy: {
    cellEdit: "Press Enter or Esc and try again.",
    protectedSheet: "Unprotect the sheet on the Review tab and try again.",
    protectedWorkbook: "Remove the protection on the Review tab, or save a copy of your own, and try again.",
    hung: "Press Enter or Esc if you are editing a cell, wait until Excel is ready, and try again.",
    connection: "Check the network, wait a minute and try again.",
    tooMuch: "Split the workbook, or use Excel on the computer instead of in the browser, and try again.",
    tooOld: "Update Excel, or open the workbook in Microsoft 365, Excel on the web, or Excel 2021 or later.",
    gone: "Make sure that the sheet is still there and not hidden, and try again.",
    cancelled: "Start again whenever you like.",
    refused: "Look in the sheet, replace formulas with what they show, and try again.",
    unexpected: "Try again. If it happens again, save the workbook, close it and reopen it.",
    ourError: "Try again. If it happens again, report the fault with what stands under Details.",
  },
  nothingToDo: "You need not do anything.",
};

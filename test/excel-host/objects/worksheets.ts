/** Excel.WorksheetCollection. Chart sheets are sheets of the workbook and no worksheets: they are not among the items. */
import type { HostSheet, HostWorkbook } from "../model";
import { newSheet } from "../model";
import { raiseSheetAdded } from "./changes";
import type { HostContext, HostObject, ObjectType } from "./define";
import { HostError } from "./define";
import { checkStructure } from "./guards";
import { worksheetObject } from "./handles";
import { activeSheet, sameText, textArgument } from "./resolve";
import { checkSheetName, freeSheetName } from "./sheetNames";

function worksheetsOf({ sheets }: HostWorkbook, visibleOnly: unknown = false): HostSheet[] {
  return sheets.filter(
    ({ kind, visibility }) => kind === "worksheet" && (visibleOnly !== true || visibility === "Visible"),
  );
}

/** By id or name (remarks of WorksheetCollection.getItem). */
function sheetOrNull(workbook: HostWorkbook, key: unknown): HostSheet | null {
  const text = textArgument(key);
  return worksheetsOf(workbook).find(({ id, name }) => id === text || sameText(name, text)) ?? null;
}

function existing(sheet: HostSheet | null | undefined): HostObject {
  if (sheet === null || sheet === undefined) {
    throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  }
  return worksheetObject(sheet);
}

/** At the end of the others; the active sheet stays active (remarks of WorksheetCollection.add). */
function add(workbook: HostWorkbook, [name]: readonly unknown[], context: HostContext): HostObject {
  checkStructure(context);
  const chosen = typeof name === "string" && name !== "" ? name : freeSheetName(workbook);
  checkSheetName(chosen, workbook, null);
  const sheet = newSheet(chosen);
  workbook.sheets.push(sheet);
  raiseSheetAdded(sheet, context);
  return worksheetObject(sheet);
}

/** Known fault of Excel: it throws where a chart sheet is active (OfficeDev/office-js#2444). */
function active(context: HostContext): HostObject {
  const sheet = activeSheet(context);
  if (sheet?.kind !== "worksheet") throw new HostError("GeneralException", "The active sheet is no worksheet.");
  return worksheetObject(sheet);
}

export const worksheetsType: ObjectType<HostWorkbook> = {
  name: "Excel.WorksheetCollection",
  scalars: {},
  items: (workbook) => worksheetsOf(workbook).map((sheet) => worksheetObject(sheet)),
  indexer: (workbook, [key]) => existing(sheetOrNull(workbook, key)),
  methods: {
    Add: add,
    GetItemOrNullObject: (workbook, [key]) => {
      const sheet = sheetOrNull(workbook, key);
      return sheet === null ? null : worksheetObject(sheet);
    },
    GetActiveWorksheet: (_workbook, _args, context) => active(context),
    GetFirst: (workbook, [visibleOnly]) => existing(worksheetsOf(workbook, visibleOnly)[0]),
    GetLast: (workbook, [visibleOnly]) => existing(worksheetsOf(workbook, visibleOnly).at(-1)),
    GetCount: (workbook, [visibleOnly]) => worksheetsOf(workbook, visibleOnly).length,
  },
};

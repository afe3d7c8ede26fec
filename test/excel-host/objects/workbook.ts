/** Excel.Workbook, the object from which all others are reached. */
import type { HostWorkbook } from "../model";
import { applicationType } from "./application";
import type { HostContext, HostObject, ObjectType } from "./define";
import { HostError, objectOf, reads } from "./define";
import { rangeObject } from "./handles";
import { namesType } from "./names";
import { rectangle } from "./rectangles";
import { activeSheet } from "./resolve";
import { worksheetsType } from "./worksheets";

/** Nothing is selected on a chart sheet. */
function selected(context: HostContext, corner: boolean): HostObject {
  const sheet = activeSheet(context);
  if (sheet?.kind !== "worksheet") throw new HostError("InvalidSelection", "The current selection is invalid.");
  const { selection } = context.workbook;
  return rangeObject(sheet, corner ? rectangle(selection.firstRow, selection.firstColumn) : selection);
}

export const workbookType: ObjectType<HostWorkbook> = {
  name: "Excel.Workbook",
  scalars: {
    readOnly: reads(({ isReadOnly }) => isReadOnly),
  },
  children: {
    Application: (workbook) => objectOf(applicationType, workbook),
    Names: (workbook) => objectOf(namesType, { workbook, scope: null }),
    Worksheets: (workbook) => objectOf(worksheetsType, workbook),
  },
  methods: {
    GetSelectedRange: (_workbook, _args, context) => selected(context, false),
    GetActiveCell: (_workbook, _args, context) => selected(context, true),
  },
};

/**
 * Tells of what happened in the workbook, as Excel's events do: the numbers are the wire's event types, the arguments those
 * that the library's own transforms read (`Worksheet_Changed_EventArgsTransform` and the eventArgsTransformFunc of each
 * handler in excel-web-16.00.debug.js).
 */
import type { CellValue } from "../../../src/workbook/port";
import type { HostSheet } from "../model";
import type { HostContext } from "./define";
import { a1 } from "./rectangles";
import { isRegistered } from "./registrations";
import type { RangeTarget } from "./targets";

export const EVENT = {
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
  visibilityChanged: 26,
} as const;
/** Target of the collection's events: `Constants.eventWorkbookId`. */
export const WORKBOOK = "Workbook";

/** What Excel tells of one changed cell; of several it tells nothing (office-js issue 5347). */
export interface ChangeDetails {
  readonly valueBefore: CellValue;
  readonly valueAfter: CellValue;
}

/**
 * Tells of written cells.
 * @param triggerSource "ThisLocalAddin" for what the add-in itself writes; null for what a person does
 * @param source "Remote" for what a person does in another Excel, at the same time
 */
export function raiseDataChanged(
  { sheet, range }: RangeTarget,
  context: HostContext,
  triggerSource: "ThisLocalAddin" | null = "ThisLocalAddin",
  source: "Local" | "Remote" = "Local",
  details: ChangeDetails | null = null,
): void {
  raiseBoth(EVENT.dataChanged, sheet, context, {
    address: a1(range),
    changeType: "RangeEdited",
    source,
    shiftDirection: "None",
    referenceId: `${sheet.id} ${a1(range)}`,
    ...(triggerSource === null ? {} : { triggerSource }),
    ...(details === null ? {} : { ...details, ...typesOf(details) }),
  });
}

function typesOf({ valueBefore, valueAfter }: ChangeDetails): object {
  return { valueTypeBefore: typeOf(valueBefore), valueTypeAfter: typeOf(valueAfter) };
}

/** As Excel.RangeValueType. */
function typeOf(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

/** Tells of formulas that have another value now; Excel tells of no change of their cells. */
export function raiseCalculated({ sheet, range }: RangeTarget, context: HostContext): void {
  raiseBoth(EVENT.calculated, sheet, context, { address: a1(range) });
}

export function raiseSheetAdded(sheet: HostSheet, context: HostContext): void {
  raise(EVENT.added, WORKBOOK, { worksheetId: sheet.id, source: "Local" }, context);
}

export function raiseSheetDeleted(sheet: HostSheet, context: HostContext): void {
  raise(EVENT.deleted, WORKBOOK, { worksheetId: sheet.id, source: "Local" }, context);
}

export function raiseNameChanged(sheet: HostSheet, nameBefore: string, context: HostContext): void {
  raiseBoth(EVENT.nameChanged, sheet, context, { nameBefore, nameAfter: sheet.name, source: "Local" });
}

export function raiseVisibilityChanged(sheet: HostSheet, before: string, context: HostContext): void {
  const change = { visibilityBefore: before, visibilityAfter: sheet.visibility, source: "Local" };
  raiseBoth(EVENT.visibilityChanged, sheet, context, change);
}

/** Tells of the sheet that was left, and of the one that is active now. */
export function raiseActivated(left: HostSheet | null, sheet: HostSheet, context: HostContext): void {
  if (left !== null) raiseBoth(EVENT.deactivated, left, context, {});
  raiseBoth(EVENT.activated, sheet, context, {});
}

export function raiseSelectionChanged({ sheet, range }: RangeTarget, context: HostContext): void {
  raiseBoth(EVENT.selectionChanged, sheet, context, { address: a1(range) });
}

function raiseBoth(type: number, sheet: HostSheet, context: HostContext, args: object): void {
  for (const target of [sheet.id, WORKBOOK]) raise(type, target, { worksheetId: sheet.id, ...args }, context);
}

function raise(type: number, targetId: string, args: object, context: HostContext): void {
  if (isRegistered(context.workbook, type, targetId)) context.raise(type, targetId, args);
}

/** What protection, chart sheets and deletion forbid. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostChart, HostSheet, HostTable } from "../model";
import { findCell } from "../model";
import type { HostContext, HostObject } from "./define";
import { HostError } from "./define";
import { cellCount, existingCells } from "./rectangles";

/**
 * Refuses to change cells of a protected sheet that are locked, as all are from the start (docs/excel/
 * excel-add-ins-worksheets.md, "Data protection"), and anything in a workbook that is open for reading only.
 */
export function checkWritable(sheet: HostSheet, range: CellRange, context: HostContext): void {
  if (context.workbook.isReadOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
  if (sheet.isProtected && hasLockedCell(sheet, range)) {
    throw new HostError("AccessDenied", "You do not have permission: the sheet is protected.");
  }
}

function hasLockedCell(sheet: HostSheet, range: CellRange): boolean {
  let unlocked = 0;
  for (const { row, column } of existingCells(sheet, range)) {
    if (findCell(sheet, row, column)?.look.locked === false) unlocked++;
  }
  return unlocked < cellCount(range);
}

/** Refuses to add, delete, rename, move or hide sheets where the structure is protected (WorkbookProtection). */
export function checkStructure(context: HostContext): void {
  if (context.workbook.isProtected) throw new HostError("AccessDenied", "The workbook's structure is protected.");
  if (context.workbook.isReadOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
}

/** Refuses objects of a sheet that has been deleted since they were kept, and tables and charts that have been. */
export function checkAlive(object: HostObject, context: HostContext): void {
  const sheet = sheetOf(object.target);
  const isGone = sheet !== null && (!context.workbook.sheets.includes(sheet) || hasLost(sheet, object.target));
  if (isGone) {
    throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  }
}

/** Is the object, or what it is a part of, a table or chart that the sheet no longer has? */
function hasLost(sheet: HostSheet, target: unknown): boolean {
  const { table, chart } = target as { table?: HostTable | null; chart?: HostChart };
  const isTableGone = table !== undefined && table !== null && !sheet.tables.includes(table);
  return isTableGone || (chart !== undefined && !sheet.charts.includes(chart));
}

function sheetOf(target: unknown): HostSheet | null {
  if (typeof target !== "object" || target === null) return null;
  if ("cells" in target && "visibility" in target) return target as HostSheet;
  return "sheet" in target ? (target.sheet as HostSheet) : null;
}

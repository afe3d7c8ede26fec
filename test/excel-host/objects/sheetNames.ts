/** What a sheet may be called. */
import type { HostSheet, HostWorkbook } from "../model";
import { HostError } from "./define";
import { invalidArgument, sameText } from "./resolve";
import { SHEET_NAME } from "../wire/limits";

/**
 * support.microsoft.com, "Rename a worksheet": at most 31 characters, not blank, none of / \ ? * : [ ], no apostrophe first
 * or last, not "History", which Excel keeps for itself.
 * @param itself the sheet that is renamed: it may keep its name
 */
export function checkSheetName(name: string, workbook: HostWorkbook, itself: HostSheet | null): void {
  const isRight =
    name.trim() !== "" && name.length <= SHEET_NAME && !/[/\\?*:[\]]|^'|'$/.test(name) && !sameText(name, "History");
  if (!isRight) throw invalidArgument(`No sheet can be called ${JSON.stringify(name)}.`);
  if (workbook.sheets.some((sheet) => sheet !== itself && sameText(sheet.name, name))) {
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
}

/** "Blad2": the first name of the kind that is free, as Excel names a sheet that is added without one. */
export function freeSheetName(workbook: HostWorkbook): string {
  let number = workbook.sheets.length + 1;
  const isTaken = (name: string): boolean => workbook.sheets.some((sheet) => sameText(sheet.name, name));
  while (isTaken(`Blad${String(number)}`)) number++;
  return `Blad${String(number)}`;
}

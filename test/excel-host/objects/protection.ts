/**
 * Excel.WorksheetProtection and Excel.WorkbookProtection, and what protection refuses. The model knows only whether a
 * sheet is protected; which options and password a caller gave is kept beside it.
 */
import type { HostSheet, HostWorkbook } from "../model";
import { HostError, objectOf, reads, type ObjectType } from "./define";
import { extend } from "./registry";
import { invalidArgument } from "./resolve";

/** WorksheetProtectionOptions; what is absent is not allowed. */
const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
type Option = (typeof OPTIONS)[number];

const allowances = new WeakMap<HostSheet, ReadonlySet<Option>>();
const passwords = new WeakMap<object, string>();

function denied(what: string): HostError {
  return new HostError("AccessDenied", `You cannot perform the requested operation: ${what}.`);
}

/** @throws HostError AccessDenied where the sheet is protected and its options do not allow it */
export function guardSheet(sheet: HostSheet, option: Option, what: string): void {
  if (sheet.isProtected && !(allowances.get(sheet)?.has(option) ?? false)) throw denied(`${what} on a protected sheet`);
}

/** @throws HostError AccessDenied where the sheet is protected and formats may not be changed there */
export function guardFormat(sheet: HostSheet, of: "cells" | "rows" | "columns"): void {
  const option = { cells: "allowFormatCells", rows: "allowFormatRows", columns: "allowFormatColumns" } as const;
  guardSheet(sheet, option[of], `Formatting ${of}`);
}

/** For what no option allows: tables, merges, charts' data. @throws HostError AccessDenied where the sheet is protected */
export function guardStructure(sheet: HostSheet, what: string): void {
  if (sheet.isProtected) throw denied(`${what} on a protected sheet`);
}

function options(argument: unknown): ReadonlySet<Option> {
  if (argument === undefined || argument === null) return new Set();
  if (typeof argument !== "object") throw invalidArgument("Protection options were expected.");
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(argument));
  for (const name of given.keys()) {
    if (name !== "selectionMode" && !OPTIONS.some((option) => option === name))
      throw invalidArgument(`No option: ${name}`);
  }
  return new Set(OPTIONS.filter((option) => given.get(option) === true));
}

/** "Fails if the worksheet has already been protected": WorksheetProtection.protect; the same of the workbook's. */
function lock(target: HostSheet | HostWorkbook, password: unknown): void {
  if (target.isProtected) throw new HostError("AccessDenied", "It is protected already.");
  target.isProtected = true;
  if (typeof password === "string" && password !== "") passwords.set(target, password);
}

/** Doubtful: which code a wrong password has is not documented for unprotect; pauseProtection's is InvalidArgument. */
function unlock(target: HostSheet | HostWorkbook, password: unknown): void {
  const expected = passwords.get(target);
  if (target.isProtected && expected !== undefined && expected !== password) throw invalidArgument("Wrong password.");
  target.isProtected = false;
  passwords.delete(target);
}

const worksheetProtection: ObjectType<HostSheet> = {
  name: "Excel.WorksheetProtection",
  scalars: {
    protected: reads((sheet) => sheet.isProtected),
    // Null while the sheet is not protected.
    options: reads((sheet) => {
      if (!sheet.isProtected) return null;
      const allowed = allowances.get(sheet);
      return Object.fromEntries(OPTIONS.map((option) => [option, allowed?.has(option) ?? false]));
    }),
  },
  methods: {
    Protect: (sheet, [given, password]) => {
      const allowed = options(given);
      lock(sheet, password);
      allowances.set(sheet, allowed);
    },
    Unprotect: (sheet, [password]) => {
      unlock(sheet, password);
      allowances.delete(sheet);
    },
  },
};

const workbookProtection: ObjectType<HostWorkbook> = {
  name: "Excel.WorkbookProtection",
  scalars: { protected: reads((workbook) => workbook.isProtected) },
  methods: {
    Protect: (workbook, [password]) => {
      lock(workbook, password);
    },
    Unprotect: (workbook, [password]) => {
      unlock(workbook, password);
    },
  },
};

extend("Excel.Worksheet", { children: { Protection: (sheet) => objectOf(worksheetProtection, sheet) } });
extend("Excel.Workbook", { children: { Protection: (workbook) => objectOf(workbookProtection, workbook) } });

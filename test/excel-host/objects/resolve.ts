/** What callers mean by an argument: a Range object, an address, a defined name. */
import type { HostSheet } from "../model";
import { HostError, type HostContext, type HostObject } from "./define";
import type { AreasTarget, RangeTarget } from "./targets";
import { parseA1 } from "./rectangles";

export function invalidArgument(detail: string): HostError {
  return new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${detail}`);
}

export function isHostObject(argument: unknown): argument is HostObject {
  return typeof argument === "object" && argument !== null && "type" in argument && "target" in argument;
}

/**
 * The one rectangle that a Range, an address ("A1:B2", "'Avd A'!A1") or a name stands for.
 * @param sheet where addresses without a sheet's name lie; null: they mean the active sheet
 * @throws HostError InvalidArgument for anything else
 */
export function rangeArgument(argument: unknown, sheet: HostSheet | null, context: HostContext): RangeTarget {
  if (isHostObject(argument)) return rangeTarget(argument);
  if (typeof argument !== "string") throw invalidArgument("A range or an address was expected.");
  const found = addressed(argument, sheet, context) ?? named(argument, context);
  if (found === null) throw invalidArgument(`No range: ${argument}`);
  return found;
}

/** As rangeArgument, for methods that take RangeAreas as well, or addresses with commas or semicolons between. */
export function areasArgument(argument: unknown, sheet: HostSheet | null, context: HostContext): AreasTarget {
  if (isHostObject(argument) && argument.type.name === "Excel.RangeAreas") return argument.target as AreasTarget;
  if (typeof argument !== "string") {
    const target = rangeArgument(argument, sheet, context);
    return { sheet: target.sheet, areas: [target.range] };
  }
  const targets = argument.split(/[,;]/).map((part) => rangeArgument(part.trim(), sheet, context));
  const [first] = targets;
  if (first === undefined || targets.some((target) => target.sheet !== first.sheet)) throw invalidArgument(argument);
  return { sheet: first.sheet, areas: targets.map(({ range }) => range) };
}

function rangeTarget(argument: HostObject): RangeTarget {
  if (argument.type.name === "Excel.Range") return argument.target as RangeTarget;
  if (argument.type.name === "Excel.RangeAreas") {
    const { sheet, areas } = argument.target as AreasTarget;
    const [only, ...more] = areas;
    if (only !== undefined && more.length === 0) return { sheet, range: only };
  }
  throw invalidArgument(`A range was expected, not ${argument.type.name}.`);
}

function addressed(text: string, sheet: HostSheet | null, context: HostContext): RangeTarget | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim().replace(/^=/, ""));
  if (match === null) return null;
  const [, inQuotes, plain, reference = ""] = match;
  const name = inQuotes?.replaceAll("''", "'") ?? plain;
  const range = parseA1(reference);
  const owner = name === undefined ? (sheet ?? activeSheet(context)) : sheetNamed(name, context);
  return range === null || owner === null ? null : { sheet: owner, range };
}

function named(text: string, context: HostContext): RangeTarget | null {
  const found = context.workbook.names.find(({ name }) => sameText(name, text));
  return found === undefined ? null : addressed(found.formula, null, context);
}

export function activeSheet(context: HostContext): HostSheet | null {
  return context.workbook.sheets.find(({ id }) => id === context.workbook.activeSheet) ?? null;
}

export function sheetNamed(name: string, context: HostContext): HostSheet | null {
  return context.workbook.sheets.find((sheet) => sameText(sheet.name, name)) ?? null;
}

/** Names of sheets, tables and ranges differ by more than case. */
export function sameText(a: string, b: string): boolean {
  return a.toLocaleUpperCase("sv") === b.toLocaleUpperCase("sv");
}

/** The argument at a place, where it must be a number (a whole one, not below `least`). */
export function countArgument(argument: unknown, least = 0): number {
  if (typeof argument === "number" && Number.isInteger(argument) && argument >= least) return argument;
  throw invalidArgument(`A whole number was expected: ${JSON.stringify(argument)}`);
}

/** The argument, where it must be one of these words. */
export function wordArgument<T extends string>(argument: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === argument);
  if (found === undefined) throw invalidArgument(`None of ${words.join(", ")}: ${JSON.stringify(argument)}`);
  return found;
}

export function textArgument(argument: unknown): string {
  if (typeof argument === "string") return argument;
  throw invalidArgument(`A text was expected: ${JSON.stringify(argument)}`);
}

export function booleanArgument(argument: unknown): boolean {
  if (typeof argument === "boolean") return argument;
  throw invalidArgument(`True or false was expected: ${JSON.stringify(argument)}`);
}

export function numberArgument(argument: unknown, least = -Infinity, most = Infinity): number {
  if (typeof argument === "number" && argument >= least && argument <= most) return argument;
  throw invalidArgument(`A number from ${String(least)} to ${String(most)} was expected: ${JSON.stringify(argument)}`);
}

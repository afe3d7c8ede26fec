/** Excel.NamedItemCollection and Excel.NamedItem: defined names of the workbook or of a sheet. */
import type { HostName } from "../model";
import { DEFINED_NAME } from "../wire/limits";
import type { HostContext, HostObject, ObjectType } from "./define";
import { HostError, objectOf, reads } from "./define";
import { checkStructure } from "./guards";
import { rangeObject } from "./handles";
import { a1, parseA1, quoted } from "./rectangles";
import type { NamesTarget, RangeTarget } from "./targets";
import {
  booleanArgument,
  invalidArgument,
  isHostObject,
  rangeArgument,
  sameText,
  sheetNamed,
  textArgument,
} from "./resolve";

function namesOf({ workbook, scope }: NamesTarget): HostName[] {
  return workbook.names.filter((name) => name.scope === (scope?.id ?? null));
}

function findName(target: NamesTarget, name: unknown): HostName | null {
  const text = textArgument(name);
  return namesOf(target).find((candidate) => sameText(candidate.name, text)) ?? null;
}

/**
 * support.microsoft.com, "Names in formulas": a letter, _ or \ first, then letters, numbers, periods and underscores; no
 * spaces, not "C" or "R", not like a cell reference, at most 255 characters; case does not tell names apart.
 */
function checkName(name: string): void {
  const isReference = parseA1(name) !== null || /^r\d*(c\d*)?$|^c\d*$/i.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > DEFINED_NAME || isReference) {
    throw invalidArgument(`No name can be ${JSON.stringify(name)}.`);
  }
}

function add(target: NamesTarget, [name, reference]: readonly unknown[], context: HostContext): HostObject {
  if (context.workbook.isReadOnly) checkStructure(context);
  const text = textArgument(name);
  checkName(text);
  const isTable = context.workbook.sheets.some(({ tables }) => tables.some((table) => sameText(table.name, text)));
  if (isTable || findName(target, text) !== null) {
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  const scope = target.scope?.id ?? null;
  const added: HostName = { name: text, formula: formulaOf(reference, context), visible: true, scope };
  target.workbook.names.push(added);
  return objectOf(nameType, added);
}

function formulaOf(reference: unknown, context: HostContext): string {
  if (isHostObject(reference)) {
    const { sheet, range } = rangeArgument(reference, null, context);
    return `=${quoted(sheet.name)}!${absolute({ sheet, range })}`;
  }
  const formula = textArgument(reference);
  if (!formula.startsWith("=") || formula.length < 2) throw invalidArgument("A name's formula begins with =.");
  return formula;
}

function absolute({ range }: RangeTarget): string {
  return a1(range, "$");
}

/** The range that a name stands for; null where its formula is something else, or its sheet is gone. */
function rangeOf(name: HostName, context: HostContext): RangeTarget | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(name.formula);
  if (match === null) return null;
  const [, inQuotes, plain = "", place = ""] = match;
  const sheet = sheetNamed(inQuotes?.replaceAll("''", "'") ?? plain, context);
  const range = parseA1(place);
  return sheet === null || range === null ? null : { sheet, range };
}

/** Remarks of NamedItem.value: "For a named range, it will return the range address." */
function valueOf(name: HostName, context: HostContext): unknown {
  if (rangeOf(name, context) !== null) return name.formula.slice(1);
  const text = /^="((?:[^"]|"")*)"$/.exec(name.formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  const number = Number(name.formula.slice(1));
  if (!Number.isNaN(number)) return number;
  if (/^=(TRUE|FALSE)$/i.test(name.formula)) return name.formula.toUpperCase() === "=TRUE";
  return name.formula.includes("#REF!") ? "#REF!" : name.formula;
}

function typeOf(name: HostName, context: HostContext): string {
  const value = valueOf(name, context);
  if (rangeOf(name, context) !== null) return "Range";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  return value === "#REF!" ? "Error" : "String";
}

function rangeObjectOf(name: HostName, context: HostContext): HostObject | null {
  const target = rangeOf(name, context);
  return target === null ? null : rangeObject(target.sheet, target.range);
}

function existing<T>(found: T | null): T {
  if (found === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  return found;
}

const nameType: ObjectType<HostName> = {
  name: "Excel.NamedItem",
  id: ({ name }) => name,
  scalars: {
    name: reads(({ name }) => name),
    formula: {
      get: ({ formula }) => formula,
      set: (name, value, context) => {
        name.formula = formulaOf(value, context);
      },
    },
    visible: {
      get: ({ visible }) => visible,
      set: (name, value) => {
        name.visible = booleanArgument(value);
      },
    },
    scope: reads(({ scope }) => (scope === null ? "Workbook" : "Worksheet")),
    value: reads(valueOf),
    type: reads(typeOf),
  },
  methods: {
    Delete: (name, _args, { workbook }) => {
      workbook.names = workbook.names.filter((other) => other !== name);
    },
    GetRange: (name, _args, context) => existing(rangeObjectOf(name, context)),
    GetRangeOrNullObject: (name, _args, context) => rangeObjectOf(name, context),
  },
};

export const namesType: ObjectType<NamesTarget> = {
  name: "Excel.NamedItemCollection",
  scalars: {},
  items: (target) => namesOf(target).map((name) => objectOf(nameType, name)),
  indexer: (target, [name]) => objectOf(nameType, existing(findName(target, name))),
  methods: {
    Add: add,
    GetItemOrNullObject: (target, [name]) => {
      const found = findName(target, name);
      return found === null ? null : objectOf(nameType, found);
    },
    GetCount: (target) => namesOf(target).length,
  },
};

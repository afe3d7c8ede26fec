/** Excel.ConditionalFormatCollection of a range, and its formats: cell values, formulas, texts. */
import { newId, type HostConditionalFormat, type HostSheet } from "../model";
import { HostError, objectOf, reads, type HostObject, type ObjectType, type Scalar } from "./define";
import { areasObject, rangeObject } from "./handles";
import { guardFormat } from "./protection";
import { intersection, without } from "./rectangles";
import { extend } from "./registry";
import { booleanArgument, countArgument, invalidArgument, textArgument, wordArgument } from "./resolve";
import { colour, flag, forget, settingsType, settingScalar, text, word, type SettingsTarget } from "./settings";
import type { AreasTarget } from "./targets";

const TYPES = ["CellValue", "Custom", "ContainsText"] as const;
const NOT_MODELLED = ["DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria"] as const;

/** Excel.ConditionalCellValueOperator. */
const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

interface FormatTarget {
  readonly sheet: HostSheet;
  readonly format: HostConditionalFormat;
}

const font = settingsType(
  "Excel.ConditionalRangeFont",
  {
    bold: flag(false),
    italic: flag(false),
    strikethrough: flag(false),
    color: colour("#000000"),
    underline: word("None", ["None", "Single", "Double"]),
  },
  {},
  {
    Clear: ({ settings, path, guard }) => {
      guard();
      forget(settings, path);
    },
  },
);

const fill = settingsType(
  "Excel.ConditionalRangeFill",
  { color: colour("") },
  {},
  {
    Clear: ({ settings, path, guard }) => {
      guard();
      forget(settings, path);
    },
  },
);

const format = settingsType("Excel.ConditionalRangeFormat", { numberFormat: text("") }, { Font: font, Fill: fill });

/**
 * A formula of a rule. "You may not use references to other workbooks … for Conditional Formatting criteria", nor
 * structured references: Excel's own dialogue refuses both.
 */
function ruleFormula(value: unknown): string {
  const formula = typeof value === "number" ? String(value) : textArgument(value);
  if (formula === "" || formula.replace(/"(?:[^"]|"")*"/g, "").includes("["))
    throw invalidArgument(`No rule: ${formula}`);
  return formula;
}

function cellValueRule(value: unknown): unknown {
  const given = ruleBag(value, ["formula1", "formula2", "operator"]);
  const operator = wordArgument(given.get("operator"), OPERATORS);
  const formula1 = ruleFormula(given.get("formula1"));
  const second = given.get("formula2");
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (needsTwo || (second !== undefined && second !== null)) {
    return { formula1, formula2: ruleFormula(second), operator };
  }
  return { formula1, operator };
}

function textRule(value: unknown): unknown {
  const given = ruleBag(value, ["operator", "text"]);
  return { operator: wordArgument(given.get("operator"), TEXT_OPERATORS), text: textArgument(given.get("text")) };
}

function ruleBag(value: unknown, names: readonly string[]): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null) throw invalidArgument("A rule was expected.");
  const given = new Map(Object.entries(value));
  for (const name of given.keys()) if (!names.includes(name)) throw invalidArgument(`A rule has no ${name}.`);
  return given;
}

const cellValue = settingsType(
  "Excel.CellValueConditionalFormat",
  { rule: { initial: { formula1: "", operator: "Invalid" }, check: cellValueRule } },
  { Format: format },
);

const textComparison = settingsType(
  "Excel.TextConditionalFormat",
  { rule: { initial: { operator: "Invalid", text: "" }, check: textRule } },
  { Format: format },
);

const customRule = settingsType("Excel.ConditionalFormatRule", { formula: { initial: "", check: ruleFormula } });
const custom = settingsType("Excel.CustomConditionalFormat", {}, { Format: format, Rule: customRule });

/** The details of the format's own type; those of another are a null object, or there are none. */
function details(type: ObjectType<SettingsTarget>, kind: (typeof TYPES)[number], path: string) {
  return ({ sheet, format: { settings, type: own } }: FormatTarget): HostObject | null => {
    if (own !== kind) return null;
    const guard = (): void => {
      guardFormat(sheet, "cells");
    };
    return objectOf(type, { settings, path: `${path}/`, guard });
  };
}

type Child = (target: FormatTarget) => HostObject | null;

function existing(child: Child): (target: FormatTarget) => HostObject {
  return (target) => {
    const found = child(target);
    if (found === null) throw new HostError("ItemNotFound", "The conditional format is of another type.");
    return found;
  };
}

const cellValueOf = details(cellValue, "CellValue", "cellValue");
const customOf = details(custom, "Custom", "custom");
const textOf = details(textComparison, "ContainsText", "textComparison");

const stop = settingScalar("stopIfTrue", { initial: false, check: booleanArgument });

const stopIfTrue: Scalar<FormatTarget> = {
  get: ({ format: { settings } }, context) => stop.get({ settings, path: "", guard: () => undefined }, context),
  set: ({ sheet, format: { settings } }, value, context) => {
    const guard = (): void => {
      guardFormat(sheet, "cells");
    };
    stop.set?.({ settings, path: "", guard }, value, context);
  },
};

function move({ sheet, format: moved }: FormatTarget, value: unknown): void {
  guardFormat(sheet, "cells");
  const others = sheet.conditionalFormats.filter((other) => other !== moved);
  others.splice(Math.min(countArgument(value), others.length), 0, moved);
  sheet.conditionalFormats = others;
}

const conditionalFormat: ObjectType<FormatTarget> = {
  name: "Excel.ConditionalFormat",
  id: ({ format: { id } }) => id,
  scalars: {
    id: reads(({ format: { id } }) => id),
    type: reads(({ format: { type } }) => type),
    priority: { get: ({ sheet, format: own }) => sheet.conditionalFormats.indexOf(own), set: move },
    stopIfTrue,
  },
  children: {
    CellValue: existing(cellValueOf),
    CellValueOrNullObject: cellValueOf,
    Custom: existing(customOf),
    CustomOrNullObject: customOf,
    TextComparison: existing(textOf),
    TextComparisonOrNullObject: textOf,
  },
  methods: {
    GetRange: ({ sheet, format: { range } }) => rangeObject(sheet, range),
    GetRangeOrNullObject: ({ sheet, format: { range } }) => rangeObject(sheet, range),
    GetRanges: ({ sheet, format: { range } }) => areasObject(sheet, [range]),
    Delete: ({ sheet, format: deleted }) => {
      guardFormat(sheet, "cells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== deleted);
    },
  },
};

/** "Adds a new conditional format to the collection at the first/top priority." */
function add({ sheet, areas }: AreasTarget, [type]: readonly unknown[]): HostObject {
  guardFormat(sheet, "cells");
  const [range, ...more] = areas;
  if (range === undefined || more.length > 0 || NOT_MODELLED.some((name) => name === type)) {
    throw new HostError("ApiNotFound", `The host does not model ${String(type)} of several ranges.`);
  }
  const made = { id: newId(), range, type: wordArgument(type, TYPES), settings: new Map<string, unknown>() };
  sheet.conditionalFormats.unshift(made);
  return objectOf(conditionalFormat, { sheet, format: made });
}

/** "Clears all conditional formats active on the current specified range": elsewhere they stay. */
function clearAll({ sheet, areas }: AreasTarget): void {
  guardFormat(sheet, "cells");
  for (const area of areas) {
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((one) =>
      intersection(one.range, area) === null
        ? [one]
        : without(one.range, area).map((range) => ({ ...one, id: newId(), range, settings: new Map(one.settings) })),
    );
  }
}

function formatsOf({ sheet, areas }: AreasTarget): HostObject[] {
  return sheet.conditionalFormats
    .filter(({ range }) => areas.some((area) => intersection(range, area) !== null))
    .map((one) => objectOf(conditionalFormat, { sheet, format: one }));
}

function byId(target: AreasTarget, [id]: readonly unknown[]): HostObject | null {
  return formatsOf(target).find((object) => (object.target as FormatTarget).format.id === id) ?? null;
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  return object;
}

const conditionalFormats: ObjectType<AreasTarget> = {
  name: "Excel.ConditionalFormatCollection",
  scalars: {},
  items: formatsOf,
  indexer: (target, args) => found(byId(target, args)),
  methods: {
    Add: add,
    ClearAll: clearAll,
    GetCount: (target) => formatsOf(target).length,
    GetItemOrNullObject: byId,
  },
};

/** The collection of a Range or of RangeAreas. */
export function conditionalFormatsObject(target: AreasTarget): HostObject {
  return objectOf(conditionalFormats, target);
}

extend("Excel.Range", {
  children: { ConditionalFormats: ({ sheet, range }) => conditionalFormatsObject({ sheet, areas: [range] }) },
});

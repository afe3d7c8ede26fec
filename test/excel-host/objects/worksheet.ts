/** Excel.Worksheet. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostSheet } from "../model";
import { raiseNameChanged, raiseSheetDeleted, raiseVisibilityChanged } from "./changes";
import type { HostContext, HostObject } from "./define";
import { HostError, objectOf, reads } from "./define";
import { checkStructure } from "./guards";
import { rangeObject } from "./handles";
import { namesType } from "./names";
import { select } from "./range";
import { COLUMNS, rectangle, ROWS } from "./rectangles";
import { define } from "./registry";
import { forgetSheet, renameInFormulas } from "./references";
import { booleanArgument, countArgument, rangeArgument, textArgument, wordArgument } from "./resolve";
import { checkSheetName } from "./sheetNames";
import { usedRange } from "./usedRange";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function wholeSheet(): CellRange {
  return rectangle(0, 0, ROWS - 1, COLUMNS - 1);
}

function rename(sheet: HostSheet, value: unknown, context: HostContext): void {
  checkStructure(context);
  const name = textArgument(value);
  checkSheetName(name, context.workbook, sheet);
  const before = sheet.name;
  renameInFormulas(context.workbook, before, name);
  sheet.name = name;
  if (name !== before) raiseNameChanged(sheet, before, context);
}

function move(sheet: HostSheet, value: unknown, context: HostContext): void {
  checkStructure(context);
  const { sheets } = context.workbook;
  const position = countArgument(value);
  if (position >= sheets.length) throw new HostError("InvalidArgument", "There is no such position.");
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

function show(sheet: HostSheet, value: unknown, context: HostContext): void {
  checkStructure(context);
  const visibility = wordArgument(value, VISIBILITIES);
  if (visibility !== "Visible") leaveAVisibleSheet(sheet, context);
  const before = sheet.visibility;
  sheet.visibility = visibility;
  if (visibility !== before) raiseVisibilityChanged(sheet, before, context);
}

/** "#RRGGBB", or "" for none (remarks of Worksheet.tabColor). */
function paintTab(sheet: HostSheet, value: unknown, context: HostContext): void {
  checkStructure(context);
  const colour = textArgument(value);
  if (!/^(#[0-9a-f]{6})?$/i.test(colour)) throw new HostError("InvalidArgument", `No colour: ${colour}`);
  sheet.tabColour = colour.toUpperCase();
}

/** A workbook always shows one sheet; the active one passes on where it is taken away. */
function leaveAVisibleSheet(sheet: HostSheet, context: HostContext): void {
  const { workbook } = context;
  const other = workbook.sheets.find((candidate) => candidate !== sheet && candidate.visibility === "Visible");
  if (other === undefined) throw new HostError("InvalidOperation", "A workbook must have a visible sheet.");
  if (workbook.activeSheet === sheet.id) select({ sheet: other, range: rectangle(0, 0) }, context);
}

/** A very hidden sheet cannot be deleted: remarks of Worksheet.delete. */
function remove(sheet: HostSheet, context: HostContext): void {
  checkStructure(context);
  if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation", "A very hidden sheet stays.");
  leaveAVisibleSheet(sheet, context);
  const { workbook } = context;
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.names = workbook.names.filter(({ scope }) => scope !== sheet.id);
  forgetSheet(workbook, sheet);
  raiseSheetDeleted(sheet, context);
}

/** Remarks of getUsedRange: the top left cell where the sheet is blank. */
function used(sheet: HostSheet, [valuesOnly]: readonly unknown[]): HostObject | null {
  const range = usedRange(sheet, wholeSheet(), valuesOnly === true);
  return range === null ? null : rangeObject(sheet, range);
}

function byIndexes(sheet: HostSheet, args: readonly unknown[]): HostObject {
  const [row, column, rows, columns] = args.map((argument, index) => countArgument(argument, index < 2 ? 0 : 1));
  if (row === undefined || column === undefined || rows === undefined || columns === undefined) {
    throw new HostError("InvalidArgument", "Four numbers were expected.");
  }
  return rangeObject(sheet, rectangle(row, column, row + rows - 1, column + columns - 1));
}

function rangeAt(sheet: HostSheet, [address]: readonly unknown[], context: HostContext): HostObject {
  if (address === null || address === undefined || address === "") return rangeObject(sheet, wholeSheet());
  const target = rangeArgument(address, sheet, context);
  if (target.sheet !== sheet) throw new HostError("InvalidArgument", "The range lies on another sheet.");
  return rangeObject(sheet, target.range);
}

define("Excel.Worksheet", {
  name: "Excel.Worksheet",
  id: ({ id }) => id,
  scalars: {
    id: reads(({ id }) => id),
    name: { get: ({ name }) => name, set: rename },
    position: { get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet), set: move },
    visibility: { get: ({ visibility }) => visibility, set: show },
    tabColor: {
      get: ({ tabColour }) => tabColour,
      set: paintTab,
    },
    showGridlines: reads(({ showGridlines }) => showGridlines),
    // So the library writes showGridlines (_CC.Worksheet_ShowGridlines_Set).
    gridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = booleanArgument(value);
      },
    },
  },
  children: {
    Names: (sheet, { workbook }) => objectOf(namesType, { workbook, scope: sheet }),
  },
  methods: {
    Activate: (sheet, _args, context) => {
      if (context.workbook.activeSheet !== sheet.id) select({ sheet, range: rectangle(0, 0) }, context);
    },
    // The host calculates a formula when it is written, where it is told how.
    Calculate: () => undefined,
    Delete: (sheet, _args, context) => {
      remove(sheet, context);
    },
    GetCell: (sheet, [row, column]) => rangeObject(sheet, rectangle(countArgument(row), countArgument(column))),
    GetRange: rangeAt,
    GetRangeByIndexes: byIndexes,
    GetUsedRange: (sheet, args) => used(sheet, args) ?? rangeObject(sheet, rectangle(0, 0)),
    GetUsedRangeOrNullObject: used,
  },
});

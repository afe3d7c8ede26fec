/** Excel.Range: its cells, and the ranges that it leads to. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostSheet } from "../model";
import { readFormulas, readNumberFormats, readValues, readValueTypes, writeInputs, writeNumberFormats } from "./cells";
import { raiseActivated, raiseSelectionChanged } from "./changes";
import { clearRange } from "./clear";
import type { HostContext, HostObject, ObjectType } from "./define";
import { HostError, objectOf, reads } from "./define";
import type { RangeTarget } from "./targets";
import { worksheetObject } from "./handles";
import {
  cellCount,
  columnCount,
  COLUMNS,
  contains,
  intersection,
  rectangle,
  rowCount,
  ROWS,
  sheetAddress,
} from "./rectangles";
import { define } from "./registry";
import { activeSheet, countArgument, invalidArgument, rangeArgument } from "./resolve";
import { usedRange } from "./usedRange";

const GRID: CellRange = { firstRow: 0, firstColumn: 0, lastRow: ROWS - 1, lastColumn: COLUMNS - 1 };

/** The object of a range, which must lie within the sheet. */
function onGrid(sheet: HostSheet, range: CellRange): HostObject {
  const isOrdered = range.firstRow <= range.lastRow && range.firstColumn <= range.lastColumn;
  if (!isOrdered || !contains(GRID, range)) throw invalidArgument("The range lies outside the sheet.");
  return objectOf(rangeType, { sheet, range });
}

/** A cell, row or column of a range; it may lie outside the range but not outside the sheet (remarks of getCell). */
function cellOf({ sheet, range }: RangeTarget, [row, column]: readonly unknown[]): HostObject {
  return onGrid(sheet, rectangle(range.firstRow + whole(row), range.firstColumn + whole(column)));
}

function rowOf({ sheet, range }: RangeTarget, [index]: readonly unknown[]): HostObject {
  const row = range.firstRow + countArgument(index);
  if (row > range.lastRow) throw invalidArgument("The row lies outside the range.");
  return onGrid(sheet, { ...range, firstRow: row, lastRow: row });
}

function columnOf({ sheet, range }: RangeTarget, [index]: readonly unknown[]): HostObject {
  const column = range.firstColumn + countArgument(index);
  if (column > range.lastColumn) throw invalidArgument("The column lies outside the range.");
  return onGrid(sheet, { ...range, firstColumn: column, lastColumn: column });
}

function offset({ sheet, range }: RangeTarget, [rows, columns]: readonly unknown[]): HostObject {
  return onGrid(sheet, {
    firstRow: range.firstRow + whole(rows),
    lastRow: range.lastRow + whole(rows),
    firstColumn: range.firstColumn + whole(columns),
    lastColumn: range.lastColumn + whole(columns),
  });
}

/** By so many rows and columns more than there are ("deltas"). */
function resized({ sheet, range }: RangeTarget, [rows, columns]: readonly unknown[]): HostObject {
  return onGrid(sheet, {
    ...range,
    lastRow: range.lastRow + whole(rows),
    lastColumn: range.lastColumn + whole(columns),
  });
}

function absolutelyResized({ sheet, range }: RangeTarget, [rows, columns]: readonly unknown[]): HostObject {
  const lastRow = range.firstRow + countArgument(rows, 1) - 1;
  return onGrid(sheet, { ...range, lastRow, lastColumn: range.firstColumn + countArgument(columns, 1) - 1 });
}

function bounding(target: RangeTarget, [other]: readonly unknown[], context: HostContext): HostObject {
  const { range } = onSameSheet(target, other, context);
  return onGrid(target.sheet, {
    firstRow: Math.min(target.range.firstRow, range.firstRow),
    firstColumn: Math.min(target.range.firstColumn, range.firstColumn),
    lastRow: Math.max(target.range.lastRow, range.lastRow),
    lastColumn: Math.max(target.range.lastColumn, range.lastColumn),
  });
}

function common(target: RangeTarget, [other]: readonly unknown[], context: HostContext): HostObject | null {
  const range = intersection(target.range, onSameSheet(target, other, context).range);
  return range === null ? null : onGrid(target.sheet, range);
}

function onSameSheet(target: RangeTarget, other: unknown, context: HostContext): RangeTarget {
  const found = rangeArgument(other, target.sheet, context);
  if (found.sheet !== target.sheet) throw invalidArgument("The ranges lie on different sheets.");
  return found;
}

function used({ sheet, range }: RangeTarget, [valuesOnly]: readonly unknown[]): HostObject | null {
  const found = usedRange(sheet, range, valuesOnly === true);
  return found === null ? null : onGrid(sheet, found);
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  return object;
}

function whole(argument: unknown): number {
  if (typeof argument === "number" && Number.isInteger(argument)) return argument;
  throw invalidArgument("A whole number was expected.");
}

/** Makes the sheet active, too (remarks of Range.select). */
export function select(target: RangeTarget, context: HostContext): void {
  const { workbook } = context;
  if (target.sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet is not shown.");
  const before = activeSheet(context);
  workbook.activeSheet = target.sheet.id;
  workbook.selection = target.range;
  if (before !== target.sheet) raiseActivated(before, target.sheet, context);
  raiseSelectionChanged(target, context);
}

const rangeType: ObjectType<RangeTarget> = define("Excel.Range", {
  name: "Excel.Range",
  scalars: {
    address: reads(({ sheet, range }) => sheetAddress(sheet, range)),
    rowIndex: reads(({ range }) => range.firstRow),
    columnIndex: reads(({ range }) => range.firstColumn),
    rowCount: reads(({ range }) => rowCount(range)),
    columnCount: reads(({ range }) => columnCount(range)),
    // Larger than 2^31-1 is -1, remarks of Range.cellCount.
    cellCount: reads(({ range }) => (cellCount(range) > 2 ** 31 - 1 ? -1 : cellCount(range))),
    isEntireColumn: reads(({ range }) => range.firstRow === 0 && range.lastRow === ROWS - 1),
    isEntireRow: reads(({ range }) => range.firstColumn === 0 && range.lastColumn === COLUMNS - 1),
    values: { get: readValues, set: writeInputs },
    formulas: { get: readFormulas, set: writeInputs },
    numberFormat: { get: readNumberFormats, set: writeNumberFormats },
    valueTypes: reads(readValueTypes),
  },
  children: {
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    GetCell: cellOf,
    GetRow: rowOf,
    GetColumn: columnOf,
    GetLastCell: ({ sheet, range }) => onGrid(sheet, rectangle(range.lastRow, range.lastColumn)),
    GetLastRow: ({ sheet, range }) => onGrid(sheet, { ...range, firstRow: range.lastRow }),
    GetLastColumn: ({ sheet, range }) => onGrid(sheet, { ...range, firstColumn: range.lastColumn }),
    GetEntireRow: ({ sheet, range }) => onGrid(sheet, { ...range, firstColumn: 0, lastColumn: COLUMNS - 1 }),
    GetEntireColumn: ({ sheet, range }) => onGrid(sheet, { ...range, firstRow: 0, lastRow: ROWS - 1 }),
    GetOffsetRange: offset,
    GetResizedRange: resized,
    GetAbsoluteResizedRange: absolutelyResized,
    GetBoundingRect: bounding,
    GetIntersection: (target, args, context) => found(common(target, args, context)),
    GetIntersectionOrNullObject: common,
    GetUsedRange: (target, args) => found(used(target, args)),
    GetUsedRangeOrNullObject: used,
    Clear: clearRange,
    Select: (target, _args, context) => {
      select(target, context);
    },
    // The library calls it before it writes in chunks (setRangePropertiesInBulk).
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      if (rows !== rowCount(range) || columns !== columnCount(range)) {
        throw invalidArgument("The number of rows or columns in the input array doesn't match the range.");
      }
    },
  },
});

/** Excel.WorksheetFreezePanes. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostSheet } from "../model";
import { HostError, objectOf, type HostContext, type HostObject, type ObjectType } from "./define";
import { rangeObject } from "./handles";
import { COLUMNS, ROWS } from "./rectangles";
import { extend } from "./registry";
import { countArgument, invalidArgument, rangeArgument } from "./resolve";

/** The frozen cells: rows from edge to edge, columns likewise, or the corner where both are frozen. */
function frozen({ frozenRows, frozenColumns }: HostSheet): CellRange | null {
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return {
    firstRow: 0,
    firstColumn: 0,
    lastRow: (frozenRows === 0 ? ROWS : frozenRows) - 1,
    lastColumn: (frozenColumns === 0 ? COLUMNS : frozenColumns) - 1,
  };
}

function location(sheet: HostSheet): HostObject | null {
  const range = frozen(sheet);
  return range === null ? null : rangeObject(sheet, range);
}

/** "The range provided corresponds to cells that will be frozen in the top- and left-most pane", null: none. */
function freezeAt(sheet: HostSheet, argument: unknown, context: HostContext): void {
  if (argument === null) {
    Object.assign(sheet, { frozenRows: 0, frozenColumns: 0 });
    return;
  }
  const target = rangeArgument(argument, sheet, context);
  if (target.sheet !== sheet) throw invalidArgument("The range lies on another sheet.");
  const { lastRow, lastColumn } = target.range;
  sheet.frozenRows = lastRow === ROWS - 1 ? 0 : lastRow + 1;
  sheet.frozenColumns = lastColumn === COLUMNS - 1 ? 0 : lastColumn + 1;
}

const freezePanes: ObjectType<HostSheet> = {
  name: "Excel.WorksheetFreezePanes",
  scalars: {},
  methods: {
    FreezeRows: (sheet, [count]) => {
      sheet.frozenRows = countArgument(count ?? 1);
    },
    FreezeColumns: (sheet, [count]) => {
      sheet.frozenColumns = countArgument(count ?? 1);
    },
    FreezeAt: (sheet, [range], context) => {
      freezeAt(sheet, range, context);
    },
    Unfreeze: (sheet) => {
      Object.assign(sheet, { frozenRows: 0, frozenColumns: 0 });
    },
    GetLocation: (sheet) => {
      const found = location(sheet);
      if (found === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
      return found;
    },
    GetLocationOrNullObject: location,
  },
};

extend("Excel.Worksheet", { children: { FreezePanes: (sheet) => objectOf(freezePanes, sheet) } });

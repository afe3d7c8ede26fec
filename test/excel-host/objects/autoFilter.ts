/** Excel.AutoFilter of sheets and tables. Of criteria the model keeps the hidden rows, and a file's own text. */
import type { CellRange, CellValue } from "../../../src/workbook/port";
import { findCell, type HostSheet, type HostTable } from "../model";
import { HostError, objectOf, reads, type HostContext, type HostObject, type ObjectType } from "./define";
import { rangeObject } from "./handles";
import { guardSheet, guardStructure } from "./protection";
import { contains } from "./rectangles";
import { extend } from "./registry";
import { countArgument, invalidArgument, rangeArgument } from "./resolve";

/** A sheet's own filter, or a table's. */
export interface FilterTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable | null;
}

function filtered({ sheet, table }: FilterTarget): CellRange | null {
  return table === null ? sheet.autoFilter : table.range;
}

function hasHiddenRow(target: FilterTarget): boolean {
  const range = filtered(target);
  return range !== null && [...target.sheet.hiddenRows].some((row) => row > range.firstRow && row <= range.lastRow);
}

/** All rows are shown again and the criteria are gone; the filter's buttons stay. */
export function clearCriteria(target: FilterTarget): void {
  guardSheet(target.sheet, "allowAutoFilter", "Filtering");
  const range = filtered(target);
  if (range === null) return;
  for (const row of [...target.sheet.hiddenRows]) {
    if (row > range.firstRow && row <= range.lastRow) target.sheet.hiddenRows.delete(row);
  }
  delete (target.table ?? target.sheet).filter;
}

/** Filters by chosen values ("Values"); other criteria are not modelled. */
function apply({ sheet, table }: FilterTarget, args: readonly unknown[], context: HostContext): void {
  guardSheet(sheet, "allowAutoFilter", "Filtering");
  const [argument, columnIndex, criteria] = args;
  const { range, sheet: owner } = rangeArgument(argument, sheet, context);
  if (owner !== sheet || (table !== null && !contains(table.range, range)))
    throw invalidArgument("Not the filter's cells.");
  if (table === null) sheet.autoFilter = range;
  if (columnIndex === undefined || columnIndex === null) return;
  const column = range.firstColumn + countArgument(columnIndex);
  if (column > range.lastColumn) throw invalidArgument("The filter has no such column.");
  const shown = chosenValues(criteria);
  for (let row = range.firstRow + 1; row <= range.lastRow; row++) {
    const value: CellValue = findCell(sheet, row, column)?.value ?? "";
    if (!shown.has(String(value))) sheet.hiddenRows.add(row);
  }
}

function chosenValues(criteria: unknown): ReadonlySet<string> {
  const given = new Map(Object.entries(typeof criteria === "object" && criteria !== null ? criteria : {}));
  const values: unknown = given.get("values");
  if (given.get("filterOn") !== "Values" || !Array.isArray(values)) {
    throw new HostError("ApiNotFound", "The host models only filters on values.");
  }
  return new Set(values.map(String));
}

function range(target: FilterTarget): HostObject | null {
  const found = filtered(target);
  return found === null ? null : rangeObject(target.sheet, found);
}

const autoFilter: ObjectType<FilterTarget> = {
  name: "Excel.AutoFilter",
  scalars: {
    enabled: reads(({ sheet, table }) => (table === null ? sheet.autoFilter !== null : table.showFilterButton)),
    isDataFiltered: reads((target) => (target.table ?? target.sheet).filter !== undefined || hasHiddenRow(target)),
  },
  methods: {
    Apply: apply,
    ClearCriteria: clearCriteria,
    Remove: (target) => {
      guardStructure(target.sheet, "Removing a filter");
      clearCriteria(target);
      if (target.table === null) target.sheet.autoFilter = null;
      else target.table.showFilterButton = false;
    },
    GetRange: (target) => {
      const found = range(target);
      if (found === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
      return found;
    },
    GetRangeOrNullObject: range,
  },
};

export function autoFilterObject(target: FilterTarget): HostObject {
  return objectOf(autoFilter, target);
}

extend("Excel.Worksheet", { children: { AutoFilter: (sheet) => autoFilterObject({ sheet, table: null }) } });

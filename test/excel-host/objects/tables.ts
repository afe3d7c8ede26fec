/** Excel.TableCollection (of a workbook, a sheet or a range) and Excel.Table. */
import type { CellRange } from "../../../src/workbook/port";
import { newId, type HostSheet, type HostTable, type HostWorkbook } from "../model";
import { autoFilterObject, clearCriteria } from "./autoFilter";
import { fillNewRows, noteColumns } from "./calculatedColumns";
import { raiseDataChanged } from "./changes";
import { HostError, objectOf, reads, type HostContext, type HostObject, type ObjectType, type Scalar } from "./define";
import { checkWritable } from "./guards";
import { rangeObject, worksheetObject } from "./handles";
import { guardStructure } from "./protection";
import { contains, existingCells, intersection, rowCount, ROWS } from "./rectangles";
import { forgetTable } from "./references";
import { extend } from "./registry";
import { booleanArgument, invalidArgument, rangeArgument, sameText, textArgument } from "./resolve";
import { tableColumnsObject, tableRowsObject } from "./tableColumns";
import { settleHeaders } from "./tableHeaders";
import { checkTableName, freeTableName, plainReference, rewriteTableEverywhere } from "./tableNames";

interface TableTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

/** Tables of these sheets; `sheet` is the one that addresses without a sheet mean, null for the active one. */
interface TablesTarget {
  readonly sheets: readonly HostSheet[];
  readonly sheet: HostSheet | null;
}

function flagOf(name: "showBandedRows" | "showFilterButton"): Scalar<TableTarget> {
  return {
    get: ({ table }) => table[name],
    set: ({ sheet, table }, value) => {
      guardStructure(sheet, "Changing a table");
      table[name] = booleanArgument(value);
      if (name === "showFilterButton" && value === false) clearCriteria({ sheet, table });
    },
  };
}

/** A property that the host can have in one way only. */
function fixed(value: (table: HostTable) => unknown): Scalar<TableTarget> {
  return {
    get: ({ table }) => value(table),
    set: ({ table }, given) => {
      if (given !== value(table))
        throw new HostError("ApiNotFound", "The host does not model totals and hidden headers.");
    },
  };
}

function rename({ sheet, table }: TableTarget, value: unknown, { workbook }: HostContext): void {
  guardStructure(sheet, "Changing a table");
  const name = textArgument(value);
  checkTableName(name, workbook, table);
  rewriteTableEverywhere(workbook, table.name, (inside) => name + inside);
  table.name = name;
}

/** Doubtful which code Excel answers where the row is hidden; VBA's ListObject.HeaderRowRange is Nothing then. */
function headerRow({ sheet, table: { range, showHeaders } }: TableTarget): HostObject {
  if (showHeaders === false) throw new HostError("ItemNotFound", "The table's header row is hidden.");
  return rangeObject(sheet, { ...range, lastRow: range.firstRow });
}

function dataBody({ sheet, table: { range, showTotals } }: TableTarget): HostObject {
  return rangeObject(sheet, { ...range, firstRow: range.firstRow + 1, lastRow: range.lastRow - (showTotals ? 1 : 0) });
}

function totals({ sheet, table: { range, showTotals } }: TableTarget): HostObject {
  if (!showTotals) throw new HostError("ItemNotFound", "The table has no row of totals.");
  return rangeObject(sheet, { ...range, firstRow: range.lastRow });
}

/** "The new range must overlap with the original table range and the headers must be in the same row." */
function resize(target: TableTarget, [argument]: readonly unknown[], context: HostContext): void {
  const { sheet, table } = target;
  guardStructure(sheet, "Resizing a table");
  const { range, sheet: owner } = rangeArgument(argument, sheet, context);
  const isSound =
    owner === sheet && intersection(range, table.range) !== null && range.firstRow === table.range.firstRow;
  if (!isSound || rowCount(range) < 2)
    throw invalidArgument("The headers must stay in the same row, with a row below.");
  checkFree(sheet, range, table);
  const before = table.range;
  table.range = range;
  fillNewRows(sheet, table, before);
  settleHeaders(sheet, range);
}

/** Tables do not overlap (office-js issue 1199). Doubtful: whether Excel splits merged cells there; the host refuses. */
function checkFree(sheet: HostSheet, range: CellRange, own: HostTable | null): void {
  const taken = sheet.tables.filter((table) => table !== own).map((table) => table.range);
  if ([...taken, ...sheet.merges].some((other) => intersection(other, range) !== null)) {
    throw invalidArgument("A table can't overlap another table or merged cells.");
  }
}

/** VBA's ListObject.Delete, which this is: "deletes the object and clears the cell data from the worksheet". */
function remove({ sheet, table }: TableTarget, _args: readonly unknown[], context: HostContext): void {
  guardStructure(sheet, "Deleting a table");
  clearCriteria({ sheet, table });
  for (const { cell } of existingCells(sheet, table.range)) Object.assign(cell, { value: "", formula: "" });
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  forgetTable(context.workbook, table.name);
  raiseDataChanged({ sheet, range: table.range }, context);
}

/** "All data is preserved." Formulas that named the table point to its cells instead. */
function convertToRange(
  { sheet, table }: TableTarget,
  _args: readonly unknown[],
  { workbook }: HostContext,
): HostObject {
  guardStructure(sheet, "Converting a table");
  rewriteTableEverywhere(workbook, table.name, (inside) => plainReference(sheet, table, inside));
  clearCriteria({ sheet, table });
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  return rangeObject(sheet, table.range);
}

const tableType: ObjectType<TableTarget> = {
  name: "Excel.Table",
  id: ({ table: { id } }) => id,
  scalars: {
    id: reads(({ table: { id } }) => id),
    name: { get: ({ table: { name } }) => name, set: rename },
    style: {
      get: ({ table: { style } }) => style,
      set: ({ sheet, table }, value) => {
        guardStructure(sheet, "Changing a table");
        const style = textArgument(value);
        // "TableStyleLight1" through "TableStyleLight21", "…Medium1" to 28, "…Dark1" to 11; "" is none.
        if (!/^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01])))?$/.test(style)) {
          throw invalidArgument(`No table style: ${style}`);
        }
        table.style = style;
      },
    },
    showFilterButton: flagOf("showFilterButton"),
    showBandedRows: flagOf("showBandedRows"),
    showTotals: fixed(({ showTotals }) => showTotals),
    showHeaders: fixed(({ showHeaders }) => showHeaders !== false),
  },
  children: {
    Worksheet: ({ sheet }) => worksheetObject(sheet),
    AutoFilter: (target) => autoFilterObject(target),
    Columns: tableColumnsObject,
    Rows: tableRowsObject,
  },
  methods: {
    GetRange: ({ sheet, table: { range } }) => rangeObject(sheet, range),
    GetHeaderRowRange: headerRow,
    GetDataBodyRange: dataBody,
    GetTotalRowRange: totals,
    Resize: resize,
    ConvertToRange: convertToRange,
    Delete: remove,
    ClearFilters: clearCriteria,
  },
};

/** A table over cells whose first row is its headers. One without rows gets an empty one. */
function add(
  { sheets, sheet }: TablesTarget,
  [address, hasHeaders]: readonly unknown[],
  context: HostContext,
): HostObject {
  const target = rangeArgument(address, sheet, context);
  if (!sheets.includes(target.sheet)) throw invalidArgument("The table would lie on another sheet.");
  guardStructure(target.sheet, "Adding a table");
  if (!booleanArgument(hasHeaders)) throw new HostError("ApiNotFound", "The host models tables with headers only.");
  const range = withRow(target.sheet, target.range);
  checkWritable(target.sheet, range, context);
  checkFree(target.sheet, range, null);
  const name = freeTableName(context.workbook);
  const looks = { style: "TableStyleMedium2", showFilterButton: true, showBandedRows: true, showTotals: false };
  const table: HostTable = { id: newId(), name, range, ...looks };
  target.sheet.tables.push(table);
  settleHeaders(target.sheet, range);
  noteColumns(target.sheet, table);
  return objectOf(tableType, { sheet: target.sheet, table });
}

function withRow(sheet: HostSheet, range: CellRange): CellRange {
  if (rowCount(range) > 1) return range;
  const below = { ...range, firstRow: range.lastRow + 1, lastRow: range.lastRow + 1 };
  const isFilled = [...existingCells(sheet, below)].some(({ cell }) => cell.value !== "" || cell.formula !== "");
  if (isFilled || below.lastRow >= ROWS) {
    throw new HostError("ApiNotFound", "The host does not move cells down for the row of an empty table.");
  }
  return { ...range, lastRow: below.lastRow };
}

function tablesOf({ sheets }: TablesTarget): TableTarget[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** By name or id. */
function tableOrNull(tables: readonly TableTarget[], [key]: readonly unknown[]): HostObject | null {
  const text = textArgument(key);
  const found = tables.find(({ table: { id, name } }) => id === text || sameText(name, text));
  return found === undefined ? null : objectOf(tableType, found);
}

function existing(table: HostObject | null): HostObject {
  if (table === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  return table;
}

const tables: ObjectType<TablesTarget> = {
  name: "Excel.TableCollection",
  scalars: { count: reads((target) => tablesOf(target).length) },
  items: (target) => tablesOf(target).map((table) => objectOf(tableType, table)),
  indexer: (target, args) => existing(tableOrNull(tablesOf(target), args)),
  methods: {
    Add: add,
    GetCount: (target) => tablesOf(target).length,
    GetItemOrNullObject: (target, args) => tableOrNull(tablesOf(target), args),
  },
};

const scopedTables: ObjectType<readonly TableTarget[]> = {
  name: "Excel.TableScopedCollection",
  scalars: {},
  items: (found) => found.map((table) => objectOf(tableType, table)),
  indexer: (found, args) => existing(tableOrNull(found, args)),
  methods: {
    GetCount: (found) => found.length,
    GetFirst: ([first]) => existing(first === undefined ? null : objectOf(tableType, first)),
    GetItemOrNullObject: tableOrNull,
  },
};

function touching(sheet: HostSheet, range: CellRange, whole: boolean): TableTarget[] {
  const isIn = (table: HostTable): boolean =>
    whole ? contains(range, table.range) : intersection(range, table.range) !== null;
  return sheet.tables.filter(isIn).map((table) => ({ sheet, table }));
}

function ofWorkbook(workbook: HostWorkbook): HostObject {
  return objectOf(tables, { sheets: workbook.sheets, sheet: null });
}

extend("Excel.Workbook", { children: { Tables: ofWorkbook } });
extend("Excel.Worksheet", { children: { Tables: (sheet) => objectOf(tables, { sheets: [sheet], sheet }) } });
extend("Excel.Range", {
  methods: { GetTables: ({ sheet, range }, [whole]) => objectOf(scopedTables, touching(sheet, range, whole === true)) },
});

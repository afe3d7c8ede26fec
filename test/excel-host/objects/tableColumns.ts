/** Excel.TableColumnCollection and Excel.TableRowCollection: to be read; the add-in writes tables as ranges. */
import { findCell, type HostSheet, type HostTable } from "../model";
import { HostError, objectOf, reads, type HostObject, type ObjectType } from "./define";
import { rangeObject } from "./handles";
import { columnCount, rowCount } from "./rectangles";
import { sameText } from "./resolve";

interface TableTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

interface ColumnTarget extends TableTarget {
  /** From the table's left edge. */
  readonly index: number;
}

function nameOf({ sheet, table: { range }, index }: ColumnTarget): string {
  return String(findCell(sheet, range.firstRow, range.firstColumn + index)?.value ?? "");
}

function cells({ sheet, table: { range }, index }: ColumnTarget, first: number, last: number): HostObject {
  const column = range.firstColumn + index;
  return rangeObject(sheet, { firstRow: first, lastRow: last, firstColumn: column, lastColumn: column });
}

const tableColumn: ObjectType<ColumnTarget> = {
  name: "Excel.TableColumn",
  id: ({ index }) => index + 1,
  scalars: {
    id: reads(({ index }) => index + 1),
    index: reads(({ index }) => index),
    name: reads(nameOf),
  },
  methods: {
    GetRange: (target) => cells(target, target.table.range.firstRow, target.table.range.lastRow),
    GetHeaderRowRange: (target) => cells(target, target.table.range.firstRow, target.table.range.firstRow),
    GetDataBodyRange: (target) =>
      cells(target, target.table.range.firstRow + 1, target.table.range.lastRow - (target.table.showTotals ? 1 : 0)),
  },
};

function columnsOf(target: TableTarget): ColumnTarget[] {
  return Array.from({ length: columnCount(target.table.range) }, (_, index) => ({ ...target, index }));
}

/** By name or id. */
function columnOrNull(target: TableTarget, [key]: readonly unknown[]): HostObject | null {
  const found = columnsOf(target).find(
    (column) => key === column.index + 1 || (typeof key === "string" && sameText(nameOf(column), key)),
  );
  return found === undefined ? null : objectOf(tableColumn, found);
}

const tableColumns: ObjectType<TableTarget> = {
  name: "Excel.TableColumnCollection",
  scalars: { count: reads(({ table }) => columnCount(table.range)) },
  items: (target) => columnsOf(target).map((column) => objectOf(tableColumn, column)),
  indexer: (target, args) => {
    const found = columnOrNull(target, args);
    if (found === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return found;
  },
  methods: {
    GetCount: ({ table }) => columnCount(table.range),
    GetItemOrNullObject: columnOrNull,
  },
};

function bodyRows({ table: { range, showTotals } }: TableTarget): number {
  return rowCount(range) - 1 - (showTotals ? 1 : 0);
}

const tableRows: ObjectType<TableTarget> = {
  name: "Excel.TableRowCollection",
  scalars: { count: reads(bodyRows) },
  methods: { GetCount: bodyRows },
};

export function tableColumnsObject(target: TableTarget): HostObject {
  return objectOf(tableColumns, target);
}

export function tableRowsObject(target: TableTarget): HostObject {
  return objectOf(tableRows, target);
}

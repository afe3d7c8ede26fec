/** Range.merge, unmerge and getMergedAreasOrNullObject. */
import type { CellRange } from "../../../src/workbook/port";
import { cellAt, type HostCell, type HostSheet } from "../model";
import { raiseDataChanged } from "./changes";
import { HostError, type HostContext } from "./define";
import { checkWritable } from "./guards";
import { areasObject } from "./handles";
import { guardStructure } from "./protection";
import { cellCount, contains, existingCells, intersection } from "./rectangles";
import { extend } from "./registry";
import type { RangeTarget } from "./targets";

/** "If the merged areas count in this range is more than 512, then this method will fail to return the result." */
const MOST_READ = 512;

/** Makes one cell of the range, or one of each of its rows (`across`). Only one value is kept: the first. */
function merge({ sheet, range }: RangeTarget, across: boolean, context: HostContext): void {
  guardStructure(sheet, "Merging");
  checkWritable(sheet, range, context);
  const rows = Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, index) => range.firstRow + index);
  const parts = across ? rows.map((row) => ({ ...range, firstRow: row, lastRow: row })) : [range];
  for (const part of parts) mergeOne(sheet, grown(sheet, part));
  raiseDataChanged({ sheet, range }, context);
}

/** Merged cells are taken in whole. */
function grown(sheet: HostSheet, range: CellRange): CellRange {
  const larger = sheet.merges.reduce(
    (all, merged) => (intersection(all, merged) === null ? all : bounding(all, merged)),
    range,
  );
  return contains(range, larger) ? range : grown(sheet, larger);
}

function bounding(a: CellRange, b: CellRange): CellRange {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

function mergeOne(sheet: HostSheet, range: CellRange): void {
  // Doubtful: which code Excel answers is not documented; that cells of a table cannot be merged is.
  if (sheet.tables.some((table) => intersection(table.range, range) !== null)) {
    throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  }
  sheet.merges = sheet.merges.filter((merged) => intersection(merged, range) === null);
  if (cellCount(range) < 2) return;
  sheet.merges.push(range);
  keepOneValue(sheet, range);
}

/** "Merging cells only keeps the upper-left value and discards the other values", Excel's own warning. */
function keepOneValue(sheet: HostSheet, range: CellRange): void {
  const filled = [...existingCells(sheet, range)].filter(({ cell }) => cell.value !== "" || cell.formula !== "");
  filled.sort((a, b) => a.row - b.row || a.column - b.column);
  const [first] = filled;
  if (first === undefined) return;
  const { value, formula } = first.cell;
  for (const { cell } of filled) Object.assign(cell, { value: "", formula: "" });
  const corner =
    first.row === range.firstRow && first.column === range.firstColumn ? first.cell : cornerOf(sheet, range);
  Object.assign(corner, { value, formula });
}

function cornerOf(sheet: HostSheet, { firstRow, firstColumn }: CellRange): HostCell {
  return cellAt(sheet, firstRow, firstColumn);
}

extend("Excel.Range", {
  methods: {
    Merge: (target, [across], context) => {
      merge(target, across === true, context);
    },
    Unmerge: ({ sheet, range }) => {
      guardStructure(sheet, "Splitting merged cells");
      sheet.merges = sheet.merges.filter((merged) => intersection(merged, range) === null);
    },
    GetMergedAreasOrNullObject: ({ sheet, range }) => {
      const areas = sheet.merges.filter((merged) => intersection(merged, range) !== null);
      if (areas.length > MOST_READ) throw new HostError("GeneralException", "More than 512 merged areas.");
      return areas.length === 0 ? null : areasObject(sheet, areas);
    },
  },
});

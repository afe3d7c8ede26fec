/** Range.copyFrom: values, formats, or both, from a range of this workbook. */
import type { CellRange } from "../../../src/workbook/port";
import { cellAt, findCell, type HostCell, type HostSheet } from "../model";
import { raiseDataChanged } from "./changes";
import { HostError, type HostContext } from "./define";
import { checkWritable } from "./guards";
import { guardFormat } from "./protection";
import { cellCount, columnCount, rectangle, rowCount } from "./rectangles";
import { extend } from "./registry";
import { rangeArgument, wordArgument } from "./resolve";
import { settleHeadersWithin } from "./tableHeaders";
import type { RangeTarget } from "./targets";

const TYPES = ["All", "Formulas", "Values", "Formats"] as const;
type CopyType = (typeof TYPES)[number];

/**
 * The cells that are written: those of the destination; where it is smaller, as many as the source has; and the source is
 * repeated where the destination is a whole number of times as large (remarks of Range.copyFrom).
 */
function destination(source: CellRange, { firstRow, firstColumn, ...range }: CellRange): CellRange {
  const rows = rowCount({ firstRow, firstColumn, ...range });
  const columns = columnCount({ firstRow, firstColumn, ...range });
  const repeats = rows % rowCount(source) === 0 && columns % columnCount(source) === 0;
  const height = repeats ? rows : rowCount(source);
  const width = repeats ? columns : columnCount(source);
  return rectangle(firstRow, firstColumn, firstRow + height - 1, firstColumn + width - 1);
}

function copyFrom(target: RangeTarget, args: readonly unknown[], context: HostContext): void {
  const [argument, copyType, skipBlanks, transpose] = args;
  const source = rangeArgument(argument, null, context);
  const type = wordArgument(copyType ?? "All", TYPES);
  if (transpose === true) throw new HostError("ApiNotFound", "The host does not transpose.");
  const to = { sheet: target.sheet, range: destination(source.range, target.range) };
  checkWritable(to.sheet, to.range, context);
  if (type === "All" || type === "Formats") guardFormat(to.sheet, "cells");
  if (cellCount(to.range) > 2_000_000) throw new HostError("ApiNotFound", "The host does not copy so many cells.");
  const cells = copies(source, to.range);
  for (const { row, column, cell } of cells) {
    const isSkipped = skipBlanks === true && (cell === null || (cell.value === "" && cell.formula === ""));
    if (!isSkipped) paste(cellOrNew(to.sheet, row, column, cell), cell, type);
  }
  settleHeadersWithin(to.sheet, to.range);
  if (type !== "Formats") raiseDataChanged(to, context);
}

interface Copy {
  readonly row: number;
  readonly column: number;
  readonly cell: HostCell | null;
}

/** All is read before anything is written: source and destination may overlap. */
function copies({ sheet, range }: RangeTarget, to: CellRange): Copy[] {
  const found: Copy[] = [];
  for (let row = to.firstRow; row <= to.lastRow; row++) {
    for (let column = to.firstColumn; column <= to.lastColumn; column++) {
      const fromRow = range.firstRow + ((row - to.firstRow) % rowCount(range));
      const fromColumn = range.firstColumn + ((column - to.firstColumn) % columnCount(range));
      const cell = findCell(sheet, fromRow, fromColumn);
      found.push({ row, column, cell: cell === undefined ? null : structuredClone(cell) });
    }
  }
  return found;
}

/** Copying an empty cell over one that is not there makes none. */
function cellOrNew(sheet: HostSheet, row: number, column: number, copy: HostCell | null): HostCell | null {
  return copy === null ? (findCell(sheet, row, column) ?? null) : cellAt(sheet, row, column);
}

function paste(cell: HostCell | null, copy: HostCell | null, type: CopyType): void {
  if (cell === null) return;
  if (type === "Values") Object.assign(cell, { value: copy?.value ?? "", formula: "" });
  if ((type === "All" || type === "Formulas") && (copy?.formula ?? "") !== "") {
    throw new HostError("ApiNotFound", "The host does not move the references of copied formulas.");
  }
  if (type === "All" || type === "Formulas") Object.assign(cell, { value: copy?.value ?? "", formula: "" });
  if (type === "All" || type === "Formats") {
    Object.assign(cell, { look: copy?.look ?? {}, numberFormat: copy?.numberFormat ?? "General" });
  }
  if (type === "All") cell.hyperlink = copy?.hyperlink ?? null;
}

extend("Excel.Range", { methods: { CopyFrom: copyFrom } });

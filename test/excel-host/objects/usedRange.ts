/** The part of a range that is in use. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostCell, HostSheet } from "../model";
import { existingCells } from "./rectangles";

/**
 * "The smallest range that encompasses any cells that have a value or formatting assigned to them" (remarks of
 * Worksheet.getUsedRange); null where there is none. Merely bordered or coloured cells count unless `valuesOnly`.
 */
export function usedRange(sheet: HostSheet, within: CellRange, valuesOnly: boolean): CellRange | null {
  const used = { firstRow: Infinity, firstColumn: Infinity, lastRow: -1, lastColumn: -1 };
  for (const { row, column, cell } of existingCells(sheet, within)) {
    if (!hasContent(cell) && (valuesOnly || !hasFormat(cell))) continue;
    used.firstRow = Math.min(used.firstRow, row);
    used.firstColumn = Math.min(used.firstColumn, column);
    used.lastRow = Math.max(used.lastRow, row);
    used.lastColumn = Math.max(used.lastColumn, column);
  }
  return used.lastRow < 0 ? null : used;
}

function hasContent(cell: HostCell): boolean {
  return cell.value !== "" || cell.formula !== "";
}

function hasFormat(cell: HostCell): boolean {
  return cell.numberFormat !== "General" || cell.hyperlink !== null || Object.keys(cell.look).length > 0;
}

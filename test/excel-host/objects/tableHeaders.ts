/** Header cells of tables: they are texts, none is empty, and no two are alike. */
import type { CellRange } from "../../../src/workbook/port";
import { cellAt, findCell, type HostSheet } from "../model";
import { intersection } from "./rectangles";
import { sameText } from "./resolve";

/**
 * Makes the cells of a header row what Excel makes of them ("Column1" for an empty one, a number behind one that is there
 * already), as soon as the table is made and whenever they are written.
 */
export function settleHeaders(sheet: HostSheet, { firstRow, firstColumn, lastColumn }: CellRange): void {
  const taken: string[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const written = String(findCell(sheet, firstRow, column)?.value ?? "");
    const name = unique(written, taken, column - firstColumn + 1);
    taken.push(name);
    const cell = cellAt(sheet, firstRow, column);
    if (cell.value !== name || cell.formula !== "") Object.assign(cell, { value: name, formula: "" });
  }
}

function unique(written: string, taken: readonly string[], place: number): string {
  const isTaken = (name: string): boolean => taken.some((other) => sameText(other, name));
  if (written !== "" && !isTaken(written)) return written;
  const stem = written === "" ? "Column" : written;
  for (let number = written === "" ? place : 2; ; number++) {
    const name = `${stem}${String(number)}`;
    if (!isTaken(name)) return name;
  }
}

/** After cells were written: the headers among them. */
export function settleHeadersWithin(sheet: HostSheet, written: CellRange): void {
  for (const { range, showHeaders } of sheet.tables) {
    if (showHeaders === false) continue;
    const headers = { ...range, lastRow: range.firstRow };
    if (intersection(headers, written) !== null) settleHeaders(sheet, range);
  }
}

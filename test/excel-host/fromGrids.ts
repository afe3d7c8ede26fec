/** Grids → the host's workbook: for tests and benches that begin with cells rather than with a file. */
import type { SheetGrid } from "../../src/workbook/port";
import { cellKey } from "../../src/workbook/port";
import { cellAt, newSheet, newWorkbook, type HostSheet, type HostWorkbook } from "./model";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export function workbookFromGrids(grids: readonly SheetGrid[]): HostWorkbook {
  return newWorkbook(grids.map(sheetFromGrid));
}

function sheetFromGrid(grid: SheetGrid): HostSheet {
  const sheet = newSheet(grid.name, {
    visibility: VISIBILITY[grid.visibility],
    hiddenRows: new Set(grid.hiddenRows),
    merges: [...grid.merges],
  });
  grid.values.forEach((cells, index) => {
    cells.forEach((value, offset) => {
      const [row, column] = [grid.firstRow + index, grid.firstColumn + offset];
      const format = grid.formats.get(cellKey(row, column));
      const fill = grid.fills.get(cellKey(row, column));
      if (value === "" && fill === undefined) return;
      const cell = cellAt(sheet, row, column);
      cell.value = value;
      if (format !== undefined) cell.numberFormat = format;
      if (fill !== undefined) cell.look.fill = `#${fill}`;
    });
  });
  return sheet;
}

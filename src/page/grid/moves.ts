/** Where the keys of a spreadsheet lead. Pure: gives the new place, and moves nothing. */
import type { SheetModel } from "./model";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Key {
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly ctrl: boolean;
}

/** The cell that a key leads to; null for a key that does not move. `page`: rows that are seen at a time. */
export function moved(model: SheetModel, from: Place, { key, ctrl }: Key, page: number): Place | null {
  const to = target(model, from, key, ctrl, page);
  return to === null ? null : model.anchor(to.row, to.column);
}

function target(model: SheetModel, from: Place, key: string, ctrl: boolean, page: number): Place | null {
  const { rows, columns } = model;
  switch (key) {
    case "ArrowDown":
      return vertical(model, from, 1, ctrl);
    case "ArrowUp":
      return vertical(model, from, -1, ctrl);
    case "ArrowRight":
      return horizontal(model, from, 1, ctrl);
    case "ArrowLeft":
      return horizontal(model, from, -1, ctrl);
    case "PageDown":
      return { ...from, row: rows.moved(from.row, page) };
    case "PageUp":
      return { ...from, row: rows.moved(from.row, -page) };
    case "Home":
      return {
        row: ctrl ? (rows.shownFrom(0, 1) ?? from.row) : from.row,
        column: columns.shownFrom(0, 1) ?? from.column,
      };
    case "End":
      return ctrl ? lastCell(model) : { ...from, column: lastInRow(model, from.row) ?? from.column };
    default:
      return null;
  }
}

/** Beyond a merged area, from whichever of its edges lies that way. */
function vertical(model: SheetModel, from: Place, step: 1 | -1, far: boolean): Place {
  const merge = model.mergeAt(from.row, from.column);
  const edge = merge === null ? from.row : step > 0 ? merge.lastRow : merge.firstRow;
  const filled = (row: number): boolean => model.value(row, from.column) !== "";
  const row = far ? jump(model.rows, edge, step, filled) : model.rows.moved(edge, step);
  return { row, column: from.column };
}

function horizontal(model: SheetModel, from: Place, step: 1 | -1, far: boolean): Place {
  const merge = model.mergeAt(from.row, from.column);
  const edge = merge === null ? from.column : step > 0 ? merge.lastColumn : merge.firstColumn;
  const filled = (column: number): boolean => model.value(from.row, column) !== "";
  const column = far ? jump(model.columns, edge, step, filled) : model.columns.moved(edge, step);
  return { row: from.row, column };
}

/** As Excel: to the end of a run of filled cells, or to the next filled one, or to the edge. */
function jump(axis: SheetModel["rows"], from: number, step: 1 | -1, filled: (index: number) => boolean): number {
  let at = axis.moved(from, step);
  const inRun = filled(from) && filled(at);
  for (;;) {
    const next = axis.moved(at, step);
    if (next === at || (inRun ? !filled(next) : filled(at))) return at;
    at = next;
  }
}

function lastInRow(model: SheetModel, row: number): number | null {
  const { firstRow, firstColumn, values } = model.grid;
  const last = values[row - firstRow]?.findLastIndex((value) => value !== "") ?? -1;
  return last < 0 ? null : model.columns.shownFrom(firstColumn + last, -1);
}

function lastCell(model: SheetModel): Place {
  const { firstRow, firstColumn, values } = model.grid;
  const width = values.reduce((longest, cells) => Math.max(longest, cells.length), 1);
  return {
    row: model.rows.shownFrom(firstRow + Math.max(1, values.length) - 1, -1) ?? 0,
    column: model.columns.shownFrom(firstColumn + width - 1, -1) ?? 0,
  };
}

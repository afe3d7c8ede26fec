/** Which cell the pointer is over. A cell may be drawn over its neighbours, which are then meant where they lie beneath. */
import type { MouseEvent } from "react";
import type { SheetModel } from "./model";
import type { Place } from "./moves";

/** Null where it is over no cell, or over a field in which something is being typed. */
export function placeAt(event: MouseEvent, model: SheetModel): Place | null {
  if (!(event.target instanceof Element) || event.target.closest("textarea") !== null) return null;
  const cell = event.target.closest<HTMLElement>("[data-row]");
  if (cell === null) return null;
  const row = Number(cell.dataset.row);
  const first = Number(cell.dataset.column);
  if (model.mergeAt(row, first) !== null) return { row, column: first };
  let across = event.clientX - cell.getBoundingClientRect().left - model.columns.extent(first, first);
  let column = first;
  while (across > 0) {
    const next = model.columns.moved(column, 1);
    if (next === column) break;
    across -= model.columns.extent(next, next);
    column = next;
  }
  return { row, column };
}

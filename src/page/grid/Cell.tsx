import { mergeClasses } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import { alignStyle, lookStyle } from "./cellStyle";
import { CellEditor } from "./CellEditor";
import { useGridContext } from "./context";
import { useGridStyles } from "./gridStyles";
import { address } from "../../plan/origin";
import type { SheetModel, ShownCell } from "./model";

export interface CellProps {
  readonly row: number;
  readonly column: number;
  /** Pixels from the sheet's left edge. */
  readonly left: number;
  /** The last of the frozen columns has an edge. */
  readonly frozen: "no" | "yes" | "last";
}

/** One cell, as wide and high as its merged area or as its text needs. */
export function Cell({ row, column, left, frozen }: CellProps): ReactElement {
  const styles = useGridStyles();
  const { model, active, draft, id, flash, focused } = useGridContext();
  const cell = model.cell(row, column);
  const isActive = active.row === row && active.column === column;
  const isEditing = isActive && draft?.where === "cell";
  const stuck = frozen === "no" ? undefined : mergeClasses(styles.frozen, frozen === "last" && styles.frozenSide);
  return (
    <div
      // A new element for each time that the cell is shown: the light goes on anew.
      key={isActive ? flash : 0}
      role="gridcell"
      aria-colindex={column + 1}
      data-row={row}
      data-column={column}
      {...(isActive ? { id, "aria-selected": true, "aria-label": `${address(row, column)} ${cell.text}` } : {})}
      className={mergeClasses(
        styles.cell,
        model.looks.gridLines && styles.lined,
        stuck,
        isActive && styles.active,
        isActive && frozen !== "no" && styles.activeFrozen,
        isActive && focused && styles.focused,
        isActive && flash > 0 && styles.flash,
      )}
      style={{ ...lookStyle(cell.look), ...alignStyle(cell), ...box(model, row, column, cell, left, frozen !== "no") }}
    >
      <span
        className={mergeClasses(styles.text, cell.isNumber && styles.whole, cell.link !== null && styles.link)}
        {...(cell.link === null ? {} : { "data-link": "" })}
      >
        {cell.text}
      </span>
      {isEditing && <CellEditor draft={draft} />}
    </div>
  );
}

function box(
  model: SheetModel,
  row: number,
  column: number,
  cell: ShownCell,
  left: number,
  stuck: boolean,
): CSSProperties {
  const { rows, columns } = model;
  const merge = model.mergeAt(row, column);
  const own = columns.extent(column, column);
  const area = columns.extent(column, merge?.lastColumn ?? column);
  const width = merge === null ? columns.extent(column, model.lastColumnOf(row, column, cell)) : area;
  const height = rows.extent(row, merge?.lastRow ?? row);
  // Frozen cells stand in a line: one that reaches over its neighbours must not push them away.
  const reach = width > area ? { "--reach": `${String(width - area)}px` } : {};
  return { left, width, height, ...reach, ...(stuck && width > own ? { marginRight: own - width } : {}) };
}

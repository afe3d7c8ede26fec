import { mergeClasses } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import type { ReactElement } from "react";
import { Cell } from "./Cell";
import { useGridContext } from "./context";
import { useGridStyles } from "./gridStyles";
import { HEAD } from "./layout";

export interface RowProps {
  /** Slot of the row. */
  readonly place: number;
  /** Pixels from the top of the sheet; null for a frozen row, which stands in line. */
  readonly top: number | null;
  readonly width: number;
  readonly frozenColumns: number;
  readonly columns: readonly VirtualItem[];
}

/** A row with its number, or the gap in which hidden rows lie. */
export function Row(props: RowProps): ReactElement {
  const { place, top, width } = props;
  const styles = useGridStyles();
  const { model, strings } = useGridContext();
  const { index, hidden } = model.rows.slot(place);
  const box = { height: model.rows.size(place), width, ...(top === null ? {} : { top }) };
  const position = top === null ? styles.rowInFlow : styles.row;
  if (hidden > 0)
    return (
      <div role="row" aria-rowindex={index + 1} className={mergeClasses(position, styles.gap)} style={box}>
        <span role="gridcell" aria-colindex={1} className={styles.gapText}>
          {strings.hiddenRows(hidden)}
        </span>
      </div>
    );
  return (
    <div role="row" aria-rowindex={index + 1} className={position} style={box}>
      <RowNumber row={index} />
      <Cells {...props} row={index} />
    </div>
  );
}

function RowNumber({ row }: { readonly row: number }): ReactElement {
  const styles = useGridStyles();
  const { active } = useGridContext();
  return (
    <div
      aria-hidden
      className={mergeClasses(styles.head, styles.stuck, active.row === row && styles.headHere)}
      style={{ width: HEAD.width }}
    >
      {row + 1}
    </div>
  );
}

/** The cells of a row, without those that a merged area or a long text to their left covers. */
function Cells({ row, frozenColumns, columns }: RowProps & { readonly row: number }): ReactElement {
  const { model } = useGridContext();
  const frozen = Array.from({ length: frozenColumns }, (_, place) => place);
  let covered = -1;
  const draw = (place: number, left: number, kind: "no" | "yes" | "last"): ReactElement | null => {
    const { index: column, hidden } = model.columns.slot(place);
    if (hidden > 0) return <ColumnGap key={`gap${String(column)}`} place={place} left={left} frozen={kind !== "no"} />;
    if (isCovered(column)) return kind === "no" ? null : <Filler key={column} place={place} />;
    return <Cell key={column} row={row} column={column} left={left} frozen={kind} />;
  };
  const { active } = useGridContext();
  const isCovered = (column: number): boolean => {
    const merge = model.mergeAt(row, column);
    if (merge !== null) return merge.firstRow !== row || merge.firstColumn !== column;
    if (column <= covered) return active.row !== row || active.column !== column;
    covered = model.lastColumnOf(row, column, model.cell(row, column));
    return false;
  };
  return (
    <>
      {frozen.map((place) =>
        draw(place, HEAD.width + model.columns.pixels(place), place === frozenColumns - 1 ? "last" : "yes"),
      )}
      {columns.map(({ index, start }) => draw(index, start, "no"))}
    </>
  );
}

/** Keeps the place of a frozen column where another cell is drawn over it. */
function Filler({ place }: { readonly place: number }): ReactElement {
  const { model } = useGridContext();
  return <span aria-hidden style={{ flexShrink: 0, width: model.columns.size(place) }} />;
}

function ColumnGap({ place, left, frozen }: { place: number; left: number; frozen: boolean }): ReactElement {
  const styles = useGridStyles();
  const { model } = useGridContext();
  return (
    <span
      aria-hidden
      className={mergeClasses(styles.cell, styles.gapColumn, frozen && styles.frozen)}
      style={{ left, width: model.columns.size(place), height: "100%" }}
    />
  );
}

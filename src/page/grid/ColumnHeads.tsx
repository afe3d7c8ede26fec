import { mergeClasses } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import type { ReactElement } from "react";
import { useGridContext } from "./context";
import { useGridStyles } from "./gridStyles";
import { columnLetters, HEAD } from "./layout";

export interface ColumnHeadsProps {
  readonly frozenColumns: number;
  readonly columns: readonly VirtualItem[];
}

/** The letters above the columns. Screen readers get each cell's address with the cell. */
export function ColumnHeads({ frozenColumns, columns }: ColumnHeadsProps): ReactElement {
  const styles = useGridStyles();
  const { model } = useGridContext();
  return (
    <div aria-hidden className={styles.heads} style={{ height: HEAD.height }}>
      <div className={mergeClasses(styles.head, styles.stuck)} style={{ width: HEAD.width }} />
      {Array.from({ length: frozenColumns }, (_, place) => (
        <Head key={place} place={place} left={HEAD.width + model.columns.pixels(place)} frozen />
      ))}
      {columns.map(({ index, start }) => (
        <Head key={index} place={index} left={start} frozen={false} />
      ))}
    </div>
  );
}

function Head({ place, left, frozen }: { place: number; left: number; frozen: boolean }): ReactElement {
  const styles = useGridStyles();
  const { model, active, strings } = useGridContext();
  const { index, hidden } = model.columns.slot(place);
  return (
    <div
      className={mergeClasses(
        styles.head,
        frozen && styles.stuck,
        hidden > 0 && styles.gapColumn,
        hidden === 0 && active.column === index && styles.headHere,
      )}
      style={{ left, width: model.columns.size(place) }}
      {...(hidden > 0 ? { title: strings.hiddenColumns(hidden) } : {})}
    >
      {hidden > 0 ? "" : columnLetters(index)}
    </div>
  );
}

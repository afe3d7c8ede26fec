/** The groups and their findings, drawn where they are seen. */
import type { ReactElement, ReactNode, Ref } from "react";
import type { VirtualItem } from "@tanstack/react-virtual";
import type { Row } from "./rows";
import { useStyles } from "./styles";

export interface FindingListProps {
  readonly rows: readonly Row[];
  readonly items: readonly VirtualItem[];
  readonly height: number;
  /** What items' starts are counted from. */
  readonly margin: number;
  readonly listRef: Ref<HTMLDivElement>;
  readonly rowRef: Ref<HTMLDivElement>;
  readonly nameOf: (row: Row) => string;
  readonly render: (row: Row) => ReactNode;
}

/** Drawn rows that follow on each other: a heading or a preview alone, or findings of one group, which are a list. */
interface Run {
  readonly key: string;
  readonly name: string | null;
  readonly items: { readonly item: VirtualItem; readonly row: Row }[];
}

/**
 * Headings stand between lists, one list for each rule in each department: so a screen reader can go from heading to heading
 * and hear how many findings there are, though only some of them are drawn.
 */
export function FindingList(props: FindingListProps): ReactElement {
  const { rows, items: drawn, height, margin, listRef, rowRef, nameOf, render } = props;
  const styles = useStyles();
  return (
    <div ref={listRef} className={styles.list} style={{ height: height }}>
      {runsOf(rows, drawn, nameOf).map(({ key, name, items }) => (
        <div key={key} {...(name === null ? {} : { role: "list", "aria-label": name })}>
          {items.map(({ item, row }) => (
            <div
              key={row.id}
              ref={rowRef}
              data-index={item.index}
              className={styles.row}
              style={{ transform: `translateY(${String(item.start - margin)}px)` }}
              {...listItem(row)}
            >
              {render(row)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function listItem(row: Row): object {
  if (row.kind !== "finding") return {};
  return { role: "listitem", "aria-setsize": row.group.findings.length, "aria-posinset": row.position };
}

function runsOf(rows: readonly Row[], items: readonly VirtualItem[], nameOf: (row: Row) => string): Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    const row = rows[item.index];
    if (row === undefined) continue;
    const key = row.kind === "finding" ? `list ${row.group.id}` : row.id;
    const last = runs.at(-1);
    if (last?.key === key) last.items.push({ item, row });
    else runs.push({ key, name: row.kind === "finding" ? nameOf(row) : null, items: [{ item, row }] });
  }
  return runs;
}

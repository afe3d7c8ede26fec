/** One row of the list has the keyboard; arrows go to the others. Tab goes into the list and out of it. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { canFocus, successor, type Row } from "./rows";

/** What every button of a row is given. */
export interface RowControl {
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface RowFocus {
  /** Index of the row that Tab goes to; −1 where there are no rows. */
  readonly index: number;
  readonly control: (row: Row) => RowControl;
  /** Lets the row have the keyboard as soon as it is drawn. */
  readonly focus: (id: string) => void;
}

export interface FocusPlace {
  readonly elementOf: (id: string) => HTMLElement | undefined;
  readonly scrollTo: (index: number) => void;
}

/** The button of a row that arrows go to. */
export const MAIN_CONTROL = "data-main-control";

export interface RowKeys {
  readonly unfold: (row: Row, open: boolean) => void;
  /** Takes the keyboard where the list has no rows left. */
  readonly elsewhere: () => void;
}

/** Keeps which row has the keyboard. What it needs of the drawn list is given to `useFocusMoves`, which is drawn after it. */
export function useActiveRow(rows: readonly Row[]): {
  readonly index: number;
  readonly setActive: (id: string) => void;
} {
  const [active, setActive] = useState<string | null>(null);
  const found = rows.findIndex(({ id }) => id === active);
  return { index: found >= 0 ? found : rows.findIndex(canFocus), setActive };
}

export function useRowFocus(
  rows: readonly Row[],
  { index, setActive }: ReturnType<typeof useActiveRow>,
  place: FocusPlace,
  keys: RowKeys,
): RowFocus {
  /** The row that holds the focused button. A row that is taken away sends no blur, so it stays here. */
  const focused = useRef<string | null>(null);
  const wanted = useRef<string | null>(null);
  const before = useRef(rows);

  const focus = (id: string): void => {
    const at = rows.findIndex((row) => row.id === id);
    wanted.current = id;
    setActive(id);
    if (at >= 0) place.scrollTo(at);
    fulfil();
  };

  function fulfil(): void {
    const id = wanted.current;
    const main = id === null ? null : place.elementOf(id)?.querySelector<HTMLElement>(`[${MAIN_CONTROL}]`);
    if (main === null || main === undefined) return;
    wanted.current = null;
    main.focus({ preventScroll: true });
  }

  useLayoutEffect(() => {
    const old = before.current;
    before.current = rows;
    const gone = focused.current;
    if (old !== rows && gone !== null && !rows.some(({ id }) => id === gone)) {
      focused.current = null;
      const next = successor(gone, old, rows);
      if (next === null) keys.elsewhere();
      else focus(next);
    }
    fulfil();
  });

  const control = (row: Row): RowControl => ({
    tabIndex: rows[index]?.id === row.id ? 0 : -1,
    onFocus: () => {
      focused.current = row.id;
      setActive(row.id);
    },
    onBlur: () => {
      focused.current = null;
    },
    onKeyDown: (event) => {
      const next = nextRow(event, row, rows);
      if (next === undefined && !unfolds(event, row)) return;
      event.preventDefault();
      if (next === undefined) keys.unfold(row, event.key === "ArrowRight");
      else focus(next.id);
    },
  });
  return { index, control, focus };
}

/** Arrow right opens a closed group, arrow left closes an open one. */
function unfolds({ key }: KeyboardEvent, row: Row): boolean {
  return row.kind === "group" && (row.open ? key === "ArrowLeft" : key === "ArrowRight");
}

/** Up, down, first, last; arrow left from a finding or a preview goes to its group. */
function nextRow({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, row: Row, rows: readonly Row[]): Row | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const at = rows.findIndex(({ id }) => id === row.id);
  switch (key) {
    case "ArrowDown":
      return rows.slice(at + 1).find(canFocus);
    case "ArrowUp":
      return rows.slice(0, at).findLast(canFocus);
    case "Home":
      return rows.find(canFocus);
    case "End":
      return rows.findLast(canFocus);
    case "ArrowLeft":
      return row.kind === "group" ? undefined : rows.find(({ id }) => id === `group ${row.group.id}`);
    default:
      return undefined;
  }
}

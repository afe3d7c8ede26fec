/** A sheet as a grid: only what is on the screen is drawn. It is laid out as in Excel, and asks for everything it does. */
import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from "react";
import type { PageStrings } from "../../strings/page";
import type { CellLink } from "../../workbook/xlsx/looks/types";
import { ColumnHeads } from "./ColumnHeads";
import { GridProvider, type GridContextValue } from "./context";
import type { Draft } from "./draft";
import { editText } from "./editText";
import { Floating } from "./Floating";
import { useGridStyles } from "./gridStyles";
import { frozenSlots, HEAD } from "./layout";
import type { SheetModel } from "./model";
import { moved, type Place } from "./moves";
import { placeAt } from "./pointer";
import { Row } from "./Row";
import { useAxis } from "./useAxis";

export interface SheetGridViewProps {
  readonly name: string;
  readonly model: SheetModel;
  readonly active: Place;
  /** Grows each time that somebody asks to see the active cell. */
  readonly shown: number;
  readonly draft: Draft | null;
  readonly strings: PageStrings;
  readonly onActive: (place: Place) => void;
  readonly onDraft: (draft: Draft | null) => void;
  /** Puts the draft into its cell. */
  readonly onType: (draft: Draft) => void;
  readonly onLink: (link: CellLink) => void;
  readonly onUndo: () => void;
}

const STEPS = { down: "ArrowDown", up: "ArrowUp", right: "ArrowRight", left: "ArrowLeft" } as const;

export function SheetGridView(props: SheetGridViewProps): ReactElement {
  const { name, model, active, shown, draft, strings, onActive, onDraft, onType, onLink, onUndo } = props;
  const styles = useGridStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(false);
  const { rows, columns, looks } = model;
  const [seen, setSeen] = useState({ width: 0, height: 0 });
  const rowSlots = looks.frozenRows === 0 ? 0 : rows.placeOf(looks.frozenRows - 1) + 1;
  const columnSlots = looks.frozenColumns === 0 ? 0 : columns.placeOf(looks.frozenColumns - 1) + 1;
  const frozenRows = frozenSlots(rowSlots, rows.pixels(rowSlots), HEAD.height, seen.height);
  const frozenColumns = frozenSlots(columnSlots, columns.pixels(columnSlots), HEAD.width, seen.width);
  const down = useAxis({
    axis: rows,
    scroller,
    horizontal: false,
    heading: HEAD.height,
    frozen: frozenRows,
    overscan: 6,
    besides: (first, last) =>
      [active.row, ...model.rowsReaching(rows.slot(first).index, rows.slot(last).index)].map((row) =>
        rows.placeOf(row),
      ),
  });
  const across = useAxis({
    axis: columns,
    scroller,
    horizontal: true,
    heading: HEAD.width,
    frozen: frozenColumns,
    overscan: 3,
    besides: (first, last) =>
      [active.column, ...model.columnsReaching(columns.slot(first).index, columns.slot(last).index)].map((column) =>
        columns.placeOf(column),
      ),
  });

  useEffect(() => {
    const { current } = scroller;
    if (current === null) return undefined;
    const measure = (): void => {
      setSeen({ width: current.clientWidth, height: current.clientHeight });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, []);

  const toActive = useRef<(align: "auto" | "center") => void>(() => undefined);
  useEffect(() => {
    toActive.current = (align) => {
      const rowPlace = rows.placeOf(active.row);
      const columnPlace = columns.placeOf(active.column);
      if (rowPlace >= frozenRows) down.virtualizer.scrollToIndex(rowPlace, { align });
      if (columnPlace >= frozenColumns) across.virtualizer.scrollToIndex(columnPlace, { align: "auto" });
    };
  });
  useEffect(() => {
    toActive.current("auto");
  }, [active.row, active.column]);
  useEffect(() => {
    if (shown === 0) return;
    toActive.current("center");
    // In a narrow window the pane stands below the workbook, which is then out of sight.
    scroller.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);

  const page = Math.max(1, down.virtualizer.getVirtualItems().length - 14);
  const begin = (text: string): void => {
    onDraft({ ...active, text, where: "cell" });
  };
  const go = (key: string, ctrl: boolean): boolean => {
    const to = moved(model, active, { key, ctrl }, page);
    if (to !== null) onActive(to);
    return to !== null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { key, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (altKey || key === "Tab") return;
    if (go(key === "Enter" && event.shiftKey ? "ArrowUp" : key, ctrl)) event.preventDefault();
    else if (ctrl && key.toLowerCase() === "z") {
      event.preventDefault();
      onUndo();
    } else if (key === "F2" || key === "Enter") {
      event.preventDefault();
      begin(editText(model.value(active.row, active.column), model.format(active.row, active.column)));
    } else if (key === "Delete" || key === "Backspace") onType({ ...active, text: "", where: "cell" });
    // The field has the focus before the letter comes, which therefore lands in it: dead keys (´ e) work too.
    else if (!ctrl && (key.length === 1 || key === "Dead")) begin("");
  };
  const onMouseDown = (event: MouseEvent<HTMLDivElement>): void => {
    const place = placeAt(event, model);
    if (place === null) return;
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
    onActive(place);
  };
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const place = event.target instanceof Element && event.target.closest("[data-link]") ? placeAt(event, model) : null;
    const link = place === null ? null : looks.link(place.row, place.column);
    if (link !== null) onLink(link);
  };

  const context: GridContextValue = {
    model,
    active,
    draft,
    id,
    flash: shown,
    focused,
    strings,
    onDraft: (next) => {
      onDraft(next);
      if (next === null) grid.current?.focus({ preventScroll: true });
    },
    onCommit: (then) => {
      if (draft === null) return;
      onDraft(null);
      onType(draft);
      if (then === "stay") return;
      grid.current?.focus({ preventScroll: true });
      go(STEPS[then], false);
    },
  };
  const width = across.virtualizer.getTotalSize();
  const row = (place: number, top: number | null): ReactElement => (
    <Row
      key={rows.keyOf(place)}
      place={place}
      top={top}
      width={width}
      frozenColumns={frozenColumns}
      columns={across.items}
    />
  );
  return (
    <GridProvider value={context}>
      <div ref={scroller} className={styles.scroller}>
        <div
          ref={grid}
          role="grid"
          tabIndex={0}
          aria-label={name}
          aria-rowcount={rows.count}
          aria-colcount={columns.count}
          aria-activedescendant={id}
          className={styles.grid}
          style={{ width, height: down.virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onMouseDown={onMouseDown}
          onClick={onClick}
          onDoubleClick={() => {
            begin(editText(model.value(active.row, active.column), model.format(active.row, active.column)));
          }}
          onFocus={() => {
            setFocused(true);
          }}
          onBlur={() => {
            setFocused(false);
          }}
          onCopy={(event) => {
            if (event.target instanceof HTMLTextAreaElement) return;
            event.clipboardData.setData("text/plain", model.text(active.row, active.column));
            event.preventDefault();
          }}
        >
          <div
            role="rowgroup"
            className={mergeClasses(styles.top, frozenRows > 0 && styles.frozenEdge)}
            style={{ width }}
          >
            <ColumnHeads frozenColumns={frozenColumns} columns={across.items} />
            {Array.from({ length: frozenRows }, (_, place) => row(place, null))}
          </div>
          <div role="rowgroup">{down.items.map(({ index, start }) => row(index, start))}</div>
        </div>
        <Floating />
      </div>
    </GridProvider>
  );
}

/** Draws only the rows near what is seen, and keeps what is seen in its place when the rows change. */
import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Row } from "./rows";
import { useRowVirtualizer } from "./rowVirtualizer";
import { distanceDown, observeOffset, observeRect, scrollerOf, type Cover } from "./scroller";

/** Heights in pixels as they usually are, until a row has been drawn. */
const USUAL = { group: 40, preview: 240, finding: 104 } as const;
const OVERSCAN = 6;

export interface VirtualRows {
  readonly setList: (list: HTMLElement | null) => void;
  readonly items: readonly VirtualItem[];
  readonly height: number;
  /** Where the list begins in what its scroller holds: items' starts are counted from there. */
  readonly margin: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly elementOf: (id: string) => HTMLElement | undefined;
  readonly scrollTo: (index: number) => void;
}

/**
 * @param selection which findings the rows are chosen by: another one is shown from its beginning
 * @param kept index of a row that stays drawn wherever the list is scrolled: the one that has the keyboard
 * @param cover what lies over the list where it is seen
 */
export function useVirtualRows(rows: readonly Row[], selection: object, kept: number, cover: () => Cover): VirtualRows {
  const [list, setList] = useState<HTMLElement | null>(null);
  const scroller = useMemo(() => (list === null ? null : scrollerOf(list)), [list]);
  const margin = useMargin(list, scroller);
  const { top, bottom } = cover();
  const virtualizer = useRowVirtualizer<Element, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => USUAL[rows[index]?.kind ?? "finding"],
    // Made anew with the rows: the heights are then put in their new order.
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    rangeExtractor: (range) => withKept(range, kept),
    observeElementRect: observeRect,
    observeElementOffset: observeOffset,
    scrollToFn: elementScroll,
    measureElement: measured,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: top,
    scrollPaddingEnd: bottom,
  });
  const items = virtualizer.getVirtualItems();
  useAnchor(virtualizer, { rows, selection, items }, cover);
  return {
    setList,
    items,
    height: virtualizer.getTotalSize(),
    margin,
    measure: virtualizer.measureElement,
    elementOf: (id) => {
      // A row that was taken away and is about to be drawn again is still known by its old element.
      const element = virtualizer.elementsCache.get(id);
      return element?.isConnected === true ? element : undefined;
    },
    scrollTo: (index) => {
      virtualizer.scrollToIndex(index, { align: "auto" });
    },
  };
}

function withKept(range: Range, kept: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes;
  return [...indexes, kept].sort((one, other) => one - other);
}

/** A hidden row has no height; it keeps the one it had. */
function measured(
  element: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  instance: Virtualizer<Element, HTMLElement>,
): number {
  const size = measureElement(element, entry, instance);
  if (size > 0) return size;
  const index = instance.indexFromElement(element);
  return instance.itemSizeCache.get(instance.options.getItemKey(index)) ?? instance.options.estimateSize(index);
}

/** The list's distance down, measured again when anything that holds it changes its size. */
function useMargin(list: HTMLElement | null, scroller: Element | null): number {
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    if (list === null || scroller === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (list.offsetParent !== null) setMargin(distanceDown(list, scroller));
    });
    for (let at: Element | null = list; at !== null && at !== scroller; at = at.parentElement) observer.observe(at);
    return () => {
      observer.disconnect();
    };
  }, [list, scroller]);
  return margin;
}

interface Drawn {
  readonly rows: readonly Row[];
  readonly selection: object;
  readonly items: readonly VirtualItem[];
}

/**
 * When the rows change, the topmost row that is seen and still there stays where it was on the screen; another selection is
 * shown from its beginning.
 */
function useAnchor(virtualizer: Virtualizer<Element, HTMLElement>, drawn: Drawn, cover: () => Cover): void {
  const before = useRef(drawn);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = drawn;
    const { scrollElement } = virtualizer;
    if (old.rows === drawn.rows || scrollElement === null) return;
    const top = scrollElement.scrollTop + cover().top;
    const begin = virtualizer.options.scrollMargin;
    // Above the list nothing has moved.
    if (top <= begin) return;
    if (old.selection !== drawn.selection) virtualizer.scrollBy(begin - top);
    else virtualizer.scrollBy(shiftOf(virtualizer, old, drawn, top));
  });
}

/** How far the topmost row that is seen has moved, or the first one after it that is still there. */
function shiftOf(virtualizer: Virtualizer<Element, HTMLElement>, old: Drawn, drawn: Drawn, top: number): number {
  const indexes = new Map(drawn.rows.map(({ id }, index) => [id, index]));
  const anchor = old.items.find(({ key, end }) => end > top && indexes.has(String(key)));
  if (anchor === undefined) return 0;
  const start = virtualizer.measurementsCache[indexes.get(String(anchor.key)) ?? -1]?.start;
  return start === undefined ? 0 : start - anchor.start;
}

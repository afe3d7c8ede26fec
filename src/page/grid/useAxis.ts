/** The rows or columns that are on the screen, and some around them. */
import { defaultRangeExtractor, useVirtualizer, type VirtualItem, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, type RefObject } from "react";
import type { Axis } from "./axis";

export interface AxisOptions {
  readonly axis: Axis;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly horizontal: boolean;
  /** Pixels of the headings before the first slot. */
  readonly heading: number;
  /** Slots that do not scroll. */
  readonly frozen: number;
  readonly overscan: number;
  /** Slots that are drawn wherever the sheet is scrolled to: the cursor's, and merged areas that reach in. */
  readonly besides: (first: number, last: number) => readonly number[];
}

export interface WindowedAxis {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** Those that scroll; the frozen ones are always there. */
  readonly items: readonly VirtualItem[];
}

export function useAxis(options: AxisOptions): WindowedAxis {
  const { axis, scroller, horizontal, heading, frozen, overscan, besides } = options;
  const frozenPixels = frozen === 0 ? 0 : axis.pixels(frozen);
  // A new function for a new axis makes the virtualizer lay everything out anew.
  const getItemKey = useCallback((place: number) => axis.keyOf(place), [axis]);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    horizontal,
    count: axis.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => axis.size(place),
    getItemKey,
    overscan,
    paddingStart: heading,
    scrollPaddingStart: heading + frozenPixels,
    rangeExtractor: (range) => {
      const places = new Set(defaultRangeExtractor(range));
      for (const place of besides(range.startIndex, range.endIndex)) places.add(place);
      return [...places].filter((place) => place >= frozen && place < axis.length).sort((a, b) => a - b);
    },
  });
  return { virtualizer, items: virtualizer.getVirtualItems() };
}

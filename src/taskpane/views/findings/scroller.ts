/** The element that scrolls a list, as react-virtual asks about it: an ancestor of its own, or the document. */
import type { Rect, Virtualizer } from "@tanstack/react-virtual";

type Rows = Virtualizer<Element, HTMLElement>;

const SCROLLS = /auto|scroll|overlay/;
/** So long after the last scroll event the scrolling is over. */
const REST_MS = 150;

/** The nearest ancestor that scrolls what it holds. */
export function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent !== null && parent !== document.body; parent = parent.parentElement) {
    if (SCROLLS.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** A document's scroll events are not its root element's. */
function eventTarget(scroller: Element): EventTarget {
  return isRoot(scroller) ? document : scroller;
}

function isRoot(scroller: Element): boolean {
  return scroller === document.scrollingElement || scroller === document.documentElement;
}

/** How far down the element begins in what its scroller holds. */
export function distanceDown(element: Element, scroller: Element): number {
  const above = isRoot(scroller) ? 0 : scroller.getBoundingClientRect().top + scroller.clientTop;
  return Math.round(element.getBoundingClientRect().top - above + scroller.scrollTop);
}

/** Tells how large the part that is seen is. Where nothing is laid out (a hidden view), the window's height will do. */
export function observeRect({ scrollElement }: Rows, tell: (rect: Rect) => void): (() => void) | undefined {
  if (scrollElement === null) return undefined;
  const report = (): void => {
    tell({
      width: scrollElement.clientWidth || window.innerWidth,
      height: scrollElement.clientHeight || window.innerHeight,
    });
  };
  report();
  const observer = new ResizeObserver(report);
  observer.observe(scrollElement);
  window.addEventListener("resize", report);
  return () => {
    observer.disconnect();
    window.removeEventListener("resize", report);
  };
}

/** Tells how far it is scrolled, and when the scrolling has come to rest. */
export function observeOffset(
  { scrollElement }: Rows,
  tell: (offset: number, isScrolling: boolean) => void,
): (() => void) | undefined {
  if (scrollElement === null) return undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const report = (): void => {
    tell(scrollElement.scrollTop, true);
    clearTimeout(resting);
    resting = setTimeout(() => {
      tell(scrollElement.scrollTop, false);
    }, REST_MS);
  };
  const target = eventTarget(scrollElement);
  target.addEventListener("scroll", report, { passive: true });
  return () => {
    clearTimeout(resting);
    target.removeEventListener("scroll", report);
  };
}

/** What covers the list where it is seen, in pixels: the filter at the top, what the pane says at the bottom. */
export interface Cover {
  readonly top: number;
  readonly bottom: number;
}

export function coverOf(bar: HTMLElement | null): Cover {
  if (bar === null) return { top: 0, bottom: 0 };
  const style = getComputedStyle(bar);
  const top = style.position === "sticky" ? bar.offsetHeight + pixels(style.top) : 0;
  return { top, bottom: pixels(style.getPropertyValue("--pane-sticky-bottom")) };
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}

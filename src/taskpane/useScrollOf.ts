import { useLayoutEffect, useRef, type RefObject } from "react";

/** The element that scrolls what is in `element`: its nearest ancestor that does, else the document. */
function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (/^(?:auto|scroll)$/u.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.documentElement;
}

const BY_HAND = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** The views share one scroller: each comes back where it was scrolled to. */
export function useScrollOf(view: string, panel: RefObject<HTMLElement | null>): void {
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const element = panel.current;
    return element === null ? undefined : keepPlace(element, view, places.current);
  }, [view, panel]);
}

/** Scrolls to the view's place, as soon as it is high enough for that, and notes where it is scrolled to from then on. */
function keepPlace(panel: HTMLElement, view: string, places: Map<string, number>): () => void {
  const scroller = scrollerOf(panel);
  const wanted = places.get(view) ?? 0;
  let isThere = false;
  const restore = (): void => {
    if (isThere) return;
    scroller.scrollTop = wanted;
    isThere = Math.abs(scroller.scrollTop - wanted) <= 1;
  };
  const arrive = (): void => {
    isThere = true;
  };
  const keep = (): void => {
    if (isThere) places.set(view, scroller.scrollTop);
  };
  restore();
  // A list that draws only what is seen gets its height after it has been shown.
  const observer = new ResizeObserver(restore);
  observer.observe(panel);
  const source = scroller === document.documentElement ? document : scroller;
  source.addEventListener("scroll", keep, { passive: true });
  for (const event of BY_HAND) panel.addEventListener(event, arrive, { passive: true });
  return () => {
    observer.disconnect();
    source.removeEventListener("scroll", keep);
    for (const event of BY_HAND) panel.removeEventListener(event, arrive);
  };
}

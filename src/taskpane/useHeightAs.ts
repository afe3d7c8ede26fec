import { useLayoutEffect, type RefObject } from "react";

/**
 * Tells the height of `of`, while that is sticky, as a CSS variable of `on`, so that what else is sticky can stand beside it;
 * "0px" while it is not.
 */
export function useHeightAs(
  variable: string,
  of: RefObject<HTMLElement | null>,
  on: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const measured = of.current;
    const target = on.current;
    if (measured === null || target === null) return;
    const tell = (): void => {
      const height = getComputedStyle(measured).position === "sticky" ? measured.offsetHeight : 0;
      target.style.setProperty(variable, `${String(height)}px`);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(measured);
    // Whether it is sticky depends on the window.
    addEventListener("resize", tell);
    return () => {
      observer.disconnect();
      removeEventListener("resize", tell);
    };
  }, [variable, of, on]);
}

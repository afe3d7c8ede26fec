import { useEffect, useRef, type RefObject } from "react";

/**
 * Where the element that had the focus is gone (a button that its own click took away), the focus goes to `fallback`
 * instead of the top of the document. It is left alone while the person is in the sheet, outside this window.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, fallback: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const remember = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    const forget = ({ target }: FocusEvent): void => {
      // An element that is being taken away says that it lost the focus while it is still there, so it is looked at afterwards.
      setTimeout(() => {
        if (last.current === target && target instanceof Element && target.isConnected) last.current = null;
      });
    };
    element.addEventListener("focusin", remember);
    element.addEventListener("focusout", forget);
    return () => {
      element.removeEventListener("focusin", remember);
      element.removeEventListener("focusout", forget);
    };
  }, [root]);
  useEffect(() => {
    const lost = last.current !== null && !last.current.isConnected;
    if (lost && document.activeElement === document.body && document.hasFocus()) fallback.current?.focus();
    if (lost) last.current = null;
  });
}

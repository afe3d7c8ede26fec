import { useEffect, useState } from "react";

/**
 * Stands in a dialog that no trigger of Fluent's opens: when it closes, the focus goes back to where it was, or else to the
 * element that the selector finds. The Dialog itself has to stay mounted, closed: Fluent's focus manager goes with the last
 * component that uses it, and would leave the page hidden from screen readers as it was behind the open dialog.
 */
export function FocusBack({ otherwise }: { readonly otherwise: string }): null {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const there = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null;
      (there ?? document.querySelector<HTMLElement>(otherwise))?.focus({ preventScroll: true });
    },
    [before, otherwise],
  );
  return null;
}

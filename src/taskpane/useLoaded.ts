import { useEffect, useState } from "react";
import type { LoadedOnce } from "../app/loadedOnce";
import { asTrouble, type Trouble } from "../app/trouble";

/** A part of the pane that is fetched when it is needed. */
export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly value: T }
  | { readonly kind: "failed"; readonly trouble: Trouble; readonly retry: () => void };

/**
 * What has been fetched before is there at once, in the first drawing.
 * @param load the same function each time
 */
export function useLoaded<T>(load: LoadedOnce<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<T>>(() => {
    const value = load.loaded();
    return value === null ? { kind: "loading" } : { kind: "loaded", value };
  });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => {
        if (isWanted) setLoaded((before) => (before.kind === "loaded" ? before : { kind: "loaded", value }));
      },
      (error: unknown) => {
        const retry = (): void => {
          setLoaded({ kind: "loading" });
          setAttempt((before) => before + 1);
        };
        if (isWanted) setLoaded({ kind: "failed", trouble: asTrouble(error), retry });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  return loaded;
}

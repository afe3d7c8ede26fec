import { useEffect, useState } from "react";
import { asTrouble, type Trouble } from "../app/trouble";

/** A part of the pane that is fetched when it is needed. */
export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly value: T }
  | { readonly kind: "failed"; readonly trouble: Trouble; readonly retry: () => void };

/** @param load the same function each time, which fetches once and again where that failed (loadedOnce) */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: "loading" });
  useEffect(() => {
    let isWanted = true;
    const settle = (state: Loaded<T>): void => {
      if (isWanted) setLoaded(state);
    };
    load().then(
      (value) => {
        settle({ kind: "loaded", value });
      },
      (error: unknown) => {
        const retry = (): void => {
          setLoaded({ kind: "loading" });
          setAttempt((before) => before + 1);
        };
        settle({ kind: "failed", trouble: asTrouble(error), retry });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  return loaded;
}

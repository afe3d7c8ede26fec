/** Fetches a part of the program once, and again where that failed. */
import { WorkbookTrouble } from "../workbook/errors";

/**
 * A function that gives what `load` gives, loaded once. Where loading fails (no network, or a new version has replaced the
 * file) it rejects with WorkbookTrouble "connection", and the next call tries anew.
 */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw new WorkbookTrouble("connection", `a part of the add-in could not be loaded: ${String(error)}`);
    });
    return loaded;
  };
}

/** Fetches a part of the program once, and again where that failed. */
import { WorkbookTrouble } from "../workbook/errors";

/** Calls to it load once; `loaded` is what has come, null until then. */
export interface LoadedOnce<T> {
  (): Promise<T>;
  readonly loaded: () => T | null;
}

/**
 * A function that gives what `load` gives, loaded once. Where loading fails (no network, or a new version has replaced the
 * file) it rejects with WorkbookTrouble "connection", and the next call tries anew.
 */
export function loadedOnce<T>(load: () => Promise<T>): LoadedOnce<T> {
  let loading: Promise<T> | null = null;
  let loaded: T | null = null;
  const get = async (): Promise<T> => {
    try {
      return (loaded = await load());
    } catch (error) {
      loading = null;
      throw new WorkbookTrouble("connection", `a part of the add-in could not be loaded: ${String(error)}`);
    }
  };
  return Object.assign(() => (loading ??= get()), { loaded: () => loaded });
}

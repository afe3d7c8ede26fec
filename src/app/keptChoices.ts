/** A person's choices in a store of texts, as a browser has. Whatever the store does, nothing is thrown. */
import { NO_CHOICES, type Choices, type KeptChoices } from "./choices";

/** The part of Storage that is used. */
export interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * @param store throws where there is none: a browser may refuse it to a page in a frame, or to all pages
 * @param key under which the choices are kept
 */
export function keptChoices(store: () => TextStore, key: () => string): KeptChoices {
  let choices: Choices | null = null;
  const read = (): Choices => (choices ??= stored(store, key));
  const keep = (change: Partial<Choices>): void => {
    choices = { ...read(), ...change };
    try {
      store().setItem(key(), JSON.stringify(choices));
    } catch {
      // They last as long as the pane then.
      return;
    }
  };
  return { read, keep };
}

function stored(store: () => TextStore, key: () => string): Choices {
  try {
    const kept: unknown = JSON.parse(store().getItem(key()) ?? "null");
    if (typeof kept !== "object" || kept === null) return NO_CHOICES;
    const { firstRunSeen, lastView }: { firstRunSeen?: unknown; lastView?: unknown } = kept;
    return { firstRunSeen: firstRunSeen === true, lastView: typeof lastView === "string" ? lastView : null };
  } catch {
    return NO_CHOICES;
  }
}

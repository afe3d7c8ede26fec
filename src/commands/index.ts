/**
 * The first thing that runs in the shared runtime: ties the ribbon's functions to their ids, and only then tells Office that
 * the add-in is there (see ribbon.ts for why in this order). The pane imports the same session.
 */
import { Session } from "../app/session";
import { loadedOnce } from "./loadedOnce";
import { takeClicks } from "./earlyClicks";
import { displayLanguage, hasOffice, surroundings, type Surrounded, type Surroundings } from "./office";
import { associate, ribbonFunctions } from "./ribbon";

export type { Surroundings } from "./office";

const tools = loadedOnce(() => import("./tools"));

/** The one session of ribbon and pane. */
export const session = new Session({
  tools,
  // sv-SE writes a day as yyyy-mm-dd, in the time zone of the machine.
  today: () => new Date().toLocaleDateString("sv-SE"),
  language: displayLanguage,
  breathe: () =>
    new Promise((resolve) => {
      setTimeout(resolve);
    }),
});

function start(): Promise<Surrounded> {
  if (!hasOffice()) return Promise.resolve(null);
  const functions = ribbonFunctions({ session, ready: () => ready, showPane: () => Office.addin.showAsTaskpane() });
  associate(Office.actions, functions);
  takeClicks(globalThis, functions);
  return Office.onReady();
}

const ready: Promise<Surrounded> = start();

/** What the pane has to know of the place it runs in. Resolves when Office is ready. */
export const place: Promise<Surroundings> = surroundings(ready);

// Fetched at once, so that the first click need not wait for it. Where that fails, the job tries again and tells.
tools().catch(() => undefined);

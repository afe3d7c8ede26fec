/**
 * The first thing that runs in the shared runtime: ties the ribbon's functions to their ids, and only then tells Office that
 * the add-in is there (see ribbon.ts for why in this order). The pane imports the same session and the same live workbook.
 */
import { keptChoices } from "../app/keptChoices";
import { LiveWorkbook } from "../app/live";
import { tieJobs } from "../app/live/tie";
import { loadedOnce } from "../app/loadedOnce";
import { Session } from "../app/session";
import type { Trouble } from "../app/trouble";
import { takeClicks } from "./earlyClicks";
import { displayLanguage, hasOffice, storageKey, surroundings, type Surrounded, type Surroundings } from "./office";
import { associate, ribbonFunctions } from "./ribbon";
import { openSample as openSampleWith } from "./sample";
import { watchVisibility } from "./visibility";

export type { Surroundings } from "./office";

const tools = loadedOnce(() => import("./tools"));

const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** The one session of ribbon and pane. */
export const session = new Session({
  tools,
  // sv-SE writes a day as yyyy-mm-dd, in the time zone of the machine.
  today: () => new Date().toLocaleDateString("sv-SE"),
  language: displayLanguage,
  breathe,
  now: () => performance.now(),
});

/** The workbook as the pane shows it; read while the pane is to be seen. */
export const live = new LiveWorkbook({
  tools,
  breathe,
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
});
tieJobs(session, live);

export const choices = keptChoices(
  () => localStorage,
  () => storageKey("choices"),
);

/** Opens the sample as a new workbook; gives back the trouble that stopped it. */
export function openSample(): Promise<Trouble | null> {
  return openSampleWith({
    fetch: (address) => fetch(address),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
  });
}

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

void place.then((surrounded) => {
  if (surrounded.place !== "excel") return;
  void watchVisibility(
    Office.addin,
    document,
    () => void live.start(),
    () => void live.stop(),
  );
});

// Fetched at once, so that the first click need not wait for it. Where that fails, the job tries again and tells.
tools().catch(() => undefined);

/**
 * Clicks that come before the add-in's bundle. In Excel on the web office.js takes clicks as soon as it has shaken hands with
 * Excel, also before anybody has called Office.onReady (office.debug.js 1.1.110: appReady calls prepareApiSurface first), and
 * looks for the function on the window. One that is not there is answered "invalid callback", and the click is lost
 * (OfficeDev/office-js #5176). So the functions are put there before office.js is loaded, and wait for the real ones.
 */
import type { RibbonEvent, RibbonFunction } from "./ribbon";

type Functions = ReadonlyMap<string, RibbonFunction>;

/** Where the bundle finds what takes its functions. */
const HANDOVER = "planuppfoljningClicks";

/** Puts a function for each action id on the window. To be called before office.js is loaded. */
export function catchClicks(window: object, ids: readonly string[]): void {
  const functions = new Promise<Functions>((resolve) => {
    Reflect.set(window, HANDOVER, resolve);
  });
  for (const id of ids)
    Reflect.set(window, id, (event?: RibbonEvent) => {
      void functions.then((known) => known.get(id)?.(event));
    });
}

/** Hands the real functions over; clicks that wait are done now. */
export function takeClicks(window: object, functions: Functions): void {
  const take: unknown = Reflect.get(window, HANDOVER);
  if (typeof take === "function") (take as (functions: Functions) => void)(functions);
}

/** Where the bundle cannot be loaded, nobody will do the job: the events are completed, so that Excel's buttons work on. */
export function giveUpClicks(window: object, ids: readonly string[]): void {
  const complete: RibbonFunction = (event) => {
    event?.completed();
    return Promise.resolve();
  };
  takeClicks(window, new Map(ids.map((id) => [id, complete])));
}

/** A small script of its own, which the page loads before office.js and waits for. See earlyClicks.ts. */
import { catchClicks, giveUpClicks } from "./earlyClicks";
import { ACTIONS } from "./ribbon";

const ids = [...ACTIONS.keys()];
catchClicks(globalThis, ids);
// The bundle is the page's only deferred script.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement && target.defer) giveUpClicks(globalThis, ids);
  },
  true,
);

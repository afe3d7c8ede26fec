/**
 * The ribbon's functions. Each runs its job, which ends on the sheet it made; where that is not what happened, it opens the
 * pane, in which the session's state stands in words. A ribbon function can show nothing by itself.
 */
import type { Job, Session, SessionState } from "../app/session";

/** Action ids of the manifest's FunctionName elements, and the job that each runs. */
export const ACTIONS: ReadonlyMap<string, Job> = new Map([
  ["kontrollera", "check"],
  ["skapaSammanstallning", "summary"],
  ["rapportutkast", "draft"],
]);

/** The part of Office.AddinCommands.Event that is used. */
export interface RibbonEvent {
  completed(): void;
}

/** Called by Office with the event; without one by a keyboard shortcut. Never rejects. */
export type RibbonFunction = (event?: RibbonEvent) => Promise<void>;

export interface RibbonPieces {
  readonly session: Pick<Session, "run">;
  /** Resolves when Office is ready. A click can come a moment earlier. */
  readonly ready: () => Promise<unknown>;
  /** Office.addin.showAsTaskpane. It does nothing in an add-in from Microsoft's marketplace (since February 2026). */
  readonly showPane: () => Promise<void>;
  /** Milliseconds after which the pane is no longer waited for: the event has to be completed. */
  readonly paneTimeLimit?: number;
}

const PANE_TIME_LIMIT = 10_000;

/** The functions by action id. Each completes its event exactly once, whatever happens. */
export function ribbonFunctions(pieces: RibbonPieces): ReadonlyMap<string, RibbonFunction> {
  return new Map([...ACTIONS].map(([id, job]) => [id, ribbonFunction(job, pieces)]));
}

/**
 * Ties the functions to the manifest's action ids. To be called before Office.onReady: on Windows and Mac office.js asks for
 * clicks once onReady has been called, and a click whose function is not there yet is lost (OfficeDev/office-js #5176;
 * office.debug.js 1.1.110, appReady and AppCommandManager). For Excel on the web see earlyClicks.ts.
 */
export function associate(
  actions: Pick<Office.Actions, "associate">,
  functions: ReadonlyMap<string, RibbonFunction>,
): void {
  for (const [id, run] of functions)
    actions.associate(id, (event?: RibbonEvent) => {
      void run(event);
    });
}

function ribbonFunction(job: Job, pieces: RibbonPieces): RibbonFunction {
  return async (event) => {
    try {
      await pieces.ready();
      const end = await pieces.session.run(job, { patient: true });
      if (!endsOnItsSheet(end)) await showPane(pieces);
    } catch {
      await showPane(pieces);
    } finally {
      event?.completed();
    }
  };
}

function endsOnItsSheet(end: SessionState): boolean {
  return end.kind === "done" && end.notShown === null;
}

/** A pane that cannot be opened changes nothing: the state stands there when the person opens it. */
async function showPane({ showPane: show, paneTimeLimit = PANE_TIME_LIMIT }: RibbonPieces): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, paneTimeLimit);
  });
  try {
    await Promise.race([show(), late]);
  } catch {
    return;
  } finally {
    clearTimeout(timer);
  }
}

/** What the views may ask for, done over the session and the live workbook; troubles become something to show. */
import { useMemo, useState } from "react";
import type { EditResult } from "../app/live";
import { asTrouble, type Trouble } from "../app/trouble";
import { loadedOnce } from "../app/loadedOnce";
import type { Language } from "../strings/findings";
import { paneStrings } from "../strings/pane";
import type { PanePieces } from "./pieces";
import type { PaneActions } from "./views/view";

/** A trouble with what was not done because of it. */
export interface Told {
  readonly title: string;
  readonly trouble: Trouble;
}

/** What the shell does itself beside what the views ask for. */
interface ShellActions extends PaneActions {
  /** Takes the latest edit back. */
  readonly undo: () => Promise<void>;
}

const settingsCore = loadedOnce(() => import("../app/settings"));

export interface Actions {
  readonly actions: ShellActions;
  readonly told: Told | null;
  readonly forget: () => void;
}

type Pieces = Pick<PanePieces, "session" | "live" | "openSample">;

/** @param announce says a text to screen readers */
export function useActions(pieces: Pieces, language: Language, announce: (text: string) => void): Actions {
  const [told, setTold] = useState<Told | null>(null);
  const { session, live, openSample } = pieces;
  const actions = useMemo(
    () => shellActions({ session, live, openSample }, language, announce, setTold),
    [session, live, openSample, language, announce],
  );
  return {
    actions,
    told,
    forget: () => {
      setTold(null);
    },
  };
}

/** Asked for again while it is being done, it is not done twice: a double click where Excel takes its time. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () =>
    (running ??= work().finally(() => {
      running = null;
    }));
}

function shellActions(
  { session, live, openSample }: Pieces,
  language: Language,
  announce: (text: string) => void,
  tell: (told: Told | null) => void,
): ShellActions {
  const strings = paneStrings(language);
  const done = (title: string, trouble: Trouble | null): boolean => {
    tell(trouble === null ? null : { title, trouble });
    return trouble === null;
  };
  const editTitle = (trouble: Trouble | null): string =>
    trouble?.summary === "unknown" ? strings.editUnsure : strings.editFailed;
  const save = async (change: Parameters<PaneActions["saveSettings"]>[0]): Promise<EditResult> => {
    try {
      const { settingsChange } = await settingsCore();
      return await live.saveSettings((grids) => settingsChange(grids, change), strings.settingsSaved);
    } catch (error) {
      return { outcome: null, trouble: asTrouble(error) };
    }
  };
  return {
    announce,
    show: async (sheet, cell) => {
      done(strings.showFailed, await live.show(sheet, cell));
    },
    run: (job) => {
      tell(null);
      void session.run(job);
    },
    edit: async (edits, words) => {
      const { outcome, trouble } = await live.edit(edits, words);
      // A view that has more to say does so next, and is then heard instead.
      if (done(editTitle(trouble), trouble) && outcome !== null && outcome.undo.length > 0) announce(`${words}.`);
      return outcome;
    },
    saveSettings: async (form) => {
      const isSaved = done(strings.saveFailed, (await save(form)).trouble);
      if (isSaved) announce(`${strings.settingsSaved}.`);
      return isSaved;
    },
    openSample: oneAtATime(async () => {
      done(strings.sampleFailed, await openSample());
    }),
    undo: oneAtATime(async () => {
      const { outcome, trouble } = await live.undo();
      if (!done(editTitle(trouble), trouble)) return;
      const refused = outcome?.refused.length ?? 0;
      announce(refused === 0 ? strings.undone : strings.undoRefused(refused));
    }),
  };
}

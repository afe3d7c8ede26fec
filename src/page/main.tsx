/** The browser page: puts together what the pane and the page need. Nothing here knows Excel, and nothing leaves the machine. */
import { memo, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { keptChoices } from "../app/keptChoices";
import { LiveWorkbook } from "../app/live";
import { tieJobs } from "../app/live/tie";
import { loadedOnce } from "../app/loadedOnce";
import { Session } from "../app/session";
import type { Language } from "../strings/findings";
import { pageStrings } from "../strings/page";
import type { PanePieces } from "../taskpane/pieces";
import { Desk } from "./desk";
import { keepLanguage, keptLanguage } from "./kept";
import { LanguageChoice } from "./languageChoice";
import { PageApp } from "./PageApp";
import { sampleSource } from "./sources";
import { Undoing } from "./undoing";

const language = new LanguageChoice(keptLanguage(), keepLanguage);
const files = loadedOnce(() => import("./tools"));
const tools = loadedOnce(async () => ({ ...(await files()), openWorkbook: () => desk.workbook() }));

const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

const session = new Session({
  tools,
  // sv-SE writes a day as yyyy-mm-dd, in the time zone of the machine.
  today: () => new Date().toLocaleDateString("sv-SE"),
  language: language.state,
  breathe,
  now: () => performance.now(),
});

const live = new LiveWorkbook({
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

const desk = new Desk({
  tools: files,
  sample: () => sampleSource(pageStrings(language.state()).sampleName),
  opened: (workbook) => {
    session.leave();
    void live.open(workbook);
  },
  changed: (sheets) => {
    live.sheetsWritten(sheets);
  },
});

const undoing = new Undoing(desk, {
  subscribe: live.subscribe,
  top: () => {
    const state = live.state();
    return state.kind === "open" ? state.undo : null;
  },
  undo: async () => {
    const { outcome } = await live.undo();
    return outcome !== null && outcome.refused.length === 0;
  },
});

const choices = keptChoices(
  () => localStorage,
  () => "planuppfoljning.choices",
);

/** The same promise for the same language: another one would make the pane begin anew. */
const places = new Map<Language, PanePieces["place"]>();
function placeIn(wanted: Language): PanePieces["place"] {
  const known = places.get(wanted) ?? Promise.resolve({ place: "browser", language: wanted, dark: null });
  places.set(wanted, known);
  return known;
}

async function openSample(): Promise<null> {
  // What goes wrong is told by the page, where the file's name stands.
  await desk.openSample();
  return null;
}

/** The workspace with its pane, in one go: the one is nothing without the other. */
const workspace = loadedOnce(async () => {
  const [{ Workspace }, { App }] = await Promise.all([import("./Workspace"), import("../taskpane/App")]);
  const Pane = ({ language: wanted }: { readonly language: Language }): ReactElement => (
    <App {...{ session, live, openSample, choices }} place={placeIn(wanted)} />
  );
  return { Workspace, Pane: memo(Pane) };
});

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<PageApp {...{ desk, language, workspace, undoing }} />);

// Fetched while the person looks for a file.
files().catch(() => undefined);
workspace().catch(() => undefined);

/** The whole pane over a workbook in memory: the real session, the real live workbook, the real core. */
import { act, render, screen } from "@testing-library/react";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { NO_CHOICES, type Choices, type KeptChoices } from "../../src/app/choices";
import { LiveWorkbook } from "../../src/app/live";
import { tieJobs } from "../../src/app/live/tie";
import { Session } from "../../src/app/session";
import { standingOf } from "../../src/app/standing";
import { summariseWorkbook } from "../../src/app/summariseWorkbook";
import type { Trouble } from "../../src/app/trouble";
import type { Place, Surroundings } from "../../src/commands/office";
import type { Language } from "../../src/strings/findings";
import { App } from "../../src/taskpane/App";
import type { PanePieces } from "../../src/taskpane/pieces";
import type { SheetGrid } from "../../src/workbook/port";
import { MemoryWorkbook } from "../memoryWorkbook";

export interface Bed {
  readonly workbook: MemoryWorkbook;
  readonly pieces: PanePieces;
  /** What has been kept of the person's choices. */
  readonly kept: () => Choices;
  /** How often the sample was asked for. */
  readonly samples: () => number;
}

export interface BedOptions {
  readonly place?: Place | Promise<Surroundings>;
  readonly language?: Language;
  readonly choices?: Partial<Choices>;
  /** What stops the sample. */
  readonly sampleTrouble?: Trouble;
}

/** Nothing is read until `pieces.live.start()`. */
export function paneBed(grids: readonly SheetGrid[], options: BedOptions = {}): Bed {
  const { place = "excel", language = "sv", sampleTrouble = null } = options;
  const workbook = new MemoryWorkbook(grids);
  const tools = { openWorkbook: () => workbook, checkWorkbook, summariseWorkbook, standingOf };
  const loaded = (): Promise<typeof tools> => Promise.resolve(tools);
  const breathe = (): Promise<void> => Promise.resolve();
  let clock = 0;
  const session = new Session({
    tools: loaded,
    today: () => "2025-05-08",
    language: () => language,
    breathe,
    now: () => (clock += 1500),
  });
  const live = new LiveWorkbook({
    tools: loaded,
    breathe,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  tieJobs(session, live);
  let samples = 0;
  const choices = keptIn({ ...NO_CHOICES, ...options.choices });
  const pieces: PanePieces = {
    session,
    live,
    place: typeof place === "string" ? Promise.resolve({ place, language, dark: false }) : place,
    openSample: () => {
      samples++;
      return Promise.resolve(sampleTrouble);
    },
    choices,
  };
  return { workbook, pieces, kept: choices.read, samples: () => samples };
}

function keptIn(first: Choices): KeptChoices {
  let kept = first;
  return {
    read: () => kept,
    keep: (change) => {
      kept = { ...kept, ...change };
    },
  };
}

/** The pane as it is when the workbook has been read and the first view has been fetched. */
export async function openPane(grids: readonly SheetGrid[], options: BedOptions = {}): Promise<Bed> {
  const bed = paneBed(grids, options);
  await showPane(bed);
  await act(() => bed.pieces.live.start());
  return bed;
}

/** The pane before anything has been read. */
export async function showPane({ pieces }: Bed): Promise<void> {
  render(<App {...pieces} />);
  // At once, and not after a look at the screen: what is told while testing-library waits is drawn nobody knows when.
  await act(() => pieces.place);
  screen.getByRole("heading", { level: 1 });
}

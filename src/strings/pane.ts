/** The pane's texts: one file per language, all of this shape. What goes wrong is worded in troubles.ts. */
import type { Language } from "./findings";
import { paneEn } from "./pane.en";
import { paneSv } from "./pane.sv";

type ByJob = Readonly<Record<"check" | "summary" | "draft", string>>;

export interface PaneStrings {
  readonly product: string;
  readonly views: Readonly<Record<"overview" | "findings" | "drafts" | "settings", string>>;
  readonly viewsLabel: string;
  readonly number: (value: number) => string;
  /** Beside Kontroll's name, for screen readers: "7 errors and warnings". */
  readonly toCheck: (count: number) => string;
  /** The jobs as their buttons are called, in pane and ribbon alike. */
  readonly jobs: ByJob;
  readonly ready: string;
  readonly starting: string;
  /** `progress`: sheets read, of all; null before the first. */
  readonly reading: (progress: { readonly done: number; readonly total: number } | null) => string;
  /** A cell is being edited, so nothing can be read yet. */
  readonly waitingToRead: string;
  readonly counting: string;
  readonly writing: string;
  readonly askedAgain: string;
  readonly cancel: string;
  readonly close: string;
  readonly loading: string;
  readonly updating: string;
  /** What is shown is from before, and why. */
  readonly waiting: string;
  readonly behind: string;
  readonly notFollowed: string;
  readonly readAgain: string;
  readonly undo: string;
  readonly undone: string;
  /** Cells that had another value by then and were left alone. */
  readonly undoRefused: (cells: number) => string;
  readonly settingsSaved: string;
  readonly done: ByJob;
  /** How long it took: "3 s", "1 min 5 s". */
  readonly doneIn: (job: "check" | "summary" | "draft", milliseconds: number) => string;
  readonly repaired: string;
  /** Paragraphs of the drafts that a person has changed. */
  readonly kept: (paragraphs: number) => string;
  readonly sheetsHeading: string;
  readonly seeSheets: string;
  readonly notShown: string;
  readonly tooOld: string;
  readonly nothing: string;
  readonly nothingHere: string;
  readonly empty: string;
  readonly emptyRemedy: string;
  readonly nothingLooked: (registers: readonly string[], sheets: readonly string[]) => string;
  readonly nothingInRows: (sheets: readonly string[]) => string;
  readonly headingsLooked: string;
  /** Each needed register, and the headings that it is known by. */
  readonly headings: readonly { readonly register: string; readonly known: string }[];
  readonly chooseSheets: string;
  readonly openSettings: string;
  readonly seeFindings: string;
  readonly unfinished: string;
  readonly closed: string;
  readonly closedRemedy: string;
  readonly firstRun: readonly [string, string];
  readonly firstRunHeading: string;
  readonly openSample: string;
  readonly sampleFailed: string;
  readonly notRead: string;
  readonly showFailed: string;
  readonly editFailed: string;
  /** Cells may have been changed, or some of them. */
  readonly editUnsure: string;
  readonly saveFailed: string;
  readonly paneFailed: string;
  readonly viewFailed: string;
  readonly viewNotLoaded: string;
  readonly viewNotLoadedRemedy: string;
  readonly failed: ByJob;
  readonly cancelledTitle: string;
  readonly retry: string;
  readonly details: string;
  readonly notInExcel: string;
  readonly notInExcelRemedy: string;
  readonly noOffice: string;
  readonly noOfficeRemedy: string;
}

const STRINGS: Readonly<Record<Language, PaneStrings>> = { sv: paneSv, en: paneEn };

export function paneStrings(language: Language): PaneStrings {
  return STRINGS[language];
}

/** English where Office is shown in English, Swedish otherwise: the sheets and their readers are Swedish. */
export function languageOf(displayLanguage: string | undefined): Language {
  return /^en\b/iu.test(displayLanguage ?? "") ? "en" : "sv";
}

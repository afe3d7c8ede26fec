/** The pane's texts: one file per language, all of this shape. What goes wrong is worded in troubles.ts. */
import type { Severity } from "../plan/finding";
import type { Language } from "./findings";
import { paneEn } from "./pane.en";
import { paneSv } from "./pane.sv";

type ByJob = Readonly<Record<"check" | "summary" | "draft", string>>;

/** What a summary counts. */
interface PaneCounts {
  readonly assignments: number;
  readonly keyFigures: number;
  /** Rows: one for each unit that an activity is handed down to. */
  readonly activities: number;
}

export interface PaneStrings {
  readonly product: string;
  /** The jobs as their buttons are called, in pane and ribbon alike. */
  readonly jobs: ByJob;
  readonly jobHints: ByJob;
  readonly jobsHeading: string;
  readonly ready: string;
  readonly starting: string;
  /** `progress`: sheets read, of all; null before the first. */
  readonly reading: (progress: { readonly done: number; readonly total: number } | null) => string;
  readonly counting: string;
  readonly writing: string;
  readonly askedAgain: string;
  readonly cancel: string;
  readonly done: ByJob;
  readonly counts: (counts: PaneCounts) => string;
  /** "2 errors, 1 warning and 12 notes"; says so where there are none. */
  readonly findings: (counts: Readonly<Record<Severity, number>>) => string;
  readonly repaired: string;
  readonly sheetsHeading: string;
  readonly goTo: (sheet: string) => string;
  readonly notShown: string;
  readonly tooOld: string;
  readonly nothing: string;
  readonly nothingLooked: (registers: readonly string[], sheets: readonly string[]) => string;
  readonly nothingInRows: (sheets: readonly string[]) => string;
  readonly nothingRemedy: string;
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

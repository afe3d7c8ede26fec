/** Texts of the browser page: one file per language, all of this shape. What is wrong with a file is worded here too. */
import type { WorkbookErrorCode } from "../workbook/errors";
import type { Language } from "./findings";
import { pageEn } from "./page.en";
import { pageSv } from "./page.sv";

/** Why a file was not opened. */
export type OpenFailure =
  | WorkbookErrorCode
  | "otherFormat"
  | "strict"
  | "signed"
  | "sharedParts"
  | "unreadable"
  | "several"
  | "noSample"
  | "ourError";

/** Why what was typed was not put into the cell. */
export type TypingRefusal =
  "formulaTyped" | "formulaCell" | "protectedSheet" | "merged" | "tableHeader" | "tooLong" | "gone" | "trouble";

export interface PageStrings {
  readonly product: string;
  /** What the product is, in one sentence. */
  readonly lead: string;
  readonly open: string;
  readonly openHint: string;
  readonly sample: string;
  /** What the sample is called when it is saved. */
  readonly sampleName: string;
  readonly nothingLeaves: string;
  readonly dropHere: string;
  readonly opening: (name: string) => string;
  readonly openAnother: string;
  readonly saveAs: string;
  readonly saved: (name: string) => string;
  readonly saveFailed: string;
  readonly unsaved: string;
  readonly undo: string;
  readonly undone: string;
  readonly notUndone: string;
  /** The other language, by its own name. */
  readonly otherLanguage: string;
  readonly notOpened: (name: string) => string;
  readonly failures: Readonly<Record<OpenFailure, string>>;
  readonly close: string;
  readonly unsavedTitle: string;
  readonly unsavedText: (name: string, other: string) => string;
  readonly saveFirst: string;
  readonly discard: string;
  readonly cancel: string;
  readonly workbook: string;
  readonly paneWidth: string;
  readonly sheets: string;
  readonly hiddenSheets: (count: number) => string;
  readonly hiddenRows: (count: number) => string;
  readonly hiddenColumns: (count: number) => string;
  readonly showHiddenRows: (count: number) => string;
  readonly hideHiddenRows: string;
  readonly leftOut: (count: number) => string;
  readonly cellContent: (address: string) => string;
  readonly formulaShared: string;
  readonly formulaNote: string;
  readonly goTo: (sheet: string, cell: string) => string;
  readonly refusals: Readonly<Record<TypingRefusal, string>>;
  readonly chart: string;
  readonly picture: string;
  readonly seenInExcel: string;
  readonly loading: string;
  readonly partMissing: string;
  readonly retry: string;
}

const STRINGS: Readonly<Record<Language, PageStrings>> = { sv: pageSv, en: pageEn };

export function pageStrings(language: Language): PageStrings {
  return STRINGS[language];
}

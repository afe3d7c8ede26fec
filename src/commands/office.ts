/** What the add-in asks of Office itself: is it there, is it new enough, which language, dark or light. */
import { languageOf } from "../strings/pane";
import type { Language } from "../strings/findings";
import { isDark } from "./theme";

/** The set of Excel's functions that is needed; Excel 2021 has it. */
export const EXCEL_API = "1.14";

/**
 * Where the pane is shown. "browser": beside a file that is open in the browser page, which has no Office; "noOffice":
 * office.js could not be loaded; "notInExcel": the add-in's own page in an ordinary browser window.
 */
export type Place = "excel" | "browser" | "tooOld" | "notInExcel" | "noOffice";

export interface Surroundings {
  readonly place: Place;
  readonly language: Language;
  /** Null where Office does not tell (Excel on the web): then the system's own choice counts. */
  readonly dark: boolean | null;
}

/** False where the script of office.js was not loaded: blocked, or no network. */
export function hasOffice(): boolean {
  return "Office" in globalThis;
}

/** Waits for Office; resolves in every case. */
export async function surroundings(ready: Promise<Surrounded>): Promise<Surroundings> {
  const info = await ready.catch(() => null);
  if (info === null) return { place: "noOffice", language: "sv", dark: null };
  if (info.host !== Office.HostType.Excel) return { place: "notInExcel", language: displayLanguage(), dark: null };
  return {
    place: isNewEnough() ? "excel" : "tooOld",
    language: displayLanguage(),
    dark: isDark(officeTheme()),
  };
}

/** What Office.onReady gives; null where there is no Office. */
export type Surrounded = { readonly host: Office.HostType | null } | null;

/** The language that Office is shown in; Swedish until it is known. */
export function displayLanguage(): Language {
  return languageOf(contextOf()?.displayLanguage);
}

export function isNewEnough(): boolean {
  return contextOf()?.requirements?.isSetSupported("ExcelApi", EXCEL_API) === true;
}

/**
 * The key of something kept in localStorage, which add-ins of one address in several places share; Office gives each place a
 * part of its own where it can ("Persist add-in state and settings").
 */
export function storageKey(name: string): string {
  return `${contextOf()?.partitionKey ?? ""}planuppfoljning.${name}`;
}

/** Undefined in Excel on the web, whatever its type says. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  return contextOf()?.officeTheme;
}

/** Everything in it is missing until Office is ready, and in an ordinary browser window for ever. */
function contextOf(): Partial<Office.Context> | undefined {
  if (!hasOffice()) return undefined;
  const context: Office.Context | undefined = Office.context;
  return context;
}

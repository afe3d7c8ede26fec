/** What is said when something goes wrong in Excel: what happened, what state our sheets are in, what to do. */
import type { SummaryState, TroubleCode } from "../workbook/errors";
import type { Language } from "./findings";
import { troublesEn } from "./troubles.en";
import { troublesSv } from "./troubles.sv";

/** "refused": cells hold a formula or something else than was seen. "ourError" is a fault of this program, not of Excel. */
export type ToldCode = TroubleCode | "refused" | "ourError";

export interface ToldTrouble {
  readonly code: ToldCode;
  readonly summary: SummaryState;
  /** The sheet that it is about, where there is one. */
  readonly sheet: string | null;
}

export interface TroubleStrings {
  /** One sentence: what happened. */
  readonly happened: Readonly<Record<ToldCode, (sheet: string | null) => string>>;
  /** What state our sheets are in. */
  readonly summary: Readonly<Record<SummaryState, string>>;
  /** One sentence: what to do. */
  readonly remedy: Readonly<Record<ToldCode, string>>;
  /** Where our sheets were written to the end all the same. */
  readonly nothingToDo: string;
}

export interface TroubleText {
  readonly happened: string;
  readonly summary: string;
  readonly remedy: string;
}

const STRINGS: Readonly<Record<Language, TroubleStrings>> = { sv: troublesSv, en: troublesEn };

/** The trouble in whole sentences. What a department named a sheet stands in it as text. */
export function troubleText({ code, summary, sheet }: ToldTrouble, language: Language): TroubleText {
  const strings = STRINGS[language];
  return {
    happened: strings.happened[code](sheet),
    summary: strings.summary[summary],
    remedy: summary === "finished" ? strings.nothingToDo : strings.remedy[code],
  };
}

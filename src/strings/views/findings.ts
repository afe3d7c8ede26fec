/** The texts of the view Kontroll: one file per language, all of this shape. What each finding says is in strings/findings. */
import type { Severity } from "../../plan/finding";
import type { Language } from "../findings";
import { findingsViewEn } from "./findings.en";
import { findingsViewSv } from "./findings.sv";

export interface FindingsViewStrings {
  readonly title: string;
  /** One finding's severity, for who does not see its icon. */
  readonly severity: Readonly<Record<Severity, string>>;
  /** All findings of a severity, as the filter calls them. */
  readonly severities: Readonly<Record<Severity, string>>;
  readonly filter: string;
  readonly number: (count: number) => string;
  readonly search: string;
  readonly clearSearch: string;
  readonly grouping: string;
  readonly groupings: Readonly<Record<"department" | "rule", string>>;
  readonly openAll: string;
  readonly closeAll: string;
  /** The group of what belongs to no department. */
  readonly wholePlan: string;
  /** Read to those who use the list with the keyboard. */
  readonly keys: string;
  /** How many there are; how many of them are shown, where a filter or a search hides some. */
  readonly shown: (shown: number, total: number) => string;
  /** Where a finding is: a cell, or a whole sheet; with the file where it is another than the open workbook. */
  readonly place: (file: string, sheet: string, cell: string | null) => string;
  readonly goTo: (place: string) => string;

  /** A fix as its button says it; `cells` more than one where the same text is fixed in several. */
  readonly fix: (seen: string, value: string, cells: number) => string;
  readonly fixed: string;
  /** Opens the list of what would be changed. */
  readonly fixAll: (cells: number) => string;
  readonly preview: (cells: number) => string;
  readonly change: (seen: string, value: string) => string;
  readonly conflicting: (cells: number) => string;
  readonly apply: (cells: number) => string;
  readonly cancel: string;
  readonly more: (cells: number) => string;
  /** What was done, for the line with Ångra. */
  readonly done: (rule: string, place: string | null) => string;
  readonly outcome: (made: number, refused: number) => string;

  readonly writeSheet: string;
  readonly whySheet: string;
  readonly noneTitle: string;
  /** What was looked through, and for what. */
  readonly noneText: (sheets: number, rows: number) => string;
  readonly noMatch: string;
  readonly showAll: string;
  /** What the list is limited to, where a person was sent here to see just that. */
  readonly only: (what: string) => string;
  readonly close: string;
}

const STRINGS: Readonly<Record<Language, FindingsViewStrings>> = { sv: findingsViewSv, en: findingsViewEn };

export function findingsViewStrings(language: Language): FindingsViewStrings {
  return STRINGS[language];
}

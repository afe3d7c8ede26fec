/** The texts of the settings view. States, registers and columns keep their Swedish names: they are what stands in the sheets. */
import type { StateGroup } from "../../plan/ownWords";
import type { Language } from "../findings";
import { settingsEn } from "./settings.en";
import { settingsSv } from "./settings.sv";

/** Why a word was not added, or what is odd with it. States are named as their labels. */
interface WordProblemStrings {
  /** It is the state's own word already. */
  readonly duplicate: (word: string, state: string) => string;
  /** It is another state's own word. */
  readonly clash: (word: string, state: string) => string;
  /** It is read as this state without being added. */
  readonly known: (word: string, state: string) => string;
  /** Added, though it means another state where nothing is added. */
  readonly otherwise: (word: string, state: string) => string;
  /** The sheet gives it to several states. */
  readonly both: (word: string, states: readonly string[]) => string;
}

/** The line under a sheet's name. */
interface SheetFacts {
  /** Registers, or the sheet's other role; empty where it was not recognised. */
  readonly roles: readonly string[];
  readonly departments: readonly string[];
  readonly rows: number;
}

export interface SettingsStrings {
  readonly heading: string;

  readonly unknownHeading: string;
  readonly unknownIntro: string;
  /** A word or name as the language quotes it. */
  readonly quoted: (text: string) => string;
  /** Where the word stands, and in how many rows. */
  readonly wordFacts: (group: string, rows: number) => string;
  /** The word cannot be kept as a setting. */
  readonly noOwnWord: string;
  readonly goToCell: (sheet: string, cell: string) => string;
  readonly showMoreWords: (more: number) => string;
  readonly meansOf: (word: string) => string;
  readonly notChosen: string;
  readonly nearest: (state: string) => string;

  readonly countingHeading: string;
  readonly numberStyle: string;
  readonly numberStyles: Readonly<Record<"words" | "digits", { readonly name: string; readonly example: string }>>;
  readonly shortOfTime: string;
  readonly shortOfTimeHint: string;
  readonly days: string;
  readonly notDays: string;

  readonly wordsHeading: string;
  readonly wordsIntro: string;
  readonly groups: Readonly<Record<StateGroup, string>>;
  readonly ownWords: (count: number) => string;
  readonly addTo: (state: string) => string;
  readonly addPlaceholder: string;
  readonly add: string;
  readonly remove: (word: string) => string;
  readonly added: (words: readonly string[], state: string) => string;
  readonly removed: (word: string, state: string) => string;
  readonly problems: WordProblemStrings;

  readonly sheetsHeading: string;
  readonly sheetsIntro: string;
  readonly noSheets: string;
  readonly search: string;
  readonly found: (found: number, all: number) => string;
  readonly showMore: (more: number) => string;
  readonly facts: (facts: SheetFacts) => string;
  readonly headerRow: (row: number) => string;
  readonly notRecognised: string;
  readonly hidden: string;
  readonly veryHidden: string;
  readonly byHand: string;
  readonly unsaved: string;
  readonly roleOf: (sheet: string) => string;
  readonly asRecognised: string;
  readonly ignored: string;
  readonly goToSheet: (sheet: string) => string;
  readonly readBySelf: string;
  readonly columns: string;
  readonly columnsAfterSaving: string;
  readonly showMoreColumns: (more: number) => string;
  readonly noHeading: string;
  readonly columnOf: (letters: string, heading: string) => string;
  readonly notUsed: string;
  /** The field that a column of x-marks is read as. */
  readonly mark: (field: string) => string;
  /** A column of the field that is not read, since another one is. */
  readonly passedOver: (field: string) => string;
  readonly setBack: string;
  readonly ownedSheets: (names: readonly string[]) => string;

  readonly keptIn: string;
  readonly keptInNew: string;
  readonly unsavedChanges: (changes: number) => string;
  readonly save: string;
  readonly undo: string;
  readonly saving: string;
  readonly saved: string;
  readonly undone: string;
  readonly notSaved: string;
  /** Names the bar with Spara and Ångra to screen readers. */
  readonly changes: string;
  readonly mendFirst: string;
}

const STRINGS: Readonly<Record<Language, SettingsStrings>> = { sv: settingsSv, en: settingsEn };

export function settingsStrings(language: Language): SettingsStrings {
  return STRINGS[language];
}

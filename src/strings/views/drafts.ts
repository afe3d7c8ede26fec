/** The texts of the view Utkast: one file per language, all of this shape. */
import type { FigureSubject } from "../../followup/figures";
import type { Language } from "../findings";
import { draftsEn } from "./drafts.en";
import { draftsSv } from "./drafts.sv";

export interface DraftsStrings {
  readonly heading: string;
  /** Names the choice between report and memo. */
  readonly which: string;
  readonly kinds: Readonly<Record<"report" | "memo", string>>;
  readonly notWritten: Readonly<Record<"report" | "memo", string>>;
  readonly create: string;
  readonly outdated: (paragraphs: number) => string;
  readonly kept: string;
  readonly update: string;
  /** The way to the first of the paragraphs that were counted, or to the only one. */
  readonly showFirst: string;
  readonly showOne: string;
  readonly undecided: (paragraphs: number) => string;
  readonly copyAll: string;
  readonly goToSheet: string;
  readonly gaps: (count: number) => string;
  readonly gapUnnamed: string;
  readonly copy: string;
  readonly goToCell: string;
  /** What a paragraph's text is, where it is not just what was generated. */
  readonly standings: Readonly<
    Record<"stale" | "fresh" | "leaving" | "edited" | "editedStale" | "own" | "gone" | "emptied", string>
  >;
  readonly newWording: string;
  readonly inSheet: string;
  readonly generated: string;
  readonly showGenerated: string;
  readonly hideGenerated: string;
  readonly takeNew: string;
  readonly takeGenerated: string;
  readonly keepMine: string;
  /** What was done, for the line with Ångra. */
  readonly tookNew: string;
  readonly keptMine: string;
  readonly refused: string;
  /** Read before a marked sentence by screen readers. */
  readonly staleSentence: string;
  readonly newSentence: string;
  /** Name of a number that shows its rows. */
  readonly showRows: (number: string) => string;
  /** "23 activities are done". */
  readonly figure: (subject: FigureSubject, value: number) => string;
  readonly rowsHint: string;
  readonly noRows: string;
  readonly firstRows: string;
  readonly shown: (shown: number, total: number) => string;
  readonly more: (count: number) => string;
  readonly closeRows: string;
  readonly untitled: string;
  readonly copiedOne: string;
  readonly copiedAll: string;
  readonly byHandTitle: string;
  readonly byHand: string;
  readonly byHandText: string;
  readonly close: string;
}

const STRINGS: Readonly<Record<Language, DraftsStrings>> = { sv: draftsSv, en: draftsEn };

export function draftsStrings(language: Language): DraftsStrings {
  return STRINGS[language];
}

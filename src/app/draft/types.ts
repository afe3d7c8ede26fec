/** A draft beside what stands in its sheet: what the pane's view of it shows. */
import type { Draft, ParagraphKind, Run } from "../../report/paragraph";
import type { CellValue } from "../../workbook/port";

/** How a paragraph's text in the sheet stands to what would be generated now. */
export type DraftStanding =
  /** There is no draft sheet yet. */
  | "notWritten"
  /** The sheet has what would be generated now. */
  | "current"
  /** Untouched, but not what would be generated now. */
  | "stale"
  /** Not in the sheet: new since it was written, or a row that a person deleted. */
  | "fresh"
  /** Untouched, and no longer generated: it goes when the draft is made again. */
  | "leaving"
  /** The person's text, with nothing new beside it. */
  | "edited"
  /** The person's text, with a new wording that they have not taken a stand on. */
  | "editedStale"
  /** A row that the person added. */
  | "own"
  /** The person's text of a paragraph that is no longer generated. */
  | "gone";

/** A sentence as it stands in the sheet; `changed`: it has gone stale. */
export interface SheetSentence {
  readonly text: string;
  readonly changed: boolean;
}

/** A sentence as it is generated; `changed`: it is new since the sheet was written. */
export interface WordedSentence {
  readonly runs: readonly Run[];
  readonly changed: boolean;
}

/** A cell of the draft sheet and what it held when it was read. */
export interface SeenCell {
  /** 0-based. */
  readonly column: number;
  readonly value: CellValue;
}

/** The paragraph's row in the draft sheet. */
export interface DraftPlace {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** Address of the Text cell: "B7". */
  readonly cell: string;
  readonly text: SeenCell;
  /** Null where the person has deleted the column. */
  readonly generated: SeenCell | null;
  readonly state: SeenCell | null;
}

/** `[Komplettera: …]` still to be written. */
export interface DraftGap {
  /** Unique in the draft. */
  readonly key: string;
  /** Key of the item that it stands in. */
  readonly item: string;
  /** What is to be written: "orsakerna till förseningarna"; "" where nothing is said. */
  readonly what: string;
  /** What tells it from a gap of the same wording: what else its paragraph says, or its section. */
  readonly where: string;
  /** Null where the paragraph is not in the sheet. */
  readonly place: DraftPlace | null;
}

export interface DraftItem {
  /** Unique in the draft, and the same for the same paragraph or row as long as it stays where it is. */
  readonly key: string;
  readonly kind: ParagraphKind;
  /** Id of the section; a person's own row belongs to the section that it stands in. */
  readonly section: string;
  readonly sectionTitle: string;
  readonly standing: DraftStanding;
  /** The wording as it is generated now; null for own rows and for what is no longer generated. */
  readonly wording: readonly WordedSentence[] | null;
  /** What stands in the sheet, without a bullet's sign; null where it has no row. Without sentences where it was emptied. */
  readonly inSheet: readonly SheetSentence[] | null;
  readonly place: DraftPlace | null;
}

export interface DraftView {
  readonly kind: Draft["kind"];
  /** The draft sheet's name; null where there is none. */
  readonly sheet: string | null;
  readonly items: readonly DraftItem[];
  /** Gaps in the texts that count, in their order. */
  readonly gaps: readonly DraftGap[];
  /** How many paragraphs of the sheet are not as they would be if the draft were made again now. */
  readonly outdated: number;
  /** How many edited paragraphs have a new wording that the person has not taken a stand on. */
  readonly undecided: number;
}

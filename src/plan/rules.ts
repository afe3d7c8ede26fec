/**
 * Every rule's id with what its message needs. Ids are stable: they are printed by --json and stand in the Kontroll sheet.
 * The rules themselves are one file each in src/checks (or, for what recognition finds, in src/registers). Params are data,
 * never wording: src/strings makes the messages.
 */
import type { IsoDate, Period } from "./dates";
import type { Direction, Outcome, Quantity, Target } from "./quantities";
import type { Unreadable } from "./reading";
import type { PlanField } from "./records";
import type { ActivityStatus, EnteredFulfilment, EnteredRating } from "./states";

/** Which register's row it is. */
export type RecordKind = "assignment" | "keyFigure" | "activity" | "measure" | "adjustment" | "allocation";

/** A cell of another row that the message points to; file and sheet are null where they are the finding's own. */
export interface OtherCell {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string;
}

/** Something that is missing: in one row, or in every row of the sheet (`column`: whether the sheet has the column at all). */
export type Gap =
  | { readonly of: "row"; readonly title: string }
  | { readonly of: "sheet"; readonly rows: number; readonly column: boolean };

/** A text that could not be read. `field` is the column's field name ("status", "target"). */
export interface UnreadableText {
  readonly record: RecordKind;
  readonly field: string;
  readonly text: string;
  readonly why: Unreadable;
  readonly nearest: string | null;
}

export interface FindingParams {
  // From reading files and recognising registers (src/registers, src/workbook)
  /** A sheet whose headings fit two registers about equally well: none was chosen. */
  "ambiguous-sheet": { roles: readonly string[]; headings: readonly string[] };
  /** A sheet that looks like a register but lacks a column that it needs. */
  "missing-column": { role: string; missing: readonly string[]; seen: readonly string[] };
  /** Two columns fit the same field (two status columns for the period): the first one was used. */
  "ambiguous-column": { field: string; headings: readonly string[] };
  /** No register of this kind was found in any workbook. */
  "missing-register": { role: string; looked: readonly string[] };
  /** A visible sheet with text that is no register. */
  "unknown-sheet": { headings: readonly string[] };
  /** A register's headings over something else: an instruction, lists for drop-downs, a table of counts. Not counted. */
  "sheet-set-aside": { role: string; reason: "instruction" | "list" | "counts" };
  /** A person's copy of a sheet that this program writes, by its usual name; null for one of the drafts. Not counted. */
  "copy-of-own-sheet": { sheet: string | null };
  /** A sheet whose name gives another year than the plan's; left out where a sheet of the plan's year stands beside it. */
  "sheet-of-other-year": { role: string; found: number; year: number; counted: boolean };
  /** Something in Inställningar that cannot be followed, or that something else there overrules. */
  "unclear-setting":
    | { problem: "unknownSheet" | "fixedSheet"; sheet: string }
    | { problem: "unknownRole"; text: string }
    | { problem: "unknownColumn"; sheet: string; heading: string; headings: readonly string[] }
    | { problem: "unknownField"; text: string; role: string; fields: readonly string[] }
    /** A choice that is there twice; what counts is `used`, in `cell`. */
    | { problem: "repeated"; cell: string; used: string }
    /** A sheet that a person chose to be the register, with none of its headings. */
    | { problem: "noHeadings"; role: string }
    | { problem: "unreadableDays"; text: string }
    /** A word that is given to two states of one kind; `used` is the one that it counts as. */
    | { problem: "wordTwice"; word: string; used: string }
    | { problem: "secondSheet"; used: string };
  /** Rows of a register that are no records: notes below the table, or (no texts) rows with nothing but numbers. */
  "rows-left-out": { role: string; rows: number; texts: readonly string[] };
  /** Rows that count though nobody has written what they are about. */
  "record-without-text": { record: RecordKind; rows: number };
  /** Columns for units with marks in them: the activity may be handed down, but counts once a row. */
  "unit-columns": { headings: readonly string[]; rows: number };

  // Ids and links
  /** `suggested` is an id that is free in all workbooks; null where none could be formed. */
  "missing-id": { record: RecordKind; suggested: string | null; gap: Gap };
  /** The same id and unit twice ("sameUnit"), or the same id for clearly different things ("otherTitle"; `usual` is the other text). */
  "duplicate-id":
    | { kind: "sameUnit"; record: RecordKind; id: string; unit: string | null; other: OtherCell }
    | { kind: "otherTitle"; record: RecordKind; id: string; title: string; usual: string; other: OtherCell };
  /** A row without id that repeats another row of the same department and unit. */
  "repeated-row": { title: string; unit: string | null; other: OtherCell };
  /** `fits`: how many rows the link fits, none or several (an id that occurs twice). */
  "unknown-link": { link: string; fits: number; nearest: { key: string; title: string } | null };
  /** Activities of a sheet that are linked to nothing; `rows` of `total`. */
  "activity-without-link": { rows: number; total: number };
  "assignment-without-activity": Gap;

  // Texts that could not be read, or were forgiven
  "unreadable-status": UnreadableText;
  "unreadable-number": UnreadableText;
  "unreadable-date": UnreadableText;
  /** Type, scope, direction, issuer and other columns with a few known words. */
  "unreadable-choice": UnreadableText;
  "formula-error": { field: string; text: string };
  "colour-without-word": { record: RecordKind; field: string };
  /** Two marks, or two columns, that say different things. */
  "conflicting-marks": { field: string; text: string };
  /** A misspelling that was forgiven; `word` is the proper word. */
  "corrected-text": { field: string; text: string; word: string };

  // Values that are missing
  "empty-status": { record: "assignment" | "activity"; gap: Gap };
  "empty-outcome": Gap;
  "no-responsible": { record: "assignment" | "keyFigure" | "activity"; gap: Gap };
  "late-without-comment": Gap;
  "key-figure-without-target": Gap;
  "key-figure-without-direction": { title: string; target: Target; unit: string | null };
  "horizon-missing": Gap;
  "issuer-missing": { record: "assignment" | "keyFigure"; gap: Gap };

  // Dates (domain.md rule 6)
  "status-against-dates": {
    conflict: "plannedAfterEnd" | "plannedAfterStart" | "ongoingAfterEnd" | "doneBeforeStart";
    status: ActivityStatus;
    title: string;
    date: IsoDate;
    periodEnd: IsoDate;
  };
  /** Planned rows of a sheet with a start of 1 January, which the planning system fills in by itself. */
  "new-year-start": { rows: number; periodEnd: IsoDate };
  "end-before-start": { title: string; start: IsoDate; end: IsoDate };

  // Key figures (domain.md rules 3 and 4)
  "rating-differs": {
    title: string;
    entered: EnteredRating;
    computed: "green" | "yellow" | "red";
    outcome: Outcome;
    target: Target;
    direction: Direction;
    partTarget: boolean;
    yellowLimit: number | null;
    unit: string | null;
  };
  "accumulating-not-rated": { title: string; target: Target | null; unit: string | null };
  /** Outcome and target are of different units, or one is a number and the other yes or no. */
  "not-comparable": { title: string; outcome: Outcome; target: Target; unit: string | null };
  /** The direction column and the target's own sign disagree ("higher is better" with "<14 %"). */
  "direction-conflict": { title: string; direction: Direction; target: Target; unit: string | null };
  /** A yellow limit on the good side of the target, or in another unit: nothing can ever be yellow. `unit` is måttenhet. */
  "yellow-limit-conflict": {
    title: string;
    problem: "goodSide" | "otherUnit";
    yellowLimit: Quantity;
    target: Target;
    unit: string | null;
  };
  /** A financial target whose scope is the board: such targets are reported for the whole organisation. */
  "financial-target-scope": { title: string };
  /** One name in two rows: allowed where scope (rule 3) or horizon differ, else (`repeated`) it is counted twice. */
  "key-figure-same-name": { title: string; repeated: boolean; other: OtherCell };

  // Assignments and goal areas
  /** `activities` are those that contradict; `total` all that count. */
  "fulfilment-contradicted": {
    title: string;
    entered: EnteredFulfilment;
    activities: number;
    total: number;
  };
  /** `rows` consecutive rows with the text; `uses` of the text and of the one it resembles. */
  "goal-area-misspelt": { text: string; near: string; rows: number; uses: number; nearUses: number };

  // Budget and adjustments
  /** Both in tkr. */
  "budget-does-not-add-up": { sum: number; frame: number; departments: number };
  /** `targets`: the register's, several where the name stands in several rows; each with its row's måttenhet. */
  "adjustment-current-value": {
    keyFigure: string;
    current: Target;
    targets: readonly { readonly target: Target; readonly unit: string | null }[];
  };
  "adjustment-unknown-key-figure": { keyFigure: string; nearest: string | null };
  "adjustment-incomplete": { keyFigure: string; missing: readonly ("currentValue" | "proposedValue" | "reason")[] };

  // The plan's own fields
  /** needed: without it something cannot be checked or counted; else the draft gets a gap to fill in. */
  "plan-field-missing": { fields: readonly PlanField[]; needed: boolean };
  "plan-field-unreadable": { field: PlanField; text: string };
  /** A year in a title, or in the period, that is not the plan's. */
  "plan-year-conflict":
    | { of: "title"; text: string; found: number; year: number }
    /** A title that gives another year of adoption than the Plan sheet; null where that has none. */
    | { of: "adoption"; text: string; found: number; adopted: IsoDate | null; year: number }
    | { of: "period"; period: Period; year: number };
  "adoption-year": { adopted: IsoDate; year: number };
  "revision-before-adoption": { adopted: IsoDate; revised: IsoDate };
  /** The period's end as entered is not in the plan's year ("year") or not the period's last day ("period"). */
  "period-end-conflict": { of: "year" | "period"; periodEnd: IsoDate; expected: IsoDate };
  "meeting-before-period-end": { meeting: IsoDate; periodEnd: IsoDate };

  /** Rows that repeat another workbook's: counted once. `differing` of them give another status or outcome there. */
  "copied-register": { role: string; rows: number; file: string; differing: number };
  /** Two workbooks' Plan sheets say different things; `used` (in `file`) is what counts. */
  "plan-conflict": { field: PlanField; text: string; used: string; file: string };
  /** Cells so far outside the rest of the sheet that they were not read. */
  "cells-left-out": { cells: number };
  /** A hidden sheet whose rows count all the same. */
  "hidden-sheet-counted": { role: string; rows: number };
  /** Hidden or filtered rows of a sheet. They count all the same. */
  "hidden-rows-counted": { record: RecordKind; rows: number; total: number };
}

export type RuleId = keyof FindingParams;

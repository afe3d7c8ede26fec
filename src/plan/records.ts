/** The domain's nouns: one record is one row of a register. Swedish names are in domain.md's glossary. */
import type { IsoDate, Period, PlanDate } from "./dates";
import type { Sourced } from "./origin";
import type { Direction, MeasureKind, Outcome, Quantity, Scope, Target } from "./quantities";
import type { Vocabulary } from "./ownWords";
import type { Reading } from "./reading";
import type { SheetChoice } from "./roles";
import type { ActivityStatus, EnteredFulfilment, EnteredRating, Horizon, Issuer } from "./states";

/** uppdrag: something that the board must get done. */
export interface Assignment extends Sourced {
  readonly kind: "assignment";
  /** The id as typed, or null. */
  readonly id: string | null;
  /** The id that links use: the typed one, or a suggested one ("U3") that is unique in the workbooks. */
  readonly key: string;
  readonly title: string;
  readonly goalArea: string | null;
  readonly issuer: Reading<Exclude<Issuer, "unknown">>;
  readonly department: string | null;
  readonly responsible: string | null;
  readonly status: Reading<EnteredFulfilment>;
  readonly comment: string | null;
}

/** nyckeltal: a measure with a target. */
export interface KeyFigure extends Sourced {
  readonly kind: "keyFigure";
  readonly id: string | null;
  readonly key: string;
  readonly title: string;
  readonly goalArea: string | null;
  /** typ; a key figure whose type is empty counts as short-term and carries a finding. */
  readonly horizon: Reading<Horizon>;
  readonly financial: boolean;
  readonly scope: Reading<Scope>;
  readonly issuer: Reading<Exclude<Issuer, "unknown">>;
  readonly department: string | null;
  readonly responsible: string | null;
  /** måttenhet as typed. */
  readonly unit: string | null;
  readonly direction: Reading<Direction>;
  readonly measureKind: Reading<MeasureKind>;
  /** jämförelsevärde, jämförelseår. */
  readonly baseline: Reading<Outcome>;
  readonly baselineYear: Reading<number>;
  readonly target: Reading<Target>;
  /** delmål: the part target that an accumulating measure is rated against before year end. */
  readonly partTarget: Reading<Target>;
  /** gräns gul: an absolute value in the key figure's own unit. */
  readonly yellowLimit: Reading<Quantity>;
  readonly outcome: Reading<Outcome>;
  /** prognos helår. */
  readonly forecast: Reading<Outcome>;
  readonly previousOutcome: Reading<Outcome>;
  /** bedömning, as a department entered it. */
  readonly rating: Reading<EnteredRating>;
  /** mäts: false where the row says that it is not measured this period. */
  readonly measured: Reading<boolean>;
  readonly comment: string | null;
}

/** aktivitet: what a unit does for an assignment or key figure. One row; a handed-down activity is one row a unit. */
export interface Activity extends Sourced {
  readonly kind: "activity";
  readonly id: string | null;
  /** Number of the id: the same for ids that differ only in case and white space; null where there is none. */
  readonly idNumber: number | null;
  /** Number of the distinct activity: the same for all rows of one handed-down activity, else another. */
  readonly distinct: number;
  readonly title: string;
  readonly department: string;
  readonly unit: string | null;
  readonly level: string | null;
  /** From its own column or section row, else from what it is linked to; null where these give none or several. */
  readonly goalArea: string | null;
  /** What it is linked to, without repeats. */
  readonly links: readonly (Assignment | KeyFigure)[];
  /** Links as typed that fit no assignment or key figure. */
  readonly unknownLinks: readonly string[];
  readonly responsible: string | null;
  readonly start: Reading<PlanDate>;
  readonly end: Reading<PlanDate>;
  readonly status: Reading<ActivityStatus>;
  readonly comment: string | null;
  readonly updated: Reading<PlanDate>;
}

/** åtgärd: an item of the savings plan. Effects in tkr where the cell names no unit. */
export interface Measure extends Sourced {
  readonly id: string | null;
  readonly title: string;
  readonly horizon: Reading<Horizon>;
  readonly responsible: string | null;
  readonly expectedEffect: Reading<Quantity>;
  readonly achievedEffect: Reading<Quantity>;
  readonly status: Reading<ActivityStatus>;
  readonly needsDecision: Reading<boolean>;
  readonly comment: string | null;
}

/** uppföljningspunkt: an item of the follow-up plan. */
export interface ReportingPoint extends Sourced {
  readonly title: string;
  readonly when: string | null;
  readonly form: "written" | "oral" | null;
  /** status as typed: the register has no fixed states. */
  readonly status: string | null;
  readonly diaryNumber: string | null;
}

/** justering: a proposed change of a key figure's target. Values as typed, for the decision point quotes them. */
export interface Adjustment extends Sourced {
  readonly keyFigure: string;
  readonly currentValue: Reading<Target>;
  readonly proposedValue: Reading<Target>;
  readonly reason: string | null;
}

/** budgetfördelning: a department's share of the board's net budget frame, tkr where the cell names no unit. */
export interface BudgetAllocation extends Sourced {
  readonly department: string;
  readonly frame: Reading<Quantity>;
  readonly outcome: Reading<Quantity>;
  readonly forecast: Reading<Quantity>;
}

/** A decision: its date and its § number as typed ("145"). */
export interface Decision {
  readonly date: IsoDate | null;
  readonly paragraph: string | null;
}

export interface Signatory {
  readonly role: string;
  readonly name: string | null;
}

/** The fields of the Plan sheet, in the order in which the sheet lists them. */
export const PLAN_FIELDS = [
  "organisation",
  "board",
  "year",
  "period",
  "periodEnd",
  "adoptedDate",
  "adoptedParagraph",
  "revisedDate",
  "revisedParagraph",
  "planDiaryNumber",
  "reportDiaryNumber",
  "memoDiaryNumber",
  "sourceDiaryNumber",
  "sourceReportName",
  "meetingDate",
  "memoDate",
  "handler",
  "proposer",
  "signatories",
  "extractTo",
  "budgetFrame",
  "replyBy",
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** A Plan sheet's cell: where it stands and its text. */
export interface PlanCell extends Sourced {
  readonly text: string;
}

/** plan: one board, one year. Null where the sheet is absent or the field empty or unreadable (then `problems` has it). */
export interface Plan {
  readonly organisation: string | null;
  /** styrelse or nämnd, as it is called: "regionstyrelsen". */
  readonly board: string | null;
  readonly year: number | null;
  readonly period: Period | null;
  /** Periodens slut as entered, else the period's last day. */
  readonly periodEnd: IsoDate | null;
  readonly adopted: Decision;
  readonly revised: Decision;
  readonly diaryNumbers: {
    readonly plan: string | null;
    readonly report: string | null;
    readonly memo: string | null;
    /** Of the source report (tertialrapport …). */
    readonly source: string | null;
  };
  readonly sourceReportName: string | null;
  /** First and last day of the board's meeting. */
  readonly meeting: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly memoDate: IsoDate | null;
  readonly handler: string | null;
  /** förslagsställare: "regiondirektören". */
  readonly proposer: string | null;
  readonly signatories: readonly Signatory[];
  readonly extractTo: readonly string[];
  /** nettobudgetram. */
  readonly budgetFrame: Quantity | null;
  readonly replyBy: IsoDate | null;
  /** The cells that the fields were read from. */
  readonly cells: ReadonlyMap<PlanField, PlanCell>;
  /** Fields that have a text which could not be read. */
  readonly problems: readonly PlanField[];
  /** Titles that stand above the registers and name a year ("Verksamhetsplan 2024"), for the year check. */
  readonly titles: readonly PlanCell[];
}

/** What a person has chosen in Inställningar, over what is built in and what was recognised. */
export interface Settings {
  /** "words": one to twelve in words; "digits": digits throughout. */
  readonly numberStyle: "words" | "digits";
  readonly vocabulary: Vocabulary;
  /** From how many days before its end "too little time left" applies to an activity that has not begun. */
  readonly shortOfTimeDays: number | null;
  /** Sheet's name → what a person chose that it is; absent where its headings decide. */
  readonly sheets: ReadonlyMap<string, SheetChoice>;
  /**
   * Sheet's name → a column's heading, folded → the field that a person chose for it, by one of the field's headings as
   * typed (which field that is depends on the register); null: not used.
   */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
}

/** Everything that the workbooks hold, as records. */
export interface Registers {
  readonly plan: Plan;
  readonly assignments: readonly Assignment[];
  readonly keyFigures: readonly KeyFigure[];
  readonly activities: readonly Activity[];
  readonly measures: readonly Measure[];
  readonly reportingPoints: readonly ReportingPoint[];
  readonly adjustments: readonly Adjustment[];
  readonly allocations: readonly BudgetAllocation[];
  readonly settings: Settings;
}

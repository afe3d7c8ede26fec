/** The follow-up: every count with the rows that it counts. Report, sheets, pane and --json all read it. */
import type { IsoDate, Period } from "../plan/dates";
import type { Sourced } from "../plan/origin";
import type { Outcome, Target } from "../plan/quantities";
import type { Activity, Assignment, KeyFigure, Registers } from "../plan/records";
import type { ActivityState, EnteredFulfilment, Fulfilment, Rating } from "../plan/states";

/** A number with a stable id ("activities.late") and the rows that it counts: value = rows.length, always. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly rows: readonly Sourced[];
}

/** A total and its parts by state; the parts add up to the total (domain.md rule 2). */
export interface Tally<S extends string> {
  readonly total: Figure;
  readonly byState: Readonly<Record<S, Figure>>;
}

export interface TallyLine<S extends string> {
  /** Stable within its table. Map key, never an object key. */
  readonly key: string;
  /** What people read: a department's or goal area's name; "flera", "utan koppling" and "ej angivet" are in `special`. */
  readonly label: string;
  readonly special: "several" | "none" | null;
  readonly tally: Tally<S>;
}

/** Lines that add up to the total, special lines last. */
export interface CrossTable<S extends string> {
  readonly lines: readonly TallyLine<S>[];
  readonly total: Tally<S>;
}

/** How a rating came about, to be worded by swedish/ and strings/. */
export type RatingReason =
  /** Entered in the sheet; `computed` is what the rules give, null where they give nothing. */
  | { readonly kind: "entered"; readonly computed: ComputedRating | null }
  | { readonly kind: "computed"; readonly computed: ComputedRating }
  /** Somebody wrote that there is no data, or that it is not measured this period. */
  | { readonly kind: "noData"; readonly because: "written" | "notMeasured" }
  | {
      readonly kind: "notRated";
      readonly because:
        | "noOutcome"
        | "unreadableOutcome"
        | "noTarget"
        | "unreadableTarget"
        | "noDirection"
        | "accumulating"
        | "differentUnits"
        | "unreadableRating"
        /** Target missed, and the limit that parts yellow from red cannot be read (or is in another unit). */
        | "unreadableLimit"
        /** Before year end: whether the year's target applies (slag) cannot be read. */
        | "unreadableKind"
        /** Outcome, target and direction do not fit: "ja" against a number, an interval with a single value. */
        | "differentKinds";
    };

/** The arithmetic of a computed rating. */
export interface ComputedRating {
  readonly rating: "green" | "yellow" | "red";
  readonly outcome: Outcome;
  readonly target: Target;
  readonly direction: "higher" | "lower" | "interval" | "yesNo";
  /** Whether `target` is the part target (delmål). */
  readonly partTarget: boolean;
  readonly yellowLimit: number | null;
}

export interface RatedKeyFigure {
  readonly keyFigure: KeyFigure;
  readonly rating: Rating;
  readonly reason: RatingReason;
}

/** A fulfilment that the activities suggest (domain.md rule 5); never counted. */
export interface FulfilmentSuggestion {
  readonly assignment: Assignment;
  readonly suggested: EnteredFulfilment;
  readonly activities: readonly Activity[];
}

export interface KeyFigureTallies {
  /** All of this horizon. */
  readonly ratings: Tally<Rating>;
  /** Those that are financial targets. */
  readonly financial: Tally<Rating>;
  readonly byGoalArea: CrossTable<Rating>;
  readonly byIssuer: CrossTable<Rating>;
  readonly byDepartment: CrossTable<Rating>;
}

/** Why an activity or key figure is at risk by year end (domain.md rule 11). */
export const RISKS = ["late", "notBegun", "notReported", "shortOfTime"] as const;
export type Risk = (typeof RISKS)[number];

export interface OutlookItem {
  readonly activity: Activity;
  /** First that fits, in the order of RISKS. */
  readonly risk: Risk;
}

/** The counts of one follow-up, as the Historik sheet keeps them. */
export interface Snapshot {
  readonly organisation: string | null;
  readonly board: string | null;
  readonly period: Period;
  /** Departments whose activities were counted, sorted. */
  readonly departments: readonly string[];
  /** Levels (nivåer) that occurred, sorted. */
  readonly levels: readonly string[];
  /** Day on which it was made; null where unknown. */
  readonly taken: IsoDate | null;
  /** Figure id → count. */
  readonly counts: ReadonlyMap<string, number>;
}

/** An activity row of an earlier follow-up, enough to tell what became of it. */
export interface EarlierActivity {
  readonly id: string | null;
  readonly title: string;
  readonly department: string;
  readonly unit: string | null;
  readonly state: ActivityState;
}

/** An earlier follow-up: its counts, and its activity rows where a workbook of it was given. */
export interface EarlierFollowUp {
  readonly snapshot: Snapshot;
  readonly activities: readonly EarlierActivity[] | null;
}

/** One count then and now. */
export interface Change {
  readonly figure: string;
  readonly before: number;
  readonly now: number;
}

export interface Comparison {
  /** previous: the follow-up before this one; lastYear: the same period a year ago. */
  readonly against: "previous" | "lastYear";
  readonly earlier: Snapshot;
  readonly changes: readonly Change[];
  /** Departments and levels that only one of the two covers: where any, the counts are not of the same things. */
  readonly scope: {
    readonly same: boolean;
    readonly departmentsAdded: readonly string[];
    readonly departmentsGone: readonly string[];
    readonly levelsAdded: readonly string[];
    readonly levelsGone: readonly string[];
  };
  /** What became of the rows; null where the earlier rows are not at hand or have no ids. */
  readonly rows: {
    readonly becameLate: readonly Activity[];
    readonly gotDone: readonly Activity[];
    readonly came: readonly Activity[];
    readonly went: readonly EarlierActivity[];
  } | null;
}

export interface FollowUp {
  readonly registers: Registers;
  readonly assignments: {
    readonly fulfilment: Tally<Fulfilment>;
    readonly byIssuer: CrossTable<Fulfilment>;
    readonly byGoalArea: CrossTable<Fulfilment>;
    readonly byDepartment: CrossTable<Fulfilment>;
    readonly suggestions: readonly FulfilmentSuggestion[];
  };
  readonly keyFigures: {
    readonly shortTerm: KeyFigureTallies;
    readonly longTerm: KeyFigureTallies;
    readonly rated: ReadonlyMap<KeyFigure, RatedKeyFigure>;
  };
  readonly activities: {
    /** One a row: a handed-down activity counts once for each unit (domain.md rule 1). */
    readonly rows: Tally<ActivityState>;
    /** Handed-down rows as one activity; the figures' rows are the first row of each. */
    readonly distinct: Tally<ActivityState>;
    readonly byDepartment: CrossTable<ActivityState>;
    readonly byGoalArea: CrossTable<ActivityState>;
    readonly byUnit: CrossTable<ActivityState>;
    readonly byLevel: CrossTable<ActivityState>;
    /** One line an assignment or key figure (key = its key), "flera", "utan koppling". */
    readonly byLink: CrossTable<ActivityState>;
  };
  /** Empty in a whole-year follow-up. */
  readonly outlook: readonly OutlookItem[];
  /** The outlook's activities by risk. */
  readonly risks: Tally<Risk>;
  readonly comparisons: readonly Comparison[];
}

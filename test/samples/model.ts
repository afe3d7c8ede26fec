/** What the sample workbooks are made of, before any layout: one plan with its registers and its departments' rows. */
import type { WriteSheet } from "hucre/xlsx";
import type { ActivityStatus } from "../../src/plan/states";

export type Year = 2024 | 2025;

/** Ties an activity's text to the assignments and key figures that it can be linked to. */
export type Topic =
  | "kompetens"
  | "arbetsmiljö"
  | "ledarskap"
  | "balans"
  | "styrning"
  | "tandvård"
  | "arbetsplats"
  | "vård-it"
  | "data"
  | "lokaler"
  | "klimat"
  | "service"
  | "inköp"
  | "hållbara inköp"
  | "kommunikation"
  | "webb"
  | "näringsliv"
  | "kollektivtrafik"
  | "kultur"
  | "folkhögskola"
  | "beredskap"
  | "informationssäkerhet"
  | "skydd";

/** Every verb fits every object, so that each pair reads as something that a unit would do. */
export interface PhraseFamily {
  readonly topic: Topic;
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  /** Appended to some of the texts. */
  readonly complements: readonly string[];
}

export interface SampleAssignment {
  readonly id: string;
  readonly topic: Topic;
  /** As it is typed: one of them is misspelt. */
  readonly goalArea: string;
  readonly title: string;
  readonly issuer: "council" | "own";
  readonly department: string;
  readonly responsible: string;
  readonly fulfilment: "fulfilled" | "partly" | "notFulfilled";
  readonly comment: string;
  /** A slip: nobody has planned anything for it. */
  readonly noActivities?: true;
}

/** A cell as it is typed; a percent is a number in a cell that is formatted as one. */
type Typed = string | number | { readonly percent: number };

export interface SampleKeyFigure {
  readonly id: string;
  readonly topic: Topic | null;
  readonly goalArea: string;
  readonly title: string;
  readonly horizon: "shortTerm" | "longTerm";
  readonly financial: boolean;
  readonly scope: string;
  readonly issuer: "council" | "own";
  readonly department: string;
  readonly responsible: string;
  readonly unit: string;
  readonly direction: string;
  readonly measureKind: "nivå" | "ackumulerande";
  readonly baseline?: Typed;
  readonly baselineYear?: number;
  readonly target: Typed;
  readonly partTarget?: Typed;
  readonly yellowLimit?: Typed;
  readonly outcome?: Typed;
  readonly forecast?: Typed;
  readonly previousOutcome?: Typed;
  /** bedömning as the department entered it; most are left to be computed. */
  readonly rating?: string;
  readonly measured: string;
  readonly comment: string;
}

/** A calendar day, "2025-04-30". */
export type Day = string;

/** A date cell: a day that the layout writes in its own way, or exactly this text (a slip). */
export type DateCell = Day | { readonly typed: string } | null;

/** One row of a department's sheet. Mutable while it is being made: slips are put in afterwards. */
export interface SampleActivity {
  id: string | null;
  topic: Topic;
  /** Ids of assignments and key figures. */
  links: string[];
  title: string;
  unit: string;
  level: string;
  responsible: string;
  start: DateCell;
  end: DateCell;
  /** True where the dates are "löpande". */
  continuous: boolean;
  status: ActivityStatus;
  /** Set where a slip decides how the status is spelt; else the department's own words. */
  typedStatus?: string;
  comment: string;
  updated: Day;
  hidden: boolean;
}

/**
 * How a department writes its dates: as Excel dates, `2025-04-30`, `30 april 2025`, `30/4 2025`, `250430`, or loosely
 * (`v. 18`, `kvartal 2`, `apr-25`, `30 april 2025`).
 */
export type DateStyle = "serial" | "iso" | "long" | "slash" | "compact" | "loose";

export interface Unit {
  readonly name: string;
  readonly level: "Avdelning" | "Enhet" | "Sektion";
  /** What the unit works with; a handed-down activity may reach the others too. */
  readonly topics: readonly Topic[];
  readonly responsible: readonly string[];
}

export interface DepartmentPlan {
  readonly name: string;
  readonly sheetName: string;
  readonly layout: Layout;
  readonly families: readonly PhraseFamily[];
  readonly units: readonly Unit[];
  /** Rows by status: the table in domain.md, divided between the departments. */
  readonly quota: Readonly<Record<"done" | "ongoing" | "planned" | "late", number>>;
  /** Sizes of the handed-down activities: each is one activity with that many rows (domain.md rule 1). */
  readonly handedDown: readonly number[];
  /** Nth distinct activity → its id; null: the department keeps no ids. */
  readonly idOf: ((position: number) => string) | null;
  /** How the department writes each status; one of them is chosen for each row. */
  readonly words: Readonly<Record<"done" | "ongoing" | "planned" | "late", readonly string[]>>;
  readonly dates: DateStyle;
  /** True where the layout has room for one link only (a section, a merged cell, a text). */
  readonly oneLink?: true;
  /** How many planned activities have a start that has passed (for the outlook). */
  readonly startPassed: number;
  /** True where the planning system has filled in 1 January as every start. */
  readonly startsFilledIn?: true;
}

export interface Department extends DepartmentPlan {
  readonly activities: readonly SampleActivity[];
}

/** A cell of the Plan or Inställningar sheet: as typed, or a day written as a date. */
export type FieldValue = Typed | { readonly day: Day };

export interface SampleMeasure {
  readonly id: string;
  readonly title: string;
  readonly horizon: string;
  readonly responsible: string;
  readonly expected: Typed;
  readonly achieved: Typed;
  readonly status: string;
  readonly needsDecision: string;
  readonly comment: string;
}

export interface SamplePlan {
  readonly year: Year;
  /** Last day of the period. */
  readonly periodEnd: Day;
  /** Field and value, as the Plan sheet lists them. */
  readonly fields: readonly (readonly [field: string, value: FieldValue])[];
  readonly assignments: readonly SampleAssignment[];
  readonly keyFigures: readonly SampleKeyFigure[];
  readonly departments: readonly DepartmentPlan[];
  readonly measures: readonly SampleMeasure[];
  readonly reportingPoints: readonly (readonly [
    point: string,
    when: string,
    form: string,
    status: string,
    diary: string,
  ])[];
  readonly adjustments: readonly (readonly [keyFigure: string, current: Typed, proposed: Typed, reason: string])[];
  readonly allocations: readonly (readonly [department: string, frame: number, outcome: number, forecast: number])[];
  readonly settings: readonly (readonly [setting: string, value: Typed])[];
  /** Titles above the registers; two of those of 2025 name the wrong year. */
  readonly titles: { readonly assignments: string; readonly keyFigures: string };
}

/** Draws a department's rows as one sheet. */
export type Layout = (department: Department, plan: SamplePlan) => WriteSheet;

/** The texts of Översikt. */
import type { Comparison } from "../../followup/types";
import type { Period } from "../../plan/dates";
import type { PlanField } from "../../plan/records";
import type { ActivityState, Fulfilment, Rating } from "../../plan/states";
import type { Language } from "../findings";
import { overviewEn } from "./overview.en";
import { overviewSv } from "./overview.sv";

/** What the plan's Plan sheet says, as far as it is known. */
export interface PlanFacts {
  readonly board: string | null;
  readonly year: number | null;
  readonly period: Period | null;
}

/** How many there are, and their names where they are named. */
type Counted = (count: number, names: readonly string[]) => string;

/** One sentence for each kind of thing to do (src/app/attention.ts). */
interface AttentionStrings {
  readonly errors: Counted;
  readonly silentDepartments: Counted;
  readonly rowsNotReported: Counted;
  readonly assignmentsNotReported: Counted;
  readonly outcomesMissing: Counted;
  readonly lateWithoutComment: Counted;
  readonly summaryOutdated: Counted;
  readonly draftOutdated: Counted;
  readonly gaps: Counted;
  readonly assignmentsWithoutActivity: Counted;
}

type ByJob = Readonly<Record<"check" | "summary" | "draft", string>>;

/** The counts that are compared with an earlier follow-up, by their figures' ids. */
export const COMPARED = [
  "assignments.total",
  "assignments.fulfilled",
  "keyFigures.shortTerm.green",
  "keyFigures.shortTerm.yellow",
  "keyFigures.shortTerm.red",
  "activities.rows.total",
  "activities.rows.done",
  "activities.rows.late",
  "activities.rows.notReported",
] as const;
export type ComparedFigure = (typeof COMPARED)[number];

export interface OverviewStrings {
  readonly plan: (facts: PlanFacts) => string;
  /** Fields of the Plan sheet that are missing, by the names they have there. */
  readonly planMissing: (fields: readonly PlanField[], hasSheet: boolean) => string;
  readonly toPlan: string;
  readonly hints: ByJob;
  readonly attentionHeading: string;
  readonly attention: AttentionStrings;
  readonly toCell: (sheet: string, cell: string) => string;
  readonly toFindings: string;
  readonly toDrafts: string;
  readonly summariseAgain: string;
  readonly nothingToDo: string;
  readonly reportingHeading: string;
  /** "251 av 294 rader har status". */
  readonly reported: (reported: number, total: number) => string;
  readonly noActivities: string;
  readonly noDepartment: string;
  /** "18 av 20". */
  readonly of: (reported: number, total: number) => string;
  readonly allReported: (departments: number) => string;
  /** Read after a department's numbers: where its button goes. */
  readonly toMissing: string;
  readonly showAll: (departments: number) => string;
  readonly showFewer: string;
  readonly standingHeading: string;
  readonly assignments: string;
  readonly keyFigures: string;
  readonly activities: string;
  readonly rowsNote: (distinct: number) => string;
  readonly state: string;
  readonly number: string;
  readonly total: string;
  readonly fulfilment: Readonly<Record<Fulfilment, string>>;
  readonly rating: Readonly<Record<Rating, string>>;
  readonly status: Readonly<Record<ActivityState, string>>;
  /** What a state's name does when it is pressed. */
  readonly toFirst: string;
  readonly comparisonHeading: string;
  readonly comparedWith: (against: Comparison["against"], period: Period) => string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly figures: Readonly<Record<ComparedFigure, string>>;
  readonly scopeDiffers: string;
  readonly rowsChanged: (late: number, done: number, came: number, went: number) => string;
  readonly digits: (value: number) => string;
}

const STRINGS: Readonly<Record<Language, OverviewStrings>> = { sv: overviewSv, en: overviewEn };

export function overviewStrings(language: Language): OverviewStrings {
  return STRINGS[language];
}

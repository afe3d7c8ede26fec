/** Every figure that a draft can name, by its id, with what it counts. */
import type { Horizon, ActivityState, Fulfilment, Rating } from "../plan/states";
import type { CrossTable, Figure, FollowUp, KeyFigureTallies, Risk, Tally } from "./types";

/** The line of a cross-table that a figure stands in. */
export interface FigureLine {
  readonly by: "issuer" | "goalArea" | "department" | "unit" | "level" | "link";
  /** What people read; of an issuer its code; "" in special lines. */
  readonly label: string;
  readonly special: "several" | "none" | null;
}

/** What is counted, and in which state; `state` null: all of them. */
type Counted =
  | { readonly counted: "assignments"; readonly state: Fulfilment | null }
  | {
      readonly counted: "keyFigures";
      readonly horizon: Horizon;
      /** The financial targets among them only. */
      readonly financial: boolean;
      readonly state: Rating | null;
    }
  | {
      readonly counted: "activities";
      /** Handed-down rows as one activity. */
      readonly distinct: boolean;
      readonly state: ActivityState | null;
    }
  | { readonly counted: "risks"; readonly state: Risk | null };

/** What a figure counts. `line` null: in all of the plan. */
export type FigureSubject = Counted & { readonly line: FigureLine | null };

export interface KnownFigure {
  readonly figure: Figure;
  readonly subject: FigureSubject;
}

export interface FigureIndex {
  /** The figure with this id; null where the follow-up has none. */
  readonly get: (id: string) => KnownFigure | null;
}

/** The follow-up's figures by id: found when one is first asked for, without making their lists of rows. */
export function figureIndex(followUp: FollowUp): FigureIndex {
  let known: ReadonlyMap<string, KnownFigure> | undefined;
  return { get: (id) => (known ??= allFigures(followUp)).get(id) ?? null };
}

type SubjectOf<S extends string> = (state: S | null, line: FigureLine | null) => FigureSubject;

function allFigures(followUp: FollowUp): ReadonlyMap<string, KnownFigure> {
  const known = new Collector();
  addAssignments(known, followUp);
  addKeyFigures(known, "shortTerm", followUp.keyFigures.shortTerm);
  addKeyFigures(known, "longTerm", followUp.keyFigures.longTerm);
  addActivities(known, followUp);
  known.tally(followUp.risks, (state, line) => ({ counted: "risks", state, line }));
  return known.figures;
}

function addAssignments(known: Collector, { assignments }: FollowUp): void {
  const subject: SubjectOf<Fulfilment> = (state, line) => ({ counted: "assignments", state, line });
  known.tally(assignments.fulfilment, subject);
  known.table("issuer", assignments.byIssuer, subject);
  known.table("goalArea", assignments.byGoalArea, subject);
  known.table("department", assignments.byDepartment, subject);
}

function addKeyFigures(known: Collector, horizon: Horizon, tallies: KeyFigureTallies): void {
  const counted = "keyFigures";
  const subject: SubjectOf<Rating> = (state, line) => ({ counted, horizon, financial: false, state, line });
  known.tally(tallies.ratings, subject);
  known.tally(tallies.financial, (state, line) => ({ counted, horizon, financial: true, state, line }));
  known.table("issuer", tallies.byIssuer, subject);
  known.table("goalArea", tallies.byGoalArea, subject);
  known.table("department", tallies.byDepartment, subject);
}

function addActivities(known: Collector, { activities }: FollowUp): void {
  const counted = "activities";
  const subject: SubjectOf<ActivityState> = (state, line) => ({ counted, distinct: false, state, line });
  known.tally(activities.rows, subject);
  known.tally(activities.distinct, (state, line) => ({ counted, distinct: true, state, line }));
  known.table("department", activities.byDepartment, subject);
  known.table("goalArea", activities.byGoalArea, subject);
  known.table("unit", activities.byUnit, subject);
  known.table("level", activities.byLevel, subject);
  known.table("link", activities.byLink, subject);
}

class Collector {
  readonly figures = new Map<string, KnownFigure>();

  tally<S extends string>(tally: Tally<S>, subjectOf: SubjectOf<S>, line: FigureLine | null = null): void {
    this.add(tally.total, subjectOf(null, line));
    for (const state of Object.keys(tally.byState) as S[]) this.add(tally.byState[state], subjectOf(state, line));
  }

  table<S extends string>(by: FigureLine["by"], table: CrossTable<S>, subjectOf: SubjectOf<S>): void {
    for (const { label, special, tally } of table.lines) this.tally(tally, subjectOf, { by, label, special });
  }

  private add(figure: Figure, subject: FigureSubject): void {
    this.figures.set(figure.id, { figure, subject });
  }
}

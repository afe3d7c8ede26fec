/** The rows behind a figure, as a person knows them: what, whose, how it stands, and the cell that says so. */
import { fulfilmentOf, stateOfActivity } from "../../followup/state";
import type { KnownFigure } from "../../followup/figures";
import type { FollowUp, Risk } from "../../followup/types";
import { nameKey } from "../../followup/names";
import { cellOf, type Sourced } from "../../plan/origin";
import type { Activity, Assignment, KeyFigure } from "../../plan/records";
import { ACTIVITY_STATE_LABELS, FULFILMENT_LABELS, RATING_LABELS, RISK_LABELS } from "../../swedish/labels";
import { tidy } from "../../swedish/typography";

export interface FigureRow {
  /** Id and name as the register has them; "" where the row has none. */
  readonly id: string;
  readonly title: string;
  /** Department, and unit where it is another. */
  readonly whose: readonly string[];
  /** In the words of the sheets: "Försenad". */
  readonly state: string;
  readonly sheet: string;
  /** Address of the cell that the count is about. */
  readonly cell: string;
}

type RowWords = (row: Sourced) => FigureRow;

/** Words a row of the figure. A row is worded when it is asked for: there may be very many. */
export function rowWords({ subject }: KnownFigure, followUp: FollowUp): RowWords {
  const risks = subject.counted === "risks" ? risksOf(followUp) : null;
  return (row) => {
    if (isRecord(row, "activity")) return activityRow(row, risks?.get(row) ?? null);
    if (isRecord(row, "keyFigure")) return keyFigureRow(row, followUp);
    if (isRecord(row, "assignment")) return assignmentRow(row);
    return { id: "", title: "", whose: [], state: "", sheet: row.origin.sheet, cell: cellOf(row, "title") };
  };
}

interface Records {
  readonly activity: Activity;
  readonly assignment: Assignment;
  readonly keyFigure: KeyFigure;
}

function isRecord<K extends keyof Records>(row: Sourced, kind: K): row is Records[K] {
  return "kind" in row && row.kind === kind;
}

function risksOf({ outlook }: FollowUp): ReadonlyMap<Activity, Risk> {
  return new Map(outlook.map(({ activity, risk }) => [activity, risk]));
}

/** The field that a risk rests on. */
const RISK_FIELDS: Readonly<Record<Risk, string>> = {
  late: "status",
  notBegun: "start",
  notReported: "status",
  shortOfTime: "end",
};

function activityRow(row: Activity, risk: Risk | null): FigureRow {
  const { department, unit } = row;
  const hasUnit = unit !== null && nameKey(unit) !== nameKey(department);
  const state = risk === null ? ACTIVITY_STATE_LABELS[stateOfActivity(row)] : RISK_LABELS[risk];
  return {
    ...named(row),
    whose: [department, ...(hasUnit ? [unit] : [])].map(tidy).filter((name) => name !== ""),
    state,
    cell: firstCell(row, [risk === null ? "status" : RISK_FIELDS[risk], "status", "title"]),
  };
}

function assignmentRow(row: Assignment): FigureRow {
  return {
    ...named(row),
    whose: owner(row),
    state: FULFILMENT_LABELS[fulfilmentOf(row)],
    cell: firstCell(row, ["status", "title"]),
  };
}

/** Where no rating is entered, the outcome is what it is computed from, or what is missing. */
function keyFigureRow(row: KeyFigure, { keyFigures }: FollowUp): FigureRow {
  const rated = keyFigures.rated.get(row);
  const isEntered = row.rating.kind !== "empty";
  return {
    ...named(row),
    whose: owner(row),
    state: RATING_LABELS[rated?.rating ?? "notReported"],
    cell: firstCell(row, [...(isEntered ? ["rating"] : []), "outcome", "rating", "title"]),
  };
}

function named(row: Activity | Assignment | KeyFigure): Pick<FigureRow, "id" | "title" | "sheet"> {
  return { id: tidy(row.id ?? ""), title: tidy(row.title), sheet: row.origin.sheet };
}

function owner({ department, responsible }: Assignment | KeyFigure): string[] {
  return [department ?? responsible ?? ""].map(tidy).filter((name) => name !== "");
}

/** The cell of the first of these fields that the sheet has a column for. */
function firstCell(row: Sourced, fields: readonly string[]): string {
  return cellOf(row, fields.find((field) => row.origin.columns.has(field)) ?? "title");
}

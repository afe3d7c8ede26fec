/** Rows named in bulleted lists: "Stödverksamhet: ”…” och ”…”". A list has as many names as the number before it. */
import { nameKey } from "../followup/names";
import type { CrossTable, FollowUp, RatedKeyFigure, RatingReason } from "../followup/types";
import type { Sourced } from "../plan/origin";
import { valueOf } from "../plan/reading";
import type { Activity, Assignment, KeyFigure } from "../plan/records";
import type { ActivityState } from "../plan/states";
import { listText } from "../swedish/lists";
import { outcomeText, targetText } from "../swedish/quantities";
import { quoted, tidy } from "../swedish/typography";
import type { Paragraph } from "./paragraph";
import type { Write } from "./build";

/** Longer lists of activities or assignments are left to the summary sheet; key figures are always named (domain.md). */
export const LISTED_AT_MOST = 20;

function kindOf(row: Sourced): unknown {
  return "kind" in row ? row.kind : undefined;
}

function isKeyFigure(row: Sourced): row is KeyFigure {
  return kindOf(row) === "keyFigure";
}

function isAssignment(row: Sourced): row is Assignment {
  return kindOf(row) === "assignment";
}

function isActivity(row: Sourced): row is Activity {
  return kindOf(row) === "activity";
}

/** One bullet a line of the table (goal area, department) for the rows in `state`: one name a row. */
function byLine<S extends string>(
  write: Write,
  name: string,
  table: CrossTable<S>,
  state: NoInfer<S>,
  without: string,
  wordsOf: (row: Sourced) => string[],
): Paragraph[] {
  return table.lines.flatMap(({ key, label, special, tally }) => {
    const words = tally.byState[state].rows.flatMap(wordsOf);
    const line = special === null ? label : without;
    return words.length === 0 ? [] : [write("bullet", `${name}[${key}]`, `${line}: ${listText(words)}`)];
  });
}

/** Assignments in a state, by goal area. */
export function namedAssignments(
  write: Write,
  name: string,
  table: FollowUp["assignments"]["byGoalArea"],
  state: "fulfilled" | "notFulfilled",
): Paragraph[] {
  return byLine(write, name, table, state, "Utan målområde", (row) => (isAssignment(row) ? [quoted(row.title)] : []));
}

/** Key figures with a rating, by goal area, with outcome and target, or why there is no rating. */
export function namedKeyFigures(
  write: Write,
  name: string,
  followUp: FollowUp,
  horizon: "shortTerm" | "longTerm",
  rating: "yellow" | "red" | "noData" | "notReported",
): Paragraph[] {
  const { rated } = followUp.keyFigures;
  const twice = namesInTwoScopes(followUp.registers.keyFigures);
  return byLine(write, name, followUp.keyFigures[horizon].byGoalArea, rating, "Utan målområde", (row) => {
    if (!isKeyFigure(row)) {
      return [];
    }
    const about = [...scopeOf(row, twice), ...detailsOf(row, rated.get(row))];
    return [quoted(row.title) + (about.length === 0 ? "" : ` (${about.join(", ")})`)];
  });
}

/** Names that occur both for the whole organisation and for the board (domain.md rule 3). */
function namesInTwoScopes(keyFigures: readonly KeyFigure[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const twice = new Set<string>();
  for (const { title, scope } of keyFigures) {
    const key = nameKey(title);
    const own = valueOf(scope) ?? "";
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, own);
    } else if (first !== own) {
      twice.add(key);
    }
  }
  return twice;
}

function scopeOf(keyFigure: KeyFigure, twice: ReadonlySet<string>): string[] {
  const scope = valueOf(keyFigure.scope);
  if (scope === undefined || !twice.has(nameKey(keyFigure.title))) {
    return [];
  }
  return [scope === "organisation" ? "hela organisationen" : "styrelsen"];
}

/** "utfall 9,4 %, målvärde −0,5 %": the outcome and the adopted target that the rating rests on. */
function detailsOf(keyFigure: KeyFigure, rated: RatedKeyFigure | undefined): string[] {
  if (rated?.reason.kind === "noData") {
    return [];
  }
  if (rated?.reason.kind === "notRated") {
    return [NOT_RATED[rated.reason.because]];
  }
  const computed = rated?.reason.computed ?? null;
  const outcome = computed?.outcome ?? valueOf(keyFigure.outcome);
  const target = computed?.target ?? valueOf(keyFigure.target);
  const targetName = computed?.partTarget === true ? "delmål" : "målvärde";
  return [
    ...(outcome === undefined ? [] : [`utfall ${outcomeText(outcome, "table", keyFigure.unit)}`]),
    ...(target === undefined ? [] : [`${targetName} ${targetText(target, "table", keyFigure.unit)}`]),
  ];
}

type NotRated = Extract<RatingReason, { kind: "notRated" }>["because"];

/** Why a key figure has no rating, as said within a list. */
const NOT_RATED: Readonly<Record<NotRated, string>> = {
  noOutcome: "utfall saknas",
  unreadableOutcome: "utfallet går inte att läsa",
  noTarget: "målvärde saknas",
  unreadableTarget: "målvärdet går inte att läsa",
  noDirection: "riktning saknas",
  accumulating: "ackumulerande mått utan delmål för perioden",
  differentUnits: "utfall och målvärde har olika enheter",
  unreadableRating: "den inskrivna bedömningen går inte att läsa",
  unreadableLimit: "gränsen för gult går inte att läsa",
  unreadableKind: "slaget av mått går inte att läsa",
  differentKinds: "utfall och målvärde är av olika slag",
};

/** Activities in a state with their units, by department. */
export function namedActivities(
  write: Write,
  name: string,
  table: FollowUp["activities"]["byDepartment"],
  state: ActivityState,
): Paragraph[] {
  return byLine(write, name, table, state, "Utan avdelning", (row) =>
    isActivity(row) ? [quoted(row.title) + unitOf(row)] : [],
  );
}

/** " (Enhet norr)"; nothing where the department itself does it. */
function unitOf({ unit, department }: Activity): string {
  return unit === null || nameKey(unit) === nameKey(department) ? "" : ` (${tidy(unit)})`;
}

/** What a controller should do first: the few things that stand between the sheets and a finished report. Pure. */
import { snapshotOf } from "../followup/snapshot";
import type { FollowUp } from "../followup/types";
import { periodKey } from "../plan/dates";
import type { Finding, Severity } from "../plan/finding";
import { cellOf, type Sourced } from "../plan/origin";
import type { Gap, RuleId } from "../plan/rules";
import { readEarlierHistory } from "../sheets/earlierHistory";
import type { SheetGrid } from "../workbook/port";
import { departmentsOf } from "./reporting";
import type { Job } from "./session";
import type { Standing } from "./standing";

type AttentionKind =
  /** Findings that make a number or a text wrong. */
  | "errors"
  /** Departments that have reported nothing at all; `names` has them. */
  | "silentDepartments"
  /** Activity rows without status, in departments that have reported something. */
  | "rowsNotReported"
  | "assignmentsNotReported"
  | "outcomesMissing"
  | "lateWithoutComment"
  /** Counts that are not what the summary was written with. */
  | "summaryOutdated"
  /** Paragraphs of the draft sheets that are not what would be written now. */
  | "draftOutdated"
  | "gaps"
  | "assignmentsWithoutActivity";

/** Which findings a person was sent to see. */
export interface Asked {
  readonly severity?: Severity;
  readonly rule?: RuleId;
  readonly department?: string | null;
}

/** Where it is done. */
export type Destination =
  | { readonly to: "cell"; readonly sheet: string; readonly cell: string }
  | { readonly to: "findings"; readonly asked: Asked }
  | { readonly to: "drafts" }
  | { readonly to: "job"; readonly job: Job };

export interface Attention {
  readonly kind: AttentionKind;
  /** Of what `kind` names; never 0. */
  readonly count: number;
  readonly names: readonly string[];
  readonly destination: Destination;
}

const MOST = 5;

/**
 * What to do first, at most five things: first what makes every number wrong, then what the departments owe, then what is
 * the author's own to do.
 */
export function attentionOf(standing: Standing): readonly Attention[] {
  const all = [
    errors(standing),
    ...unreported(standing.analysis.followUp),
    ofRule(standing, "empty-outcome", "outcomesMissing"),
    ofRule(standing, "late-without-comment", "lateWithoutComment"),
    ...outdated(standing),
    gaps(standing),
    ofRule(standing, "assignment-without-activity", "assignmentsWithoutActivity"),
  ];
  return all.filter((one) => one !== null).slice(0, MOST);
}

function attention(
  kind: AttentionKind,
  count: number,
  destination: Destination | null,
  names: readonly string[] = [],
): Attention | null {
  return count === 0 || destination === null ? null : { kind, count, names, destination };
}

const SUMMARISE: Destination = { to: "job", job: "summary" };

function errors({ analysis }: Standing): Attention | null {
  const count = analysis.findings.filter(({ severity }) => severity === "error").length;
  return attention("errors", count, { to: "findings", asked: { severity: "error" } });
}

/** The first of the rows, where a person goes to see them. */
function firstOf(rows: readonly Sourced[]): Destination | null {
  const [first] = rows;
  return first === undefined ? null : { to: "cell", sheet: first.origin.sheet, cell: cellOf(first, "status") };
}

function unreported(followUp: FollowUp): (Attention | null)[] {
  const departments = departmentsOf(followUp);
  const silent = departments.filter(({ reported, label }) => reported === 0 && label !== null);
  const others = departments.filter((department) => !silent.includes(department)).flatMap(({ missing }) => missing);
  const { notReported } = followUp.assignments.fulfilment.byState;
  return [
    attention(
      "silentDepartments",
      silent.length,
      firstOf(silent.flatMap(({ missing }) => missing.slice(0, 1))),
      silent.flatMap(({ label }) => (label === null ? [] : [label])),
    ),
    attention("rowsNotReported", others.length, firstOf(others)),
    attention("assignmentsNotReported", notReported.value, firstOf(notReported.rows)),
  ];
}

type GapRule = { [R in RuleId]: Extract<Finding, { rule: R }>["params"] extends Gap ? R : never }[RuleId];

/** The rows that a rule's findings are about: one each, or those of a whole sheet. */
function ofRule({ analysis }: Standing, rule: GapRule, kind: AttentionKind): Attention | null {
  let count = 0;
  for (const finding of analysis.findings) if (finding.rule === rule) count += rowsOf(finding);
  return attention(kind, count, { to: "findings", asked: { rule } });
}

function rowsOf({ params }: Finding): number {
  return "of" in params && params.of === "sheet" && "rows" in params ? params.rows : 1;
}

/** The summary as a whole, or, where its counts still hold, paragraphs of the drafts. Of half-written sheets the shell tells. */
function outdated(standing: Standing): (Attention | null)[] {
  if (standing.unfinished) return [];
  const counts = changedCounts(standing);
  if (counts > 0) return [attention("summaryOutdated", counts, SUMMARISE)];
  const { report, memo } = standing.drafts();
  return [attention("draftOutdated", report.outdated + memo.outdated, { to: "drafts" })];
}

/** How many counts differ from those of the summary in the workbook, as Historik keeps them; 0 where there is none. */
function changedCounts({ grids, analysis }: Standing): number {
  const now = snapshotOf(analysis.followUp, null);
  const history = grids.find(({ owned }) => owned === "history");
  if (now === null || history === undefined) return 0;
  const written = lastOf(history, periodKey(now.period));
  if (written === null) return 0;
  return [...now.counts].filter(([figure, value]) => (written.get(figure) ?? value) !== value).length;
}

/** The counts of the period's follow-up that was made last. */
function lastOf(history: SheetGrid, period: string): ReadonlyMap<string, number> | null {
  const snapshots = readEarlierHistory(history)?.rows.flatMap(({ snapshot }) => (snapshot === null ? [] : [snapshot]));
  const same = (snapshots ?? []).filter((snapshot) => periodKey(snapshot.period) === period);
  // Of two made on the same day the one further down was made later.
  return same.sort((a, b) => (a.taken ?? "").localeCompare(b.taken ?? "")).at(-1)?.counts ?? null;
}

/** Gaps that stand in the drafts of the workbook; before these are written there is nothing to fill in. */
function gaps({ grids, drafts }: Standing): Attention | null {
  if (!grids.some(({ owned }) => owned === "report" || owned === "memo")) return null;
  const { report, memo } = drafts();
  const written = [...report.gaps, ...memo.gaps].filter(({ place }) => place !== null);
  return attention("gaps", written.length, { to: "drafts" });
}

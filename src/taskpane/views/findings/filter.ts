/** What is shown of the findings, and how it is grouped. */
import type { Asked } from "../../../app/attention";
import type { ListedFinding } from "../../../app/findingGroups";
import type { Severity } from "../../../plan/finding";
import type { RuleId } from "../../../plan/rules";

export interface Filter {
  /** None: all. */
  readonly severities: ReadonlySet<Severity>;
  readonly query: string;
  /** Where a person was sent here to see one rule's findings, or one department's (null: the plan's own). */
  readonly rule: RuleId | null;
  readonly department: string | null | undefined;
}

export const EVERYTHING: Filter = { severities: new Set(), query: "", rule: null, department: undefined };

/** The filter that shows what was asked for and nothing else. */
export function filterOf(asked: Asked | undefined): Filter {
  if (asked === undefined) return EVERYTHING;
  const { severity, rule = null, department } = asked;
  return { severities: new Set(severity === undefined ? [] : [severity]), query: "", rule, department };
}

/** The findings that the person was sent here for, before any choice of their own. */
export function askedFor(listed: readonly ListedFinding[], { rule, department }: Filter): readonly ListedFinding[] {
  if (rule === null && department === undefined) return listed;
  return listed.filter(
    ({ finding }) =>
      (rule === null || finding.rule === rule) && (department === undefined || finding.department === department),
  );
}

/** Chooses the severity, or no longer. */
export function toggled(severities: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(severities);
  if (!next.delete(severity)) next.add(severity);
  return next;
}

/** Findings as a person goes through them: by department and rule, or by rule and department. */
import { SEVERITIES, type Finding, type Severity } from "../plan/finding";
import type { RuleId } from "../plan/rules";
import { countFindings } from "./counts";

/** A finding with a name that stays the same while its cell has the same remark, however often the workbook is read. */
export interface ListedFinding {
  readonly id: string;
  readonly finding: Finding;
}

export const GROUPINGS = ["department", "rule"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a group has in common. A department of null: what is about the plan or the workbook as a whole. */
export type GroupKey =
  | { readonly kind: "department"; readonly department: string | null }
  | { readonly kind: "rule"; readonly rule: RuleId };

interface Counted {
  /** Unique among all groups of a grouping, and the same from one reading to the next. */
  readonly id: string;
  readonly key: GroupKey;
  readonly counts: Readonly<Record<Severity, number>>;
  /** In the order that the analysis has them: most severe first, then sheet and row. */
  readonly findings: readonly ListedFinding[];
}

/** The findings of one rule in one department. */
export type InnerGroup = Counted;

export interface OuterGroup extends Counted {
  readonly groups: readonly InnerGroup[];
}

const ORDER = new Intl.Collator("sv", { numeric: true });

/** The findings with their ids, in the order given. */
export function listFindings(findings: readonly Finding[]): ListedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { file, sheet, cell } = finding.place;
    const where = [finding.rule, file, sheet ?? "", cell ?? "", finding.department ?? ""].join("\n");
    const times = (seen.get(where) ?? 0) + 1;
    seen.set(where, times);
    return { id: `${String(times)} ${where}`, finding };
  });
}

/**
 * The findings in two levels. Departments stand in alphabetical order, after what is about the whole plan; rules with the most
 * severe first, then by title.
 */
export function groupFindings(
  listed: readonly ListedFinding[],
  grouping: Grouping,
  titleOf: (rule: RuleId) => string,
): OuterGroup[] {
  const departmentOf = ({ finding }: ListedFinding): GroupKey => ({
    kind: "department",
    department: finding.department,
  });
  const ruleOf = ({ finding }: ListedFinding): GroupKey => ({ kind: "rule", rule: finding.rule });
  const [outer, inner] = grouping === "department" ? [departmentOf, ruleOf] : [ruleOf, departmentOf];
  return split(listed, outer, "", titleOf).map((group) => ({
    ...group,
    groups: split(group.findings, inner, `${group.id}\n`, titleOf),
  }));
}

function split(
  listed: readonly ListedFinding[],
  keyOf: (one: ListedFinding) => GroupKey,
  within: string,
  titleOf: (rule: RuleId) => string,
): Counted[] {
  const groups = new Map<string, { readonly key: GroupKey; readonly findings: ListedFinding[] }>();
  for (const one of listed) {
    const key = keyOf(one);
    const id = within + idOf(key);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { key, findings: [one] });
    else group.findings.push(one);
  }
  return [...groups]
    .map(([id, { key, findings }]) => ({
      id,
      key,
      findings,
      counts: countFindings(findings.map(({ finding }) => finding)),
    }))
    .sort((one, other) => compare(one, other, titleOf));
}

function idOf(key: GroupKey): string {
  if (key.kind === "rule") return `rule ${key.rule}`;
  return key.department === null ? "whole" : `department ${JSON.stringify(key.department)}`;
}

function compare(one: Counted, other: Counted, titleOf: (rule: RuleId) => string): number {
  if (one.key.kind === "rule" && other.key.kind === "rule") {
    return worst(one) - worst(other) || ORDER.compare(titleOf(one.key.rule), titleOf(other.key.rule));
  }
  return ORDER.compare(departmentName(one.key), departmentName(other.key));
}

function worst({ counts }: Counted): number {
  return SEVERITIES.findIndex((severity) => counts[severity] > 0);
}

/** The empty name stands before all others. */
function departmentName(key: GroupKey): string {
  return key.kind === "department" ? (key.department ?? "") : "";
}

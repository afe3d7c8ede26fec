/** The list as rows one after the other, of which only those near what is seen are drawn. */
import type { FixesOf } from "../../../app/findingFixes";
import type { InnerGroup, ListedFinding, OuterGroup } from "../../../app/findingGroups";

export type Group = OuterGroup | InnerGroup;

export interface GroupRow {
  readonly kind: "group";
  readonly id: string;
  readonly group: Group;
  /** Headings of level 3 hold those of level 4. */
  readonly level: 3 | 4;
  readonly open: boolean;
  /** Findings with a certain fix, where all of them can be fixed at once: they are of one rule, and at least two. */
  readonly fixable: readonly ListedFinding[];
}

/** What fixing all of a group would change. */
export interface PreviewRow {
  readonly kind: "preview";
  readonly id: string;
  readonly group: Group;
  readonly fixable: readonly ListedFinding[];
}

export interface FindingRow {
  readonly kind: "finding";
  readonly id: string;
  readonly one: ListedFinding;
  readonly group: InnerGroup;
  /** 1-based place in its group. */
  readonly position: number;
}

export type Row = GroupRow | PreviewRow | FindingRow;

/** Which groups are open, and which one is about to be fixed. */
export interface Unfolding {
  readonly isOpen: (group: Group, level: 3 | 4) => boolean;
  readonly previewed: string | null;
}

/** All rows, closed groups as their heading alone. */
export function rowsOf(groups: readonly OuterGroup[], unfolding: Unfolding, fixesOf: FixesOf): Row[] {
  const rows: Row[] = [];
  for (const outer of groups) {
    const open = unfolding.isOpen(outer, 3);
    rows.push(...heading(outer, 3, open, unfolding, fixesOf));
    if (!open) continue;
    for (const inner of outer.groups) {
      const innerOpen = unfolding.isOpen(inner, 4);
      rows.push(...heading(inner, 4, innerOpen, unfolding, fixesOf, outer));
      if (!innerOpen) continue;
      inner.findings.forEach((one, index) => {
        rows.push({ kind: "finding", id: `finding ${one.id}`, one, group: inner, position: index + 1 });
      });
    }
  }
  return rows;
}

function heading(
  group: Group,
  level: 3 | 4,
  open: boolean,
  { previewed }: Unfolding,
  fixesOf: FixesOf,
  outer?: OuterGroup,
): Row[] {
  const fixable = fixableTogether(group, outer, fixesOf);
  const row: GroupRow = { kind: "group", id: `group ${group.id}`, group, level, open, fixable };
  if (previewed !== group.id || fixable.length === 0) return [row];
  return [row, { kind: "preview", id: `preview ${group.id}`, group, fixable }];
}

/** A department's groups are rules; of a rule with one department the rule's own heading has the button. */
function fixableTogether(group: Group, outer: OuterGroup | undefined, fixesOf: FixesOf): readonly ListedFinding[] {
  const ofOneRule = group.key.kind === "rule" || outer?.key.kind === "rule";
  if (!ofOneRule || (outer?.key.kind === "rule" && outer.groups.length === 1)) return [];
  const fixable = group.findings.filter(({ finding }) => fixesOf(finding).length > 0);
  return fixable.length < 2 ? [] : fixable;
}

/** True where the row has a button that the keyboard can go to. */
export function canFocus(row: Row): boolean {
  return row.kind !== "finding" || row.one.finding.place.sheet !== null;
}

/**
 * Where the keyboard goes when its row has vanished: the finding that came after it, else the row before; from a preview to its
 * group. Null where nothing is left.
 */
export function successor(gone: string, before: readonly Row[], now: readonly Row[]): string | null {
  const left = new Set(now.filter(canFocus).map(({ id }) => id));
  const at = before.findIndex(({ id }) => id === gone);
  const old = before[at];
  if (old?.kind === "preview" && left.has(`group ${old.group.id}`)) return `group ${old.group.id}`;
  const after = before.slice(at + 1).find(({ id, kind }) => kind === "finding" && left.has(id));
  const earlier = before.slice(0, Math.max(at, 0)).findLast(({ id }) => left.has(id));
  return (after ?? earlier)?.id ?? now.find(canFocus)?.id ?? null;
}

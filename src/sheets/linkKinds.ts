/** What activities are linked to, as one table that closes: assignment, key figure, "flera", "utan koppling" (rule 2). */
import type { TallyLine } from "../followup/types";
import type { Activity } from "../plan/records";

export const LINK_KINDS = ["assignment", "keyFigure", "several", "none"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const LINK_KIND_LABELS: Readonly<Record<LinkKind, string>> = {
  assignment: "Ett uppdrag",
  keyFigure: "Ett nyckeltal",
  several: "Flera",
  none: "Utan koppling",
};

/** The kind of an activity row. */
export function linkKindOf(activity: Activity): LinkKind {
  const [first, second] = activity.links;
  if (first === undefined) return "none";
  return second === undefined ? first.kind : "several";
}

/** The kind of a line of activities.byLink: that of the rows that it counts; null where it counts none. */
export function linkKindOfLine(line: TallyLine<string>): LinkKind | null {
  const first = line.tally.total.rows[0] as Activity | undefined;
  return line.special ?? (first === undefined ? null : linkKindOf(first));
}

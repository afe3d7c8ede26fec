/** Which groups are open: as a person left them, else as is best for their number. */
import type { Group } from "./rows";

export interface Unfolded {
  /** What was last asked of all groups; null where nobody has. */
  readonly all: "open" | "closed" | null;
  /** Groups that a person has opened or closed since, by id. */
  readonly own: ReadonlyMap<string, boolean>;
}

export const AS_IS_BEST: Unfolded = { all: null, own: new Map() };

/** Lists up to this long are open to their last finding. */
const SHORT_LIST = 60;
/** In longer ones a rule with more findings than this begins as its heading alone. */
const SHORT_GROUP = 12;

/** @param shown how many findings the whole list has */
export function isOpen({ all, own }: Unfolded, group: Group, level: 3 | 4, shown: number): boolean {
  const chosen = own.get(group.id);
  if (chosen !== undefined) return chosen;
  if (all === "open") return true;
  if (level === 3) return all === null;
  return shown <= SHORT_LIST || group.findings.length <= SHORT_GROUP;
}

export function unfold(unfolded: Unfolded, id: string, open: boolean): Unfolded {
  return { ...unfolded, own: new Map(unfolded.own).set(id, open) };
}

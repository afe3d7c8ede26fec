/**
 * Short codes for what people have named (D1, M2 …): Underlag carries them and the live formulas count them, never the
 * names themselves (see formulas.ts). The same name has the same code in every table.
 */
import type { CrossTable, TallyLine } from "../followup/types";

/** avdelning, målområde. */
type Dimension = "D" | "M";

/** Line key → code, for the lines of one cross-table. */
export type LineCodes = ReadonlyMap<string, string>;

export interface CodeBook {
  /** Codes of the lines of one table, each a code of its own. */
  readonly of: (dimension: Dimension, table: CrossTable<string>) => LineCodes;
}

export function createCodeBook(): CodeBook {
  const known = new Map<string, string>();
  const counts = new Map<Dimension, number>();
  const next = (dimension: Dimension): string => {
    const count = (counts.get(dimension) ?? 0) + 1;
    counts.set(dimension, count);
    return `${dimension}${String(count)}`;
  };
  const codeOf = (dimension: Dimension, line: TallyLine<string>, taken: ReadonlySet<string>): string => {
    if (line.special !== null && !taken.has(line.special)) return line.special;
    const name = `${dimension}:${line.special ?? ""}:${line.label.trim().toLowerCase()}`;
    const shared = known.get(name) ?? next(dimension);
    known.set(name, shared);
    return taken.has(shared) ? next(dimension) : shared;
  };
  return {
    of: (dimension, table) => {
      const taken = new Set<string>();
      const codes = new Map<string, string>();
      for (const line of table.lines) {
        const code = codeOf(dimension, line, taken);
        taken.add(code);
        codes.set(line.key, code);
      }
      return codes;
    },
  };
}

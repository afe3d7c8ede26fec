/** Which column each field is read from, where several stand side by side for different periods. */
import type { Period } from "../plan/dates";
import { definitionOf } from "./recognise";
import type { Header } from "./header";
import type { FieldColumn } from "./headerColumns";
import { fitOf } from "./qualifiers";

export interface ChosenColumns {
  readonly columns: ReadonlyMap<string, number>;
  /** Fields with two columns that fit equally well; the one whose heading comes first is used. */
  readonly ambiguous: readonly {
    readonly field: string;
    readonly headings: readonly string[];
    readonly column: number;
  }[];
  /** Fields whose columns all name another period than the plan's. */
  readonly otherPeriod: readonly { readonly field: string; readonly headings: readonly string[] }[];
}

/**
 * Chooses one column a field. A field that may stand once for each period follows the plan's period; without a known
 * period the last such column with values is used, and said. Target columns follow the plan's year.
 * @param hasValues tells whether a column holds anything below the header
 */
export function chooseColumns(
  header: Header,
  period: Period | null,
  hasValues: (column: number) => boolean,
): ChosenColumns {
  const columns = new Map<string, number>();
  const ambiguous: { field: string; headings: string[]; column: number }[] = [];
  const otherPeriod: { field: string; headings: string[] }[] = [];
  for (const field of definitionOf(header.role).fields) {
    const found = header.fields.get(field.name);
    if (found === undefined) continue;
    const candidates = field.periodic === true ? fitting(found, field.name, period) : found;
    const chosen = field.periodic === true && period === null ? latest(candidates, hasValues) : strongest(candidates);
    if (chosen === undefined) {
      otherPeriod.push({ field: field.name, headings: found.map((column) => column.heading) });
      continue;
    }
    columns.set(field.name, chosen.column);
    if (candidates.length > 1 && !isPlainRepeat(candidates, hasValues)) {
      ambiguous.push({
        field: field.name,
        headings: [chosen, ...candidates.filter((other) => other !== chosen)].map((column) => column.heading),
        column: chosen.column,
      });
    }
  }
  return { columns, ambiguous, otherPeriod };
}

/** The columns that fit the period best; none where all name another one. */
function fitting(found: readonly FieldColumn[], field: string, period: Period | null): readonly FieldColumn[] {
  // A target or a forecast is for the year whatever month is followed up.
  const yearly = field === "target" || field === "forecast";
  const fits = found.map((column) =>
    fitOf(
      yearly && period !== null
        ? { ...column.qualifier, endMonth: column.qualifier.year === null ? null : period.endMonth }
        : column.qualifier,
      period,
    ),
  );
  const best = Math.max(...fits);
  if (best > 0) return found.filter((_, index) => fits[index] === best);
  // A person who chose one column means that one, whatever period its heading seems to name.
  const chosen = found.filter((column) => column.chosen);
  return chosen.length === 1 ? chosen : [];
}

/** "Status" rather than "Status uppdrag", whichever comes first. */
function strongest(candidates: readonly FieldColumn[]): FieldColumn | undefined {
  const [first] = candidates;
  return candidates.reduce(
    (best, candidate) => (candidate.strength - (best?.strength ?? 0) > CLEARLY ? candidate : best),
    first,
  );
}
/** A heading that begins with the field's word and goes on is weaker than one that is the word. */
const CLEARLY = 0.15;

function latest(candidates: readonly FieldColumn[], hasValues: (column: number) => boolean): FieldColumn | undefined {
  return candidates.findLast((candidate) => hasValues(candidate.column)) ?? candidates[0];
}

/** Two columns of the same heading of which one is empty are no ambiguity. */
function isPlainRepeat(candidates: readonly FieldColumn[], hasValues: (column: number) => boolean): boolean {
  return candidates.filter((candidate) => hasValues(candidate.column)).length <= 1;
}

/** mäts: whether a key figure is measured in the period, said with ja or nej, or with when it is measured. */
import type { Reading } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import { textOf, unreadable } from "./cell";
import { remembering } from "./memo";
import { parseSpan } from "./spans";
import { normaliseText } from "./text";

/** Any year will do: only months are asked for. */
const ANY_YEAR = 2025;
const OPENING = /^(?:mäts |mätning |endast |bara |enbart |ja,? |vid |i |per |efter |en gång per (?=år))+/;
const NEGATED = /^(?:nej,? )?(?:mäts )?(?:ej|inte) (?:i |vid |per )?/;
const RECURRING: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, "månadsvis|månatligen|varje månad|månad|löpande"],
      [3, "kvartalsvis|varje kvartal|kvartal"],
      [4, "tertialvis|varje tertial|tertial"],
      [6, "halvårsvis|varje halvår|två gånger per år"],
      [12, "årsvis|årligen|årlig|varje år|år|årsskiftet|årets slut|årsbokslut|bokslut|årsredovisning|årsredovisningen"],
    ] as const
  ).flatMap(([every, words]) => words.split("|").map((word) => [word, every] as const)),
);

/**
 * A reader for mäts. `endMonth` is the period's last month, null where it is not known: then only ja and nej can be read.
 * "april" in a follow-up of August is ambiguous: there may be a value, but none of this period.
 */
export function measuredReader(
  yesNo: (cell: CellValue) => Reading<boolean>,
  endMonth: number | null,
): (cell: CellValue) => Reading<boolean> {
  return remembering((cell) => {
    const answer = yesNo(cell);
    if (answer.kind !== "unreadable" || typeof cell !== "string" || answer.why === "formulaError") return answer;
    const months = monthsIn(normaliseText(cell));
    if (months === null) return answer;
    const measured = endMonth === null ? null : isMeasured(months, endMonth);
    return measured === null
      ? unreadable(textOf(cell), "ambiguous")
      : { kind: "read", value: measured, text: textOf(cell) };
  });
}

interface Months {
  readonly months: readonly number[];
  /** "kvartalsvis": measured again and again, so the latest one before the period's end is this period's. */
  readonly recurring: boolean;
  readonly negated: boolean;
}

function monthsIn(text: string): Months | null {
  if (text.length > 60) return null;
  const negated = NEGATED.test(text);
  const when = text.replace(NEGATED, "").replace(OPENING, "");
  const every = RECURRING.get(when);
  if (every !== undefined) return { months: multiples(every), recurring: true, negated };
  const months: number[] = [];
  for (const part of when.split(/ ?[,;/&+] ?| och | samt /)) {
    const name = part.replace(OPENING, "");
    const span = RECURRING.get(name) === 12 ? "helår" : name;
    const found = parseSpan(span, ANY_YEAR);
    if (typeof found === "string" || found.grain === "day" || found.grain === "week") return null;
    months.push(Number(found.to.slice(5, 7)));
  }
  return { months, recurring: false, negated };
}

function multiples(every: number): readonly number[] {
  return Array.from({ length: 12 / every }, (_, at) => (at + 1) * every);
}

/** Null where the months do not tell. */
function isMeasured({ months, recurring, negated }: Months, endMonth: number): boolean | null {
  if (negated) return months.includes(endMonth) && !recurring ? false : null;
  if (months.includes(endMonth)) return true;
  if (months.every((month) => month > endMonth)) return false;
  return recurring ? true : null;
}

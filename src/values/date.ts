/** Dates: a day, a span of days, or continuous. */
import type { IsoDate, PlanDate } from "../plan/dates";
import type { Reading, Unreadable } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import { isYear, serialToIso, type Span } from "./calendar";
import { nothingOrError, textOf, unreadable } from "./cell";
import { remembering } from "./memo";
import { mendWords } from "./monthWords";
import { parseSpan, type Found } from "./spans";
import { normaliseText } from "./text";

export { serialToIso } from "./calendar";

const CONTINUOUS =
  /^(?:löpande|löper|löper på|kontinuerligt|kontinuerlig|kontinuerliga|fortlöpande|pågår löpande|tills vidare|tillsvidare|ongoing|continuous|continuously)(?: (?:under )?(?:hela )?(?:året|helår|helåret|(?:19|20)\d\d))?$/;

/** What a cell says of time. `corrected`: a misspelling was mended. */
export interface FoundIn {
  readonly found: Found | "continuous" | Unreadable;
  readonly text: string;
  readonly corrected: boolean;
}

/** Finds the span that a cell with something in it says; `year` completes what has none. */
export function spanIn(cell: CellValue, year: number | null): FoundIn {
  if (typeof cell === "number") return spanOfNumber(cell, year);
  if (typeof cell === "boolean") return { found: "unknown", text: textOf(cell), corrected: false };
  const typed = normaliseText(cell);
  const text = mendWords(typed);
  const found = CONTINUOUS.test(text) ? "continuous" : parseSpan(text, year);
  return { found, text: textOf(cell), corrected: text !== typed };
}

/** 45777 is a serial number, 2025 a year, 250430 and 20250430 are days. */
function spanOfNumber(cell: number, year: number | null): FoundIn {
  const date = serialToIso(cell);
  if (date !== null) {
    return {
      found: { from: date, to: date, grain: "day", ownYear: Number(date.slice(0, 4)) },
      text: date,
      corrected: false,
    };
  }
  const digits = String(cell);
  const plausible = isYear(cell) || /^\d{6}(?:\d\d)?$/.test(digits);
  return { found: plausible ? parseSpan(digits, year) : "outOfRange", text: textOf(cell), corrected: false };
}

/** A reader that finds the span in a cell and takes from it what it needs: the value, or why not. */
function spanReader<T>(
  year: number | null,
  take: (found: Found | "continuous") => { readonly value: T } | Unreadable,
): (cell: CellValue) => Reading<T> {
  return remembering<T>((cell) => {
    const nothing = nothingOrError(cell);
    if (nothing !== null) return nothing;
    const { found, text, corrected } = spanIn(cell, year);
    const taken = typeof found === "string" && found !== "continuous" ? found : take(found);
    if (typeof taken === "string") return unreadable(text, taken);
    return corrected
      ? { kind: "read", value: taken.value, text, corrected }
      : { kind: "read", value: taken.value, text };
  });
}

export function dateReader(year: number | null): (cell: CellValue) => Reading<PlanDate> {
  return spanReader<PlanDate>(year, (found) => ({
    value: found === "continuous" ? { kind: "continuous" } : { kind: "span", from: found.from, to: found.to },
  }));
}

/** One day only. A month, a week or "löpande" does not say which day: ambiguous. */
export function dayReader(year: number | null): (cell: CellValue) => Reading<IsoDate> {
  return spanReader(year, (found) =>
    found !== "continuous" && found.grain === "day" && found.from === found.to ? { value: found.from } : "ambiguous",
  );
}

/** A day or several days in a row, given as days: "27–28 maj 2025", not "maj 2025". */
export function daysReader(year: number | null): (cell: CellValue) => Reading<Span> {
  return spanReader(year, (found) =>
    found !== "continuous" && found.grain === "day" ? { value: { from: found.from, to: found.to } } : "ambiguous",
  );
}

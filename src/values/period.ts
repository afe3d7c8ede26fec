/** The period of a follow-up: "april 2025", "tertial 1", "delårsrapport augusti", "helår 2025", a day or a month's last day. */
import type { Period } from "../plan/dates";
import type { Reading, Unreadable } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import { nothingOrError, textOf, unreadable } from "./cell";
import { spanIn } from "./date";
import { remembering } from "./memo";
import { mendWords } from "./monthWords";
import { normaliseText } from "./text";

/** What reports are called; without a month or a number "delårsrapport 2025" may be April or August. */
const REPORT =
  /^(?:uppföljning(?:en)?|delårsrapport(?:en)?|delårsbokslut(?:et)?|delårsuppföljning(?:en)?|delår(?:et)?|tertialrapport(?:en)?|tertialuppföljning(?:en)?|tertialbokslut(?:et)?|kvartalsrapport(?:en)?|månadsrapport(?:en)?|månadsuppföljning(?:en)?|rapport(?:en)?|period(?:en)?|resultat)(?= |$)[:,]? ?/;
const BETWEEN = /^(?:efter|per|för|t\.o\.m\.?|tom|t o m|till och med|avser|avseende|i|den|slutet av|utgången av) +/;
/** Reports of the whole year; "bokslut" alone too, but not "delårsbokslut". */
const WHOLE_YEAR =
  /^(?:årsredovisning(?:en)?|årsrapport(?:en)?|årsbokslut(?:et)?|bokslut(?:et)?|årsuppföljning(?:en)?|helårsuppföljning(?:en)?|helårsrapport(?:en)?|verksamhetsberättelse(?:n)?)(?= |$)[:,]? ?/;
/** "tertialrapport 1 2025" counts its tertials, "halvårsrapport 2025" has but one half-year. */
const COUNTED = /^(tertial|kvartal)s?(?:rapport(?:en)?|uppföljning(?:en)?|bokslut(?:et)?) (\d)(?= |$)/;
const HALF_YEAR =
  /^(?:halvårsrapport(?:en)?|halvårsuppföljning(?:en)?|halvårsbokslut(?:et)?|halvår(?:et)?)(?= (?:19|20)\d\d$|$)/;

/** A reader of periods; `year` completes "april" and "T1". A bare year names the plan, not the period: ambiguous. */
export function periodReader(year: number | null): (cell: CellValue) => Reading<Period> {
  return remembering<Period>((cell) => {
    const nothing = nothingOrError(cell);
    if (nothing !== null) return nothing;
    const { period, text, corrected } = periodIn(cell, year);
    if (typeof period === "string") return unreadable(text, period);
    return corrected ? { kind: "read", value: period, text, corrected } : { kind: "read", value: period, text };
  });
}

function periodIn(cell: CellValue, year: number | null) {
  const typed = typeof cell === "string" ? normaliseText(cell) : "";
  const mended = mendWords(typed);
  const { found, text } = spanIn(typeof cell === "string" ? dateOf(mended) : cell, year);
  const period = isOpen(typeof cell === "number" ? String(cell) : typed) ? "ambiguous" : periodOf(found);
  return { period, text: typeof cell === "number" ? text : textOf(cell), corrected: mended !== typed };
}

/** "2025", "delårsrapport 2025", "tertialrapport": which part of the year stays open. */
function isOpen(text: string): boolean {
  return !COUNTED.test(text) && /^(?:\d|(?:19|20)\d\d)?$/.test(text.replace(REPORT, ""));
}

/** The part of the text that names the time. */
function dateOf(text: string): string {
  const whole = text.replace(WHOLE_YEAR, "helår ");
  if (whole !== text) return whole.trim();
  const counted = text.replace(COUNTED, "$1 $2").replace(HALF_YEAR, "halvår 1");
  if (counted !== text) return counted;
  return text.replace(REPORT, "").replace(BETWEEN, "").replace(BETWEEN, "");
}

function periodOf(found: ReturnType<typeof spanIn>["found"]): Period | Unreadable {
  if (found === "continuous") return "unknown";
  if (typeof found === "string") return found;
  const fromYear = Number(found.from.slice(0, 4));
  const year = Number(found.to.slice(0, 4));
  // A week belongs to two months too often to name one; two years are no period of one plan.
  if (found.grain === "week" || fromYear !== year) return "ambiguous";
  return { year, endMonth: Number(found.to.slice(5, 7)) };
}

/** Days and spans of days as people write them, one form a line; the forms themselves are in spanForms.ts. */
import type { Unreadable } from "../plan/reading";
import type { Span } from "./calendar";
import { FORMS } from "./spanForms";

/** How exactly the text says when. */
export type Grain = "day" | "week" | "month" | "year";

export interface Found extends Span {
  readonly grain: Grain;
  /** The year as the text itself names it; null where the plan's year completed it. */
  readonly ownYear: number | null;
}

/** Longer texts are prose. */
const LONGEST = 60;
/** What may stand before a date without changing it. */
const OPENING = /^(?:den |under |hela |i |(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,? )+(?=.)/;
/** "våren", "slutet av maj": nobody can say from which day. */
const VAGUE =
  /(?:^|[ -])(?:vår|våren|höst|hösten|sommar|sommaren|vinter|vintern|början|mitten|slutet|årsskiftet|månadsskiftet|senast|tidigast|efter|före)(?= |$)/;
/** "t.o.m." and the like between two dates; a dash may stand without spaces. */
const JOINT = / ?(?:-+|→) ?| (?:till|tom|t\.o\.m\.?|t o m|till och med) /g;

/**
 * The span that a text says; `text` is from normaliseText, `year` completes what has none.
 * outOfRange: a day that the calendar lacks, or an end before its start. noYear: the year is missing and not known.
 */
export function parseSpan(text: string, year: number | null): Found | Unreadable {
  if (text.length > LONGEST) return "unknown";
  const single = parseSingle(text, year);
  if (single !== null && typeof single !== "string") return single;
  const joined = parseJoined(text, year);
  return joined ?? single ?? (VAGUE.test(text) ? "ambiguous" : "unknown");
}

/** One date of any form; null where the text has none of them. */
function parseSingle(text: string, year: number | null): Found | Unreadable | null {
  const plain = text.replace(OPENING, "").replace(/[.,;]+$/, "");
  // "2025 april", "2025-W18", "2025q2": the year may come first.
  const yearLast = plain.replace(/^((?:19|20)\d\d)[ -]?(\p{L}.*)$/u, "$2 $1");
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(yearLast);
    if (match) return read(match.slice(1), year);
  }
  return null;
}

/** "jan–dec", "30 april–2 maj 2025": a dash is a joint where what stands on both sides of it is a date. */
function parseJoined(text: string, year: number | null): Found | Unreadable | null {
  let failed: Unreadable | null = null;
  for (const joint of text.matchAll(JOINT)) {
    const joined = join(text.slice(0, joint.index).trim(), text.slice(joint.index + joint[0].length).trim(), year);
    if (joined !== null && typeof joined !== "string") return joined;
    failed ??= joined;
  }
  return failed;
}

function join(left: string, right: string, year: number | null): Found | Unreadable | null {
  const end = parseSingle(right, year ?? yearIn(left));
  if (end === null) return null;
  const start = parseSingle(left, (typeof end === "string" ? null : end.ownYear) ?? year);
  if (start === null) return null;
  if (typeof start === "string") return start;
  // "nov 2024–feb 2025" names both years; "1 maj 2024–5 juni" means the first one's.
  const closing = start.ownYear === null ? end : parseSingle(right, start.ownYear);
  if (closing === null || typeof closing === "string") return closing;
  // "nov–feb 2025" may begin the year before; nobody says so.
  if (closing.from < start.from) return start.ownYear === null || closing.ownYear === null ? "ambiguous" : "outOfRange";
  const grain = start.grain === closing.grain ? start.grain : "month";
  return { from: start.from, to: closing.to, grain, ownYear: closing.ownYear ?? start.ownYear };
}

function yearIn(text: string): number | null {
  const year = /(?:19|20)\d\d/.exec(text)?.[0];
  return year === undefined ? null : Number(year);
}

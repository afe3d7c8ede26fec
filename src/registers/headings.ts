/** Which register field a heading names, with synonyms, qualifiers and small misspellings forgiven. */
import { edits, normaliseText } from "../values/text";
import type { CellValue } from "../workbook/port";
import { REGISTERS, type TableRole } from "./definitions";
import { splitQualifier, UNQUALIFIED, type Qualifier } from "./qualifiers";

export interface HeadingMatch {
  readonly role: TableRole;
  readonly field: string;
  readonly qualifier: Qualifier;
  /** 1 the very synonym, less where something was stripped or forgiven. */
  readonly strength: number;
}

export interface PeriodHeading {
  readonly qualifier: Qualifier;
  /** True for "T1", "April 2025", "2024", "Helår": a year or period and nothing else. */
  readonly alone: boolean;
}

interface Target {
  readonly role: TableRole;
  readonly field: string;
}

/** Headings longer than this are texts, not headings. */
const MAX_HEADING_LENGTH = 60;
const STRENGTH = { exact: 1, stripped: 0.95, prefix: 0.75, misspelt: 0.8 } as const;
const NO_MATCH: readonly HeadingMatch[] = [];

const SYNONYMS = synonymIndex();

function synonymIndex(): Map<string, Target[]> {
  const index = new Map<string, Target[]>();
  for (const register of REGISTERS) {
    for (const field of register.fields) {
      for (const synonym of new Set(field.synonyms.map(headingText))) {
        const targets = index.get(synonym) ?? [];
        targets.push({ role: register.role, field: field.name });
        index.set(synonym, targets);
      }
    }
  }
  return index;
}

/** "Aktivi-" at the end of a line of the cell, with the rest of the word on the next. */
const HYPHENATED = /(?<=\p{L})[-\u00ad]\s*\n\s*(?=\p{Ll})/gu;

export function withoutHyphenation(text: string): string {
  return text.includes("\n") ? text.replace(HYPHENATED, "") : text;
}

/** A heading folded for comparison: no case, no stray white space, no trailing marks or hyphenation. */
export function headingText(text: string): string {
  return normaliseText(withoutHyphenation(text))
    .replace(/[\s:*.?!]+$/u, "")
    .replace(/\s*\/\s*/gu, "/");
}

/**
 * Finds headings' fields; remembers every text it has seen. `exact` matches cost a map look-up and are tried on every row
 * that could be a header row; `forgiving` ones (prefixes, misspellings) only on rows that look like one.
 */
export class HeadingReader {
  private readonly exactMatches = new Map<string, readonly HeadingMatch[]>();
  private readonly forgivingMatches = new Map<string, readonly HeadingMatch[]>();
  private readonly periods = new Map<string, PeriodHeading>();

  /** The year and period that a heading names, and whether it names nothing else. */
  period(heading: string): PeriodHeading {
    let period = this.periods.get(heading);
    if (period === undefined) {
      period = periodHeading(heading);
      this.periods.set(heading, period);
    }
    return period;
  }

  exact(cell: CellValue): readonly HeadingMatch[] {
    if (typeof cell !== "string" || cell === "" || cell.length > MAX_HEADING_LENGTH) return NO_MATCH;
    return remember(this.exactMatches, cell, () => exactMatches(headingText(cell)));
  }

  forgiving(cell: CellValue): readonly HeadingMatch[] {
    const exact = this.exact(cell);
    if (exact.length > 0 || typeof cell !== "string" || cell === "" || cell.length > MAX_HEADING_LENGTH) return exact;
    return remember(this.forgivingMatches, cell, () => forgivingMatches(headingText(cell)));
  }
}

/** What `HeadingReader.period` remembers. */
export function periodHeading(heading: string): PeriodHeading {
  if (heading === "" || heading.length > MAX_HEADING_LENGTH) return { qualifier: UNQUALIFIED, alone: false };
  const { base, qualifier } = splitQualifier(headingText(heading));
  return { qualifier, alone: base === "" && (qualifier.year !== null || qualifier.endMonth !== null) };
}

function remember(
  known: Map<string, readonly HeadingMatch[]>,
  text: string,
  find: () => readonly HeadingMatch[],
): readonly HeadingMatch[] {
  let matches = known.get(text);
  if (matches === undefined) {
    matches = find();
    known.set(text, matches);
  }
  return matches;
}

function exactMatches(heading: string): readonly HeadingMatch[] {
  const whole = SYNONYMS.get(heading);
  if (whole !== undefined) return matchesOf(whole, UNQUALIFIED, STRENGTH.exact);
  const { base, qualifier } = splitQualifier(withoutParentheses(heading));
  const withQualifierInside =
    qualifier.year === null && qualifier.endMonth === null ? splitQualifier(heading).qualifier : qualifier;
  const targets = SYNONYMS.get(base);
  return targets === undefined ? NO_MATCH : matchesOf(targets, withQualifierInside, STRENGTH.stripped);
}

function withoutParentheses(heading: string): string {
  return heading
    .replace(/\([^)]*\)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

function forgivingMatches(heading: string): readonly HeadingMatch[] {
  const { base, qualifier } = splitQualifier(withoutParentheses(heading));
  const near: HeadingMatch[] = [];
  const prefixed: HeadingMatch[] = [];
  for (const [synonym, targets] of SYNONYMS) {
    if (isMisspelling(base, synonym)) near.push(...matchesOf(targets, qualifier, STRENGTH.misspelt));
    else if (startsWithWords(base, synonym)) prefixed.push(...matchesOf(targets, qualifier, STRENGTH.prefix));
  }
  return near.length > 0 ? near : prefixed;
}

/** One letter off for words of 5–8 letters, two for longer ones; short words must be right. */
function isMisspelling(text: string, synonym: string): boolean {
  const tolerance = synonym.length >= 9 ? 2 : synonym.length >= 5 ? 1 : 0;
  return tolerance > 0 && Math.abs(text.length - synonym.length) <= tolerance && edits(text, synonym) <= tolerance;
}

/** "ansvarig funktion/person" starts with the words of "ansvarig"; short synonyms ("nr") are too weak for that. */
function startsWithWords(text: string, synonym: string): boolean {
  return (
    synonym.length >= 5 &&
    text.length > synonym.length &&
    text.startsWith(synonym) &&
    /^[\s/,(–-]/u.test(text.slice(synonym.length))
  );
}

function matchesOf(targets: readonly Target[], qualifier: Qualifier, strength: number): HeadingMatch[] {
  return targets.map((target) => ({ ...target, qualifier, strength }));
}

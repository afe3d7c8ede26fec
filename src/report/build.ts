/** Putting paragraphs together. A number that words a figure is a run of its own, so that it can be traced. */
import { listParts } from "../swedish/lists";
import type { Gender, Series } from "../swedish/numbers";
import { capitalised } from "../swedish/typography";
import type { Paragraph, ParagraphKind, Run } from "./paragraph";

/** Text, a run, or several of them. */
export type Part = string | Run | readonly Part[];

/** A count: a Figure, or a plain number that no figure stands for (then without id). */
export interface Count {
  readonly value: number;
  readonly id?: string;
}

/** Writes a section's paragraphs: kind, the paragraph's own name within the section, and its parts. */
export type Write = (kind: ParagraphKind, name: string, ...parts: readonly Part[]) => Paragraph;

/** A writer for one section: ids are "<section>.<name>". */
export function sectionWriter(section: string, sectionTitle: string): Write {
  return (kind, name, ...parts) => ({
    id: `${section}.${name}`,
    section,
    sectionTitle,
    kind,
    runs: runsOf(parts),
  });
}

function runsOf(parts: readonly Part[]): Run[] {
  const runs: Run[] = [];
  for (const run of flat(parts)) {
    const last = runs.at(-1);
    if (run.figure === undefined && last !== undefined && last.figure === undefined) {
      runs[runs.length - 1] = { text: last.text + run.text };
    } else if (run.text !== "") {
      runs.push(run);
    }
  }
  return runs;
}

function flat(parts: readonly Part[]): Run[] {
  return parts.flatMap((part) => {
    if (typeof part === "string") {
      return [{ text: part }];
    }
    return "text" in part ? [part] : flat(part);
  });
}

/** A count in a word of its own: "båda", "enda", "inget". */
export function worded(text: string, count: Count): Run {
  return count.id === undefined ? { text } : { text, figure: count.id };
}

/** The count as worded in its series; zero is "ingen", "inget". */
export function counted(count: Count, series: Series, gender: Gender): Run {
  return worded(series.count(count.value, gender), count);
}

/** The count as worded in its series, for counts of several things: zero is "inga". */
export function countedMany(count: Count, series: Series, gender: Gender): Run {
  return worded(count.value === 0 ? "inga" : series.count(count.value, gender), count);
}

/** What a list's lead counts. */
export interface LeadNoun {
  readonly gender: Gender;
  /** "kortsiktigt nyckeltal". */
  readonly one: string;
  /** "kortsiktiga nyckeltal". */
  readonly many: string;
  /** One of them after "följande", where that differs: "kortsiktiga nyckeltal". */
  readonly following?: string;
}

/**
 * The sentence before a list: "Följande sex nyckeltal uppnås inte:", "Ett nyckeltal uppnås inte:". As a sentence
 * never opens with digits (domain.md), one in digits stands in brackets: "Följande nyckeltal uppnås inte (1):".
 */
export function listLead(count: Count, words: Series, noun: LeadNoun, said: string): Part {
  const number = counted(count, words, noun.gender);
  if (count.value !== 1) {
    return ["Följande ", number, ` ${noun.many} ${said}:`];
  }
  return words.inDigits
    ? [`Följande ${noun.following ?? noun.one} ${said} (`, number, "):"]
    : [{ ...number, text: capitalised(number.text) }, ` ${noun.one} ${said}:`];
}

/** "A, B och C" of parts. */
export function listed(items: readonly Part[]): Part {
  return listParts(items);
}

/** Sentences with a space between, the missing ones (null) left out. */
export function sentences(...all: readonly (Part | null)[]): Part {
  const present = all.filter((one) => one !== null);
  return present.flatMap((one, index) => (index === 0 ? [one] : [" ", one]));
}

/** `[Komplettera: …]`: what only the author can write (domain.md rule 9). */
export function gapText(what: string): string {
  return `[Komplettera: ${what}]`;
}

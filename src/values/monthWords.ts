/** Month names and the other words of dates, with small misspellings mended ("febuari"). */
import { nearest } from "./text";

const MONTHS: readonly string[] = [
  "januari|jan|january",
  "februari|feb|febr|february",
  "mars|mar|march",
  "april|apr",
  "maj|may",
  "juni|jun|june",
  "juli|jul|july",
  "augusti|aug|august",
  "september|sep|sept",
  "oktober|okt|october|oct",
  "november|nov",
  "december|dec",
];

const NUMBERS = new Map(MONTHS.flatMap((names, at) => names.split("|").map((name) => [name, at + 1])));

/** For patterns: any month name, with the dot of an abbreviation. The longer first: "mars" is not "mar" and an s. */
export const MONTH = `(${[...NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|")})\\.?`;

/** 1–12 of a month name; 0 for any other word. */
export function monthNumber(name: string): number {
  return NUMBERS.get(name) ?? 0;
}

/** Other words that dates are made of and a misspelling may mend. */
const WORDS = new Set([
  ...MONTHS.map((names) => names.split("|", 1)[0] ?? "").filter((name) => name.length >= 5),
  ..."måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|vecka|veckan|kvartal|kvartalet|tertial|tertialet".split("|"),
  ..."halvår|halvåret|helår|helåret|första|andra|tredje|fjärde|löpande|kontinuerligt|kontinuerlig|under".split("|"),
]);

/** The text with misspelt date words mended; `text` is from normaliseText. Short words and other words stay. */
export function mendWords(text: string): string {
  return text.replace(/\p{L}{5,}/gu, (word) => (WORDS.has(word) || NUMBERS.has(word) ? word : (mended(word) ?? word)));
}

/** A beginning that differs makes another word ("oktober", "oandra"), not a misspelling. */
function mended(word: string): string | undefined {
  const known = nearest(word, WORDS);
  return known?.[0] === word[0] ? known : undefined;
}

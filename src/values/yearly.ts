/** Values with their years in one cell: "−15,8 % (2024) −14 % (2025)", "2024: 95 %, 2025: 96 %", "95 % 2025". */
import type { Unreadable } from "../plan/reading";

interface Part {
  readonly year: number;
  readonly text: string;
}

const YEAR = "(?:år |för )?((?:19|20)\\d\\d)";
/** A value needs a digit or a yes or no; it ends where its year begins. */
const VALUE = "(.*?(?:\\d|ja|nej).*?)";
const FORMS: readonly { readonly pattern: RegExp; readonly yearFirst: boolean }[] = [
  { pattern: new RegExp(`${VALUE} ?\\(${YEAR}\\)`, "giu"), yearFirst: false },
  { pattern: new RegExp(`\\(?${YEAR}\\)? ?[:=] ?${VALUE}(?=[,;/ ]+\\(?${YEAR}\\)? ?[:=]|$)`, "giu"), yearFirst: true },
  { pattern: new RegExp(`${VALUE} ${YEAR}(?=[,;/ ]|$)`, "giu"), yearFirst: false },
];
const SEPARATORS = /^(?:[ ,;/]|och )+|[ ,;/]+$/g;

/**
 * The part of the text that is meant for `year`; the whole text where it names no years. noYear where the year is not
 * among those named, or unknown; ambiguous where it stands twice. `text` is from foldText.
 */
export function forYear(text: string, year: number | null): { readonly text: string } | Unreadable {
  if (!/(?:19|20)\d\d(?!\d)/.test(text)) return { text };
  const parts = partsOf(text);
  if (parts === null) return { text };
  const mine = parts.filter((part) => part.year === year);
  const [first, second] = mine;
  if (first === undefined) return "noYear";
  return second === undefined ? { text: first.text } : "ambiguous";
}

function partsOf(text: string): readonly Part[] | null {
  for (const { pattern, yearFirst } of FORMS) {
    const parts: Part[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      if (text.slice(end, match.index).replace(SEPARATORS, "") !== "") break;
      const [whole, first = "", second = ""] = match;
      const [year, value] = yearFirst ? [first, second] : [second, first];
      parts.push({ year: Number(year), text: value.replace(SEPARATORS, "") });
      end = match.index + whole.length;
    }
    if (parts.length > 0 && text.slice(end).replace(SEPARATORS, "") === "") return parts;
  }
  return null;
}

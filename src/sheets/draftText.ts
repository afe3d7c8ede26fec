/** A draft's paragraphs as cells. */
import { textOf, type Paragraph } from "../report/paragraph";

/** The longest text that a cell holds. */
const LONGEST = 32_767;
/** Before a bullet in its cell. */
export const BULLET = "• ";

/** What a workbook file cannot carry (XML forbids it) or carries as U+FFFD: control characters and halves of surrogate pairs. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\p{Surrogate}\uFFFD-\uFFFF]/gu;

/** The paragraph's text as its cell holds it: a bullet with its sign. */
export function cellTextOf(paragraph: Paragraph): string {
  const text = textOf(paragraph);
  return paragraph.kind === "bullet" ? BULLET + text : text;
}

/** What of a text survives being written to a workbook and read again, so that only a person's changes count as such. */
function comparable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(UNWRITABLE, "")
    .slice(0, LONGEST - 1)
    .trimEnd();
}

/** Whether two texts are the same but for what writing and reading a workbook changes. */
export function sameText(one: string, other: string): boolean {
  return one === other || comparable(one) === comparable(other);
}

/** What a person typed, as messages quote it. */
import { tidy } from "../swedish/typography";

const LONGEST = 80;
/** Of several texts. A sheet with a column for each week has hundreds of headings. */
export const MOST_QUOTED = 12;

/** On one line, cut at a word where it is long. */
export function short(text: string): string {
  const line = tidy(text);
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  const space = cut.lastIndexOf(" ");
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Finding findings: by severity, and by words in what is shown of them. */
import type { Finding, Severity } from "../plan/finding";
import { messageOf, ruleTitle, type Language } from "../strings/findings";
import { normaliseText } from "../values/text";
import type { ListedFinding } from "./findingGroups";

/** Those of the severities; all where none is chosen. */
export function ofSeverities(
  listed: readonly ListedFinding[],
  severities: ReadonlySet<Severity>,
): readonly ListedFinding[] {
  return severities.size === 0 ? listed : listed.filter(({ finding }) => severities.has(finding.severity));
}

export type FindingSearch = (query: string) => readonly ListedFinding[];

/**
 * Searches the findings' messages, rules, departments, places and texts. A finding fits where every word of the query occurs in
 * it, inside longer words too. What is searched is made when it is first needed, since most findings are never searched.
 */
export function findingSearch(listed: readonly ListedFinding[], language: Language): FindingSearch {
  const texts: (string | undefined)[] = [];
  return (query) => {
    const words = searchWords(query);
    if (words.length === 0) return listed;
    return listed.filter(({ finding }, index) => {
      const text = (texts[index] ??= searchedText(finding, language));
      return words.every((word) => text.includes(word));
    });
  };
}

function searchWords(query: string): string[] {
  return folded(query)
    .split(" ")
    .filter((word) => word !== "" && word !== "·");
}

/** Parts stand on lines of their own: no word reaches from one into the next. */
function searchedText(finding: Finding, language: Language): string {
  const { file, sheet, cell } = finding.place;
  return [
    messageOf(finding, language),
    ruleTitle(finding.rule, language),
    finding.department,
    file,
    sheet,
    cell,
    sheet === null || cell === null ? null : `${sheet}!${cell}`,
    "text" in finding.params ? finding.params.text : null,
    finding.fix === undefined ? null : String(finding.fix.value),
  ]
    .filter((part) => part !== null)
    .map(folded)
    .join("\n");
}

const QUOTES = /["'“”„‘’»«]/g;
/** Letters beyond those of the Swedish alphabet. */
const FOREIGN = /(?![åäö])[\u0080-\uFFFF]/g;
const SWEDISH = new Map([
  ["æ", "ä"],
  ["ø", "ö"],
]);

/**
 * As Swedes look words up: å, ä and ö are letters of their own, accents on others do not matter ("idé" is "ide"), æ and ø are
 * ä and ö. Nobody types the quotation marks of a message.
 */
function folded(text: string): string {
  return normaliseText(text)
    .replace(QUOTES, "")
    .replace(FOREIGN, (letter) => SWEDISH.get(letter) ?? letter.normalize("NFD").replace(/\p{M}/gu, ""));
}

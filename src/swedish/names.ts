/** Names of boards, offices and reports in running text: genitive, definite form, initial letter. */
import { tidy } from "./typography";

/** Words that make a name a common noun in Swedish, written with a small letter in running text. */
const COMMON_NOUN = /(?:styrelsen?|nämnd(?:en)?|utskottet?|beredning(?:en)?|förbundet|direktör(?:en)?|chef(?:en)?)$/iu;

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toLocaleUpperCase("sv-SE") && /\p{L}/u.test(word);
}

/** "Regionstyrelsen" → "regionstyrelsen", "Nämnden för kultur" → "nämnden för kultur"; "RS" and proper names stay. */
export function inRunningText(name: string): string {
  const tidied = tidy(name);
  const words = tidied.split(" ");
  const first = words[0] ?? "";
  if (isAbbreviation(first.split("-")[0] ?? "") || !words.some((word) => COMMON_NOUN.test(word))) {
    return tidied;
  }
  return tidied.slice(0, 1).toLocaleLowerCase("sv-SE") + tidied.slice(1);
}

/** "regionstyrelsen" → "regionstyrelsens", "RS" → "RS:s", "Västerås" → "Västerås". */
export function genitive(name: string): string {
  const tidied = tidy(name);
  if (isAbbreviation(tidied)) {
    return `${tidied}:s`;
  }
  return /[sxz]$/iu.test(tidied) ? tidied : `${tidied}s`;
}

/** A role after a name: "Regiondirektör" → "regiondirektör"; "HR-direktör" stays. */
export function roleText(role: string): string {
  const tidied = tidy(role);
  const second = tidied.slice(1, 2);
  return second === second.toLocaleLowerCase("sv-SE")
    ? tidied.slice(0, 1).toLocaleLowerCase("sv-SE") + tidied.slice(1)
    : tidied;
}

const DEFINITE_REPORTS = new Map([
  ["tertialrapport", "tertialrapporten"],
  ["delårsrapport", "delårsrapporten"],
  ["årsredovisning", "årsredovisningen"],
  ["årsrapport", "årsrapporten"],
  ["månadsrapport", "månadsrapporten"],
]);

/** "tertialrapport" → "tertialrapporten"; a name of another kind is quoted: "rapporten ”Läget i april”". */
export function definiteReport(name: string): string {
  const tidied = tidy(name);
  const small = tidied.toLocaleLowerCase("sv-SE");
  if ([...DEFINITE_REPORTS.values()].includes(small)) {
    return small;
  }
  return DEFINITE_REPORTS.get(small) ?? `rapporten ”${tidied}”`;
}

/** Which council stands over the board: told by the names, "fullmäktige" where they do not say. */
export function councilName(board: string | null, organisation: string | null): string {
  for (const name of [board, organisation]) {
    const small = name?.toLocaleLowerCase("sv-SE") ?? "";
    if (small.startsWith("region")) {
      return "regionfullmäktige";
    }
    if (/^kommun|kommun$/u.test(small)) {
      return "kommunfullmäktige";
    }
  }
  return "fullmäktige";
}

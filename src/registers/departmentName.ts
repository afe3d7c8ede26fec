/** A department's name: from the sheet's name when that says one, else the file's, else a title row above the header. */
import { normaliseText } from "../values/text";

/** Words of sheet and file names that say what the sheet is, not whose. */
const NOT_A_NAME = new Set([
  "aktivitet",
  "aktiviteter",
  "aktivitetslista",
  "aktivitetsplan",
  "avd",
  "blad",
  "sheet",
  "tabell",
  "table",
  "data",
  "underlag",
  "uppföljning",
  "uppföljningen",
  "uppföljningar",
  "rapport",
  "rapportering",
  "handlingsplan",
  "verksamhetsplan",
  "plan",
  "status",
  "slutlig",
  "slutversion",
  "version",
  "ver",
  "kopia",
  "copy",
  "av",
  "för",
  "of",
  "till",
  "utkast",
  "final",
  "ny",
  "nya",
  "mall",
  "vp",
  "tertial",
  "delår",
  "helår",
  "kvartal",
  "export",
  "lista",
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
]);
const SPREADSHEET_ENDING = /\.(?:xlsx|xlsm|xls|xlsb|ods)$/iu;
/** "2025", "v2", "T1", "(1)", "blad1", "2025-04-30": numbers and versions. */
const NUMBERED = /^(?:(?:blad|sheet|tabell|v|t|q|tertial|kvartal|ver)?\d+|\d+[-.]\d+(?:[-.]\d+)?)$/u;

/** "(2)": what Windows adds to a second copy. */
const COPY_NUMBER = /\s\(\d+\)/gu;
/** "1" to "999": in "Vårdcentral 2" it is part of the name, in "01 HR" only an order. */
const SMALL_NUMBER = /^\d{1,3}$/u;

/** The name in a sheet's or file's name, or null: "Aktiviteter HR" → "HR", "avd HR-avdelningen.xlsx" → "HR-avdelningen", "Blad1" → null. */
export function departmentIn(name: string): string | null {
  const words = name
    .replace(SPREADSHEET_ENDING, "")
    .replace(COPY_NUMBER, " ")
    .replace(/[_()]/gu, " ")
    .replace(/\s[-–]\s/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "");
  const kept = trimNoise(words);
  return kept.length === 0 ? null : kept.join(" ");
}

/** Drops noise words from both ends only, so that "Plan och bygg" stays whole. */
function trimNoise(words: readonly string[]): readonly string[] {
  const isNoise = (word: string | undefined): boolean => {
    const text = normaliseText(word ?? "").replace(/[.,:;]+$/u, "");
    return text === "" || text === "-" || text === "–" || NOT_A_NAME.has(text) || NUMBERED.test(text);
  };
  if (words.every(isNoise)) return [];
  // "Plan och bygg": a noise word that another word joins with "och" belongs to the name.
  const joined = (position: number): boolean => normaliseText(words[position + 1] ?? "") === "och";
  let first = 0;
  while (first < words.length && isNoise(words[first]) && !joined(first)) first++;
  let last = words.length;
  const isNamed = (position: number): boolean =>
    SMALL_NUMBER.test(words[position] ?? "") && !isNoise(words[position - 1]);
  while (last > first && isNoise(words[last - 1]) && !isNamed(last - 1)) last--;
  return words.slice(first, last);
}

/** "Avdelning: HR", "Avdelning HR", "HR-avdelningen – aktiviteter 2025" in a title row; null where it names none for certain. */
export function departmentInTitle(text: string): string | null {
  const labelled =
    /^\s*(?:avdelning|avd\.?|förvaltning|enhet|verksamhet)\s*[:–-]?\s+(.+)$/iu.exec(text)?.[1] ??
    /^\s*(?:avdelning|förvaltning)\s*:\s*(.+)$/iu.exec(text)?.[1];
  if (labelled !== undefined) return departmentIn(labelled);
  const word = text
    .split(/[\s,]+/u)
    .find((part) => /(?:avdelningen|förvaltningen|kansliet|staben|kontoret)$/iu.test(part) && part.length > 12);
  return word ?? null;
}

/** Reads Inställningar: own words for states, thresholds, number style. */
import type { Settings } from "../plan/records";
import { valueOf } from "../plan/reading";
import { createReaders } from "../values/createReaders";
import { normaliseText } from "../values/text";
import { distinctLabels, keyValues, labelText, type KeyValue } from "./keyValueSheet";
import type { SheetView } from "./sheetView";

export const DEFAULT_SETTINGS: Settings = { numberStyle: "words", vocabulary: new Map(), shortOfTimeDays: null };

const NUMBER_STYLE = new Set(["siffror", "talstil", "räkneord", "tal i text", "siffror eller ord"].map(labelText));
const SHORT_OF_TIME = new Set(
  ["kort om tid dagar", "kort om tid", "dagar kvar", "gräns dagar kvar", "för lite tid kvar dagar"].map(labelText),
);
const DIGITS = new Set(["siffror", "ja", "alltid", "digits"]);
const SHEET_NAMES = new Set(["inställningar", "inställning", "settings"]);

export interface SettingsSheet {
  readonly settings: Settings;
  readonly rows: number;
}

/** The sheet's settings, or null where it is no settings sheet. */
export function readSettings(view: SheetView): SettingsSheet | null {
  const named = SHEET_NAMES.has(normaliseText(view.grid.name));
  const rows = keyValues(view, (label) => isSetting(label) || (named && codeOf(label) !== null));
  if (!named && (distinctLabels(rows) < 2 || !rows.every((row) => isSetting(row.label)))) return null;
  const vocabulary = new Map<string, string>();
  let numberStyle: Settings["numberStyle"] = DEFAULT_SETTINGS.numberStyle;
  let shortOfTimeDays: number | null = null;
  for (const row of rows) {
    const [value] = row.values;
    if (value === undefined) continue;
    if (NUMBER_STYLE.has(row.label)) numberStyle = DIGITS.has(normaliseText(String(value))) ? "digits" : "words";
    else if (SHORT_OF_TIME.has(row.label)) shortOfTimeDays = daysOf(row);
    else for (const word of wordsOf(row)) vocabulary.set(word, codeOf(row.label) ?? "");
  }
  return { settings: { numberStyle, vocabulary, shortOfTimeDays }, rows: rows.length };
}

function isSetting(label: string): boolean {
  return NUMBER_STYLE.has(label) || SHORT_OF_TIME.has(label);
}

function daysOf(row: KeyValue): number | null {
  const days = Number(row.values[0]);
  return Number.isInteger(days) && days > 0 ? days : null;
}

/** Own words for a state: several cells, or several in one. */
function wordsOf(row: KeyValue): string[] {
  return row.values
    .flatMap((value) => String(value).split(/[,;\n]/u))
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

const builtIn = createReaders({ year: null, vocabulary: new Map() });

/** The state that a label names in the built-in words: "Genomförd" → "done", "Status: genomförd" likewise. */
function codeOf(label: string): string | null {
  const word = label.replace(/^(?:status|bedömning|uppfyllelse|ord för|eget ord för)\s+/u, "");
  for (const reader of [builtIn.activityStatus, builtIn.fulfilment, builtIn.rating, builtIn.issuer]) {
    const code = valueOf<string>(reader(word));
    if (code !== undefined) return code;
  }
  return null;
}

/** Reads Inställningar: own words for states, thresholds, number style, and what sheets and columns are. */
import { valueOf } from "../plan/reading";
import type { Finding } from "../plan/finding";
import { STATE_GROUPS, type StateCode, type StateGroup, type Vocabulary } from "../plan/ownWords";
import type { Settings } from "../plan/records";
import { createReaders } from "../values/createReaders";
import { ISSUER_WORDS } from "../values/otherWords";
import { ACTIVITY_STATUS_WORDS, FULFILMENT_WORDS, RATING_WORDS } from "../values/statusWords";
import { foldText, normaliseText } from "../values/text";
import { cellsOf, choiceRows, type ChoiceRow } from "./choiceRows";
import { unclearSetting } from "./choices";
import { distinctLabels, keyValues, labelText, type KeyValue } from "./keyValueSheet";
import { SheetView } from "./sheetView";

export const DEFAULT_SETTINGS: Settings = {
  numberStyle: "words",
  vocabulary: [],
  shortOfTimeDays: null,
  sheets: new Map(),
  columns: new Map(),
};

const NUMBER_STYLE = new Set(["siffror", "talstil", "räkneord", "tal i text", "siffror eller ord"].map(labelText));
const SHORT_OF_TIME = new Set(
  ["kort om tid dagar", "kort om tid", "dagar kvar", "gräns dagar kvar", "för lite tid kvar dagar"].map(labelText),
);
const DIGITS = new Set(["siffror", "ja", "alltid", "digits"]);
const SHEET_NAMES = new Set(["inställningar", "inställning", "settings"]);
/** A sheet that is known to hold settings is read this far down, whatever stands above them. */
const REACH = { rows: 5000, first: 5000 };

/** What a row sets: a setting, or words of its own for a state. */
export type SettingName = "numberStyle" | "shortOfTimeDays" | StateCode;

export interface SettingRow {
  readonly setting: SettingName;
  readonly at: KeyValue;
}

/** Settings but for what sheets and columns are: that takes the other sheets too (choices.ts). */
type OwnSettings = Pick<Settings, "numberStyle" | "vocabulary" | "shortOfTimeDays">;

export interface SettingsSheet {
  readonly view: SheetView;
  readonly settings: OwnSettings;
  readonly rows: readonly SettingRow[];
  readonly choices: readonly ChoiceRow[];
}

/** The sheet's settings, or null where it is no settings sheet. */
export function readSettings(view: SheetView): SettingsSheet | null {
  if (!isNamed(view) && !looksLikeSettings(view)) return null;
  const choices = choiceRows(view);
  const isLabel = (label: string): boolean => settingOf(label, isNamed(view)) !== null;
  const found = keyValues(without(view, choices), isLabel, { reach: REACH, headingOf });
  const rows = found.flatMap((at) => {
    const setting = settingOf(at.label, isNamed(view));
    return setting === null ? [] : [{ setting, at }];
  });
  return { view, settings: settingsOf(rows), rows, choices };
}

function isNamed({ grid }: SheetView): boolean {
  return SHEET_NAMES.has(normaliseText(grid.name));
}

/** Under another name: a number style and a threshold, and nothing else. */
function looksLikeSettings(view: SheetView): boolean {
  return distinctLabels(keyValues(view, (label) => settingOf(label, false) !== null)) >= 2;
}

/** The view without the cells that choices take: a sheet may be called "Siffror", and a heading "Genomförd". */
function without(view: SheetView, choices: readonly ChoiceRow[]): SheetView {
  if (choices.length === 0) return view;
  const { grid } = view;
  const values = grid.values.map((row) => [...row]);
  for (const choice of choices) {
    const row = values[choice.row - grid.firstRow];
    for (const { column } of cellsOf(choice)) row?.splice(column - grid.firstColumn, 1, "");
  }
  return new SheetView({ ...grid, values });
}

function settingsOf(rows: readonly SettingRow[]): OwnSettings {
  let { numberStyle, shortOfTimeDays } = DEFAULT_SETTINGS;
  const vocabulary: (readonly [string, string])[] = [];
  for (const { setting, at } of rows) {
    const [value] = at.values;
    if (value === undefined) continue;
    if (setting === "numberStyle") numberStyle = DIGITS.has(normaliseText(String(value))) ? "digits" : "words";
    else if (setting === "shortOfTimeDays") shortOfTimeDays = daysOf(at);
    else for (const cell of at.values) for (const word of ownWords(String(cell))) vocabulary.push([word, setting]);
  }
  return { numberStyle, vocabulary, shortOfTimeDays };
}

function daysOf(row: KeyValue): number | null {
  const days = Number(row.values[0]);
  return Number.isInteger(days) && days > 0 ? days : null;
}

/** A word in quotation marks may hold a comma; any other ends at comma, semicolon or line. */
const WORD = /\s*(?:"([^"\n]*)"|”([^”\n]*)”)\s*(?=[,;\n]|$)|[^,;\n]+/gu;

/** The words of a cell. */
export function ownWords(text: string): string[] {
  return [...text.matchAll(WORD)]
    .map(([whole, straight, curly]) => (straight ?? curly ?? whole).trim())
    .filter((word) => normaliseText(word) !== "");
}

/** What ownWords reads as this one word, on one line; null where nothing would. */
export function ownWordText(word: string): string | null {
  const text = foldText(word);
  return [text, `"${text}"`, `”${text}”`].find((written) => isOnly(ownWords(written), text)) ?? null;
}

function isOnly(words: readonly string[], word: string): boolean {
  return words.length === 1 && words[0] === word;
}

const BUILT_IN = createReaders({ year: null, vocabulary: [] });

/** What the label sets; null where it is no setting's. A state's own name is a label only where `states` may have words. */
function settingOf(label: string, states: boolean): SettingName | null {
  if (NUMBER_STYLE.has(label)) return "numberStyle";
  if (SHORT_OF_TIME.has(label)) return "shortOfTimeDays";
  return states ? codeOf(label) : null;
}

/** Values of settings that would also do for a state ("uppdraget är uppfyllt: ja"). */
const ANSWERS = new Set(["ja", "nej"]);

/** Settings, and states by their own names: "Klar" is rather a state's own word than the label of another. */
function headingOf(label: string): SettingName | null {
  return settingOf(label, STATE_NAMES.has(label));
}

const STATE_NAMES = new Set(
  [ACTIVITY_STATUS_WORDS, FULFILMENT_WORDS, RATING_WORDS, ISSUER_WORDS].flatMap(({ states }) =>
    states.map(({ words }) => labelText(words.split("|")[0] ?? "")),
  ),
);

/** The state that a label names in the built-in words: "Genomförd" → "done", "Status: genomförd" likewise. */
function codeOf(label: string): StateCode | null {
  const word = label.replace(/^(?:status|bedömning|uppfyllelse|ord för|eget ord för)\s+/u, "");
  if (ANSWERS.has(word)) return null;
  for (const { group } of STATE_GROUPS) {
    const code = builtInCode(group, word);
    if (code !== null) return code;
  }
  return null;
}

/** What a word means where nobody has given it another meaning; null where it is not known for certain. */
export function builtInCode(group: StateGroup, word: string): StateCode | null {
  return valueOf<StateCode>(BUILT_IN[group](word)) ?? null;
}

/** Values that cannot be read, and words that are given to two states of one kind: the last one has them. */
export function settingFindings({ view, rows }: SettingsSheet): Finding[] {
  return [...unreadableDays(view, rows), ...wordsTwice(view, rows)];
}

function unreadableDays(view: SheetView, rows: readonly SettingRow[]): Finding[] {
  return rows.flatMap(({ setting, at }) => {
    const [value] = at.values;
    if (setting !== "shortOfTimeDays" || value === undefined || daysOf(at) !== null) return [];
    return [unclearSetting(view, at.valueRow, at.column, { problem: "unreadableDays", text: String(value) })];
  });
}

function wordsTwice(view: SheetView, rows: readonly SettingRow[]): Finding[] {
  const last = new Map<string, { readonly row: SettingRow; readonly column: number; readonly word: string }>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const codes = STATE_GROUPS.find((group) => group.codes.some((code) => code === row.setting));
    if (codes === undefined) continue;
    row.at.values.forEach((value, index) => {
      for (const word of ownWords(String(value))) {
        const key = `${codes.group} ${normaliseText(word)}`;
        const earlier = last.get(key);
        if (earlier !== undefined && earlier.row.setting !== row.setting) {
          const { at } = earlier.row;
          const problem = { problem: "wordTwice", word: earlier.word, used: row.at.label } as const;
          findings.push(unclearSetting(view, at.valueRow, earlier.column, problem));
        }
        last.set(key, { row, column: row.at.columns[index] ?? row.at.column, word });
      }
    });
  }
  return findings;
}

/** What each word means, group by group: of two for one word the last. */
export function meanings(vocabulary: Vocabulary): ReadonlyMap<StateCode, readonly string[]> {
  const words = new Map<StateCode, string[]>();
  for (const { codes } of STATE_GROUPS) {
    const meant = new Map<string, { readonly code: StateCode; readonly word: string }>();
    for (const [word, text] of vocabulary) {
      const code = codes.find((other) => other === text);
      if (code === undefined) continue;
      meant.delete(normaliseText(word));
      meant.set(normaliseText(word), { code, word });
    }
    for (const code of codes) words.set(code, []);
    for (const { code, word } of meant.values()) words.get(code)?.push(word);
  }
  return words;
}

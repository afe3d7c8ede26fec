/** Number style, threshold and own words, as edits of the rows that set them. */
import { STATE_GROUPS, type StateCode } from "../../plan/ownWords";
import { labelText } from "../../registers/keyValueSheet";
import { ownWords, ownWordText, type SettingName, type SettingRow, type SettingsSheet } from "../../registers/settings";
import { ACTIVITY_STATE_LABELS, FULFILMENT_LABELS, ISSUER_LABELS, RATING_LABELS } from "../../swedish/labels";
import { foldText, normaliseText } from "../../values/text";
import type { CellValue } from "../../workbook/port";
import type { SettingsForm } from "./form";
import type { SheetEdits } from "./sheetEdits";

const LABELS: Readonly<Record<StateCode, string>> = {
  ...ACTIVITY_STATE_LABELS,
  ...FULFILMENT_LABELS,
  ...RATING_LABELS,
  ...ISSUER_LABELS,
};
const NUMBER_STYLE = "Siffror";
const SHORT_OF_TIME = "Kort om tid (dagar)";

export function changeValues(edits: SheetEdits, sheet: SettingsSheet, current: SettingsForm, form: SettingsForm): void {
  const writer = new ValueWriter(edits, sheet);
  if (form.numberStyle !== current.numberStyle) writer.numberStyle(form.numberStyle);
  if (form.shortOfTimeDays !== current.shortOfTimeDays) writer.shortOfTime(form.shortOfTimeDays);
  for (const { codes } of STATE_GROUPS) writer.words(codes, wordsOf(current, codes), wordsOf(form, codes));
}

/** A group's words, folded → the word as written and its state. */
type Words = ReadonlyMap<string, { readonly word: string; readonly code: StateCode }>;

function wordsOf({ vocabulary }: SettingsForm, codes: readonly StateCode[]): Words {
  const words = new Map<string, { readonly word: string; readonly code: StateCode }>();
  for (const { code, words: own } of vocabulary) {
    if (codes.includes(code)) for (const word of own) words.set(normaliseText(word), { word, code });
  }
  return words;
}

class ValueWriter {
  constructor(
    private readonly edits: SheetEdits,
    private readonly sheet: SettingsSheet,
  ) {}

  numberStyle(style: SettingsForm["numberStyle"]): void {
    const row = this.rowsOf("numberStyle").at(-1);
    // "Siffror: ja", but "Tal i text: siffror".
    const isQuestion = row === undefined || row.at.label === labelText(NUMBER_STYLE);
    const value = style === "digits" ? (isQuestion ? "ja" : "siffror") : isQuestion ? "nej" : "ord";
    if (row === undefined) this.append(NUMBER_STYLE, value);
    else this.set(row, value);
  }

  shortOfTime(days: number | null): void {
    const rows = this.rowsOf("shortOfTimeDays");
    const row = rows.at(-1);
    if (days === null) this.emptyAll(rows);
    else if (row === undefined) this.append(SHORT_OF_TIME, days);
    else this.set(row, days);
  }

  /** Takes away words that are no longer, or no longer this state's, and adds those that are new. */
  words(codes: readonly StateCode[], current: Words, wanted: Words): void {
    const gone = new Set([...current].filter(([key, known]) => !isSame(known, wanted.get(key))).map(([key]) => key));
    const added = [...wanted].filter(([key, word]) => !isSame(word, current.get(key))).map(([, word]) => word);
    for (const code of codes) {
      const rows = gone.size === 0 ? [] : this.rowsOf(code);
      for (const row of rows) this.without(row, gone);
      const own = added.filter((word) => word.code === code).flatMap(({ word }) => ownWordText(word) ?? []);
      if (own.length > 0) this.add(code, own);
      for (const row of rows) this.settle(row);
    }
  }

  /** A setting's rows in sheet order, those with a value last: of several the last one counts, and only with a value. */
  private rowsOf(setting: SettingName): SettingRow[] {
    const rows = this.sheet.rows.filter((row) => row.setting === setting);
    return [...rows.filter(({ at }) => at.values.length === 0), ...rows.filter(({ at }) => at.values.length > 0)];
  }

  private set({ at }: SettingRow, value: CellValue): void {
    this.edits.set(at.valueRow, at.column, value);
  }

  private emptyAll(rows: readonly SettingRow[]): void {
    for (const row of rows) {
      this.set(row, "");
      this.settle(row);
    }
  }

  private without({ at }: SettingRow, gone: ReadonlySet<string>): void {
    for (const column of at.columns) {
      const words = ownWords(String(this.edits.value(at.valueRow, column)));
      const kept = words.filter((word) => !gone.has(normaliseText(word)));
      if (kept.length < words.length)
        this.edits.set(at.valueRow, column, kept.map((word) => ownWordText(word) ?? word).join("; "));
    }
  }

  /** A label beside another setting, left without a value, would be taken for that one's value. */
  private settle({ at }: SettingRow): void {
    const isEmpty = at.columns.every((column) => this.edits.value(at.valueRow, column) === "");
    const isBeside = this.sheet.rows.some((other) => other.at.row === at.row && other.at.labelColumn < at.labelColumn);
    if (isEmpty && isBeside && at.valueRow === at.row) this.edits.set(at.row, at.labelColumn, "");
  }

  /** Beside the state's other words, in the cell of the last one. */
  private add(code: StateCode, words: readonly string[]): void {
    const row = this.rowsOf(code).at(-1);
    if (row === undefined) {
      this.append(LABELS[code], words.join("; "));
      return;
    }
    const { at } = row;
    const column = at.columns.at(-1) ?? at.column;
    const before = String(this.edits.value(at.valueRow, column)).trim();
    this.edits.set(at.valueRow, column, [...(before === "" ? [] : [before]), ...words].join("; "));
  }

  private append(label: string, value: CellValue): void {
    const { rows, view } = this.sheet;
    const column = rows.length === 0 ? view.firstColumn : Math.min(...rows.map(({ at }) => at.labelColumn));
    this.edits.append(column, [label, value]);
  }
}

function isSame(
  a: { readonly word: string; readonly code: StateCode },
  b: { readonly word: string; readonly code: StateCode } | undefined,
): boolean {
  return a.code === b?.code && foldText(a.word) === foldText(b.word);
}

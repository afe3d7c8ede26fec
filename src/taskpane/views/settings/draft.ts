/**
 * Changes that a person has made in the form and not yet saved. Only they are kept: whatever was not touched follows the
 * workbook, so that what somebody else enters meanwhile is neither hidden nor overwritten.
 */
import type { SettingsForm, SheetChoice } from "../../../app/settings";
import { normaliseText } from "../../../values/text";

type Touched<T> = ReadonlyMap<string, T>;

export interface Draft {
  readonly numberStyle: SettingsForm["numberStyle"] | null;
  /** As typed; null where it was not touched. */
  readonly days: string | null;
  /** State's code → folded word → the word as typed, and whether it is to be there. */
  readonly words: Touched<Touched<{ readonly word: string; readonly there: boolean }>>;
  /** Undefined: back to what was recognised. */
  readonly sheets: Touched<SheetChoice | undefined>;
  /** Sheet → column's key → field; null: not used; undefined: back to what was recognised. */
  readonly columns: Touched<Touched<string | null | undefined>>;
}

export const NO_CHANGES: Draft = {
  numberStyle: null,
  days: null,
  words: new Map(),
  sheets: new Map(),
  columns: new Map(),
};

/** What was typed as number of days: null for an empty box, undefined where it is none. */
export function daysOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const days = Number(text);
  return Number.isSafeInteger(days) && days > 0 ? days : undefined;
}

/** The word as it is compared: as the readers of cells do. */
export function folded(word: string): string {
  return normaliseText(word);
}

export function withWord(draft: Draft, code: string, word: string, there: boolean): Draft {
  return { ...draft, words: within(draft.words, code, folded(word), { word, there }) };
}

export function withSheet(draft: Draft, sheet: string, choice: SheetChoice | undefined): Draft {
  return { ...draft, sheets: new Map(draft.sheets).set(sheet, choice) };
}

export function withColumn(draft: Draft, sheet: string, key: string, field: string | null | undefined): Draft {
  return { ...draft, columns: within(draft.columns, sheet, key, field) };
}

/** Everything that a person chose for the sheet goes, saved or not. */
export function withoutChoices(draft: Draft, form: SettingsForm, sheet: string): Draft {
  const columns = [...(form.columns.get(sheet)?.keys() ?? [])];
  return columns.reduce((next, key) => withColumn(next, sheet, key, undefined), withSheet(draft, sheet, undefined));
}

function within<T>(outer: Touched<Touched<T>>, name: string, key: string, value: T): Touched<Touched<T>> {
  return new Map(outer).set(name, new Map(outer.get(name) ?? []).set(key, value));
}

/** The changes that are still changes: those that the workbook does not have already. */
export function remaining(draft: Draft, saved: SettingsForm): Draft {
  const wordsOf = new Map<string, ReadonlySet<string>>(
    saved.vocabulary.map(({ code, words }) => [code, new Set(words.map(folded))]),
  );
  return {
    numberStyle: draft.numberStyle === saved.numberStyle ? null : draft.numberStyle,
    days: draft.days !== null && daysOf(draft.days) === saved.shortOfTimeDays ? null : draft.days,
    words: keepInner(draft.words, (code, word, { there }) => (wordsOf.get(code)?.has(word) ?? false) !== there),
    sheets: keep(draft.sheets, (sheet, choice) => saved.sheets.get(sheet) !== choice),
    columns: keepInner(draft.columns, (sheet, key, field) => saved.columns.get(sheet)?.get(key) !== field),
  };
}

function keep<T>(map: Touched<T>, isChange: (key: string, value: T) => boolean): Touched<T> {
  return new Map([...map].filter(([key, value]) => isChange(key, value)));
}

function keepInner<T>(
  outer: Touched<Touched<T>>,
  isChange: (name: string, key: string, value: T) => boolean,
): Touched<Touched<T>> {
  return new Map(
    [...outer]
      .map(([name, inner]) => [name, keep(inner, (key, value) => isChange(name, key, value))] as const)
      .filter(([, inner]) => inner.size > 0),
  );
}

/** How many changes there are, each choice and each word for itself. */
export function countChanges({ numberStyle, days, words, sheets, columns }: Draft): number {
  const inner = [...words.values(), ...columns.values()].reduce((sum, { size }) => sum + size, 0);
  return Number(numberStyle !== null) + Number(days !== null) + sheets.size + inner;
}

/** The settings as they will be when saved. A number of days that cannot be read leaves the workbook's own. */
export function formWith(draft: Draft, saved: SettingsForm): SettingsForm {
  const days = draft.days === null ? undefined : daysOf(draft.days);
  return {
    ...saved,
    numberStyle: draft.numberStyle ?? saved.numberStyle,
    shortOfTimeDays: days === undefined ? saved.shortOfTimeDays : days,
    vocabulary: saved.vocabulary.map((state) => ({
      ...state,
      words: wordsWith(state.words, draft.words.get(state.code)),
    })),
    sheets: overlaid(saved.sheets, draft.sheets),
    columns: columnsWith(saved.columns, draft.columns),
  };
}

function wordsWith(
  words: readonly string[],
  touched: Touched<{ readonly word: string; readonly there: boolean }> = new Map(),
): readonly string[] {
  const kept = words.filter((word) => touched.get(folded(word))?.there !== false);
  const known = new Set(kept.map(folded));
  const added = [...touched].flatMap(([key, { word, there }]) => (there && !known.has(key) ? [word] : []));
  return [...kept, ...added];
}

function overlaid<T>(saved: Touched<T>, touched: Touched<T | undefined>): Touched<T> {
  const all = new Map(saved);
  for (const [key, value] of touched) {
    if (value === undefined) all.delete(key);
    else all.set(key, value);
  }
  return all;
}

function columnsWith(saved: SettingsForm["columns"], touched: Draft["columns"]): SettingsForm["columns"] {
  const all = new Map(saved);
  for (const [sheet, columns] of touched) {
    const merged = overlaid(saved.get(sheet) ?? new Map<string, string | null>(), columns);
    if (merged.size === 0) all.delete(sheet);
    else all.set(sheet, merged);
  }
  return all;
}

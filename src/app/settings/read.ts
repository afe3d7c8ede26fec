/** The settings of the workbook as a form. */
import { STATE_GROUPS } from "../../plan/ownWords";
import type { ReadResult, SheetSummary } from "../../registers/readRegisters";
import { meanings } from "../../registers/settings";
import type { SettingsForm, StateWords } from "./form";

/** The settings as the workbook has them now. */
export function settingsForm({ registers: { settings }, sheets }: ReadResult): SettingsForm {
  return {
    numberStyle: settings.numberStyle,
    shortOfTimeDays: settings.shortOfTimeDays,
    vocabulary: stateWords(settings.vocabulary),
    sheets: settings.sheets,
    columns: chosenColumns(sheets),
  };
}

/** The sheet that the settings are read from, and kept in; null where there is none yet. */
export function settingsSheet({ sheets }: ReadResult): string | null {
  return sheets.find(({ role }) => role === "settings")?.name ?? null;
}

function stateWords(vocabulary: Parameters<typeof meanings>[0]): StateWords[] {
  const words = meanings(vocabulary);
  return STATE_GROUPS.flatMap(({ group, codes }) =>
    codes.map((code) => ({ group, code, words: words.get(code) ?? [] })),
  );
}

function chosenColumns(sheets: readonly SheetSummary[]): SettingsForm["columns"] {
  const all = new Map<string, Map<string, string | null>>();
  for (const { name, columns } of sheets) {
    for (const { key, field, chosen } of columns) {
      if (!chosen) continue;
      const ofSheet = all.get(name) ?? new Map<string, string | null>();
      all.set(name, ofSheet.set(key, field));
    }
  }
  return all;
}

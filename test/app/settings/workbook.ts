/** A workbook of grids on which the settings are written as an adapter would write them. */
import { settingsChange, settingsForm, type SettingsForm, type SettingsWrite } from "../../../src/app/settings";
import { readRegisters } from "../../../src/registers/readRegisters";
import type { CellEdit, CellValue, SheetGrid } from "../../../src/workbook/port";
import { grid } from "../../grids";

export type Row = readonly CellValue[];

/** The settings as the grids have them. */
export function formOf(grids: readonly SheetGrid[]): SettingsForm {
  return settingsForm(readRegisters(grids));
}

/** The grids with the settings written; an edit whose cell does not hold what it was made up from is an error. */
export function save(grids: readonly SheetGrid[], form: SettingsForm): SheetGrid[] {
  return written(grids, settingsChange(grids, form));
}

export function written(grids: readonly SheetGrid[], write: SettingsWrite): SheetGrid[] {
  if (write.kind === "nothing") return [...grids];
  if (write.kind === "add") return [...grids, grid(write.sheet.name, write.sheet.rows)];
  return write.edits.reduce<SheetGrid[]>((all, edit) => all.map((sheet) => edited(sheet, edit)), [...grids]);
}

function edited(sheet: SheetGrid, { sheet: name, row, column, seen, value }: CellEdit): SheetGrid {
  if (sheet.name !== name) return sheet;
  const values = sheet.values.map((cells) => [...cells]);
  while (values.length <= row - sheet.firstRow) values.push([]);
  const cells = values[row - sheet.firstRow] ?? [];
  while (cells.length <= column - sheet.firstColumn) cells.push("");
  if (cells[column - sheet.firstColumn] !== seen)
    throw new Error(`${name} ${String(row)}:${String(column)} holds another value`);
  cells[column - sheet.firstColumn] = value;
  return { ...sheet, values };
}

/** The form with own words for states added or changed. */
export function withWords(form: SettingsForm, words: Readonly<Record<string, readonly string[]>>): SettingsForm {
  return {
    ...form,
    vocabulary: form.vocabulary.map((state) => ({ ...state, words: words[state.code] ?? state.words })),
  };
}

/** The form as plain data, whatever order words and choices stand in. */
export function plain({ vocabulary, sheets, columns, ...rest }: SettingsForm) {
  const pairs = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...rest,
    vocabulary: vocabulary.map(({ code, words }) => [code, [...words].sort()]),
    sheets: pairs(sheets),
    columns: pairs(columns).map(([name, chosen]) => [name, pairs(chosen)]),
  };
}

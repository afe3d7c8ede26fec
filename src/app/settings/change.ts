/** The form as changes of Inställningar: what must change and nothing else. */
import type { TableRole } from "../../plan/roles";
import { readRegisters, type SheetSummary } from "../../registers/readRegisters";
import { settle } from "../../registers/settle";
import { normaliseText } from "../../values/text";
import type { CellEdit, CellValue, NewSheet, SheetGrid } from "../../workbook/port";
import { changeChoices, registerOf } from "./changeChoices";
import { changeValues } from "./changeValues";
import type { SettingsForm } from "./form";
import { settingsForm } from "./read";
import { SheetEdits } from "./sheetEdits";

export type SettingsWrite =
  | { readonly kind: "nothing" }
  | { readonly kind: "edit"; readonly edits: readonly CellEdit[] }
  | { readonly kind: "add"; readonly sheet: NewSheet };

/** Names that a settings sheet is known by; the first one that is free is used. */
const NAMES = ["Inställningar", "Inställning", "Settings"] as const;
const HEADINGS = ["Inställning", "Värde eller blad", "Register eller rubrik", "Kolumnens innehåll"];
/** Settings that a new sheet shows though nobody has chosen anything, so that they can be found. */
const STANDARD: readonly (readonly CellValue[])[] = [
  ["Siffror", "nej"],
  ["Kort om tid (dagar)", ""],
];
const WIDTHS = [24, 34, 34, 26];

/**
 * What is to be written for the workbook's settings to be the form's. Only cells that must change are edited: the person's
 * own rows, notes and order stay; a choice that goes away leaves empty cells; new rows stand below all others. Where there
 * is no settings sheet, one is added.
 */
export function settingsChange(grids: readonly SheetGrid[], form: SettingsForm): SettingsWrite {
  const { settingsSheets } = settle(grids);
  if (settingsSheets.size > 0) {
    const edits = editsOf(grids, form);
    return edits === null ? { kind: "nothing" } : { kind: "edit", edits: edits.all() };
  }
  // As if an untouched new sheet were there already, so that there is one way to write.
  const name = freeName(grids);
  const rows = [HEADINGS, ...STANDARD];
  const edits = editsOf([...grids, untouched(name, rows, grids[0]?.file ?? "")], form);
  return edits === null
    ? { kind: "nothing" }
    : { kind: "add", sheet: { name, rows: edits.applied().values.map(padded), widths: WIDTHS } };
}

/** Null where nothing is to be changed. */
function editsOf(grids: readonly SheetGrid[], form: SettingsForm): SheetEdits | null {
  const { settingsSheets, choices } = settle(grids);
  const [sheet] = settingsSheets.values();
  if (sheet === undefined) return null;
  const read = readRegisters(grids);
  const current = settingsForm(read);
  const editsFor = (wanted: SettingsForm): SheetEdits => {
    const edits = new SheetEdits(sheet.view.grid);
    changeValues(edits, sheet, current, wanted);
    changeChoices(edits, sheet, choices.all, { current, form: wanted, sheets: read.sheets });
    return edits;
  };
  const edits = editsFor(form);
  const after = grids.map((grid) => (grid === sheet.view.grid ? edits.applied() : grid));
  const pinned = form.columns.size === 0 ? [] : turned(form, read.sheets, readRegisters(after).sheets);
  const all = pinned.length === 0 ? edits : editsFor({ ...form, sheets: new Map([...form.sheets, ...pinned]) });
  return all.all().length === 0 ? null : all;
}

/**
 * Sheets that would be another register with their columns as chosen, with the register that the columns were chosen for:
 * without it, the names of the fields would mean something else.
 */
function turned(
  { sheets, columns }: SettingsForm,
  before: readonly SheetSummary[],
  after: readonly SheetSummary[],
): [string, TableRole][] {
  return [...columns.keys()].flatMap((name): [string, TableRole][] => {
    const register = sheets.has(name) ? null : registerOf(name, undefined, before);
    const parts = before.filter((sheet) => sheet.name === name);
    // A choice that goes away may leave what is read now of one kind; else each register on the sheet stays what it is.
    const expected = parts.some(({ chosen }) => chosen) ? [register] : parts.map((part) => part.register);
    const found = after.filter((sheet) => sheet.name === name).map((sheet) => sheet.register);
    const isSame = found.length === expected.length && found.every((role, at) => role === expected[at]);
    return register === null || isSame ? [] : [[name, register]];
  });
}

function freeName(grids: readonly SheetGrid[]): string {
  const taken = new Set(grids.map(({ name }) => normaliseText(name)));
  return NAMES.find((name) => !taken.has(normaliseText(name))) ?? NAMES[0];
}

function untouched(name: string, values: SheetGrid["values"], file: string): SheetGrid {
  return {
    file,
    name,
    visibility: "visible",
    firstRow: 0,
    firstColumn: 0,
    values,
    formats: new Map(),
    fills: new Map(),
    hiddenRows: new Set(),
    merges: [],
    tables: [],
    leftOut: 0,
    owned: null,
    unfinished: false,
  };
}

/** All rows of a new sheet are of one width. */
function padded(row: readonly CellValue[]): CellValue[] {
  return HEADINGS.map((_, column) => row[column] ?? "");
}

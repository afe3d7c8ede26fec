/** What sheets and columns are, as edits of the rows that say it. */
import type { SheetChoice, TableRole } from "../../plan/roles";
import { cellsOf, type ChoiceRow } from "../../registers/choiceRows";
import type { Choice } from "../../registers/choices";
import {
  fieldIn,
  fieldName,
  fieldsOf,
  isNotUsed,
  NOT_USED,
  registerWith,
  sheetChoiceName,
} from "../../registers/fieldNames";
import { headingText } from "../../registers/headings";
import type { SheetSummary } from "../../registers/readRegisters";
import type { SettingsSheet } from "../../registers/settings";
import type { SettingsForm } from "./form";
import type { SheetEdits } from "./sheetEdits";

interface Wish {
  readonly current: SettingsForm;
  readonly form: SettingsForm;
  readonly sheets: readonly SheetSummary[];
}

/** @param all what the sheet's rows say, those that are overruled or cannot be read among them */
export function changeChoices(
  edits: SheetEdits,
  sheet: SettingsSheet,
  all: readonly Choice[],
  { current, form, sheets }: Wish,
): void {
  const writer = new ChoiceWriter(edits, sheet, all);
  for (const name of new Set([...current.sheets.keys(), ...form.sheets.keys()])) {
    const choice = form.sheets.get(name);
    if (choice === current.sheets.get(name)) continue;
    if (choice === undefined) writer.clear(name, null);
    else writer.put(name, null, sheetChoiceName(choice));
  }
  for (const name of new Set([...current.columns.keys(), ...form.columns.keys()])) {
    // What was chosen for the columns of a sheet that does not count is there again when it does.
    if (form.sheets.get(name) === "ignored") continue;
    const register = registerOf(name, form.sheets.get(name), sheets);
    const wanted = form.columns.get(name) ?? new Map<string, string | null>();
    for (const key of current.columns.get(name)?.keys() ?? [])
      if (!wanted.has(key) || !hasField(register, wanted.get(key))) writer.clear(name, key);
    for (const [key, field] of wanted) if (hasField(register, field)) writer.putField(name, key, field, register);
  }
}

/** The register whose fields the columns will be: the chosen one, else what the headings say. */
export function registerOf(
  name: string,
  choice: SheetChoice | undefined,
  sheets: readonly SheetSummary[],
): TableRole | null {
  if (choice !== undefined) return choice === "ignored" ? null : choice;
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) return null;
  const { chosen, register, recognised } = found;
  if (!chosen) return register;
  return recognised === "plan" || recognised === "settings" ? null : recognised;
}

function hasField(register: TableRole | null, field: string | null | undefined): boolean {
  if (field === null || field === undefined || register === null) return true;
  return fieldsOf(register).some((known) => known.field === field);
}

class ChoiceWriter {
  constructor(
    private readonly edits: SheetEdits,
    private readonly sheet: SettingsSheet,
    private readonly all: readonly Choice[],
  ) {}

  /** Empties every row that says it, so that none that was overruled takes its place. */
  clear(name: string, key: string | null): void {
    for (const { row } of this.choicesOf(name, key))
      for (const { column } of cellsOf(row)) this.edits.set(row.row, column, "");
  }

  putField(name: string, key: string, field: string | null, register: TableRole | null): void {
    const text = this.choicesOf(name, key).at(-1)?.row.choice.value;
    const isSaid =
      text !== undefined && (isNotUsed(String(text)) ? field === null : fieldIn(register, String(text)) === field);
    const home = register ?? registerWith(field ?? "");
    if (!isSaid) this.put(name, key, field === null || home === null ? NOT_USED : fieldName(home, field));
  }

  put(name: string, key: string | null, text: string): void {
    const last = this.choicesOf(name, key).at(-1)?.row;
    if (last === undefined || this.isShared(last)) {
      const column =
        this.sheet.choices[0]?.label.column ?? this.sheet.rows[0]?.at.labelColumn ?? this.sheet.view.firstColumn;
      this.edits.append(column, key === null ? ["Blad", name, text] : ["Kolumn", name, key, text]);
    } else this.edits.set(last.row, last.choice.column, text);
  }

  private choicesOf(name: string, key: string | null): Choice[] {
    const heading = key === null ? null : headingText(key);
    return this.all.filter((choice) => choice.sheet === name && choice.heading === heading);
  }

  /** A row that is about several sheets of nearly the same name stays as it is. */
  private isShared(row: ChoiceRow): boolean {
    return this.all.filter((choice) => choice.row === row).length > 1;
  }
}

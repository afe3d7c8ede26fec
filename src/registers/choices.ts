/** The choices of Inställningar, sheet by sheet, and what is wrong with them. */
import type { Finding } from "../plan/finding";
import { address } from "../plan/origin";
import type { FindingParams } from "../plan/rules";
import type { SheetChoice } from "../plan/roles";
import { normaliseText } from "../values/text";
import type { SheetGrid } from "../workbook/port";
import type { ChoiceCell, ChoiceRow } from "./choiceRows";
import { ROLE_NAMES, type TableRole } from "./definitions";
import { fieldNamed, fieldsOf, isNotUsed, sheetChoiceNamed } from "./fieldNames";
import { headingText } from "./headings";
import { NO_CHOICES, type SheetChoices } from "./sheetChoices";
import type { SettingsSheet } from "./settings";
import type { SheetView } from "./sheetView";

/** One choice as it is understood: for which sheet, and for which of its columns. */
export interface Choice {
  readonly row: ChoiceRow;
  /** The sheet's own name. */
  readonly sheet: string;
  /** Column's heading, folded; null where the choice is what the sheet is. */
  readonly heading: string | null;
}

export interface Choices {
  readonly settings: SheetView | null;
  readonly sheets: ReadonlyMap<string, SheetChoice>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
  /** Those that apply: of two for the same sheet or column the last one. */
  readonly applied: readonly Choice[];
  /** Also those that do not, since another one does or since it cannot be read. */
  readonly all: readonly Choice[];
  readonly findings: readonly Finding[];
}

/** What a sheet has: its registers, and its columns' keys. */
export interface SheetHeadings {
  readonly registers: readonly TableRole[];
  readonly headings: readonly string[];
}

type Problem = FindingParams["unclear-setting"];

/**
 * Finds out which sheets the rows are about: a sheet of exactly that name, else those that differ in case and white space
 * only. In several workbooks a choice is for every sheet of the name.
 * @param sheets those that can be chosen for
 * @param fixed names of those that cannot: our own, those hidden for good, and Inställningar itself
 */
export function readChoices(
  used: SettingsSheet | undefined,
  sheets: readonly SheetGrid[],
  fixed: readonly string[],
): Choices {
  const settings = used?.view ?? null;
  const names = [...new Set(sheets.map(({ name }) => name))];
  const applied = new Map<string, Choice>();
  const all: Choice[] = [];
  const findings: Finding[] = [];
  const note = (row: ChoiceRow, cell: ChoiceCell, problem: Problem): void => {
    if (settings !== null) findings.push(unclearSetting(settings, row.row, cell.column, problem));
  };
  for (const row of used?.choices ?? []) {
    const typed = String(row.sheet.value);
    const meant = namesLike(typed, names);
    if (meant.length === 0) {
      const isFixed = namesLike(typed, fixed).length > 0;
      note(
        row,
        row.sheet,
        isFixed ? { problem: "fixedSheet", sheet: typed } : { problem: "unknownSheet", sheet: typed },
      );
    } else {
      const isUnknown = row.heading === null && sheetChoiceNamed(String(row.choice.value)) === undefined;
      if (isUnknown) note(row, row.choice, { problem: "unknownRole", text: String(row.choice.value) });
      for (const sheet of meant) {
        const choice = { row, sheet, heading: row.heading === null ? null : headingText(String(row.heading.value)) };
        all.push(choice);
        if (isUnknown) continue;
        const key = JSON.stringify([sheet, choice.heading]);
        const earlier = applied.get(key);
        if (earlier !== undefined && !sameChoice(earlier.row, row))
          note(earlier.row, earlier.row.choice, repeated(row));
        applied.delete(key);
        applied.set(key, choice);
      }
    }
  }
  return { settings, ...mapsOf([...applied.values()]), applied: [...applied.values()], all, findings };
}

/** What was chosen for the sheet. */
export function choicesFor(grid: SheetGrid, { sheets, columns }: Choices): SheetChoices {
  const role = sheets.get(grid.name) ?? null;
  const ofSheet = columns.get(grid.name);
  return role === null && ofSheet === undefined ? NO_CHOICES : { role, columns: ofSheet ?? NO_CHOICES.columns };
}

/** A column's choices that fit nothing: no such heading, or no such field in the register that the sheet is. */
export function columnChoiceFindings(
  { settings, applied }: Choices,
  headingsOf: (sheet: string) => SheetHeadings | null,
): Finding[] {
  if (settings === null) return [];
  return applied.flatMap(({ row, sheet, heading }) => {
    const found = heading === null ? null : headingsOf(sheet);
    if (found === null || row.heading === null) return [];
    const { registers, headings } = found;
    if (!headings.some((text) => headingText(text) === heading)) {
      const problem = { problem: "unknownColumn", sheet, heading: String(row.heading.value), headings } as const;
      return [unclearSetting(settings, row.row, row.heading.column, problem)];
    }
    const text = String(row.choice.value);
    const [register] = registers;
    const isKnown = registers.some((role) => fieldNamed(role, text) !== undefined);
    if (isNotUsed(text) || register === undefined || isKnown) return [];
    const fields = fieldsOf(register).map(({ name }) => name);
    const problem = { problem: "unknownField", text, role: ROLE_NAMES[register], fields } as const;
    return [unclearSetting(settings, row.row, row.choice.column, problem)];
  });
}

export function unclearSetting({ grid }: SheetView, row: number, column: number, params: Problem): Finding {
  return {
    rule: "unclear-setting",
    severity: "warning",
    place: { file: grid.file, sheet: grid.name, cell: address(row, column) },
    department: null,
    params,
  };
}

function namesLike(typed: string, names: readonly string[]): readonly string[] {
  if (names.includes(typed)) return [typed];
  return names.filter((name) => normaliseText(name) === normaliseText(typed));
}

function sameChoice(a: ChoiceRow, b: ChoiceRow): boolean {
  return normaliseText(String(a.choice.value)) === normaliseText(String(b.choice.value));
}

function repeated({ row, choice }: ChoiceRow): Problem {
  return { problem: "repeated", cell: address(row, choice.column), used: String(choice.value) };
}

function mapsOf(applied: readonly Choice[]): Pick<Choices, "sheets" | "columns"> {
  const sheets = new Map<string, SheetChoice>();
  const columns = new Map<string, Map<string, string | null>>();
  for (const { row, sheet, heading } of applied) {
    const text = String(row.choice.value);
    if (heading === null) {
      const choice = sheetChoiceNamed(text);
      if (choice !== undefined) sheets.set(sheet, choice);
      continue;
    }
    const ofSheet = columns.get(sheet) ?? new Map<string, string | null>();
    columns.set(sheet, ofSheet.set(heading, isNotUsed(text) ? null : text));
  }
  return { sheets, columns };
}

/** The workbook's sheets as the view lists them: what each was understood as, and why where it was not. */
import type { SettingsForm } from "../../../app/settings";
import type { Standing } from "../../../app/standing";
import type { Finding } from "../../../plan/finding";
import type { RuleId } from "../../../plan/rules";
import type { SheetSummary } from "../../../registers/readRegisters";
import type { SheetGrid } from "../../../workbook/port";
import { normaliseText } from "../../../values/text";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  /** As it was understood: one part, or several where registers stand beside each other. */
  readonly parts: readonly SheetSummary[];
  readonly rows: number;
  readonly departments: readonly string[];
  /** What recognition says of it: why it was not read, or what it lacks. */
  readonly findings: readonly Finding[];
}

export interface SheetLists {
  /** The workbook's own, in the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  /** Names of those that this program writes. */
  readonly owned: readonly string[];
}

/** What recognition finds of a sheet as a whole; all else stands under Kontroll. */
const OF_RECOGNITION: ReadonlySet<RuleId> = new Set<RuleId>([
  "ambiguous-sheet",
  "missing-column",
  "ambiguous-column",
  "unknown-sheet",
  "sheet-set-aside",
  "copy-of-own-sheet",
  "sheet-of-other-year",
  "hidden-sheet-counted",
  "unclear-setting",
]);

export function sheetLists({ grids, read, analysis }: Standing): SheetLists {
  const parts = grouped(analysis.sheets, ({ name }) => name);
  const findings = grouped(
    analysis.findings.filter(({ rule }) => OF_RECOGNITION.has(rule)),
    ({ place }) => place.sheet ?? "",
  );
  const departments = departmentsOf(read.registers.activities);
  const entries = grids
    .filter(({ owned }) => owned === null)
    .map(({ name, visibility }): SheetEntry => {
      const own = parts.get(name) ?? [];
      return {
        name,
        visibility,
        parts: own,
        rows: own.reduce((sum, { rows }) => sum + rows, 0),
        // A sheet that is called as its department says it already.
        departments: [...(departments.get(name) ?? [])].filter((department) => !name.includes(department)),
        findings: findings.get(name) ?? [],
      };
    });
  return { sheets: entries, owned: grids.flatMap(({ name, owned }) => (owned === null ? [] : [name])) };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function departmentsOf(activities: Standing["read"]["registers"]["activities"]): Map<string, Set<string>> {
  const departments = new Map<string, Set<string>>();
  for (const { origin, department } of activities) {
    const known = departments.get(origin.sheet);
    if (known === undefined) departments.set(origin.sheet, new Set([department]));
    else known.add(department);
  }
  return departments;
}

/** Sheets whose name holds the text, whatever its case. */
export function searched(sheets: readonly SheetEntry[], text: string): readonly SheetEntry[] {
  const sought = normaliseText(text);
  return sought === "" ? sheets : sheets.filter(({ name }) => normaliseText(name).includes(sought));
}

/** True where nobody can choose what the sheet is: it is not read, or is read by its labels. */
export function isFixed({ visibility, parts }: SheetEntry): boolean {
  return visibility === "veryHidden" || parts.some(({ role }) => role === "settings");
}

/** True where a person chose what the sheet is, or what one of its columns is. */
export function isChosen(form: SettingsForm, sheet: string): boolean {
  return form.sheets.has(sheet) || form.columns.has(sheet);
}

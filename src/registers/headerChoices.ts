/** What a person chose for columns (Inställningar), laid over what their headings say. */
import type { RegisterDefinition } from "./definitions";
import { fieldNamed } from "./fieldNames";
import { MARKED_FIELD, type FieldColumn, type MarkColumn } from "./headerColumns";
import type { Qualifier } from "./qualifiers";

interface HeaderColumns {
  readonly fields: ReadonlyMap<string, readonly FieldColumn[]>;
  readonly marks: readonly MarkColumn[];
}

/**
 * The header's columns as a person chose them. A chosen column takes its field from those that only were recognised, except
 * from one for another period; a column that is not used is in no field. A text that is none of the register's fields
 * changes nothing.
 * @param chosen column → one of the field's headings, or null: not used
 * @param columnAt the column where its heading names no field of its own
 */
export function withChoices(
  register: RegisterDefinition,
  recognised: HeaderColumns,
  chosen: ReadonlyMap<number, string | null>,
  columnAt: (column: number) => FieldColumn | null,
): HeaderColumns {
  const choices = chosenFields(register, recognised.marks, chosen);
  if (choices.size === 0) return recognised;
  const marked = MARKED_FIELD[register.role];
  const fields = new Map<string, FieldColumn[]>();
  const add = (field: string, column: FieldColumn | null): void => {
    if (column !== null) fields.set(field, [...(fields.get(field) ?? []), column]);
  };
  const kept = new Set<number>();
  for (const [field, columns] of recognised.fields) {
    for (const column of columns) {
      const choice = choices.get(column.column);
      if (choice === undefined) add(field, column);
      else if (choice === field) {
        add(field, { ...column, chosen: true });
        kept.add(column.column);
      }
    }
  }
  for (const [column, field] of choices) if (field !== null && !kept.has(column)) add(field, columnAt(column));
  for (const [field, columns] of fields) fields.set(field, settled(columns));
  const isChosen = fields.get(marked ?? "")?.some((column) => column.chosen) === true;
  const marks = isChosen ? [] : recognised.marks.filter(({ column }) => !choices.has(column));
  return { fields, marks };
}

/** Column → the register's field. A column of marks that is chosen for what its marks give stays what it is. */
function chosenFields(
  register: RegisterDefinition,
  marks: readonly MarkColumn[],
  chosen: ReadonlyMap<number, string | null>,
): ReadonlyMap<number, string | null> {
  const isMark = (column: number): boolean => marks.some((mark) => mark.column === column);
  const fields = new Map<number, string | null>();
  for (const [column, text] of chosen) {
    const field = text === null ? null : fieldNamed(register.role, text);
    if (field === undefined || (field === MARKED_FIELD[register.role] && isMark(column))) continue;
    fields.set(column, field);
  }
  return fields;
}

/** One field's columns from left to right, without those that give way to a chosen one. */
function settled(columns: readonly FieldColumn[]): FieldColumn[] {
  const chosen = columns.filter((column) => column.chosen);
  return columns
    .filter(
      (column) =>
        column.chosen ||
        !chosen.some(({ qualifier }) => isUnqualified(qualifier) || isSame(qualifier, column.qualifier)),
    )
    .sort((a, b) => a.column - b.column);
}

function isUnqualified({ year, endMonth }: Qualifier): boolean {
  return year === null && endMonth === null;
}

function isSame(a: Qualifier, b: Qualifier): boolean {
  return a.year === b.year && a.endMonth === b.endMonth;
}

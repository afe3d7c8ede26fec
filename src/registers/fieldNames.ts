/** What a person calls registers and their fields in Inställningar: by the words that head their sheets and columns. */
import type { SheetChoice, TableRole } from "../plan/roles";
import { normaliseText } from "../values/text";
import { REGISTERS, ROLE_NAMES } from "./definitions";
import { headingText } from "./headings";

/** What is written for a sheet, and for a column, that is left aside. */
const NOT_COUNTED = "räknas inte";
export const NOT_USED = "används inte";

const ASIDE = new Set([
  NOT_COUNTED,
  NOT_USED,
  "räkna inte",
  "räknas ej",
  "använd inte",
  "används ej",
  "inte",
  "nej",
  "-",
  "ingen",
  "inget",
  "ignorera",
  "ignoreras",
  "hoppa över",
  "not counted",
  "not used",
]);

const ROLES: ReadonlyMap<string, TableRole> = new Map(
  REGISTERS.flatMap(({ role, sheetWords }) =>
    [ROLE_NAMES[role], ...sheetWords].map((word) => [normaliseText(word), role] as const),
  ),
);

/** "Aktiviteter" → activities, "räknas inte" → ignored; undefined for any other text. */
export function sheetChoiceNamed(text: string): SheetChoice | undefined {
  const word = normaliseText(text);
  return ASIDE.has(word) ? "ignored" : ROLES.get(word);
}

/** What sheetChoiceNamed reads as the choice. */
export function sheetChoiceName(choice: SheetChoice): string {
  return choice === "ignored" ? NOT_COUNTED : ROLE_NAMES[choice];
}

export function isNotUsed(text: string): boolean {
  return ASIDE.has(normaliseText(text));
}

export interface NamedField {
  readonly field: string;
  /** Its ordinary Swedish heading: unique in the register. */
  readonly name: string;
}

const FIELDS: ReadonlyMap<TableRole, readonly NamedField[]> = new Map(
  REGISTERS.map(({ role, fields }) => [
    role,
    fields.map(({ name, synonyms: [first = name] }) => ({
      field: name,
      name: first.charAt(0).toLocaleUpperCase("sv") + first.slice(1),
    })),
  ]),
);

/** Every heading of every field; a field's ordinary one goes before another's synonym. */
const BY_NAME: ReadonlyMap<TableRole, ReadonlyMap<string, string>> = new Map(
  REGISTERS.map(({ role, fields }) => [
    role,
    new Map([
      ...fields
        .toReversed()
        .flatMap(({ name, synonyms }) => synonyms.map((text) => [headingText(text), name] as const)),
      ...fields.map(({ name, synonyms: [first = name] }) => [headingText(first), name] as const),
    ]),
  ]),
);

/** The register's fields by their ordinary headings, in the register's order. */
export function fieldsOf(role: TableRole): readonly NamedField[] {
  return FIELDS.get(role) ?? [];
}

/** The field's ordinary Swedish heading; the field itself where the register has no such field. */
export function fieldName(role: TableRole, field: string): string {
  return fieldsOf(role).find((found) => found.field === field)?.name ?? field;
}

/** The first register that has the field: for a sheet that is none. */
export function registerWith(field: string): TableRole | null {
  return REGISTERS.find(({ fields }) => fields.some(({ name }) => name === field))?.role ?? null;
}

/** The field that a text names: in the register, or, for a sheet that is none, in the first register that has it. */
export function fieldIn(role: TableRole | null, text: string): string | undefined {
  if (role !== null) return fieldNamed(role, text);
  return REGISTERS.map((register) => fieldNamed(register.role, text)).find((field) => field !== undefined);
}

/** The register's field that a heading names, synonyms included; undefined where it has none. */
export function fieldNamed(role: TableRole, text: string): string | undefined {
  return BY_NAME.get(role)?.get(headingText(text));
}

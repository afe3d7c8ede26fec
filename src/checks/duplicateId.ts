/**
 * duplicate-id: one id for two things within a register. An activity that is handed down has one row for each unit, all
 * with the same id (domain.md rule 1): that is none. The same id and unit twice is, and so is one id for clearly different texts.
 */
import type { Finding } from "../plan/finding";
import type { Activity, Assignment, KeyFigure } from "../plan/records";
import type { Check } from "./check";
import { idText } from "../registers/links";
import { normaliseText } from "../values/text";
import { sameThing } from "./shared/near";
import { at, otherCell } from "./shared/place";

type WithId = Activity | Assignment | KeyFigure;

export const duplicateId: Check = ({ registers }) => [
  ...inRegister(registers.assignments),
  ...inRegister(registers.keyFigures),
  ...inRegister(registers.activities),
];

/** Rows that share an id, of one department where they are activities. */
type Rows = readonly WithId[];

function inRegister(records: Rows): Finding[] {
  const findings: Finding[] = [];
  const code = codes();
  for (const rows of repeatedIds(records)) {
    if (isHandedDown(rows, code)) continue;
    for (const group of byDepartment(rows, code)) findings.push(...inGroup(group, code));
  }
  return findings;
}

/** The rows of each id that occurs more than once. */
function repeatedIds(records: Rows): Iterable<Rows> {
  const first = new Map<number | string, WithId>();
  const repeated = new Map<number | string, WithId[]>();
  for (const record of records) {
    if (record.id === null) continue;
    const key = record.kind === "activity" ? (record.idNumber ?? record.id) : idText(record.id);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, record);
      continue;
    }
    const rows = repeated.get(key);
    if (rows === undefined) repeated.set(key, [earlier, record]);
    else rows.push(record);
  }
  return repeated.values();
}

/** More rows than this are compared through a map: two by two takes their square. */
const FEW = 8;

/** The ordinary case, told without a map: one text at one department, each row at another unit. */
function isHandedDown(rows: Rows, code: Code): boolean {
  const [first] = rows;
  if (first?.kind !== "activity" || rows.length > FEW) return false;
  return rows.every(
    (record, place) =>
      record.kind === "activity" &&
      record.title === first.title &&
      record.department === first.department &&
      !rows.slice(0, place).some((other) => other.kind === "activity" && code(other.unit) === code(record.unit)),
  );
}

type Code = (name: string | null) => number;

/** A small number for each name, alike for names that differ only in case and white space. */
function codes(): Code {
  const byText = new Map<string, number>();
  const byName = new Map<string, number>();
  return (name) => {
    if (name === null) return 0;
    const known = byName.get(name);
    if (known !== undefined) return known;
    const key = normaliseText(name);
    const code = byText.get(key) ?? byText.size + 1;
    byText.set(key, code);
    byName.set(name, code);
    return code;
  };
}

/** Two departments may both number from 1, each in its own sheet: what they share is told apart by the text. */
function byDepartment(rows: Rows, code: Code): Iterable<Rows> {
  const groups = new Map<number, WithId[]>();
  for (const record of rows) {
    const key = record.kind === "activity" ? code(record.department) : 0;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups.values();
}

function inGroup(rows: Rows, code: Code): Finding[] {
  const findings: Finding[] = [];
  const usual = usualOf(rows);
  const units = new Map<number, WithId>();
  for (const record of rows) {
    if (!sameThing(record.title, usual.title)) {
      findings.push(otherTitle(record, usual));
      continue;
    }
    const unit = record.kind === "activity" ? code(record.unit) : 0;
    const other = units.get(unit);
    if (other === undefined) units.set(unit, record);
    else findings.push(sameUnit(record, other));
  }
  return findings;
}

function sameUnit(record: WithId, other: WithId): Finding {
  const unit = record.kind === "activity" ? record.unit : null;
  return {
    rule: "duplicate-id",
    severity: "error",
    ...at(record, "id"),
    params: { kind: "sameUnit", record: record.kind, id: record.id ?? "", unit, other: otherCell(other, "id", record) },
  };
}

function otherTitle(record: WithId, usual: WithId): Finding {
  return {
    rule: "duplicate-id",
    severity: "error",
    ...at(record, "id"),
    params: {
      kind: "otherTitle",
      record: record.kind,
      id: record.id ?? "",
      title: record.title,
      usual: usual.title,
      other: otherCell(usual, "id", record),
    },
  };
}

/** More different texts than this under one id are compared letter by letter only: two by two takes their square. */
const MOST_TEXTS = 30;

/** A row with the text that most rows have or resemble; of equals the alphabetically first, so that the order says nothing. */
function usualOf(rows: Rows): WithId {
  const [first] = rows;
  if (first === undefined) throw new RangeError("usualOf: no rows");
  if (rows.every((record) => record.title === first.title)) return first;
  const texts = new Map<string, { rows: number; record: WithId }>();
  for (const record of rows) {
    const known = texts.get(record.title);
    if (known === undefined) texts.set(record.title, { rows: 1, record });
    else known.rows++;
  }
  const ranked = [...texts].map(([title, { rows: count, record }]) => ({
    title,
    record,
    rows: count + alike(title, texts),
  }));
  ranked.sort((a, b) => b.rows - a.rows || (a.title < b.title ? -1 : 1));
  return ranked[0]?.record ?? first;
}

/** How many rows have another text of the same thing. */
function alike(title: string, texts: ReadonlyMap<string, { readonly rows: number }>): number {
  if (texts.size > MOST_TEXTS) return 0;
  let sum = 0;
  for (const [other, { rows }] of texts) if (other !== title && sameThing(other, title)) sum += rows;
  return sum;
}

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
  const code = codes();
  const suspects = suspectIds(records, code);
  if (suspects.size === 0) return [];
  const findings: Finding[] = [];
  for (const rows of rowsOf(records, suspects)) {
    for (const group of byDepartment(rows, code)) findings.push(...inGroup(group, code));
  }
  return findings;
}

/** An id with more rows than this is looked at closely in any case: comparing all with all takes their square. */
const FEW = 8;

/**
 * The ids of which not all rows are one handed-down activity at different units. Told without allocating for each row: of
 * 100,000 rows hardly any is suspect.
 */
function suspectIds(records: Rows, code: Code): ReadonlySet<string> {
  const suspects = new Set<string>();
  /** Last row so far of each id, and of each row the one of the same id before it. */
  const lastOf = new Map<string, number>();
  const before = new Int32Array(records.length).fill(-1);
  let run = "";
  let runEnd = -1;
  records.forEach((record, place) => {
    if (record.id === null) return;
    const key = idText(record.id);
    // The rows of a handed-down activity mostly stand together, which saves the look-up.
    if (runEnd < 0 || key !== run) {
      if (runEnd >= 0) lastOf.set(run, runEnd);
      before[place] = lastOf.get(key) ?? -1;
      run = key;
    } else before[place] = runEnd;
    runEnd = place;
    if (!isNewUnit(record, records, before, place, code)) suspects.add(key);
  });
  return suspects;
}

/** True where no earlier row of the id is at the same unit or has another text. */
function isNewUnit(record: WithId, records: Rows, before: Int32Array, place: number, code: Code): boolean {
  let steps = 0;
  for (let at = before[place] ?? -1; at >= 0; at = before[at] ?? -1) {
    const other = records[at];
    if (record.kind !== "activity" || other?.kind !== "activity" || ++steps > FEW) return false;
    if (record.title !== other.title || record.department !== other.department) return false;
    if (record.unit === other.unit || code(record.unit) === code(other.unit)) return false;
  }
  return true;
}

function rowsOf(records: Rows, ids: ReadonlySet<string>): Iterable<Rows> {
  const rows = new Map<string, WithId[]>();
  for (const record of records) {
    if (record.id === null) continue;
    const key = idText(record.id);
    if (!ids.has(key)) continue;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [record]);
    else known.push(record);
  }
  return rows.values();
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

/** repeated-row: a row without id that is a copy of another row (same text, department, unit and links), so that one thing counts twice. */
import type { Finding } from "../plan/finding";
import type { Activity } from "../plan/records";
import type { Check } from "./check";
import { at, otherCell } from "./shared/place";

export const repeatedRow: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const alike of rowsAlike(registers.activities)) {
    const kept: Activity[] = [];
    for (const record of alike) {
      const other = kept.find((earlier) => sameLinks(record, earlier));
      if (other === undefined) kept.push(record);
      else findings.push(remark(record, other));
    }
  }
  return findings;
};

/** Rows without id that agree in all but their links, two or more together. */
function rowsAlike(activities: readonly Activity[]): Iterable<readonly Activity[]> {
  const first = new Map<number, Activity>();
  const alike = new Map<string, Activity[]>();
  for (const record of activities) {
    if (record.id !== null || record.title === "") continue;
    const earlier = first.get(record.distinct);
    if (earlier === undefined) first.set(record.distinct, record);
    else {
      if (!alike.has(identity(earlier))) alike.set(identity(earlier), [earlier]);
      const rows = alike.get(identity(record));
      if (rows === undefined) alike.set(identity(record), [record]);
      else rows.push(record);
    }
  }
  return alike.values();
}

function identity({ title, department, unit }: Activity): string {
  return JSON.stringify([title, department, unit]);
}

/** One text under two assignments is two rows that somebody meant. */
function sameLinks(a: Activity, b: Activity): boolean {
  return a.links.length === b.links.length && a.links.every((link) => b.links.includes(link));
}

function remark(record: Activity, other: Activity): Finding {
  return {
    rule: "repeated-row",
    severity: "warning",
    ...at(record, "title"),
    params: { title: record.title, unit: record.unit, other: otherCell(other, "title", record) },
  };
}

/** What the rules unreadable-status, -number, -date and -choice share: the text, why, and the nearest known word as a fix. */
import type { FindingOf, Severity } from "../../plan/finding";
import type { Registers } from "../../plan/records";
import { at } from "./place";
import { troublesOf, type FieldKind, type Trouble } from "./troubles";
import { capitalised } from "./words";

type Rule = "unreadable-status" | "unreadable-number" | "unreadable-date" | "unreadable-choice";

/** Told by rules of their own: formula-error, colour-without-word, conflicting-marks. */
const OTHER_RULES = new Set(["formulaError", "colour", "conflict"]);

/** One finding for each reading of this kind that could not be read. */
export function unreadableOf<R extends Rule>(
  rule: R,
  kind: FieldKind,
  registers: Registers,
  severityOf: (trouble: Trouble) => Severity,
): FindingOf<R>[] {
  const findings: FindingOf<R>[] = [];
  for (const trouble of troublesOf(registers)) {
    const { reading, record, field } = trouble;
    if (trouble.kind !== kind || reading.kind !== "unreadable" || OTHER_RULES.has(reading.why)) continue;
    const { text, why } = reading;
    const nearest = reading.nearest === undefined ? null : capitalised(reading.nearest);
    findings.push({
      rule,
      severity: severityOf(trouble),
      ...at(trouble.at, field),
      params: { record, field, text, why, nearest },
      ...(nearest === null || !trouble.at.origin.columns.has(field) ? {} : { fix: { seen: text, value: nearest } }),
    });
  }
  return findings;
}

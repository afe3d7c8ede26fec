/** Runs all checks over registers that a test makes, and picks out one rule's findings. */
import { check } from "../../src/checks";
import { followUp } from "../../src/followup/followUp";
import type { Finding, FindingOf } from "../../src/plan/finding";
import type { SheetOrigin } from "../../src/plan/origin";
import type { Registers } from "../../src/plan/records";
import type { RuleId } from "../../src/plan/rules";
import { registers } from "../builders";

export function findingsIn(fields: Partial<Registers>): Finding[] {
  const made = registers(fields);
  return check({ registers: made, followUp: followUp(made) });
}

export function found<R extends RuleId>(rule: R, fields: Partial<Registers>): FindingOf<R>[] {
  return findingsIn(fields).filter((finding): finding is FindingOf<R> & Finding => finding.rule === rule);
}

/** A sheet with these columns, from A on. */
export function sheet(name: string, columns: readonly string[], file = "plan.xlsx"): SheetOrigin {
  return { file, sheet: name, columns: new Map(columns.map((field, column) => [field, column])) };
}

export function cells(findings: readonly Finding[]): (string | null)[] {
  return findings.map(({ place }) => place.cell);
}

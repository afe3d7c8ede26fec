/** The few numbers that a pane shows of an analysis. */
import type { Finding, Severity } from "../plan/finding";
import type { Analysis } from "./analyse";

export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** How many rows of the three registers that are needed; key figures of both horizons. */
export function countRecords({ followUp }: Analysis): {
  readonly assignments: number;
  readonly keyFigures: number;
  readonly activities: number;
} {
  const { assignments, keyFigures, activities } = followUp.registers;
  return { assignments: assignments.length, keyFigures: keyFigures.length, activities: activities.length };
}

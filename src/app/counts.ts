/** The few numbers that the pane shows of findings. */
import type { Finding, Severity } from "../plan/finding";

export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

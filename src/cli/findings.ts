/** Findings as lines: "fel  plan.xlsx ▸ Uppdrag ▸ C7: …". */
import type { Finding } from "../plan/finding";
import { messageOf, type Language } from "../strings/findings";
import type { CliStrings } from "../strings/cli";

/** `most`: how many are printed before the rest is only counted; infinite for all. */
export function findingsText(
  findings: readonly Finding[],
  strings: CliStrings,
  language: Language,
  most: number,
): string {
  if (findings.length === 0) return strings.noFindings;
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const lines = findings.slice(0, most).map((finding) => {
    const { file, sheet, cell } = finding.place;
    const place = [file, sheet, cell].filter((part) => part !== null && part !== "").join(" ▸ ");
    return `${strings.severities[finding.severity].padEnd(10)} ${place}${place === "" ? "" : ": "}${messageOf(finding, language)}`;
  });
  const more = findings.length > most ? [strings.moreFindings(findings.length - most)] : [];
  return [strings.findingCounts(count("error"), count("warning"), count("info")), ...lines, ...more].join("\n");
}

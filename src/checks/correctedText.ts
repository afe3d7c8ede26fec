/** corrected-text: a small misspelling was forgiven ("Pågånde"). Worth knowing, and the proper word is a certain fix. */
import type { Finding } from "../plan/finding";
import type { Check } from "./check";
import { at } from "./shared/place";
import { troublesOf } from "./shared/troubles";
import { properWord } from "./shared/words";

export const correctedText: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const { at: where, field, reading } of troublesOf(registers)) {
    if (reading.kind !== "read") continue;
    const word = properWord(reading.value, reading.text, registers.settings.vocabulary);
    if (word === null) continue;
    findings.push({
      rule: "corrected-text",
      severity: "info",
      ...at(where, field),
      params: { field, text: reading.text, word },
      ...(where.origin.columns.has(field) ? { fix: { seen: reading.text, value: word } } : {}),
    });
  }
  return findings;
};

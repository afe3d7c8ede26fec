/** colour-without-word: a coloured status cell with nothing in it; "a colour is not data" (domain.md). */
import type { Finding } from "../plan/finding";
import type { Check } from "./check";
import { at } from "./shared/place";
import { troublesOf } from "./shared/troubles";

export const colourWithoutWord: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const { at: where, record, field, reading } of troublesOf(registers)) {
    if (reading.kind !== "unreadable" || reading.why !== "colour") continue;
    findings.push({ rule: "colour-without-word", severity: "warning", ...at(where, field), params: { record, field } });
  }
  return findings;
};

/** financial-target-scope (domain.md rule 3): "financial targets are reported for the whole organisation, not for the board alone". */
import type { Finding } from "../plan/finding";
import { valueOf } from "../plan/reading";
import type { Check } from "./check";
import { at } from "./shared/place";

export const financialTargetScope: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const keyFigure of registers.keyFigures) {
    if (!keyFigure.financial || valueOf(keyFigure.scope) !== "board") continue;
    const params = { title: keyFigure.title };
    findings.push({ rule: "financial-target-scope", severity: "warning", ...at(keyFigure, "scope"), params });
  }
  return findings;
};

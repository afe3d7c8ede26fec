/** late-without-comment (domain.md rule 6): the reader of the report asks why. */
import type { Finding } from "../plan/finding";
import { valueOf } from "../plan/reading";
import type { Activity } from "../plan/records";
import type { Check } from "./check";
import { gapsIn } from "./shared/gaps";
import { activitySheets } from "./shared/sheets";

const isLate = ({ status }: Activity): boolean => valueOf(status) === "late";
const isUncommented = ({ comment }: Activity): boolean => comment === null;
const LOOKING = { applies: isLate, together: "noColumn" } as const;

export const lateWithoutComment: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const sheet of activitySheets(registers.activities)) {
    for (const { place, department, gap } of gapsIn(sheet, "comment", isUncommented, LOOKING)) {
      findings.push({ rule: "late-without-comment", severity: "warning", place, department, params: gap });
    }
  }
  return findings;
};

/** issuer-missing: an assignment or key figure that says neither council nor board counts apart from both. */
import type { Finding } from "../plan/finding";
import type { Assignment, KeyFigure } from "../plan/records";
import type { Check } from "./check";
import { gapsIn } from "./shared/gaps";
import { bySheet, type SheetRecords } from "./shared/sheets";

const hasNoIssuer = ({ issuer }: Assignment | KeyFigure): boolean => issuer.kind === "empty";

export const issuerMissing: Check = ({ registers }) => [
  ...withoutIssuer("assignment", bySheet(registers.assignments)),
  ...withoutIssuer("keyFigure", bySheet(registers.keyFigures)),
];

function withoutIssuer(
  record: "assignment" | "keyFigure",
  sheets: readonly SheetRecords<Assignment | KeyFigure>[],
): Finding[] {
  return sheets.flatMap((sheet) =>
    gapsIn(sheet, "issuer", hasNoIssuer).map(({ place, department, gap }): Finding => ({
      rule: "issuer-missing",
      severity: gap.of === "sheet" ? "info" : "warning",
      place,
      department,
      params: { record, gap },
    })),
  );
}

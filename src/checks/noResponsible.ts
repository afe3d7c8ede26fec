/** no-responsible: nobody is named as responsible; one remark where a sheet names nobody at all. */
import type { Finding } from "../plan/finding";
import type { Activity, Assignment, KeyFigure } from "../plan/records";
import type { Check } from "./check";
import { gapsIn } from "./shared/gaps";
import { activitySheets, bySheet, type SheetRecords } from "./shared/sheets";

type Responsible = Assignment | KeyFigure | Activity;
const namesNobody = ({ responsible }: Responsible): boolean => responsible === null;

export const noResponsible: Check = ({ registers }) => [
  ...unnamed("assignment", bySheet(registers.assignments)),
  ...unnamed("keyFigure", bySheet(registers.keyFigures)),
  ...unnamed("activity", activitySheets(registers.activities)),
];

function unnamed(record: Responsible["kind"], sheets: readonly SheetRecords<Responsible>[]): Finding[] {
  const findings: Finding[] = [];
  for (const sheet of sheets) {
    for (const { place, department, gap } of gapsIn(sheet, "responsible", namesNobody)) {
      const severity = gap.of === "sheet" ? "info" : "warning";
      findings.push({ rule: "no-responsible", severity, place, department, params: { record, gap } });
    }
  }
  return findings;
}

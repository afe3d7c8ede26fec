/** activity-without-link: rows that hang loose from the plan and count as "utan koppling" (domain.md rule 2). */
import type { Finding } from "../plan/finding";
import type { Activity } from "../plan/records";
import type { Check } from "./check";
import { atSheet } from "./shared/place";
import { activitySheets, type SheetRecords } from "./shared/sheets";

/** One remark a sheet: such rows count as "utan koppling" in the cross-tables (domain.md rule 2). */
export const activityWithoutLink: Check = ({ registers }) =>
  activitySheets(registers.activities).flatMap((sheet) => looseActivities(sheet));

function looseActivities(sheet: SheetRecords<Activity>): Finding[] {
  let rows = 0;
  for (const { links, unknownLinks } of sheet.records) if (links.length === 0 && unknownLinks.length === 0) rows++;
  if (rows === 0) return [];
  return [
    {
      rule: "activity-without-link",
      severity: "info",
      ...atSheet(sheet.origin, sheet.records),
      params: { rows, total: sheet.records.length },
    },
  ];
}

/** new-year-start (domain.md rule 6): planned rows with a start of 1 January are "one grouped remark, not forty warnings". */
import { endOf } from "../followup/period";
import type { IsoDate } from "../plan/dates";
import type { Finding } from "../plan/finding";
import { valueOf } from "../plan/reading";
import type { Activity } from "../plan/records";
import type { Check } from "./check";
import { atSheet } from "./shared/place";
import { activitySheets, type SheetRecords } from "./shared/sheets";
import { conflictOf, startsAtNewYear } from "./shared/statusDates";

export const newYearStart: Check = ({ registers }) => {
  const periodEnd = endOf(registers.plan);
  if (periodEnd === null) return [];
  return activitySheets(registers.activities).flatMap((sheet) => newYearRows(sheet, periodEnd));
};

function newYearRows(sheet: SheetRecords<Activity>, periodEnd: IsoDate): Finding[] {
  let rows = 0;
  for (const activity of sheet.records) {
    if (valueOf(activity.status) !== "planned" || !startsAtNewYear(activity)) continue;
    if (conflictOf(activity, "planned", periodEnd) === "plannedAfterStart") rows++;
  }
  if (rows === 0) return [];
  const where = atSheet(sheet.origin, sheet.records);
  return [{ rule: "new-year-start", severity: "info", ...where, params: { rows, periodEnd } }];
}

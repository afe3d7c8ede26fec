/** assignment-without-activity: an assignment that nobody has broken down into anything. */
import type { Finding } from "../plan/finding";
import type { Activity, Assignment, KeyFigure } from "../plan/records";
import type { Check } from "./check";
import { gapsIn } from "./shared/gaps";
import { bySheet } from "./shared/sheets";

/** Left out where there are no activities at all: then the register is what is missing. */
export const assignmentWithoutActivity: Check = ({ registers }) => {
  if (registers.activities.length === 0) return [];
  const linked = linkedRecords(registers.activities);
  return bySheet(registers.assignments).flatMap((sheet) =>
    gapsIn(sheet, "title", (assignment: Assignment) => !linked.has(assignment)).map(
      ({ place, department, gap }): Finding => ({
        rule: "assignment-without-activity",
        severity: "warning",
        place,
        department,
        params: gap,
      }),
    ),
  );
};

function linkedRecords(activities: readonly Activity[]): Set<Assignment | KeyFigure> {
  const linked = new Set<Assignment | KeyFigure>();
  for (const { links } of activities) for (const link of links) linked.add(link);
  return linked;
}

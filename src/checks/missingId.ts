/** missing-id: a row without an id, with one that is free; a sheet without ids is one remark (domain.md: "no ids, then the text links, and ids are suggested"). */
import type { Finding } from "../plan/finding";
import type { Activity, Assignment, KeyFigure } from "../plan/records";
import type { RecordKind } from "../plan/rules";
import type { Check } from "./check";
import { freeIds } from "./shared/freeIds";
import { gapsIn, type GapAt } from "./shared/gaps";
import { activitySheets, bySheet, type SheetRecords } from "./shared/sheets";

type WithId = Activity | Assignment | KeyFigure;
const lacksId = (record: WithId): boolean => record.id === null;

export const missingId: Check = ({ registers }) => [
  ...missingKeys("assignment", bySheet(registers.assignments)),
  ...missingKeys("keyFigure", bySheet(registers.keyFigures)),
  ...missingActivityIds(registers.activities),
];

/** Assignments and key figures have their suggested id already: the key that links use. */
function missingKeys(record: RecordKind, sheets: readonly SheetRecords<Assignment | KeyFigure>[]): Finding[] {
  return sheets.flatMap((sheet) =>
    gapsIn(sheet, "id", lacksId).map((gap) => remark(record, gap, gap.record?.key ?? null)),
  );
}

function missingActivityIds(activities: readonly Activity[]): Finding[] {
  const findings: Finding[] = [];
  const suggest = freeIds(activities);
  for (const sheet of activitySheets(activities)) {
    for (const gap of gapsIn(sheet, "id", lacksId)) {
      findings.push(remark("activity", gap, gap.record === null ? null : suggest(gap.record)));
    }
  }
  return findings;
}

/** The suggestion is a fix where the row has an (empty) id cell to put it in. */
function remark(record: RecordKind, found: GapAt<WithId>, suggested: string | null): Finding {
  const { place, department, gap } = found;
  const cell = found.record?.origin.columns.has("id") === true;
  return {
    rule: "missing-id",
    severity: gap.of === "sheet" ? "info" : "warning",
    place,
    department,
    params: { record, suggested, gap },
    ...(cell && suggested !== null ? { fix: { seen: "", value: suggested } } : {}),
  };
}

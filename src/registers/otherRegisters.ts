/** Reads the optional registers: Åtgärdsplan, Uppföljningsplan, Justeringar, Budget. */
import type { Adjustment, BudgetAllocation, Measure, ReportingPoint } from "../plan/records";
import { valueOf } from "../plan/reading";
import type { Readers } from "../values/readers";
import type { RowCursor } from "./rowCursor";
import { forEachRecord, type Table } from "./tableReader";

function readAll<T>(tables: readonly Table[], record: (cursor: RowCursor) => T): T[] {
  const records: T[] = [];
  for (const table of tables) {
    forEachRecord(
      table,
      (cursor) => {
        records.push(record(cursor));
      },
      () => undefined,
    );
  }
  return records;
}

export function readMeasures(tables: readonly Table[], readers: Readers): Measure[] {
  return readAll(tables, (cursor) => ({
    ...cursor.place(),
    id: cursor.text("id"),
    title: cursor.text("title") ?? "",
    horizon: cursor.read("horizon", readers.horizon),
    responsible: cursor.text("responsible"),
    expectedEffect: cursor.read("expectedEffect", readers.quantity),
    achievedEffect: cursor.read("achievedEffect", readers.quantity),
    status: cursor.read("status", readers.activityStatus),
    needsDecision: cursor.read("needsDecision", readers.yesNo),
    comment: cursor.text("comment"),
  }));
}

export function readReportingPoints(
  tables: readonly Table[],
  readers: Readers,
  dateText: (cell: number) => string,
): ReportingPoint[] {
  return readAll(tables, (cursor) => {
    const when = cursor.cell("when");
    return {
      ...cursor.place(),
      title: cursor.text("title") ?? "",
      when: typeof when === "number" ? dateText(when) : cursor.text("when"),
      form: valueOf(cursor.read("form", readers.form)) ?? null,
      status: cursor.text("status"),
      diaryNumber: cursor.text("diaryNumber"),
    };
  });
}

export function readAdjustments(tables: readonly Table[], readers: Readers): Adjustment[] {
  return readAll(tables, (cursor) => ({
    ...cursor.place(),
    keyFigure: cursor.text("keyFigure") ?? "",
    currentValue: cursor.read("currentValue", readers.target),
    proposedValue: cursor.read("proposedValue", readers.target),
    reason: cursor.text("reason"),
  }));
}

export function readAllocations(tables: readonly Table[], readers: Readers): BudgetAllocation[] {
  return readAll(tables, (cursor) => ({
    ...cursor.place(),
    department: cursor.text("department") ?? "",
    frame: cursor.read("frame", readers.quantity),
    outcome: cursor.read("outcome", readers.quantity),
    forecast: cursor.read("forecast", readers.quantity),
  }));
}

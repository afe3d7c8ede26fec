/** Reads the optional registers: Åtgärdsplan, Uppföljningsplan, Justeringar, Budget. */
import type { Adjustment, BudgetAllocation, Measure, ReportingPoint } from "../plan/records";
import type { Quantity } from "../plan/quantities";
import { valueOf, type Reading } from "../plan/reading";
import type { Readers } from "../values/readers";
import { inUnit, unitInHeading } from "./headingUnit";
import type { RowCursor } from "./rowCursor";
import { forEachRecord, type Table } from "./tableReader";

type ReadAmount = (field: string) => Reading<Quantity>;

function readAll<T>(
  tables: readonly Table[],
  record: (cursor: RowCursor, amount: (readers: Readers) => ReadAmount) => T,
): T[] {
  const records: T[] = [];
  for (const table of tables) {
    const units = headingUnits(table);
    const amount =
      (readers: Readers): ReadAmount =>
      (field) =>
        inUnit(table.cursor.read(field, readers.quantity), units.get(field) ?? null);
    forEachRecord(
      table,
      (cursor) => {
        records.push(record(cursor, amount));
      },
      () => undefined,
    );
  }
  return records;
}

/** Field → the unit that the heading of its column names: "Beräknad effekt (mnkr)". */
function headingUnits({ block, chosen }: Table): ReadonlyMap<string, string | null> {
  return new Map(
    [...chosen.columns].map(([field, column]) => {
      const heading = block.header.fields.get(field)?.find((found) => found.column === column)?.heading;
      return [field, unitInHeading(heading ?? "")];
    }),
  );
}

export function readMeasures(tables: readonly Table[], readers: Readers): Measure[] {
  return readAll(tables, (cursor, amount) => ({
    ...cursor.place(),
    id: cursor.text("id"),
    title: cursor.text("title") ?? "",
    horizon: cursor.read("horizon", readers.horizon),
    responsible: cursor.text("responsible"),
    expectedEffect: amount(readers)("expectedEffect"),
    achievedEffect: amount(readers)("achievedEffect"),
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
  return readAll(tables, (cursor, amount) => ({
    ...cursor.place(),
    department: cursor.text("department") ?? "",
    frame: amount(readers)("frame"),
    outcome: amount(readers)("outcome"),
    forecast: amount(readers)("forecast"),
  }));
}

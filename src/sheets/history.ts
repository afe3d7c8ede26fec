/** Historik: one row for each follow-up, for comparison. It only grows: earlier rows stay as they stand. */
import { nameKey } from "../followup/names";
import { snapshotOf } from "../followup/snapshot";
import type { FollowUp, Snapshot } from "../followup/types";
import { periodKey, type IsoDate } from "../plan/dates";
import type { CellValue, PlannedColumn, SheetPlan } from "../workbook/port";
import { columnKey, FIELD_ORDER, type EarlierHistory, type HistoryColumn, type HistoryRow } from "./earlierHistory";
import { FIGURE_LABELS, figureLabel } from "./figureLabels";
import { HISTORY_FIELDS } from "./historyColumns";
import { column, rangeOf, sheetPlan, styled } from "./plan";

const HISTORY_TABLE = "Historik";
const HEADER_ROW = 3;
const NOTE =
  "En rad för varje uppföljning. Tidigare rader ändras aldrig. Raden ovanför rubrikerna håller reda på kolumnerna: låt den stå.";
const NOTHING: EarlierHistory = { columns: [], rows: [] };

function rowOf(snapshot: Snapshot): HistoryRow {
  const cells = new Map<string, CellValue>();
  for (const field of HISTORY_FIELDS) cells.set(field.id, field.value(snapshot));
  for (const [id, count] of snapshot.counts) cells.set(id, count);
  return { cells, snapshot };
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  const keys = new Set(one.map(nameKey));
  return keys.size === new Set(other.map(nameKey)).size && other.every((name) => keys.has(nameKey(name)));
}

function isSameFollowUp(one: Snapshot, other: Snapshot): boolean {
  return (
    periodKey(one.period) === periodKey(other.period) &&
    nameKey(one.board ?? "") === nameKey(other.board ?? "") &&
    nameKey(one.organisation ?? "") === nameKey(other.organisation ?? "")
  );
}

function countsTheSame(one: Snapshot, other: Snapshot): boolean {
  if (one.counts.size !== other.counts.size) return false;
  for (const [id, count] of one.counts) if (other.counts.get(id) !== count) return false;
  return sameNames(one.departments, other.departments) && sameNames(one.levels, other.levels);
}

/** The row to add; null where the latest row of the same period says the same already. */
function newRow(snapshot: Snapshot | null, earlier: EarlierHistory): HistoryRow | null {
  if (snapshot === null) return null;
  const latest = earlier.rows.findLast((row) => row.snapshot !== null && isSameFollowUp(row.snapshot, snapshot));
  const stays = latest?.snapshot != null && countsTheSame(latest.snapshot, snapshot);
  return stays ? null : rowOf(snapshot);
}

const FIGURE_ORDER = new Map([...FIGURE_LABELS.keys()].map((id, index) => [id, index]));

function order(one: HistoryColumn): number {
  if (one.id === null) return Infinity;
  const field = FIELD_ORDER.get(one.id);
  return field ?? 1000 + (FIGURE_ORDER.get(one.id) ?? FIGURE_ORDER.size);
}

/** All fields, every figure that any row has, and a person's own columns last. */
function columnsFor(earlier: EarlierHistory, added: HistoryRow | null): HistoryColumn[] {
  const columns = new Map<string, HistoryColumn>(HISTORY_FIELDS.map(({ id, header }) => [id, { id, header }]));
  for (const id of added?.cells.keys() ?? []) if (!columns.has(id)) columns.set(id, { id, header: figureLabel(id) });
  for (const one of earlier.columns) {
    const key = columnKey(one);
    if (!columns.has(key)) columns.set(key, one.id === null ? one : { id: one.id, header: figureLabel(one.id) });
  }
  // Equal places keep their order: sorting is stable.
  return [...columns.values()].sort((one, other) => (order(one) === order(other) ? 0 : order(one) - order(other)));
}

/** A table's headings must differ, and Excel compares them without case. */
function uniqueHeaders(columns: readonly HistoryColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ header }) => {
    let unique = header.slice(0, 250);
    for (let number = 2; taken.has(unique.toLowerCase()); number++)
      unique = `${header.slice(0, 240)} (${String(number)})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Columns without a kind are General: a count is a number, and what a person wrote stays what it is. */
function plannedColumn(one: HistoryColumn, header: string): PlannedColumn {
  const field = HISTORY_FIELDS.find(({ id }) => id === one.id);
  return field === undefined
    ? column(header, Math.min(Math.max(header.length * 0.6, 11), 22), one.kind ?? "number")
    : { header, width: field.width, kind: field.kind };
}

export function historySheet(followUp: FollowUp, taken: IsoDate, kept: EarlierHistory | null): SheetPlan {
  const earlier = kept ?? NOTHING;
  const added = newRow(snapshotOf(followUp, taken), earlier);
  const columns = columnsFor(earlier, added);
  const headers = uniqueHeaders(columns);
  const rows = (added === null ? earlier.rows : [...earlier.rows, added]).map((row) =>
    columns.map((one) => row.cells.get(columnKey(one)) ?? ""),
  );
  return sheetPlan("history", "Historik", {
    blocks: [
      { row: 0, column: 0, cells: [[styled("Historik", "title")], [styled(NOTE, "note")]] },
      { row: HEADER_ROW - 1, column: 0, cells: [columns.map((one) => styled(one.id ?? "", "generated"))] },
    ],
    tables: [
      {
        name: HISTORY_TABLE,
        row: HEADER_ROW,
        column: 0,
        columns: columns.map((one, index) => plannedColumn(one, headers[index] ?? "")),
        rows,
      },
    ],
    merges: [rangeOf(1, 0, 1, 7)],
    heights: new Map([
      [HEADER_ROW - 1, 13],
      [HEADER_ROW, 48],
    ]),
    frozenRows: HEADER_ROW + 1,
    print: { orientation: "landscape", titleRows: [HEADER_ROW, HEADER_ROW], footer: "Historik" },
  });
}

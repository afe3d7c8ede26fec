/** What an earlier Historik holds: every row as it stands, and the snapshot that it is. */
import type { Snapshot } from "../followup/types";
import type { Period } from "../plan/dates";
import { monthName } from "../swedish/dates";
import { isDateFormat, isPercentFormat } from "../values/units";
import { cellKey, type CellValue, type SheetGrid } from "../workbook/port";
import { isoOf } from "./dates";
import { findHeader, textAt, type FoundHeader, type GridRow } from "./gridColumns";
import { HISTORY_FIELDS, IDS_BY_HEADER, isField } from "./historyColumns";
import { splitNames } from "./nameList";

/** A column that a person added has no id, only its heading. */
export interface HistoryColumn {
  readonly id: string | null;
  readonly header: string;
  /** How the numbers of a person's own column are shown, by their formats; absent where they are plain numbers. */
  readonly kind?: "date" | "share";
}

export interface HistoryRow {
  /** Cells by column id, or by heading where the column has no id. */
  readonly cells: ReadonlyMap<string, CellValue>;
  /** Null where the row tells no period: it is kept, and not compared with. */
  readonly snapshot: Snapshot | null;
}

export interface EarlierHistory {
  readonly columns: readonly HistoryColumn[];
  readonly rows: readonly HistoryRow[];
}

/** Key of a column in HistoryRow.cells: a heading cannot be taken for an id. */
export function columnKey(column: HistoryColumn): string {
  return column.id ?? `\u0000${column.header}`;
}

/** Month by its Swedish name; the whole year by "helåret". */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 12 }, (_, month): [string, number] => [monthName(month + 1), month + 1]),
  ["helåret", 12],
]);

function periodOf(cells: ReadonlyMap<string, CellValue>): Period | null {
  const end = isoOf(cells.get("periodEnd"));
  if (end !== null) return { year: Number(end.slice(0, 4)), endMonth: Number(end.slice(5, 7)) };
  const [word = "", yearInText] = String(cells.get("period") ?? "")
    .trim()
    .toLowerCase()
    .split(" ");
  const endMonth = MONTHS.get(word);
  const year = Number(cells.get("year") ?? yearInText);
  return endMonth === undefined || !Number.isInteger(year) || year < 1900 ? null : { year, endMonth };
}

function snapshotOf(cells: ReadonlyMap<string, CellValue>): Snapshot | null {
  const period = periodOf(cells);
  if (period === null) return null;
  const text = (id: string): string => String(cells.get(id) ?? "");
  const counts = new Map<string, number>();
  for (const [id, cell] of cells) {
    if (!isField(id) && !id.startsWith("\u0000") && typeof cell === "number") counts.set(id, cell);
  }
  return {
    organisation: text("organisation") || null,
    board: text("board") || null,
    period,
    departments: splitNames(text("departments")),
    levels: splitNames(text("levels")),
    taken: isoOf(cells.get("taken")),
    counts,
  };
}

type PlacedColumn = HistoryColumn & { readonly position: number };

interface Layout {
  /** The last row above the data. */
  readonly headerIndex: number;
  readonly columns: readonly PlacedColumn[];
}

function layoutOf(grid: SheetGrid): Layout | null {
  const header = findHeader(grid, ["Organisation", "Framtagen"]) ?? findHeader(grid, ["Period", "Framtagen"]);
  if (header === null) return null;
  const ids = findHeader(grid, ["organisation", "taken"]) ?? findHeader(grid, ["period", "taken"]);
  const idRow: GridRow = ids === null ? [] : (grid.values[ids.index] ?? []);
  return { headerIndex: header.index, columns: columnsOf(header, idRow) };
}

function columnsOf(header: FoundHeader, idRow: GridRow): Layout["columns"] {
  return [...header.columns].map(([heading, position]) => ({
    id: textAt(idRow, position).trim() || (IDS_BY_HEADER.get(heading) ?? null),
    header: heading,
    position,
  }));
}

/** Columns and rows in the sheet's order; null where the sheet's headings are gone. */
export function readEarlierHistory(grid: SheetGrid): EarlierHistory | null {
  const layout = layoutOf(grid);
  if (layout === null) return null;
  const rows: HistoryRow[] = [];
  for (const row of grid.values.slice(layout.headerIndex + 1)) {
    const cells = new Map<string, CellValue>();
    for (const column of layout.columns) {
      const cell = row[column.position] ?? "";
      const key = columnKey(column);
      if (cell !== "" && !cells.has(key)) cells.set(key, cell);
    }
    if (cells.size > 0) rows.push({ cells, snapshot: snapshotOf(cells) });
  }
  return { columns: layout.columns.map((column) => ownKind(grid, layout, column)), rows };
}

/** A column whose numbers are all dates, or all shares: without their format they would be 45 800 and 0,42. */
function ownKind(grid: SheetGrid, { headerIndex }: Layout, { id, header, position }: PlacedColumn): HistoryColumn {
  if (id !== null) return { id, header };
  const formats = grid.values.flatMap((row, index) =>
    index > headerIndex && typeof row[position] === "number"
      ? [grid.formats.get(cellKey(grid.firstRow + index, grid.firstColumn + position)) ?? ""]
      : [],
  );
  if (formats.length === 0) return { id, header };
  if (formats.every(isDateFormat)) return { id, header, kind: "date" };
  return formats.every(isPercentFormat) ? { id, header, kind: "share" } : { id, header };
}

/** Position of a known field in the order of columns; unknown ones come last. */
export const FIELD_ORDER: ReadonlyMap<string, number> = new Map(
  HISTORY_FIELDS.map((field, index) => [field.id, index]),
);

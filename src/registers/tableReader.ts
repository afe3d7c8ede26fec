/** Walks a block's rows: hands records to one function and section rows to another. */
import type { Period } from "../plan/dates";
import type { CellValue } from "../workbook/port";
import { columnsOf, originOf, type Block } from "./blocks";
import type { ChosenColumns } from "./columns";
import type { TableRole } from "./definitions";
import { definitionOf } from "./recognise";
import { RowCursor } from "./rowCursor";
import { isNote, lastCertainRow } from "./notes";
import { filledColumns, isPlainTotal, isTotalText, kindOfRow, type RowKind, type RowRules } from "./tableRows";

/** A block that is ready to be read. */
export interface Table {
  readonly block: Block;
  readonly chosen: ChosenColumns;
  readonly cursor: RowCursor;
  readonly rules: RowRules;
  /** The last row that is certainly a record; notes may stand below it. */
  readonly lastCertain: number;
  /** Rows that were not counted though something stands in them; filled as the table is read. */
  readonly leftOut: LeftOutRow[];
}

export interface LeftOutRow {
  readonly row: number;
  /** Empty for a row that holds nothing but numbers. */
  readonly texts: readonly string[];
}

/** What the status column's words say of a row's place. */
export interface RowWords {
  /** A state of any register: a legend may explain colours below a table of activities. */
  readonly isState: (text: string) => boolean;
  readonly isPlaceholder: (role: TableRole, cell: CellValue) => boolean;
}

/** Columns that give a row its place rather than its content: a section row may fill them. */
const PLACING_FIELDS = new Set(["id", "links", "assignmentLink", "keyFigureLink", "goalArea", "department", "level"]);

export interface SectionRules {
  readonly isSectionText: (text: string) => boolean;
  readonly isForeign: (id: string, title: string) => boolean;
  readonly isHeading: (id: string, title: string) => boolean;
}

export const NO_SECTIONS: SectionRules = { isSectionText: () => false, isForeign: () => false, isHeading: () => false };

export function openTable(block: Block, period: Period | null, sections: SectionRules, words: RowWords): Table {
  const { role } = block.header;
  const chosen = columnsOf(block, period);
  const cursor = new RowCursor(block.view, originOf(block, chosen.columns));
  const definition = definitionOf(block.header.role);
  const titleColumn = cursor.column(definition.title);
  const idColumn = cursor.column("id");
  const substance = [...cursor.origin.columns]
    .filter(([field]) => field !== definition.title && !PLACING_FIELDS.has(field))
    .map(([, column]) => column);
  for (const mark of block.header.marks) if (!substance.includes(mark.column)) substance.push(mark.column);
  const rules: RowRules = {
    view: block.view,
    titleColumn,
    idColumn,
    substance: statusFirst(substance, cursor.column("status")),
    titleHeading: block.header.fields.get(definition.title)?.[0]?.heading ?? "",
    sufficient: sufficientColumns(block, cursor, titleColumn),
    statusColumn: cursor.column("status"),
    idsUsed: idColumn >= 0 && usedByRecords(block, idColumn, titleColumn),
    isTotal: role === "keyFigures" ? isPlainTotal : isTotalText,
    isPlaceholder: (cell) => words.isPlaceholder(role, cell),
    ...sections,
  };
  const lastCertain = lastCertainRow(rules, block.firstRow, block.endRow, words.isState);
  return { block, chosen, cursor, rules, lastCertain, leftOut: [] };
}

/** Status is filled most often, so asking it first ends most questions. */
function statusFirst(columns: readonly number[], status: number): readonly number[] {
  return status < 0 ? columns : [status, ...columns.filter((column) => column !== status)];
}

/** A status is never a heading; a unit is none where records name units themselves. */
function sufficientColumns(block: Block, cursor: RowCursor, titleColumn: number): ReadonlySet<number> {
  const unit = cursor.column("unit");
  const sufficient = new Set([cursor.column("status"), ...block.header.marks.map((mark) => mark.column)]);
  if (unit >= 0 && usedByRecords(block, unit, titleColumn)) sufficient.add(unit);
  return sufficient;
}

/** True where at least half of the rows with a title fill the column too. */
function usedByRecords(block: Block, column: number, titleColumn: number): boolean {
  let titles = 0;
  let used = 0;
  for (let row = block.firstRow; row < block.endRow; row++) {
    if (block.view.value(row, titleColumn) === "") continue;
    titles++;
    if (block.view.value(row, column) !== "") used++;
  }
  return used * 2 >= titles && used > 0;
}

/** Calls `onRecord` with the cursor on each record's row and `onSection` with each section row's texts, in sheet order. */
export function forEachRecord(
  table: Table,
  onRecord: (cursor: RowCursor) => void,
  onSection: (texts: readonly string[]) => void,
): void {
  const { block, cursor, rules, leftOut } = table;
  let isBelow = false;
  for (let row = block.firstRow; row < block.endRow; row++) {
    let found = kindOfRow(rules, row);
    if (row > table.lastCertain) {
      if (found.kind === "blank" || found.kind === "total") isBelow = true;
      else found = outsideTable(table, row, found, isBelow);
    }
    if (found.kind === "record") {
      cursor.row = row;
      onRecord(cursor);
    } else if (found.kind === "section") onSection(found.texts);
    else if (found.kind === "leftOut") leftOut.push({ row, texts: found.texts });
  }
}

/** Below the last certain record, a note is none, and neither is anything that a blank or total row sets apart. */
function outsideTable({ rules }: Table, row: number, found: RowKind, isBelow: boolean): RowKind {
  if (found.kind !== "record" && found.kind !== "section") return found;
  const texts = filledColumns(rules.view, row).map((column) => String(rules.view.raw(row, column)).trim());
  return isBelow || texts.some(isNote) ? { kind: "leftOut", texts } : found;
}

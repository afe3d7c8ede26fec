/** Walks a block's rows: hands records to one function and section rows to another. */
import type { Period } from "../plan/dates";
import { blocksOf, columnsOf, originOf, type Block } from "./blocks";
import type { ChosenColumns } from "./columns";
import { definitionOf } from "./recognise";
import { RowCursor } from "./rowCursor";
import { kindOfRow, type RowRules } from "./tableRows";

export { blocksOf };

/** A block that is ready to be read. */
export interface Table {
  readonly block: Block;
  readonly chosen: ChosenColumns;
  readonly cursor: RowCursor;
  readonly rules: RowRules;
}

/** Columns that give a row its place rather than its content: a section row may fill them. */
const PLACING_FIELDS = new Set(["id", "links", "assignmentLink", "keyFigureLink", "goalArea", "department", "level"]);

export interface SectionRules {
  readonly isSectionText: (text: string) => boolean;
  readonly isForeign: (id: string, title: string) => boolean;
}

export const NO_SECTIONS: SectionRules = { isSectionText: () => false, isForeign: () => false };

export function openTable(block: Block, period: Period | null, sections: SectionRules): Table {
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
    idsUsed: idColumn >= 0 && usedByRecords(block, idColumn, titleColumn),
    ...sections,
  };
  return { block, chosen, cursor, rules };
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
  const { block, cursor, rules } = table;
  for (let row = block.firstRow; row < block.endRow; row++) {
    const found = kindOfRow(rules, row);
    if (found.kind === "record") {
      cursor.row = row;
      onRecord(cursor);
    } else if (found.kind === "section") onSection(found.texts);
  }
}

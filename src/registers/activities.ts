/** Reads activity registers: one sheet or more for each department. */
import { EMPTY, type Reading } from "../plan/reading";
import type { Activity } from "../plan/records";
import type { ActivityStatus } from "../plan/states";
import { normaliseText, similar } from "../values/text";
import type { Readers } from "../values/readers";
import type { CellValue } from "../workbook/port";
import { idText, NO_LINKS, type LinkIndex, type Links } from "./links";
import { COLOUR_ONLY, markedStates, readMarks, trafficLights } from "./marks";
import { textOf, type RowCursor } from "./rowCursor";
import { Sections, type SectionReader } from "./sections";
import { forEachRecord, type Table } from "./tableReader";

export interface ActivitySheet {
  readonly table: Table;
  /** Used where a row names no department itself. */
  readonly department: string;
}

/** An activity whose distinct number is still to be found: that takes all rows of all departments. */
type Draft = { -readonly [K in keyof Activity]: Activity[K] };

export function readActivities(
  sheets: readonly ActivitySheet[],
  readers: Readers,
  links: LinkIndex,
  sectionReader: SectionReader,
): Activity[] {
  const drafts: Draft[] = [];
  for (const sheet of sheets) readSheet(sheet, readers, links, sectionReader, drafts);
  numberDistinct(drafts);
  return drafts;
}

function readSheet(
  { table, department }: ActivitySheet,
  readers: Readers,
  linkIndex: LinkIndex,
  sectionReader: SectionReader,
  records: Draft[],
): void {
  const { cursor } = table;
  const sections = new Sections();
  const status = statusReader(table, readers);
  const links = linkReader(cursor, linkIndex);
  const column = {
    id: cursor.column("id"),
    title: cursor.column("title"),
    department: cursor.column("department"),
    unit: cursor.column("unit"),
    level: cursor.column("level"),
    goalArea: cursor.column("goalArea"),
    responsible: cursor.column("responsible"),
    start: cursor.column("start"),
    end: cursor.column("end"),
    comment: cursor.column("comment"),
    updated: cursor.column("updated"),
  };
  let above: Draft | null = null;
  forEachRecord(
    table,
    () => {
      const { targets, unknown } = links(sections);
      const unit = textOf(cursor.at(column.unit)) ?? sections.get("unit");
      const record: Draft = {
        kind: "activity",
        origin: cursor.origin,
        row: cursor.row,
        hidden: cursor.view.isHidden(cursor.row),
        id: textOf(cursor.at(column.id)),
        idNumber: null,
        distinct: -1,
        title: titleOf(cursor.at(column.title)),
        department: textOf(cursor.at(column.department)) ?? department,
        unit,
        level: textOf(cursor.at(column.level)),
        goalArea: textOf(cursor.at(column.goalArea)) ?? sections.get("goalArea") ?? goalAreaOf(targets),
        links: targets,
        unknownLinks: unknown,
        responsible: textOf(cursor.at(column.responsible)),
        start: readers.date(cursor.at(column.start)),
        end: readers.date(cursor.at(column.end)),
        status: status(),
        comment: textOf(cursor.at(column.comment)),
        updated: readers.date(cursor.at(column.updated)),
      };
      if (above !== null && continues(record, above)) inherit(record, above);
      records.push(record);
      above = record;
    },
    (texts) => {
      const section = sectionReader.read(texts);
      if (section !== null) sections.open(section);
      above = null;
    },
  );
}

/** The activity's text; a formula that refers to an empty cell gives 0, which is none. */
function titleOf(cell: CellValue): string {
  return cell === 0 ? "" : (textOf(cell) ?? "");
}

/** A row with a unit but neither id nor text is the activity above, handed down to one more unit. */
function continues(record: Draft, above: Draft): boolean {
  return (
    record.title === "" &&
    record.id === null &&
    record.unit !== null &&
    record.unit !== above.unit &&
    above.title !== ""
  );
}

function inherit(record: Draft, above: Draft): void {
  record.id = above.id;
  record.title = above.title;
  if (record.links.length === 0 && record.unknownLinks.length === 0) {
    record.links = above.links;
    record.unknownLinks = above.unknownLinks;
  }
  record.goalArea ??= above.goalArea;
}

function statusReader(table: Table, readers: Readers): () => Reading<ActivityStatus> {
  const { cursor, block } = table;
  const column = cursor.column("status");
  const marks = table.chosen.columns.has("status") ? [] : markedStates(block.header.marks, readers.activityStatus);
  if (marks.length > 0) return () => readMarks(cursor.view, cursor.row, marks);
  if (column < 0) return () => EMPTY;
  const isColoured = trafficLights(block.view, column, block.firstRow);
  return () => {
    const read = readers.activityStatus(cursor.at(column));
    return read.kind === "empty" && isColoured(cursor.row) ? COLOUR_ONLY : read;
  };
}

/** A row's links: its own cells, else those of the section that it stands in. */
function linkReader(cursor: RowCursor, index: LinkIndex): (sections: Sections) => Links {
  const columns = [
    { column: cursor.column("links"), preference: null },
    { column: cursor.column("assignmentLink"), preference: "assignment" as const },
    { column: cursor.column("keyFigureLink"), preference: "keyFigure" as const },
  ].filter(({ column }) => column >= 0);
  return (sections) => {
    let links = NO_LINKS;
    for (const { column, preference } of columns) {
      const text = textOf(cursor.at(column));
      if (text !== null && !isNothing(text)) links = join(links, index.resolve(text, preference));
    }
    const section = links === NO_LINKS ? sections.get("link") : null;
    return section === null ? links : index.resolve(section, null);
  };
}

/** A lone dash says that there is no link. */
function isNothing(text: string): boolean {
  return text === "-" || text === "–";
}

function join(a: Links, b: Links): Links {
  if (a === NO_LINKS) return b;
  return { targets: [...new Set([...a.targets, ...b.targets])], unknown: [...a.unknown, ...b.unknown] };
}

/** The goal area that all links share, or null. */
function goalAreaOf(targets: Activity["links"]): string | null {
  const [first] = targets;
  if (first === undefined) return null;
  if (targets.length === 1) return first.goalArea;
  return targets.every((target) => target.goalArea === first.goalArea) ? first.goalArea : null;
}

/**
 * Rows with the same id and text are one handed-down activity, at whatever unit or department. The same id with another text
 * is another activity (departments may number their own alike; a reused id is also a finding). Rows without id are one
 * activity where the texts agree.
 */
function numberDistinct(records: readonly Draft[]): void {
  const first: Draft[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (key: string, record: Draft): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, first.length);
    return first.push(record) - 1;
  };
  for (const record of records) {
    if (record.id === null) {
      record.distinct = numberOf(`\t${normaliseText(record.title)}`, record);
      continue;
    }
    const id = idText(record.id);
    record.idNumber = numberOf(id, record);
    record.distinct = record.idNumber;
    // The same id with another text: one number for each of its texts. Looked up, not compared one by one: a sheet may use
    // one id for every row.
    if (!sameText(first[record.distinct]?.title ?? "", record.title)) {
      record.distinct = numberOf(`${id}\t${normaliseText(record.title)}`, record);
    }
  }
}

/** A text that differs by a misspelling, or is missing, is no other text. */
function sameText(known: string, text: string): boolean {
  return known === text || text === "" || similar(normaliseText(known), normaliseText(text));
}

/** Reads assignment registers (Uppdrag). */
import type { Assignment } from "../plan/records";
import type { Readers } from "../values/readers";
import { markedStates, readMarks, COLOUR_ONLY, trafficLights } from "./marks";
import { Sections, type SectionReader } from "./sections";
import { forEachRecord, type Table } from "./tableReader";
import type { RowCursor } from "./rowCursor";

export type AssignmentRow = Omit<Assignment, "key">;

export function readAssignments(
  tables: readonly Table[],
  readers: Readers,
  sectionReader: SectionReader,
): AssignmentRow[] {
  return tables.flatMap((table) => readSheet(table, readers, sectionReader));
}

function readSheet(table: Table, readers: Readers, sectionReader: SectionReader): AssignmentRow[] {
  const records: AssignmentRow[] = [];
  const sections = new Sections();
  const marks = markedStates(table.block.header.marks, readers.fulfilment);
  const isColoured = trafficLights(table.block.view, table.cursor.column("status"), table.block.firstRow);
  const status = (cursor: RowCursor): Assignment["status"] => {
    const read =
      marks.length > 0 ? readMarks(cursor.view, cursor.row, marks) : cursor.read("status", readers.fulfilment);
    return read.kind === "empty" && isColoured(cursor.row) ? COLOUR_ONLY : read;
  };
  forEachRecord(
    table,
    (cursor) => {
      records.push({
        ...cursor.place(),
        kind: "assignment",
        id: cursor.text("id"),
        title: cursor.text("title") ?? "",
        goalArea: cursor.text("goalArea") ?? sections.get("goalArea"),
        issuer: cursor.read("issuer", readers.issuer),
        department: cursor.text("department") ?? sections.get("unit"),
        responsible: cursor.text("responsible"),
        status: status(cursor),
        comment: cursor.text("comment"),
      });
    },
    (texts) => {
      openSection(sections, sectionReader, texts);
    },
  );
  return records;
}

/** In these registers a section row names a goal area unless it names a department. */
export function openSection(sections: Sections, reader: SectionReader, texts: readonly string[]): void {
  const section = reader.read(texts);
  if (section === null) return;
  const isUnit = section.kind === "unit" && reader.knows(texts.join(" "));
  sections.open(isUnit ? section : { kind: "goalArea", text: section.text });
}

/** Reads key-figure registers (Nyckeltal). */
import type { KeyFigure } from "../plan/records";
import { EMPTY, valueOf, type Reading } from "../plan/reading";
import type { EnteredRating, Horizon } from "../plan/states";
import type { Readers } from "../values/readers";
import { openSection } from "./assignments";
import { COLOUR_ONLY, markedStates, readMarks, trafficLights } from "./marks";
import type { RowCursor } from "./rowCursor";
import { Sections, type SectionReader } from "./sections";
import { forEachRecord, type Table } from "./tableReader";

export type KeyFigureRow = Omit<KeyFigure, "key">;

export function readKeyFigures(
  tables: readonly Table[],
  readers: Readers,
  sectionReader: SectionReader,
): KeyFigureRow[] {
  return tables.flatMap((table) => readSheet(table, readers, sectionReader));
}

function readSheet(table: Table, readers: Readers, sectionReader: SectionReader): KeyFigureRow[] {
  const records: KeyFigureRow[] = [];
  const sections = new Sections();
  const rating = ratingReader(table, readers);
  forEachRecord(
    table,
    (cursor) => {
      records.push({
        ...cursor.place(),
        kind: "keyFigure",
        id: cursor.text("id"),
        title: cursor.text("title") ?? "",
        goalArea: cursor.text("goalArea") ?? sections.get("goalArea"),
        horizon: horizonOf(cursor, readers),
        financial: isFinancial(cursor, readers),
        scope: cursor.read("scope", readers.scope),
        issuer: cursor.read("issuer", readers.issuer),
        department: cursor.text("department") ?? sections.get("unit"),
        responsible: cursor.text("responsible"),
        unit: cursor.text("unit"),
        direction: cursor.read("direction", readers.direction),
        measureKind: cursor.read("measureKind", readers.measureKind),
        baseline: cursor.read("baseline", readers.outcome),
        baselineYear: cursor.read("baselineYear", readers.year),
        target: cursor.read("target", readers.target),
        partTarget: cursor.read("partTarget", readers.target),
        yellowLimit: cursor.read("yellowLimit", readers.quantity),
        outcome: cursor.read("outcome", readers.outcome),
        forecast: cursor.read("forecast", readers.outcome),
        previousOutcome: cursor.read("previousOutcome", readers.outcome),
        rating: rating(cursor),
        measured: cursor.read("measured", readers.measured),
        comment: cursor.text("comment"),
      });
    },
    (texts) => {
      openSection(sections, sectionReader, texts);
    },
  );
  return records;
}

function ratingReader(table: Table, readers: Readers): (cursor: RowCursor) => Reading<EnteredRating> {
  const marks = markedStates(table.block.header.marks, readers.rating);
  const isColoured = trafficLights(table.block.view, table.cursor.column("rating"), table.block.firstRow);
  return (cursor) => {
    const read = marks.length > 0 ? readMarks(cursor.view, cursor.row, marks) : cursor.read("rating", readers.rating);
    return read.kind === "empty" && isColoured(cursor.row) ? COLOUR_ONLY : read;
  };
}

/** "finansiellt mål" may stand in its own yes/no column or as a word of the type ("kortsiktigt, finansiellt mål"). */
function isFinancial(cursor: RowCursor, readers: Readers): boolean {
  return (
    valueOf(cursor.read("financial", readers.yesNo)) ??
    /finansiell/iu.test(`${cursor.text("financial") ?? ""} ${cursor.text("horizon") ?? ""}`)
  );
}

function horizonOf(cursor: RowCursor, readers: Readers): Reading<Horizon> {
  const text = cursor.text("horizon");
  if (text === null) return EMPTY;
  const read = readers.horizon(text);
  if (read.kind === "read" || !/finansiell/iu.test(text)) return read;
  // The type column says only that it is a financial target, or says both.
  const rest = text.replace(/finansiell\p{L}*(?:\s+mål)?/giu, "").replace(/^[\s,;/–-]+|[\s,;/–-]+$/gu, "");
  return rest === "" ? EMPTY : readers.horizon(rest);
}

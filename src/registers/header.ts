/** One row (or two) of a sheet read as a register's header. */
import { REGISTERS, type RegisterDefinition, type TableRole } from "./definitions";
import { chosenFields } from "./columnKeys";
import { withChoices } from "./headerChoices";
import type { HeadingReader } from "./headings";
import { doubleRow, headingOf, isGrouped, singleRow, type HeadingCell } from "./headerCells";
import {
  chosenColumn,
  MARKED_FIELD,
  recognisedColumns,
  type FieldColumn,
  type Found,
  type HeaderPlace,
  type IsStateHeading,
  type MarkColumn,
  type MatchedCell,
} from "./headerColumns";
import type { SheetView } from "./sheetView";

export interface Header {
  readonly role: TableRole;
  /** The (last) header row; records begin below it. */
  readonly row: number;
  /** Rows that the header takes: 1 or 2. */
  readonly height: 1 | 2;
  /** Field → its columns, from left to right. */
  readonly fields: ReadonlyMap<string, readonly FieldColumn[]>;
  readonly marks: readonly MarkColumn[];
  readonly score: number;
  /** Title and an identifying field were found. */
  readonly identified: boolean;
  readonly headings: readonly string[];
}

const WEIGHT = { title: 2.5, identifying: 1.5, other: 1 } as const;
/** Reads a header row that is known to be one, forgiving misspellings; the best roles first. */
export function rereadHeader(view: SheetView, known: Header, reader: HeadingReader, isState: IsStateHeading): Header[] {
  const cells = known.height === 1 ? singleRow(view, known.row) : doubleRow(view, known.row - 1);
  return headersOf(view, cells, known.row, known.height, reader, "forgiving", isState).sort(
    (a, b) => b.score - a.score,
  );
}

/** Reads `row` as a header of each register, and with the row below it as a two-row header; the best ones first. */
export function readHeaders(
  view: SheetView,
  row: number,
  reader: HeadingReader,
  mode: "exact" | "forgiving",
  isState: IsStateHeading,
): Header[] {
  const single = headersOf(view, singleRow(view, row), row, 1, reader, mode, isState);
  if (row + 1 >= view.endRow) return single;
  const double = headersOf(view, doubleRow(view, row), row + 1, 2, reader, mode, isState);
  if (double.length === 0) return single;
  const below = headersOf(view, singleRow(view, row + 1), row + 1, 1, reader, mode, isState);
  const better = double.filter(
    (header) => isHeadingRow(view, row + 1, header, reader) && isNeeded(view, header, single, below, reader),
  );
  // Where two rows are the header, the upper one alone is none.
  const alone = single.filter((header) => !better.some((other) => other.role === header.role));
  return [...alone, ...better].sort((a, b) => b.score - a.score);
}

/** The second row of a header holds headings: a record would have its text in the title column, and words of its own. */
function isHeadingRow(view: SheetView, row: number, header: Header, reader: HeadingReader): boolean {
  const titleField = REGISTERS.find((register) => register.role === header.role)?.title ?? "";
  const title = header.fields.get(titleField)?.[0];
  const isHeading = (text: string): boolean => reader.exact(text).length > 0 || reader.period(text).alone;
  const chosen = chosenFields(view, row, 2);
  if (title !== undefined && !title.chosen) {
    const text = headingOf(view.raw(row, title.column));
    if (text !== "" && !isHeading(text)) return false;
  }
  const texts = singleRow(view, row);
  const likely = texts.filter(
    ({ texts: [text = ""], column }) => isHeading(text) || chosen.has(column) || isGrouped(view, row - 1, column),
  );
  return likely.length * 2 >= texts.length;
}

/** Two rows are read as one header only where they say more together than either does alone. */
function isNeeded(
  view: SheetView,
  double: Header,
  single: readonly Header[],
  below: readonly Header[],
  reader: HeadingReader,
): boolean {
  const upper = single.find((header) => header.role === double.role);
  const lower = below.find((header) => header.role === double.role);
  const adds = (same: Header | undefined): boolean => same === undefined || double.score >= same.score + 1;
  if (adds(upper) && adds(lower)) return true;
  // Fields above, periods or units below: "Status | | " over "T1 | T2 | Helår".
  if (upper !== undefined && !(lower?.identified ?? false)) return repeated(double) > repeated(upper);
  // Periods above, fields below: "April 2025 | Augusti 2025" over "Status | Kommentar | Status | Kommentar".
  const row = double.row - 1;
  return (
    lower !== undefined &&
    repeated(lower) > 0 &&
    singleRow(view, row).some(({ texts: [text = ""] }) => reader.period(text).alone)
  );
}

/** How many columns a header has beyond the first one of each field. */
function repeated(header: Header): number {
  let count = header.marks.length;
  for (const columns of header.fields.values()) count += columns.length - 1;
  return count;
}

function headersOf(
  view: SheetView,
  cells: readonly HeadingCell[],
  row: number,
  height: 1 | 2,
  reader: HeadingReader,
  mode: "exact" | "forgiving",
  isState: IsStateHeading,
): Header[] {
  if (cells.length < 2) return [];
  const matches = cells.map((cell) => ({ cell, found: firstFound(cell.texts, reader, mode) }));
  const chosen = chosenFields(view, row, height);
  if (chosen.size === 0 && matches.every(({ found }) => found.matches.length === 0)) return [];
  return REGISTERS.flatMap((register) => {
    const header = headerFor(register, matches, { view, row, height, isState, reader, chosen });
    return header === null ? [] : [header];
  });
}

function firstFound(texts: readonly string[], reader: HeadingReader, mode: "exact" | "forgiving"): Found {
  for (const text of texts) {
    const matches = mode === "exact" ? reader.exact(text) : reader.forgiving(text);
    if (matches.length > 0) return { text, matches };
  }
  return { text: texts[0] ?? "", matches: [] };
}

function headerFor(register: RegisterDefinition, cells: readonly MatchedCell[], place: HeaderPlace): Header | null {
  const { fields, marks } = withChoices(register, recognisedColumns(register, cells, place), place.chosen, (column) => {
    const matched = cells.find(({ cell }) => cell.column === column);
    return matched === undefined ? null : chosenColumn(matched, place.reader);
  });
  const markedField = MARKED_FIELD[register.role];
  const present = new Set(fields.keys());
  if (marks.length > 0 && markedField !== undefined) present.add(markedField);
  if (present.size === 0) return null;
  return {
    role: register.role,
    row: place.row,
    height: place.height,
    fields,
    marks,
    score: scoreOf(register, fields, present),
    identified: present.has(register.title) && register.identifiedBy.some((field) => present.has(field)),
    headings: cells.map(({ found }) => found.text),
  };
}

function scoreOf(
  register: RegisterDefinition,
  fields: ReadonlyMap<string, readonly FieldColumn[]>,
  present: ReadonlySet<string>,
): number {
  let score = 0;
  for (const field of present) {
    const strength = Math.max(...(fields.get(field) ?? [{ strength: 1 }]).map((column) => column.strength));
    const weight =
      field === register.title
        ? WEIGHT.title
        : register.identifiedBy.includes(field)
          ? WEIGHT.identifying
          : WEIGHT.other;
    score += strength * weight;
  }
  return score;
}

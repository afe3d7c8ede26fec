/** One row (or two) of a sheet read as a register's header. */
import type { CellValue } from "../workbook/port";
import { REGISTERS, type RegisterDefinition, type TableRole } from "./definitions";
import type { HeadingMatch, HeadingReader } from "./headings";
import type { Qualifier } from "./qualifiers";
import type { SheetView } from "./sheetView";

/** A column that a heading makes a field of. */
export interface FieldColumn {
  readonly column: number;
  readonly heading: string;
  readonly qualifier: Qualifier;
  readonly strength: number;
}

/** Columns headed by states, with an x in the one that holds: "Genomförd | Pågår | Försenad". */
export interface MarkColumn {
  readonly column: number;
  readonly heading: string;
}

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

/** Tells whether a heading is a state of the role's status field ("Genomförd" in an activity sheet). */
export type IsStateHeading = (role: TableRole, heading: string) => boolean;

const WEIGHT = { title: 2.5, identifying: 1.5, other: 1 } as const;
/** The field that mark columns stand for. */
export const MARKED_FIELD: Partial<Record<TableRole, string>> = {
  activities: "status",
  assignments: "status",
  keyFigures: "rating",
};

/** The headings of a row; in a two-row header each column's own text and its text under the group heading above. */
interface HeadingCell {
  readonly column: number;
  /** Tried in this order. */
  readonly texts: readonly string[];
}

function singleRow(view: SheetView, row: number): HeadingCell[] {
  const cells: HeadingCell[] = [];
  for (let column = view.firstColumn; column < view.endColumn; column++) {
    const text = headingOf(view.raw(row, column));
    if (text !== "") cells.push({ column, texts: [text] });
  }
  return cells;
}

function doubleRow(view: SheetView, row: number): HeadingCell[] {
  const cells: HeadingCell[] = [];
  let group = "";
  for (let column = view.firstColumn; column < view.endColumn; column++) {
    const own = headingOf(view.valueAcross(row, column));
    const below = headingOf(view.raw(row + 1, column));
    if (own !== "") group = own;
    const texts = [below, below === "" ? own : `${group} ${below}`, own === below ? "" : own].filter(
      (text) => text !== "",
    );
    if (texts.length > 0) cells.push({ column, texts: [...new Set(texts)] });
  }
  return cells;
}

function headingOf(cell: CellValue): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" && Number.isInteger(cell) && cell > 2000 && cell < 2100 ? String(cell) : "";
}

/** Reads a header row that is known to be one, forgiving misspellings; the best roles first. */
export function rereadHeader(view: SheetView, known: Header, reader: HeadingReader, isState: IsStateHeading): Header[] {
  const cells = known.height === 1 ? singleRow(view, known.row) : doubleRow(view, known.row - 1);
  return headersOf(cells, known.row, known.height, reader, "forgiving", isState).sort((a, b) => b.score - a.score);
}

/** Reads `row` as a header of each register, and with the row below it as a two-row header; the best ones first. */
export function readHeaders(
  view: SheetView,
  row: number,
  reader: HeadingReader,
  mode: "exact" | "forgiving",
  isState: IsStateHeading,
): Header[] {
  const single = headersOf(singleRow(view, row), row, 1, reader, mode, isState);
  if (row + 1 >= view.endRow) return single;
  const double = headersOf(doubleRow(view, row), row + 1, 2, reader, mode, isState);
  const singleBelow = headersOf(singleRow(view, row + 1), row + 1, 1, reader, mode, isState);
  const better = double.filter((header) => addsColumns(header, single) && addsColumns(header, singleBelow));
  return [...single, ...better].sort((a, b) => b.score - a.score);
}

/** A two-row header is one only where the two rows together name more than either alone. */
function addsColumns(double: Header, single: readonly Header[]): boolean {
  const same = single.find((header) => header.role === double.role);
  return same === undefined || double.score >= same.score + 1;
}

function headersOf(
  cells: readonly HeadingCell[],
  row: number,
  height: 1 | 2,
  reader: HeadingReader,
  mode: "exact" | "forgiving",
  isState: IsStateHeading,
): Header[] {
  if (cells.length < 2) return [];
  const matches = cells.map((cell) => ({ cell, found: firstFound(cell.texts, reader, mode) }));
  if (matches.every(({ found }) => found.matches.length === 0)) return [];
  return REGISTERS.flatMap((register) => {
    const header = headerFor(register, matches, row, height, isState);
    return header === null ? [] : [header];
  });
}

interface Found {
  readonly text: string;
  readonly matches: readonly HeadingMatch[];
}

function firstFound(texts: readonly string[], reader: HeadingReader, mode: "exact" | "forgiving"): Found {
  for (const text of texts) {
    const matches = mode === "exact" ? reader.exact(text) : reader.forgiving(text);
    if (matches.length > 0) return { text, matches };
  }
  return { text: texts[0] ?? "", matches: [] };
}

function headerFor(
  register: RegisterDefinition,
  cells: readonly { readonly cell: HeadingCell; readonly found: Found }[],
  row: number,
  height: 1 | 2,
  isState: IsStateHeading,
): Header | null {
  const fields = new Map<string, FieldColumn[]>();
  const unmatched: MarkColumn[] = [];
  for (const { cell, found } of cells) {
    const match = bestMatch(found.matches, register);
    if (match === null) {
      const state = cell.texts.find((text) => isState(register.role, text));
      if (state !== undefined) unmatched.push({ column: cell.column, heading: state });
      continue;
    }
    const columns = fields.get(match.field) ?? [];
    columns.push({ column: cell.column, heading: found.text, qualifier: match.qualifier, strength: match.strength });
    fields.set(match.field, columns);
  }
  const marks = unmatched.length >= 2 ? unmatched : [];
  const markedField = MARKED_FIELD[register.role];
  const present = new Set(fields.keys());
  if (marks.length > 0 && markedField !== undefined) present.add(markedField);
  if (present.size === 0) return null;
  return {
    role: register.role,
    row,
    height,
    fields,
    marks,
    score: scoreOf(register, fields, present),
    identified: present.has(register.title) && register.identifiedBy.some((field) => present.has(field)),
    headings: cells.map(({ found }) => found.text),
  };
}

function bestMatch(matches: readonly HeadingMatch[], register: RegisterDefinition): HeadingMatch | null {
  let best: HeadingMatch | null = null;
  for (const match of matches) {
    if (match.role === register.role && (best === null || match.strength > best.strength)) best = match;
  }
  return best;
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

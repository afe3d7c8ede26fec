/** One row (or two) of a sheet read as a register's header. */
import { REGISTERS, type RegisterDefinition, type TableRole } from "./definitions";
import { mostly } from "./columnValues";
import type { HeadingMatch, HeadingReader } from "./headings";
import { doubleRow, headingOf, isGrouped, singleRow, type HeadingCell } from "./headerCells";
import { UNQUALIFIED, type Qualifier } from "./qualifiers";
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
  if (title !== undefined) {
    const text = headingOf(view.raw(row, title.column));
    if (text !== "" && !isHeading(text)) return false;
  }
  const texts = singleRow(view, row);
  const likely = texts.filter(({ texts: [text = ""], column }) => isHeading(text) || isGrouped(view, row - 1, column));
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
  if (matches.every(({ found }) => found.matches.length === 0)) return [];
  return REGISTERS.flatMap((register) => {
    const header = headerFor(register, matches, { view, row, height, isState, reader });
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

interface HeaderPlace {
  readonly view: SheetView;
  readonly row: number;
  readonly height: 1 | 2;
  readonly isState: IsStateHeading;
  readonly reader: HeadingReader;
}

interface MatchedCell {
  readonly cell: HeadingCell;
  readonly found: Found;
}

function headerFor(register: RegisterDefinition, cells: readonly MatchedCell[], place: HeaderPlace): Header | null {
  const marks = markColumns(register, cells, place.isState);
  const marked = new Set(marks.map((mark) => mark.column));
  const fields = new Map<string, FieldColumn[]>();
  for (const { cell, found } of cells) {
    const match = marked.has(cell.column) ? null : bestMatch(found.matches, register);
    if (match !== null) addColumn(fields, match.field, columnOf(cell, found, match, place.reader));
  }
  if (marks.length === 0) addPeriodColumns(register, fields, cells, place);
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

function addColumn(fields: Map<string, FieldColumn[]>, field: string, column: FieldColumn): void {
  const columns = fields.get(field);
  if (columns === undefined) fields.set(field, [column]);
  else columns.push(column);
}

/** A column shares the year and period of the group heading that it stands under. */
function columnOf(
  { column, texts, group }: HeadingCell,
  found: Found,
  match: HeadingMatch,
  reader: HeadingReader,
): FieldColumn {
  const { year, endMonth } = match.qualifier;
  const above = group === "" ? UNQUALIFIED : reader.period(group).qualifier;
  const qualifier = { year: year ?? above.year, endMonth: endMonth ?? above.endMonth };
  // A group's own text heads several columns: together with what stands below it tells them apart.
  const heading = texts.indexOf(found.text) === 2 ? (texts[1] ?? found.text) : found.text;
  return { column, heading, qualifier, strength: match.strength };
}

/**
 * Columns headed by states. A state wins over a heading that only resembles another field ("Klar" is near "klart"), and over
 * any heading where all three of a row are states ("Grön | Gul | Röd": "gul" alone would be the yellow limit).
 */
function markColumns(
  register: RegisterDefinition,
  cells: readonly MatchedCell[],
  isState: IsStateHeading,
): readonly MarkColumn[] {
  const weak: MarkColumn[] = [];
  const certain: MarkColumn[] = [];
  for (const { cell, found } of cells) {
    if (!cell.mayMark) continue;
    const match = bestMatch(found.matches, register);
    if (match?.field === register.title) continue;
    const state = cell.texts.find((text) => isState(register.role, text));
    if (state === undefined) continue;
    (match === null || match.strength < EXACT ? weak : certain).push({ column: cell.column, heading: state });
  }
  if (weak.length < 2 && weak.length + certain.length < 3) return [];
  return [...weak, ...certain].sort((a, b) => a.column - b.column);
}
/** Weaker matches were stripped of something or forgiven a misspelling. */
const EXACT = 0.95;

/** The field that columns headed by nothing but a period give: "Aktivitet | T1 | T2", "Nyckeltal | Mål | 2023 | 2024". */
const REPORTED_FIELD: Partial<Record<TableRole, { readonly field: string; readonly beside: readonly string[] }>> = {
  activities: { field: "status", beside: ["title"] },
  assignments: { field: "status", beside: ["title"] },
  keyFigures: { field: "outcome", beside: ["target", "goalArea"] },
};

function addPeriodColumns(
  register: RegisterDefinition,
  fields: Map<string, FieldColumn[]>,
  cells: readonly MatchedCell[],
  { view, row, isState, reader }: HeaderPlace,
): void {
  const reported = REPORTED_FIELD[register.role];
  if (reported === undefined || fields.has(reported.field) || !reported.beside.some((field) => fields.has(field)))
    return;
  const isValue = (text: string): boolean =>
    reported.field === "status" ? isState(register.role, text) : /\d/u.test(text);
  const bare = cells.filter(
    ({ cell, found }) => found.matches.length === 0 && reader.period(cell.texts[0] ?? "").alone,
  );
  // A time plan has such headings too, with marks below them.
  if (!bare.every(({ cell }) => mostly(view, row, cell.column, isValue))) return;
  for (const { cell, found } of bare) {
    const { qualifier } = reader.period(cell.texts[0] ?? "");
    const match = { role: register.role, field: reported.field, qualifier, strength: BARE };
    addColumn(fields, reported.field, columnOf(cell, found, match, reader));
  }
}
const BARE = 0.75;
/** The register's best match; "Mål 2025" is a target rather than a goal area, for only a target may be a year's. */
function bestMatch(matches: readonly HeadingMatch[], register: RegisterDefinition): HeadingMatch | null {
  let best: HeadingMatch | null = null;
  for (const match of matches) {
    if (match.role !== register.role) continue;
    if (best === null || match.strength > best.strength || (match.strength === best.strength && isDated(match, best)))
      best = match;
  }
  return best;
}

function isDated({ role, field, qualifier }: HeadingMatch, best: HeadingMatch): boolean {
  return qualifier.year !== null && role === "keyFigures" && field === "target" && best.field === "goalArea";
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

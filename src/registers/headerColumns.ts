/** What one header row's headings make of its columns. */
import { mostly } from "./columnValues";
import type { RegisterDefinition, TableRole } from "./definitions";
import type { HeadingCell } from "./headerCells";
import type { HeadingMatch, HeadingReader } from "./headings";
import { UNQUALIFIED, type Qualifier } from "./qualifiers";
import type { SheetView } from "./sheetView";

/** A column that a heading makes a field of. */
export interface FieldColumn {
  readonly column: number;
  readonly heading: string;
  readonly qualifier: Qualifier;
  readonly strength: number;
  /** True where a person chose the field, in Inställningar. */
  readonly chosen: boolean;
}

/** Columns headed by states, with an x in the one that holds: "Genomförd | Pågår | Försenad". */
export interface MarkColumn {
  readonly column: number;
  readonly heading: string;
}

/** Tells whether a heading is a state of the role's status field ("Genomförd" in an activity sheet). */
export type IsStateHeading = (role: TableRole, heading: string) => boolean;

/** The field that mark columns stand for. */
export const MARKED_FIELD: Partial<Record<TableRole, string>> = {
  activities: "status",
  assignments: "status",
  keyFigures: "rating",
};

/** The text of a heading that names something, with what it names. */
export interface Found {
  readonly text: string;
  readonly matches: readonly HeadingMatch[];
}

export interface HeaderPlace {
  readonly view: SheetView;
  readonly row: number;
  readonly height: 1 | 2;
  readonly isState: IsStateHeading;
  readonly reader: HeadingReader;
  /** Column → what a person chose for it. */
  readonly chosen: ReadonlyMap<number, string | null>;
}

export interface MatchedCell {
  readonly cell: HeadingCell;
  readonly found: Found;
}

/** What the headings say, whatever a person chose. */
export function recognisedColumns(
  register: RegisterDefinition,
  cells: readonly MatchedCell[],
  place: HeaderPlace,
): { readonly fields: ReadonlyMap<string, readonly FieldColumn[]>; readonly marks: readonly MarkColumn[] } {
  const marks = markColumns(register, cells, place.isState);
  const marked = new Set(marks.map((mark) => mark.column));
  const fields = new Map<string, FieldColumn[]>();
  for (const { cell, found } of cells) {
    const match = marked.has(cell.column) ? null : bestMatch(found.matches, register);
    if (match !== null) addColumn(fields, match.field, columnOf(cell, found, match, place.reader));
  }
  if (marks.length === 0) addPeriodColumns(register, fields, cells, place);
  return { fields, marks };
}

/** A column that a person chose: its heading says no more than for which period it is. */
export function chosenColumn({ cell, found }: MatchedCell, reader: HeadingReader): FieldColumn {
  const { qualifier } = reader.period(found.text);
  return { ...columnOf(cell, found, { qualifier, strength: 1 }, reader), chosen: true };
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
  match: Pick<HeadingMatch, "qualifier" | "strength">,
  reader: HeadingReader,
): FieldColumn {
  const { year, endMonth } = match.qualifier;
  const above = group === "" ? UNQUALIFIED : reader.period(group).qualifier;
  const qualifier = { year: year ?? above.year, endMonth: endMonth ?? above.endMonth };
  // A group's own text heads several columns: together with what stands below it tells them apart.
  const heading = texts.indexOf(found.text) === 2 ? (texts[1] ?? found.text) : found.text;
  return { column, heading, qualifier, strength: match.strength, chosen: false };
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

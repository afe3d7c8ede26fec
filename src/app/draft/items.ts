/** The rows that a draft would be written with, beside those that its sheet holds → items. */
import { address } from "../../plan/origin";
import { textOf, type Paragraph, type ParagraphKind } from "../../report/paragraph";
import { DRAFT_STATES } from "../../sheets/draftHeadings";
import { BULLET, sameText } from "../../sheets/draftText";
import type { DraftColumns, EarlierDraftRow } from "../../sheets/earlierDraft";
import type { DraftRow } from "../../sheets/mergeDraft";
import type { SheetGrid } from "../../workbook/port";
import { staleInPersons, staleSentences, unmarked, wordedSentences } from "./marks";
import type { DraftItem, DraftPlace, DraftStanding, SeenCell, SheetSentence } from "./types";

/** The sheet that rows were read from, and where its columns stand. */
export interface DraftSource {
  readonly sheet: SheetGrid;
  readonly columns: DraftColumns;
}

/** An item, and whether the sheet would hold something else for it if the draft were made again now. */
interface FoundItem {
  readonly item: DraftItem;
  readonly outdated: boolean;
}

interface Section {
  readonly section: string;
  readonly sectionTitle: string;
}

/**
 * @param merged what would be written now
 * @param rows what the sheet holds; null where there is none
 */
export function draftItems(
  merged: readonly DraftRow[],
  rows: readonly EarlierDraftRow[] | null,
  source: DraftSource | null,
): FoundItem[] {
  const leaving = leavingAfter(merged, rows ?? []);
  const first = merged.find(({ paragraph }) => paragraph !== null)?.paragraph;
  let section: Section = { section: first?.section ?? "", sectionTitle: first?.sectionTitle ?? "" };
  const left = (after: DraftRow | null): FoundItem[] =>
    (leaving.get(after) ?? []).map((row) => ({ item: leavingItem(row, section, source), outdated: true }));
  const found = left(null);
  for (const row of merged) {
    if (row.paragraph !== null) section = row.paragraph;
    found.push(itemOf(row, section, rows !== null, source), ...left(row));
  }
  return found;
}

/** The sheet's rows that would not be written again, by the row to be written that they stand behind. */
function leavingAfter(
  merged: readonly DraftRow[],
  rows: readonly EarlierDraftRow[],
): ReadonlyMap<DraftRow | null, readonly EarlierDraftRow[]> {
  const goOn = new Map(merged.flatMap((row) => (row.earlier === null ? [] : [[row.earlier, row] as const])));
  const leaving = new Map<DraftRow | null, EarlierDraftRow[]>();
  let behind: DraftRow | null = null;
  for (const row of rows) {
    const next = goOn.get(row);
    if (next !== undefined) behind = next;
    else if (row.text !== "") leaving.set(behind, [...(leaving.get(behind) ?? []), row]);
  }
  return leaving;
}

function itemOf(row: DraftRow, section: Section, isWritten: boolean, source: DraftSource | null): FoundItem {
  const { paragraph, earlier } = row;
  if (paragraph !== null) return paragraphItem(paragraph, row, isWritten, source);
  const standing = row.state === DRAFT_STATES.own ? "own" : "gone";
  return { item: rowItem(earlier, row.text, section, standing, source), outdated: false };
}

function leavingItem(row: EarlierDraftRow, section: Section, source: DraftSource | null): DraftItem {
  return rowItem(row, row.text, section, "leaving", source);
}

/** A row of the sheet without a paragraph. */
function rowItem(
  row: EarlierDraftRow | null,
  text: string,
  { section, sectionTitle }: Section,
  standing: DraftStanding,
  source: DraftSource | null,
): DraftItem {
  const kind = text.startsWith(BULLET) ? "bullet" : "text";
  const place = placeOf(row, source);
  const inSheet = unmarked(withoutSign(text, kind)).map((one) => ({ ...one, changed: standing === "leaving" }));
  return { key: `row ${String(row?.row)}`, kind, section, sectionTitle, standing, wording: null, inSheet, place };
}

function paragraphItem(paragraph: Paragraph, row: DraftRow, isWritten: boolean, source: DraftSource | null): FoundItem {
  const { id, kind, section, sectionTitle, runs } = paragraph;
  const { earlier } = row;
  const standing = standingOf(row, isWritten);
  const item: DraftItem = {
    key: id,
    kind,
    section,
    sectionTitle,
    standing,
    wording: wordedSentences(runs, newAgainst(paragraph, row, standing)),
    inSheet: earlier === null ? null : sentencesInSheet(paragraph, earlier, standing),
    place: placeOf(earlier, source),
  };
  const outdated =
    standing === "stale" ||
    standing === "fresh" ||
    (standing === "editedStale" && !sameText(earlier?.generated ?? "", row.generated));
  return { item, outdated };
}

function standingOf({ state, text, earlier }: DraftRow, isWritten: boolean): DraftStanding {
  if (!isWritten) return "notWritten";
  if (earlier === null) return "fresh";
  switch (state) {
    case DRAFT_STATES.edited:
      return "edited";
    case DRAFT_STATES.editedNewWording:
      return "editedStale";
    default:
      return sameText(earlier.text, text) ? "current" : "stale";
  }
}

/** The text against which sentences of the wording are new; null where none is. */
function newAgainst({ kind }: Paragraph, { generated, earlier }: DraftRow, standing: DraftStanding): string | null {
  if (earlier === null) return null;
  if (standing === "stale") return withoutSign(earlier.text, kind);
  if (standing !== "editedStale") return null;
  // Once the new wording has been written beside the person's text, nobody knows the old one: their text is what there is.
  const old = earlier.generated;
  return withoutSign(old === null || sameText(old, generated) ? earlier.text : old, kind);
}

function sentencesInSheet(paragraph: Paragraph, earlier: EarlierDraftRow, standing: DraftStanding): SheetSentence[] {
  const text = withoutSign(earlier.text, paragraph.kind);
  if (standing === "stale") return staleSentences(text, textOf(paragraph));
  if (standing !== "editedStale") return unmarked(text);
  return staleInPersons(text, withoutSign(earlier.generated ?? "", paragraph.kind), textOf(paragraph));
}

function withoutSign(text: string, kind: ParagraphKind): string {
  return kind === "bullet" && text.startsWith(BULLET) ? text.slice(BULLET.length) : text;
}

function placeOf(row: EarlierDraftRow | null, source: DraftSource | null): DraftPlace | null {
  if (row === null || source === null) return null;
  const { sheet, columns } = source;
  const seen = (column: number | undefined): SeenCell | null =>
    column === undefined
      ? null
      : { column, value: sheet.values[row.row - sheet.firstRow]?.[column - sheet.firstColumn] ?? "" };
  const text = seen(columns.text);
  if (text === null) return null;
  return {
    sheet: sheet.name,
    row: row.row,
    cell: address(row.row, text.column),
    text,
    generated: seen(columns.generated),
    state: seen(columns.state),
  };
}

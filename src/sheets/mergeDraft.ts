/**
 * A new draft and what a person did with the earlier one: their texts stay, the new wording stands beside, rows that they
 * added keep their place. What nobody touched is made anew.
 */
import type { Draft, Paragraph } from "../report/paragraph";
import { DRAFT_STATES } from "./draftHeadings";
import { cellTextOf, sameText } from "./draftText";
import type { EarlierDraftRow } from "./earlierDraft";

/** One row of the draft sheet to write. */
export interface DraftRow {
  /** Null for a person's own row, and for one whose paragraph is no longer generated. */
  readonly paragraph: Paragraph | null;
  readonly id: string;
  readonly section: string;
  readonly text: string;
  readonly generated: string;
  readonly state: string;
  /** The row of the earlier draft that this one goes on from; null where there is none. */
  readonly earlier: EarlierDraftRow | null;
}

/** Own rows by the id of the paragraph that they followed; "" for those before the first. */
type Anchored = Map<string, DraftRow[]>;

interface Sorted {
  readonly edited: ReadonlyMap<string, EarlierDraftRow>;
  /** The earlier row of each paragraph, edited or not. */
  readonly taken: ReadonlyMap<string, EarlierDraftRow>;
  readonly anchored: Anchored;
}

function isEdited(row: EarlierDraftRow): boolean {
  return !sameText(row.text, row.generated ?? "");
}

function ownRow(row: EarlierDraftRow, id: string, state: string): DraftRow {
  return {
    paragraph: null,
    id,
    section: row.section,
    text: row.text,
    generated: row.generated ?? "",
    state,
    earlier: row,
  };
}

/** Ids by generated text, for rows that lost their id. */
function idsByText(draft: Draft): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const paragraph of draft.paragraphs) {
    const text = cellTextOf(paragraph).trimEnd();
    if (!ids.has(text)) ids.set(text, paragraph.id);
  }
  return ids;
}

/** Sorts the earlier rows: edits of paragraphs that still are, and rows to keep as they stand, after what they followed. */
function sortRows(draft: Draft, rows: readonly EarlierDraftRow[]): Sorted {
  const current = new Set(draft.paragraphs.map((paragraph) => paragraph.id));
  const byText = idsByText(draft);
  const edited = new Map<string, EarlierDraftRow>();
  const taken = new Map<string, EarlierDraftRow>();
  const anchored: Anchored = new Map();
  let anchor = "";
  const keep = (row: DraftRow): void => {
    const list = anchored.get(anchor);
    if (list === undefined) anchored.set(anchor, [row]);
    else list.push(row);
  };
  for (const row of rows) {
    const id = row.id ?? byText.get((row.generated ?? row.text).trimEnd()) ?? null;
    const takesPlace = id !== null && current.has(id) && !taken.has(id);
    if (takesPlace) {
      taken.set(id, row);
      anchor = id;
    }
    // A row found by its own text alone was not edited: it is the paragraph.
    const touched = row.id === null && row.generated === null ? id === null : isEdited(row);
    if (!touched) continue;
    if (takesPlace) edited.set(id, row);
    else if (row.id === null || current.has(row.id)) {
      // The row's own text is what matters; a second copy of a paragraph's row gets no id, or the two would fight for it.
      if (row.text !== "") keep({ ...ownRow(row, "", DRAFT_STATES.own), generated: "" });
    } else if (row.text !== "") keep(ownRow(row, row.id, DRAFT_STATES.editedGone));
  }
  return { edited, taken, anchored };
}

function editedState(row: EarlierDraftRow, generated: string): string {
  // Said until the person has decided (and writes another word there), or a second run would hide it.
  const alreadyOffered = row.state === DRAFT_STATES.editedNewWording;
  const changed = row.generated === null || !sameText(row.generated, generated);
  return alreadyOffered || changed ? DRAFT_STATES.editedNewWording : DRAFT_STATES.edited;
}

function generatedRow(paragraph: Paragraph, sorted: Sorted | null): DraftRow {
  const generated = cellTextOf(paragraph);
  const earlier = sorted?.taken.get(paragraph.id) ?? null;
  const base = { paragraph, id: paragraph.id, section: paragraph.sectionTitle, generated, earlier };
  const kept = sorted?.edited.get(paragraph.id);
  // An edit that says just what is generated now is no edit any more.
  if (kept !== undefined && !sameText(kept.text, generated)) {
    return { ...base, text: kept.text, state: editedState(kept, generated) };
  }
  const known = sorted === null || earlier !== null;
  return { ...base, text: generated, state: known ? DRAFT_STATES.untouched : DRAFT_STATES.fresh };
}

/** The rows to write, in the draft's order. `rows` null: there is no earlier draft. */
export function mergeDraft(draft: Draft, rows: readonly EarlierDraftRow[] | null): DraftRow[] {
  const sorted = rows === null ? null : sortRows(draft, rows);
  const own = (anchor: string): DraftRow[] => sorted?.anchored.get(anchor) ?? [];
  return [
    ...own(""),
    ...draft.paragraphs.flatMap((paragraph) => [generatedRow(paragraph, sorted), ...own(paragraph.id)]),
  ];
}

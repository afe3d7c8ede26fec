/**
 * What a person can decide of a paragraph in the pane, as edits of the draft sheet. What was generated is written beside it
 * every time: a text that equals it is not taken for the person's, and one that was kept is not offered the same wording again.
 */
import { DRAFT_STATES } from "../../sheets/draftHeadings";
import { BULLET } from "../../sheets/draftText";
import type { CellEdit } from "../../workbook/port";
import { wordingText } from "./texts";
import type { DraftItem, DraftPlace, SeenCell } from "./types";

/** The cell's text as generated now: a bullet with its sign. */
function generatedText({ kind, wording }: DraftItem): string {
  const text = wordingText(wording ?? []);
  return kind === "bullet" ? BULLET + text : text;
}

function edit({ sheet, row }: DraftPlace, cell: SeenCell | null, value: string): CellEdit[] {
  if (cell === null || cell.value === value) return [];
  return [{ sheet, row, column: cell.column, seen: cell.value, value }];
}

/** The wording as generated now in place of what stands in the sheet. Empty where the paragraph has no row. */
export function takeWording(item: DraftItem): CellEdit[] {
  const { place, wording } = item;
  if (place === null || wording === null) return [];
  const text = generatedText(item);
  return [
    ...edit(place, place.text, text),
    ...edit(place, place.generated, text),
    ...edit(place, place.state, DRAFT_STATES.untouched),
  ];
}

/** The person's text stays, and the new wording is no longer offered. */
export function keepText(item: DraftItem): CellEdit[] {
  const { place, wording } = item;
  if (place === null || wording === null) return [];
  return [...edit(place, place.generated, generatedText(item)), ...edit(place, place.state, DRAFT_STATES.edited)];
}

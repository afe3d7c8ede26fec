/** Where in the page a paragraph and what belongs to it stand. */
import type { DraftView } from "../../../app/draftView";

/** A number in a text: which sentence, which run of it. */
export interface NumberPlace {
  readonly item: string;
  readonly sentence: number;
  readonly run: number;
  readonly figure: string;
}

/** Ids may hold anything that a department typed, so elements are called by the item's place. */
export function itemElementId(kind: DraftView["kind"], index: number): string {
  return `draft-${kind}-${String(index)}`;
}

export function numberElementId(item: string, sentence: number, run: number): string {
  return `${item}-number-${String(sentence)}-${String(run)}`;
}

/** Scrolls to the paragraph and puts the focus on it, so that the next Tab goes on from there. */
export function goToItem(view: DraftView, key: string): void {
  const index = view.items.findIndex((item) => item.key === key);
  const element = document.getElementById(itemElementId(view.kind, index));
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}

export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

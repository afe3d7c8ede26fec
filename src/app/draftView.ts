/** A draft as it would be written now, beside what stands in its sheet. Pure. */
import type { Draft } from "../report/paragraph";
import { draftColumns, readEarlierDraft } from "../sheets/earlierDraft";
import { mergeDraft } from "../sheets/mergeDraft";
import type { SheetGrid } from "../workbook/port";
import { gapsOf } from "./draft/gaps";
import { draftItems } from "./draft/items";
import type { DraftItem, DraftView } from "./draft/types";

export type { DraftView } from "./draft/types";

/** @param sheet the draft's sheet as it stands; null where there is none */
export function draftViewOf(draft: Draft, sheet: SheetGrid | null): DraftView {
  const columns = sheet === null ? null : draftColumns(sheet);
  const rows = sheet === null ? null : readEarlierDraft(sheet);
  const items = draftItems(
    mergeDraft(draft, rows),
    rows,
    sheet === null || columns === null ? null : { sheet, columns },
  );
  return {
    kind: draft.kind,
    sheet: rows === null || sheet === null ? null : sheet.name,
    items: items.map(({ item }) => item),
    gaps: items.flatMap(({ item }) => gapsOf(item)),
    outdated: items.filter(({ outdated }) => outdated).length,
    undecided: items.filter(({ item }) => isUndecided(item)).length,
  };
}

function isUndecided({ standing }: DraftItem): boolean {
  return standing === "editedStale";
}

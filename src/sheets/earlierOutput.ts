/**
 * What an earlier output workbook holds that the next one must keep: a person's edits of the drafts, and the history.
 * Read from the sheets that are ours by their marker, whatever they are called now.
 */
import type { Snapshot } from "../followup/types";
import type { OwnedRole, SheetGrid } from "../workbook/port";
import { readEarlierDraft, type EarlierDraftRow } from "./earlierDraft";
import { readEarlierHistory, type EarlierHistory } from "./earlierHistory";

export interface EarlierOutput {
  /** Rows of the draft sheets; null where there is no such sheet, or none with a Text column. */
  readonly report: readonly EarlierDraftRow[] | null;
  readonly memo: readonly EarlierDraftRow[] | null;
  /** The follow-ups that Historik holds, in its order. */
  readonly history: readonly Snapshot[];
  /** Historik as it stands, to be written again unchanged; null where there is none. */
  readonly historySheet: EarlierHistory | null;
}

function read<T>(grids: readonly SheetGrid[], role: OwnedRole, reader: (grid: SheetGrid) => T | null): T | null {
  for (const grid of grids) {
    const found = grid.owned === role ? reader(grid) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Reads the owned sheets among `grids`; the first of each role counts. */
export function readEarlierOutput(grids: readonly SheetGrid[]): EarlierOutput {
  const historySheet = read(grids, "history", readEarlierHistory);
  return {
    report: read(grids, "report", readEarlierDraft),
    memo: read(grids, "memo", readEarlierDraft),
    history: historySheet?.rows.flatMap(({ snapshot }) => (snapshot === null ? [] : [snapshot])) ?? [],
    historySheet,
  };
}

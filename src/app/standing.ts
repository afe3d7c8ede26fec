/** Where the follow-up stands: all that the pane shows of a workbook, as it was read at one moment. */
import type { ReadResult } from "../registers/readRegisters";
import type { SheetGrid } from "../workbook/port";
import type { Analysis } from "./analyse";
import type { DraftView } from "./draftView";
import type { NothingFound } from "./job";

/** Pure and made anew at each change; a view may hold on to the one it was given. */
export interface Standing {
  readonly grids: readonly SheetGrid[];
  readonly read: ReadResult;
  /** Counts, findings and how each sheet was understood; the history in our own sheets is compared with. */
  readonly analysis: Analysis;
  /** Why there is nothing to summarise; null where there is something. */
  readonly nothing: NothingFound | null;
  /** True where the writing of our sheets was broken off. */
  readonly unfinished: boolean;
  /** Report and memo as they would be written now, beside what stands in the draft sheets. Made when first asked for. */
  readonly drafts: () => { readonly report: DraftView; readonly memo: DraftView };
}

/** Where the follow-up stands: all that the pane shows of a workbook, as it was read at one moment. */
import type { FollowUp } from "../followup/types";
import { readRegisters, type ReadResult } from "../registers/readRegisters";
import { draftMemo } from "../report/draftMemo";
import { draftReport } from "../report/draftReport";
import type { OwnedRole, SheetGrid } from "../workbook/port";
import { analyse, type Analysis } from "./analyse";
import { draftViewOf, type DraftView } from "./draftView";
import { ofOwnHistory } from "./earlier";
import { nothingFound, type NothingFound } from "./job";
import { unfinishedRoles } from "./unfinished";

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
  readonly drafts: () => Drafts;
}

interface Drafts {
  readonly report: DraftView;
  readonly memo: DraftView;
}

/** @param grids one workbook with all its sheets, ours too */
export function standingOf(grids: readonly SheetGrid[]): Standing {
  const read = readRegisters(grids);
  const analysis = analyse(read, ofOwnHistory(grids));
  let drafts: Drafts | null = null;
  return {
    grids,
    read,
    analysis,
    nothing: nothingFound({ grids, read }),
    unfinished: unfinishedRoles(grids).size > 0,
    drafts: () => (drafts ??= draftsOf(analysis.followUp, grids)),
  };
}

function draftsOf(followUp: FollowUp, grids: readonly SheetGrid[]): Drafts {
  const sheetOf = (role: OwnedRole): SheetGrid | null => grids.find(({ owned }) => owned === role) ?? null;
  return {
    report: draftViewOf(draftReport(followUp), sheetOf("report")),
    memo: draftViewOf(draftMemo(followUp), sheetOf("memo")),
  };
}

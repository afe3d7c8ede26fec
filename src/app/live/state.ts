/** What the pane shows of the workbook that is open. */
import type { EditOutcome } from "../../workbook/port";
import type { Progress } from "../job";
import type { Standing } from "../standing";
import type { Trouble } from "../trouble";

export type LiveState =
  /** No workbook is open (browser page), or nothing has been asked for yet. */
  | { readonly kind: "closed" }
  | {
      readonly kind: "reading";
      readonly progress: Progress | null;
      /** True while a cell is being edited: Excel answers when the person is done. */
      readonly waiting: boolean;
    }
  | {
      readonly kind: "open";
      readonly standing: Standing;
      readonly freshness: Freshness;
      /** False where changes are not noticed by themselves: a person has to ask for a new reading. */
      readonly followed: boolean;
      /** The latest edit that can be taken back; null where there is none. */
      readonly undo: Undo | null;
    }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** How near the standing is to what the workbook holds now. */
export type Freshness =
  | { readonly kind: "current" }
  | { readonly kind: "updating" }
  /** A cell is being edited; what is shown is from before. */
  | { readonly kind: "waiting" }
  /** The last reading failed or was cancelled; what is shown is from before. */
  | { readonly kind: "behind"; readonly trouble: Trouble };

export interface Undo {
  /** In words: "3 statusar ändrade". */
  readonly done: string;
  readonly cells: number;
}

export interface EditResult {
  /** Null where a trouble stopped it before anything was known to be done. */
  readonly outcome: EditOutcome | null;
  /** Its `summary` is "unknown" where some of the cells may have been changed. */
  readonly trouble: Trouble | null;
}

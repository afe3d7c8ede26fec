/**
 * The open workbook as it changes: read once, then followed. A change makes the sheets it was made in be read again, and
 * everything be counted again. Nothing here throws: troubles are states, as in session.ts.
 */
import type { Trouble } from "./session";
import type { Progress } from "./job";
import type { Standing } from "./standing";
import type { EditOutcome } from "../workbook/port";

export type LiveState =
  /** No workbook is open (browser page), or nothing has been asked for yet. */
  | { readonly kind: "closed" }
  | {
      readonly kind: "reading";
      readonly progress: Progress | null;
      /** True while a cell is being edited: Excel answers when the person is done. */
      readonly waiting: boolean;
    }
  | { readonly kind: "open"; readonly standing: Standing; readonly freshness: Freshness; readonly undo: Undo | null }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** How near the standing is to what the workbook holds now. */
export type Freshness =
  | { readonly kind: "current" }
  | { readonly kind: "updating" }
  /** A cell is being edited; what is shown is from before. */
  | { readonly kind: "waiting" }
  /** The last reading failed; what is shown is from before. `followed` false: changes are no longer noticed. */
  | { readonly kind: "behind"; readonly trouble: Trouble };

/** The latest edit that can be taken back. */
export interface Undo {
  /** In words: "3 statusar ändrade". */
  readonly done: string;
  readonly cells: number;
}

export interface EditResult {
  /** Null where a trouble stopped it; then `trouble` has it. */
  readonly outcome: EditOutcome | null;
  readonly trouble: Trouble | null;
}

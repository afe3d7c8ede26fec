/** When to try again by oneself after a trouble: while a cell is being edited, soon; otherwise after longer and longer pauses. */
import type { Trouble } from "../trouble";

/** A person is done with a cell within seconds, and the pane shall follow within two. */
const CELL_EDIT = 1500;
const FIRST = 5000;
const LONGEST = 60_000;

/** Troubles that may go by themselves. The others come back with the same workbook, the same Excel and the same program. */
const PASSING: ReadonlySet<Trouble["code"]> = new Set<Trouble["code"]>(["hung", "connection", "unexpected", "gone"]);

export class Pauses {
  private next = FIRST;

  /** Milliseconds until the next attempt; null where there should be none before somebody asks. */
  after({ code }: Trouble): number | null {
    if (code === "cellEdit") return CELL_EDIT;
    if (!PASSING.has(code)) return null;
    const pause = this.next;
    this.next = Math.min(2 * pause, LONGEST);
    return pause;
  }

  /** Everything went well, or a person asks anew. */
  reset(): void {
    this.next = FIRST;
  }
}

/** One Ångra for the page: what was typed in the grid, and what the pane has changed, the latest first. */
import type { Desk } from "./desk";

/** The changes that the pane has made; the live workbook keeps them. */
export interface PaneUndo {
  readonly subscribe: (listener: () => void) => () => void;
  /** Another object for each change; null where there is none to take back. */
  readonly top: () => object | null;
  /** False where it could not be taken back, or only in part. */
  readonly undo: () => Promise<boolean>;
}

type Kind = "typed" | "pane";

export class Undoing {
  private latest: Kind = "typed";
  private typed: object | null = null;
  private changed: object | null = null;

  constructor(
    private readonly desk: Pick<Desk, "subscribe" | "state" | "undoTyped">,
    private readonly pane: PaneUndo,
  ) {
    desk.subscribe(() => {
      const { typed } = desk.state();
      if (typed !== null && typed !== this.typed) this.latest = "typed";
      this.typed = typed;
    });
    pane.subscribe(() => {
      const top = pane.top();
      if (top !== null && top !== this.changed) this.latest = "pane";
      this.changed = top;
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    const stops = [this.desk.subscribe(listener), this.pane.subscribe(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  };

  /** Where the next change to be taken back was made; null where there is none. */
  readonly next = (): Kind | null => {
    const typed = this.desk.state().typed === null ? null : "typed";
    const pane = this.pane.top() === null ? null : "pane";
    return this.latest === "typed" ? (typed ?? pane) : (pane ?? typed);
  };

  /** Takes the latest change back. False where that could not be done, or only in part. */
  undo(): Promise<boolean> {
    return this.next() === "pane" ? this.pane.undo() : this.desk.undoTyped();
  }
}

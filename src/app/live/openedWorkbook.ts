/**
 * One workbook while it is open: read, followed, and read again where it changes. One reading at a time; what comes during
 * a reading is read after it. Nothing here throws.
 */
import type { SheetGrid, Workbook } from "../../workbook/port";
import { orCancelled, refuseCancelled } from "../cancel";
import type { Progress } from "../job";
import type { Standing } from "../standing";
import { asTrouble, type Trouble } from "../trouble";
import { Following } from "./following";
import { mergedGrids } from "./merge";
import { Pauses } from "./pauses";
import type { Freshness, LiveState } from "./state";
import { UndoStack } from "./undoStack";
import { Wanted, type Wish } from "./wanted";

/** What it is done with. */
export interface OpenedPieces {
  /** The counting, which is loaded apart from what the pane shows first. Rejects with WorkbookTrouble. */
  readonly standingOf: () => Promise<(grids: readonly SheetGrid[]) => Standing>;
  /** Lets what is on the screen be drawn before the thread is busy. */
  readonly breathe: () => Promise<void>;
  /** Calls back once, so many milliseconds later, unless the function that it gives back is called before. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

const CURRENT: Freshness = { kind: "current" };
const UPDATING: Freshness = { kind: "updating" };
const WAITING: Freshness = { kind: "waiting" };
/** Why a reading is broken off: a person wants no more of it. Otherwise it is put off. */
const BY_PERSON = "by person";

export class OpenedWorkbook {
  readonly undo = new UndoStack();
  private readonly wanted = new Wanted();
  private readonly following: Following;
  private readonly pauses = new Pauses();
  private gridsRead: readonly SheetGrid[] = [];
  private standing: Standing | null = null;
  private freshness: Freshness = UPDATING;
  private trouble: Trouble | null = null;
  private progress: Progress | null = null;
  private isStarted = false;
  private isPaused = false;
  private updating: Promise<void> | null = null;
  private abortion: AbortController | null = null;
  private stopWaiting: (() => void) | null = null;

  /** @param tell called with each new state */
  constructor(
    readonly workbook: Workbook,
    private readonly pieces: OpenedPieces,
    private readonly tell: (state: LiveState) => void,
  ) {
    this.following = new Following(workbook, ({ sheet }) => {
      this.wanted.add(sheet);
      void this.update();
    });
  }

  /** The sheets as they were read last. */
  get grids(): readonly SheetGrid[] {
    return this.gridsRead;
  }

  /** Reads everything and follows. Resolves when that has been tried once. */
  async start(): Promise<void> {
    this.isStarted = true;
    await this.refresh();
  }

  /** No longer follows or reads; what was read stays. */
  async stop(): Promise<void> {
    this.isStarted = false;
    this.forgetWaiting();
    this.abortion?.abort();
    await this.following.end();
  }

  /** Reads everything again, as a person asks for. */
  async refresh(): Promise<void> {
    this.trouble = null;
    this.pauses.reset();
    this.wanted.everything();
    await this.attempt();
  }

  /** Ends the reading that is going on, or that waits for its next attempt. */
  cancel(): void {
    const isWaiting = this.stopWaiting !== null;
    this.forgetWaiting();
    if (this.abortion !== null) this.abortion.abort(BY_PERSON);
    else if (isWaiting)
      this.failed({
        code: "cancelled",
        summary: "unchanged",
        sheet: null,
        detail: "while waiting for the next attempt",
      });
  }

  /** No reading until `resume`. */
  pause(): void {
    this.isPaused = true;
    this.forgetWaiting();
    this.abortion?.abort();
  }

  resume(): void {
    this.isPaused = false;
    if (!this.wanted.isEmpty || !this.following.isOn) void this.attempt();
  }

  /** Sheets that have been changed by ourselves, which the port does not tell of; null: nobody knows which. */
  written(sheets: ReadonlySet<string> | null): Promise<void> {
    this.wanted.putBack(sheets);
    return this.attempt();
  }

  /** Tells the state as it is now. */
  changed(): void {
    this.tell(this.state());
  }

  private state(): LiveState {
    const { standing, freshness, trouble, progress } = this;
    if (standing !== null) {
      return { kind: "open", standing, freshness, followed: !this.following.hasFailed, undo: this.undo.top };
    }
    if (trouble !== null) return { kind: "trouble", trouble };
    return { kind: "reading", progress, waiting: freshness.kind === "waiting" };
  }

  /** Follows, where that is not done yet, and reads what is wanted. */
  private async attempt(): Promise<void> {
    this.forgetWaiting();
    // Asked for before the reading, so that no change falls between the two.
    const follow = this.follow();
    await this.update();
    await follow;
  }

  private async follow(): Promise<void> {
    if (!this.isStarted || this.isPaused) return;
    const hadFailed = this.following.hasFailed;
    const trouble = await this.following.begin();
    if (trouble !== null) {
      this.waitAfter(trouble);
      if (!hadFailed) this.changed();
    } else if (hadFailed) {
      // What has changed meanwhile was not told.
      this.wanted.everything();
      await this.update();
    }
  }

  private async update(): Promise<void> {
    await (this.updating ??= this.readAll());
  }

  private async readAll(): Promise<void> {
    // A burst tells its changes in one go: they are read together.
    await Promise.resolve();
    try {
      while (this.isStarted && !this.isPaused && !this.wanted.isEmpty) {
        if (!(await this.readWanted())) return;
      }
    } finally {
      // In the same turn as the last look at what is wanted: what comes next begins a reading of its own.
      this.updating = null;
    }
  }

  /** Reads what is wanted now. False where that failed, and is not to be tried again at once. */
  private async readWanted(): Promise<boolean> {
    this.forgetWaiting();
    const abortion = new AbortController();
    this.abortion = abortion;
    const wish = this.wanted.take(new Set(this.gridsRead.map(({ name }) => name)));
    this.setFreshness(UPDATING);
    const trouble = await this.read(wish, abortion.signal);
    this.abortion = null;
    if (trouble === null) return true;
    this.wanted.putBack(wish);
    const isPutOff = abortion.signal.aborted && abortion.signal.reason !== BY_PERSON;
    if (!isPutOff) this.failed(trouble);
    return isPutOff;
  }

  private async read(wish: Wish, signal: AbortSignal): Promise<Trouble | null> {
    try {
      const grids = await this.gridsOf(wish, signal);
      if (grids === null) this.wanted.everything();
      else await this.count(grids, signal);
      return null;
    } catch (error) {
      return asTrouble(error);
    }
  }

  private async gridsOf(wish: Wish, signal: AbortSignal): Promise<readonly SheetGrid[] | null> {
    const progress = (done: number, total: number): void => {
      if (!signal.aborted) this.setProgress({ done, total });
    };
    const sheets = wish === null ? {} : { sheets: wish };
    const read = await orCancelled(this.workbook.read({ signal, progress, ...sheets }), signal);
    return wish === null ? read : mergedGrids(this.gridsRead, read, wish);
  }

  private async count(grids: readonly SheetGrid[], signal: AbortSignal): Promise<void> {
    const standingOf = await orCancelled(this.pieces.standingOf(), signal);
    await this.pieces.breathe();
    refuseCancelled(signal);
    this.standing = standingOf(grids);
    this.gridsRead = grids;
    this.trouble = null;
    this.progress = null;
    this.pauses.reset();
    if (this.wanted.isEmpty) this.undo.read(grids);
    this.freshness = this.wanted.isEmpty ? CURRENT : UPDATING;
    this.changed();
  }

  private failed(trouble: Trouble): void {
    this.progress = null;
    const isWaiting = trouble.code === "cellEdit";
    this.trouble = isWaiting ? null : trouble;
    this.freshness = isWaiting ? WAITING : { kind: "behind", trouble };
    this.waitAfter(trouble);
    this.changed();
  }

  private waitAfter(trouble: Trouble): void {
    const pause = this.pauses.after(trouble);
    if (pause === null || !this.isStarted || this.isPaused) return;
    this.forgetWaiting();
    this.stopWaiting = this.pieces.after(pause, () => {
      this.stopWaiting = null;
      void this.attempt();
    });
  }

  private forgetWaiting(): void {
    this.stopWaiting?.();
    this.stopWaiting = null;
  }

  private setFreshness(freshness: Freshness): void {
    if (this.freshness === freshness && this.standing !== null) return;
    this.freshness = freshness;
    this.changed();
  }

  private setProgress(progress: Progress): void {
    this.progress = progress;
    if (this.standing === null) this.changed();
  }
}

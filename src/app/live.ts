/**
 * The open workbook as it changes: read once, then followed. A change makes the sheets it was made in be read again, and
 * everything be counted again. Nothing here throws: troubles are states, as in session.ts.
 */
import type { CellEdit, SheetGrid, Workbook } from "../workbook/port";
import { edited, takenBack } from "./live/edits";
import { OpenedWorkbook, type OpenedPieces } from "./live/openedWorkbook";
import { notSaved, settingsWritten } from "./live/settings";
import type { EditResult, LiveState } from "./live/state";
import type { SettingsWrite } from "./settings";
import type { Standing } from "./standing";
import { asTrouble, type Trouble } from "./trouble";

export type { EditResult, LiveState } from "./live/state";

/** Loaded apart from what the pane shows first. */
interface LiveTools {
  /** The workbook that is open in Excel. May throw WorkbookTrouble ("tooOld"). */
  readonly openWorkbook: (options: { readonly patient: boolean }) => Workbook;
  readonly standingOf: (grids: readonly SheetGrid[]) => Standing;
}

export interface LivePieces extends Pick<OpenedPieces, "breathe" | "after"> {
  /** Rejects with WorkbookTrouble ("connection") where they cannot be loaded, and is then asked again. */
  readonly tools: () => Promise<LiveTools>;
}

const READING: LiveState = { kind: "reading", progress: null, waiting: false };
const CLOSED: LiveState = { kind: "closed" };
const NOT_OPEN: EditResult = {
  outcome: null,
  trouble: { code: "gone", summary: "unchanged", sheet: null, detail: "no workbook is open" },
};

export class LiveWorkbook {
  private current: LiveState = CLOSED;
  private readonly listeners = new Set<() => void>();
  private opened: OpenedWorkbook | null = null;
  private isStarted = false;
  private isPaused = false;

  constructor(private readonly pieces: LivePieces) {}

  /** The state as it is; the same object until it changes. */
  readonly state = (): LiveState => this.current;

  /** Calls the listener after each change, until the function that it gives back is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Reads and follows the workbook that is open; in Excel it is opened first. Resolves when that has been tried once. */
  async start(): Promise<void> {
    this.isStarted = true;
    if (this.opened === null) await this.openInExcel();
    else await this.opened.start();
  }

  /** Reads and follows this workbook in place of the one before; null: none is open. */
  async open(workbook: Workbook | null): Promise<void> {
    const before = this.opened;
    this.isStarted = workbook !== null;
    this.opened = workbook === null ? null : this.openedWorkbook(workbook);
    this.set(workbook === null ? CLOSED : READING);
    void before?.stop();
    await this.opened?.start();
  }

  /** No longer follows, as when the pane is hidden. What was read stays in the state; `start` reads it anew. */
  async stop(): Promise<void> {
    this.isStarted = false;
    await this.opened?.stop();
  }

  /** Reads everything again, as a person asks for. */
  async refresh(): Promise<void> {
    if (this.opened !== null) await this.opened.refresh();
    else if (this.isStarted) await this.openInExcel();
  }

  /** Ends the reading that is going on. */
  cancel(): void {
    this.opened?.cancel();
  }

  /** No reading from now on: a job is at work. */
  pause(): void {
    this.isPaused = true;
    this.opened?.pause();
  }

  /** The job has ended. It may have found what could not be loaded when the workbook was to be opened. */
  resume(): void {
    this.isPaused = false;
    if (this.opened !== null) this.opened.resume();
    else if (this.isStarted) void this.openInExcel();
  }

  /** Sheets that a job has written anew; null where nobody knows which. */
  sheetsWritten(names: readonly string[] | null): void {
    const sheets = names === null ? null : new Set(names);
    if (sheets !== null) this.opened?.undo.replaced(sheets);
    void this.opened?.written(sheets);
  }

  /**
   * Changes the cells that still hold what was seen, and reads their sheets again.
   * @param done what is changed, in words, for taking it back
   */
  async edit(edits: readonly CellEdit[], done: string): Promise<EditResult> {
    return this.opened === null ? NOT_OPEN : edited(this.opened, edits, done);
  }

  /** Takes the latest edit back, but where its cells or their rows have changed since: those are `refused`. */
  async undo(): Promise<EditResult> {
    return this.opened === null ? NOT_OPEN : takenBack(this.opened);
  }

  /**
   * Writes what `change` makes of the workbook as it was read last. Where somebody has been there since, it is asked once more
   * with the workbook as it stands then.
   * @param done what is changed, in words, for taking it back
   */
  async saveSettings(change: (grids: readonly SheetGrid[]) => SettingsWrite, done: string): Promise<EditResult> {
    const { opened } = this;
    if (opened === null) return NOT_OPEN;
    const first = await settingsWritten(opened, change(opened.grids), done);
    if (!first.missed) return first.result;
    await opened.written(null);
    return notSaved((await settingsWritten(opened, change(opened.grids), done)).result);
  }

  /** Goes to a cell ("C7"); gives back the trouble that stopped it. */
  async show(sheet: string, cell: string): Promise<Trouble | null> {
    if (this.opened === null) return NOT_OPEN.trouble;
    try {
      await this.opened.workbook.show(sheet, cell);
      return null;
    } catch (error) {
      return asTrouble(error);
    }
  }

  private async openInExcel(): Promise<void> {
    this.set(READING);
    try {
      const { openWorkbook } = await this.pieces.tools();
      // Asked for a second time, or taken back, while the tools were loaded.
      if (this.opened === null && this.isStarted) await this.open(openWorkbook({ patient: false }));
    } catch (error) {
      if (this.opened === null) this.set({ kind: "trouble", trouble: asTrouble(error) });
    }
  }

  private openedWorkbook(workbook: Workbook): OpenedWorkbook {
    const { tools, breathe, after } = this.pieces;
    const standingOf = async (): Promise<LiveTools["standingOf"]> => (await tools()).standingOf;
    const opened = new OpenedWorkbook(workbook, { standingOf, breathe, after }, (state) => {
      if (this.opened === opened) this.set(state);
    });
    if (this.isPaused) opened.pause();
    return opened;
  }

  private set(state: LiveState): void {
    if (state === this.current) return;
    this.current = state;
    for (const listener of [...this.listeners]) listener();
  }
}

/**
 * What lies on the desk: the workbook that is open, the sheet and cell that are looked at, and what is going on with files.
 * No React and no browser here. Nothing throws: what goes wrong with a file is a state.
 */
import type { OpenFailure, TypingRefusal } from "../strings/page";
import { WorkbookError } from "../workbook/errors";
import { parseRange } from "../workbook/grid/reference";
import type { CellEdit, SheetGrid, Workbook } from "../workbook/port";
import type { FileWorkbook, openFile } from "../workbook/xlsx/fileWorkbook";
import type { readLooks } from "../workbook/xlsx/looks/read";
import type { CellLink, WorkbookLooks } from "../workbook/xlsx/looks/types";
import type { Place } from "./grid/moves";

/** A file that is to be opened, read only when its turn has come. */
export interface Source {
  readonly name: string;
  /** Rejects where it cannot be read. */
  readonly bytes: () => Promise<Uint8Array>;
  readonly isSample?: boolean;
}

export interface OpenBook {
  readonly workbook: FileWorkbook;
  readonly name: string;
  readonly looks: WorkbookLooks;
  readonly grids: ReadonlyMap<string, SheetGrid>;
  readonly hasChanges: boolean;
  /** The workbook's layoutVersion that the looks were read at. */
  readonly layout: number;
}

/** A cell that somebody asked to see; `count` tells one asking from the next. */
interface Shown extends Place {
  readonly sheet: string;
  readonly count: number;
}

export interface DeskState {
  readonly book: OpenBook | null;
  readonly sheet: string | null;
  /** Where the cursor stands, by sheet. */
  readonly places: ReadonlyMap<string, Place>;
  readonly shown: Shown | null;
  /** Sheets whose hidden rows are shown. */
  readonly revealed: ReadonlySet<string>;
  /** Name of the file that is being opened. */
  readonly opening: string | null;
  readonly problem: { readonly name: string; readonly failure: OpenFailure } | null;
  /** A file that waits for an answer: what is open has changes that are not saved. */
  readonly asking: Source | null;
  /** What takes the newest typed change back. */
  readonly typed: CellEdit | null;
}

/** The file adapter, which is loaded when the first file is opened. */
interface FileTools {
  readonly openFile: typeof openFile;
  readonly readLooks: typeof readLooks;
}

export interface DeskPieces {
  /** Rejects where they cannot be loaded, and is then asked again. */
  readonly tools: () => Promise<FileTools>;
  readonly sample: () => Source;
  /** Told of the workbook that is open from now on. */
  readonly opened: (workbook: Workbook) => void;
  /** Told of sheets that the page itself has changed, which `Workbook.follow` does not tell of. */
  readonly changed: (sheets: readonly string[]) => void;
}

const START: DeskState = {
  book: null,
  sheet: null,
  places: new Map(),
  shown: null,
  revealed: new Set(),
  opening: null,
  problem: null,
  asking: null,
  typed: null,
};
const MOST_UNDO = 50;

export class Desk {
  private current = START;
  private readonly listeners = new Set<() => void>();
  private undoable: CellEdit[] = [];
  private leave: () => void = () => undefined;
  private turn = 0;
  private redrawing: Promise<void> | null = null;
  private stale = false;

  constructor(private readonly pieces: DeskPieces) {}

  readonly state = (): DeskState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** The workbook that is open. Throws where none is, which the pane does not ask for then. */
  readonly workbook = (): Workbook => {
    if (this.current.book === null) throw new Error("no workbook is open");
    return this.current.book.workbook;
  };

  /** Opens the file, or asks first where there are changes that would be lost. */
  async open(source: Source): Promise<void> {
    if (this.hasChanges) this.set({ asking: source, problem: null });
    else await this.load(source, false);
  }

  openSample(): Promise<void> {
    return this.open(this.pieces.sample());
  }

  /** The answer to `asking`: open it all the same. */
  async openAsked(): Promise<void> {
    const { asking } = this.current;
    this.set({ asking: null });
    if (asking !== null) await this.load(asking, true);
  }

  /** The answer to `asking`: leave it. */
  keep(): void {
    this.set({ asking: null });
  }

  dismiss(): void {
    this.set({ problem: null });
  }

  select(sheet: string): void {
    this.set({ sheet });
  }

  put(sheet: string, place: Place): void {
    this.set({ places: new Map(this.current.places).set(sheet, place) });
  }

  reveal(sheet: string, reveals: boolean): void {
    const revealed = new Set(this.current.revealed);
    if (reveals) revealed.add(sheet);
    else revealed.delete(sheet);
    this.set({ revealed });
  }

  /** Goes to the place that a link names, if there is one. */
  follow({ sheet, cell }: CellLink): void {
    const range = parseRange(cell);
    const known = this.visibleSheet(sheet);
    if (range !== null && known !== null) this.show(known, { row: range.firstRow, column: range.firstColumn });
  }

  /** Puts what a person typed into the cell. Null where that went well. */
  async type(sheet: string, { row, column }: Place, text: string): Promise<TypingRefusal | null> {
    const { book } = this.current;
    if (book === null) return "gone";
    try {
      const typed = await book.workbook.type(sheet, row, column, text);
      if (!typed.done) return typed.reason;
      // Another workbook may have come in its place, whose cells this is not about.
      if (typed.undo !== null && this.current.book?.workbook === book.workbook) this.remember(typed.undo);
      return null;
    } catch {
      return "trouble";
    }
  }

  /** Takes the newest typed change back. False where the cell has been changed since. */
  async undoTyped(): Promise<boolean> {
    const { book } = this.current;
    const change = this.undoable.pop();
    this.set({ typed: this.undoable.at(-1) ?? null });
    if (book === null || change === undefined) return false;
    const { sheet, row, column } = change;
    try {
      const { refused } = await book.workbook.edit([change]);
      this.pieces.changed([sheet]);
      this.show(sheet, { row, column });
      return refused.length === 0;
    } catch {
      return false;
    }
  }

  /** The workbook as it now is, to be saved under its name. Call `saved` when that is done. */
  async file(): Promise<{ name: string; bytes: Uint8Array } | null> {
    const { book } = this.current;
    return book === null ? null : { name: book.name, bytes: await book.workbook.bytes() };
  }

  saved(): void {
    const { book } = this.current;
    if (book === null) return;
    book.workbook.saved();
    this.set({ book: { ...book, hasChanges: book.workbook.hasChanges } });
  }

  private get hasChanges(): boolean {
    return this.current.book?.workbook.hasChanges === true;
  }

  /** @param mayLose the person has said that what is not saved may be lost */
  private async load(source: Source, mayLose: boolean): Promise<void> {
    const turn = ++this.turn;
    this.set({ opening: source.name, problem: null });
    try {
      const book = await this.read(source);
      if (turn !== this.turn) return;
      // Changes may have been made while the file was being read.
      if (this.hasChanges && !mayLose) this.set({ opening: null, asking: source });
      else this.take(book);
    } catch (error) {
      if (turn !== this.turn) return;
      this.set({ opening: null, problem: { name: source.name, failure: failureOf(error, source) } });
    }
  }

  private async read(source: Source): Promise<OpenBook> {
    const bytes = await source.bytes().catch((error: unknown) => {
      throw new Unreadable(error);
    });
    const { openFile, readLooks } = await this.pieces.tools();
    const workbook = await openFile(bytes, source.name);
    const [looks, grids] = await Promise.all([readLooks(bytes), workbook.read()]);
    const { hasChanges, layoutVersion: layout } = workbook;
    return { workbook, name: source.name, looks, grids: byName(grids), hasChanges, layout };
  }

  private take(book: OpenBook): void {
    this.leave();
    this.undoable = [];
    const { workbook, looks } = book;
    const stops = [
      workbook.onChange(() => {
        void this.redraw();
      }),
      workbook.onShow((sheet, cell) => {
        // A sheet that was written just now is known only when the workbook has been read again.
        void (this.redrawing ?? Promise.resolve()).then(() => {
          this.follow({ sheet, cell });
        });
      }),
    ];
    this.leave = () => {
      for (const stop of stops) stop();
    };
    const first = looks.tabs.find(({ visibility }) => visibility === "visible")?.name ?? looks.tabs[0]?.name;
    this.set({ ...START, book, sheet: looks.active ?? first ?? null });
    this.pieces.opened(workbook);
  }

  /** Reads what has changed, once more where something changes meanwhile. */
  private redraw(): Promise<void> {
    this.stale = true;
    return (this.redrawing ??= this.redrawWhileStale());
  }

  private async redrawWhileStale(): Promise<void> {
    await Promise.resolve();
    while (this.stale) {
      this.stale = false;
      const { book } = this.current;
      const next = book === null ? null : await this.reread(book).catch(() => null);
      // Another workbook that has come in its place may have changed meanwhile too.
      if (next !== null && this.current.book?.workbook === book?.workbook) this.set({ book: next });
    }
    // In the same turn as the last look: what changes next is drawn anew.
    this.redrawing = null;
  }

  private async reread(book: OpenBook): Promise<OpenBook> {
    const { workbook } = book;
    const grids = byName(await workbook.read());
    const { layoutVersion: layout } = workbook;
    if (layout === book.layout) return { ...book, grids, hasChanges: workbook.hasChanges };
    const { readLooks } = await this.pieces.tools();
    const looks = await readLooks(await workbook.bytes());
    return { ...book, looks, layout, grids, hasChanges: workbook.hasChanges };
  }

  private show(sheet: string, place: Place): void {
    const { book, revealed, shown } = this.current;
    const isHidden = book?.grids.get(sheet)?.hiddenRows.has(place.row) === true;
    this.set({
      sheet,
      places: new Map(this.current.places).set(sheet, place),
      revealed: isHidden ? new Set(revealed).add(sheet) : revealed,
      shown: { sheet, ...place, count: (shown?.count ?? 0) + 1 },
    });
  }

  /** Sheets are told apart as Excel does: without regard to capitals. */
  private visibleSheet(name: string): string | null {
    const wanted = name.toLowerCase();
    const tab = this.current.book?.looks.tabs.find((one) => one.name.toLowerCase() === wanted);
    return tab?.visibility === "visible" ? tab.name : null;
  }

  private remember(change: CellEdit): void {
    this.undoable = [...this.undoable, change].slice(-MOST_UNDO);
    this.set({ typed: change });
  }

  private set(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

class Unreadable extends Error {
  override readonly name = "Unreadable";
  constructor(cause: unknown) {
    super("the file could not be read", { cause });
  }
}

const REASONS: ReadonlySet<string> = new Set<OpenFailure>([
  "otherFormat",
  "strict",
  "signed",
  "sharedParts",
  "several",
]);

function failureOf(error: unknown, source: Source): OpenFailure {
  if (error instanceof Unreadable)
    return reasonOf(error.cause) ?? (source.isSample === true ? "noSample" : "unreadable");
  return error instanceof WorkbookError ? error.code : (reasonOf(error) ?? "ourError");
}

/** fileWorkbook's own error is known by its reason: its class is in a part of the program that is loaded later. */
function reasonOf(error: unknown): OpenFailure | null {
  const reason: unknown = error instanceof Error && "reason" in error ? error.reason : null;
  return typeof reason === "string" && REASONS.has(reason) ? (reason as OpenFailure) : null;
}

function byName(grids: readonly SheetGrid[]): ReadonlyMap<string, SheetGrid> {
  return new Map(grids.map((grid) => [grid.name, grid]));
}

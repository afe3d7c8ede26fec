/**
 * The port over an .xlsx or .xlsm that is held in memory: a page in a browser opens it, changes it and saves it. Every change
 * gives a whole new file, in which all that was not changed is as it was (patch/); a change that fails leaves the old one.
 */
import { address } from "../../plan/origin";
import { WorkbookError, WorkbookTrouble } from "../errors";
import { GRID } from "../grid/limits";
import { parseRange } from "../grid/reference";
import type {
  CellEdit,
  EditOutcome,
  NewSheet,
  Reading,
  SheetGrid,
  SheetPlan,
  Workbook,
  WorkbookChange,
  WrittenSheet,
} from "../port";
import { openOoxml, type OoxmlSheets } from "./ooxml/read";
import { makeEdits, sheetPartOf, valueAt } from "./patch/edits";
import { addPlainSheet } from "./patch/newSheet";
import { replaceOwnedSheets } from "./patch/ownedSheets";
import { PackageEdit } from "./patch/package";
import { StylePart } from "./patch/parts";
import { SheetEdit, type Obstacle } from "./patch/sheetEdit";
import type { Place } from "./patch/sheetScan";
import { readTyped } from "./patch/typed";
import { openChangeable, UnchangeableError, type Unchangeable } from "./patch/unchangeable";
import { WorkbookPart } from "./patch/workbookPart";

export { UnchangeableError, type Unchangeable };

/** Why what was typed is not taken. */
export type TypingRefusal =
  | Obstacle
  /** A formula: this program does not calculate. */
  | "formulaTyped"
  | "protectedSheet"
  /** More characters than a cell can hold. */
  | "tooLong"
  /** There is no such sheet. */
  | "gone";

export type Typed = { readonly done: true } | { readonly done: false; readonly reason: TypingRefusal };

export interface FileWorkbook extends Workbook {
  /** The file's name as it was given. */
  readonly name: string;
  /** The file as it is now; the same array until the next change. */
  bytes(): Promise<Uint8Array>;
  /** What a person types in a cell, read as Excel with Swedish settings would. Followers are told. */
  type(sheet: string, row: number, column: number, text: string): Promise<Typed>;
  /** Since it was opened, or since `saved`. */
  readonly hasChanges: boolean;
  saved(): void;
  /** Grows when sheets are added or written anew, not when cells are edited. */
  readonly layoutVersion: number;
  /** Called when a cell ("C7") is to be shown; returns what ends it. */
  onShow(listener: (sheet: string, cell: string) => void): () => void;
  /** Called after every change, own writes too, which `follow` does not tell of; returns what ends it. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
}

/**
 * Opens a file to work in it.
 * @throws WorkbookError where it cannot be read; UnchangeableError where it can be read but not changed
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  try {
    const book = new OpenFile(bytes, name);
    await book.read();
    return book;
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof UnchangeableError) throw error;
    if (error instanceof WorkbookTrouble && error.cause instanceof WorkbookError) throw error.cause;
    // What no check foresaw is damage all the same.
    throw new WorkbookError("damaged", error instanceof Error ? error.message : "unreadable");
  }
}

/** A text may have so many characters (Excel's specification). */
const LONGEST = 32_767;
/** Reading yields to the page when so many milliseconds have gone by. */
const BUSY = 40;
const EVERYWHERE: WorkbookChange = { sheet: null, range: null };

class OpenFile implements FileWorkbook {
  layoutVersion = 0;
  hasChanges = false;
  private readonly part: string;
  private readonly grids = new Map<string, SheetGrid>();
  /** Of the worksheets, in order; null where that is to be looked up. */
  private names: readonly string[] | null = null;
  private readonly showing = new Set<(sheet: string, cell: string) => void>();
  private readonly changing = new Set<(change: WorkbookChange) => void>();
  private readonly following = new Set<(change: WorkbookChange) => void>();
  /** The end of what has been asked so far: calls may come at any time and are done one after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private current: Uint8Array,
    readonly name: string,
  ) {
    this.part = openChangeable(current, name).part;
  }

  bytes(): Promise<Uint8Array> {
    return this.inTurn(() => Promise.resolve(this.current));
  }

  saved(): void {
    this.hasChanges = false;
  }

  read(options: Reading = {}): Promise<SheetGrid[]> {
    return this.inTurn(() => this.readGrids(options));
  }

  replaceOwned(plans: readonly SheetPlan[], options: Reading = {}): Promise<readonly WrittenSheet[]> {
    return this.inTurn(async () => {
      refuseCancelled(options.signal);
      const pack = this.open();
      const written = await replaceOwnedSheets(pack, this.part, plans, options.progress);
      if (plans.length === 0) return written;
      await this.take(pack);
      // Those that stay as they are may have lost the mark of a half-written summary.
      for (const [name, grid] of this.grids) if (grid.owned !== null) this.grids.delete(name);
      for (const { name } of written) this.grids.delete(name);
      this.newLayout(EVERYWHERE);
      return written;
    });
  }

  edit(edits: readonly CellEdit[]): Promise<EditOutcome> {
    return this.inTurn(async () => {
      const sheets = new Set(edits.map(({ sheet }) => sheet));
      const grids = await this.readGrids({ sheets });
      const pack = this.open();
      const book = new WorkbookPart(pack, this.part);
      const styles = new StylePart(pack, this.part);
      const outcome = makeEdits({ pack, book, styles, grids }, edits);
      if (outcome.undo.length === 0) return outcome;
      await this.keepEdits(pack, book, styles, new Set(outcome.undo.map(({ sheet }) => sheet)));
      for (const change of outcome.undo) this.tell(changeAt(change.sheet, change));
      return outcome;
    });
  }

  add(sheet: NewSheet): Promise<boolean> {
    return this.inTurn(async () => {
      const pack = this.open();
      const book = new WorkbookPart(pack, this.part);
      if (book.sheets.some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase())) return false;
      if (book.isStructureProtected) {
        throw new WorkbookTrouble("protectedWorkbook", "the workbook's structure is protected");
      }
      addPlainSheet(pack, this.part, sheet);
      await this.take(pack);
      this.newLayout({ sheet: sheet.name, range: null });
      return true;
    });
  }

  type(sheet: string, row: number, column: number, text: string): Promise<Typed> {
    return this.inTurn(async () => {
      const place = { row, column };
      const pack = this.open();
      const book = new WorkbookPart(pack, this.part);
      const part = sheetPartOf(book, sheet);
      if (part === null || row >= GRID.rows || column >= GRID.columns) return refusal("gone");
      if (text.length > LONGEST) return refusal("tooLong");
      const styles = new StylePart(pack, this.part);
      const edit = new SheetEdit(pack, part, styles, book.date1904, [place]);
      const obstacle = edit.obstacle(place);
      if (obstacle !== null) return refusal(obstacle);
      if (edit.isLocked(place)) return refusal("protectedSheet");
      const format = edit.format(place);
      const typed = readTyped(text, format);
      if (typed.value === text && text.length > 1 && text.startsWith("=") && format !== "@")
        return refusal("formulaTyped");
      const [grid] = await this.readGrids({ sheets: new Set([sheet]) });
      const isSame =
        grid !== undefined && valueAt(grid, place) === typed.value && !edit.hasContent(place) === (typed.value === "");
      if (isSame && (typed.format === null || typed.format === format)) return { done: true };
      edit.set(place, typed.value, typed.format ?? undefined);
      edit.save();
      await this.keepEdits(pack, book, styles, new Set([sheet]));
      const change = changeAt(sheet, place);
      this.tell(change);
      for (const listener of [...this.following]) listener(change);
      return { done: true };
    });
  }

  show(sheet: string, cell: string): Promise<void> {
    return this.inTurn(() => {
      const place = parseRange(cell);
      const book = new WorkbookPart(this.open(), this.part);
      const found = book.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
      if (place === null || found?.visibility !== "visible") {
        throw new WorkbookTrouble("gone", `no such sheet or cell to be shown: ${cell}`, "unchanged", sheet);
      }
      const shown = address(place.firstRow, place.firstColumn);
      for (const listener of [...this.showing]) listener(found.name, shown);
      return Promise.resolve();
    });
  }

  follow(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    // A listener of its own, so that the same function may follow twice.
    const told = (change: WorkbookChange): void => {
      listener(change);
    };
    this.following.add(told);
    return Promise.resolve(() => {
      this.following.delete(told);
      return Promise.resolve();
    });
  }

  onShow(listener: (sheet: string, cell: string) => void): () => void {
    return subscribe(this.showing, listener);
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    return subscribe(this.changing, listener);
  }

  private open(): PackageEdit {
    return new PackageEdit(openChangeable(this.current, this.name).zip);
  }

  private async keepEdits(
    pack: PackageEdit,
    book: WorkbookPart,
    styles: StylePart,
    sheets: ReadonlySet<string>,
  ): Promise<void> {
    styles.save();
    book.change([], []);
    await this.take(pack);
    for (const name of sheets) this.grids.delete(name);
  }

  private async take(pack: PackageEdit): Promise<void> {
    this.current = await pack.finish();
    this.hasChanges = true;
  }

  private newLayout(change: WorkbookChange): void {
    this.names = null;
    this.layoutVersion++;
    this.tell(change);
  }

  private tell(change: WorkbookChange): void {
    for (const listener of [...this.changing]) listener(change);
  }

  private async readGrids({ sheets, signal, progress }: Reading): Promise<SheetGrid[]> {
    refuseCancelled(signal);
    const names = (this.names ??= this.source().names);
    const wanted = names.map((name, index) => ({ name, index })).filter(({ name }) => sheets?.has(name) ?? true);
    const grids: SheetGrid[] = [];
    let source: OoxmlSheets | null = null;
    let since = performance.now();
    for (const [done, { name, index }] of wanted.entries()) {
      progress?.(done, wanted.length);
      let grid = this.grids.get(name);
      if (grid === undefined) {
        source ??= this.source();
        this.grids.set(name, (grid = source.read(index)));
      }
      grids.push(grid);
      if (performance.now() - since < BUSY) continue;
      await new Promise((resolve) => setTimeout(resolve));
      refuseCancelled(signal);
      since = performance.now();
    }
    progress?.(wanted.length, wanted.length);
    return grids;
  }

  /** The worksheets as they are now. Texts and styles are read; the package counts what it unpacks, so it is opened anew. */
  private source(): OoxmlSheets {
    return openOoxml(openChangeable(this.current, this.name).zip, this.part, "");
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work).catch((error: unknown) => {
      if (error instanceof WorkbookTrouble) throw error;
      const trouble = new WorkbookTrouble("unexpected", error instanceof Error ? error.message : String(error));
      trouble.cause = error;
      throw trouble;
    });
    this.last = result.catch(() => undefined);
    return result;
  }
}

function subscribe<T>(all: Set<T>, listener: T): () => void {
  all.add(listener);
  return () => {
    all.delete(listener);
  };
}

function refusal(reason: TypingRefusal): Typed {
  return { done: false, reason };
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookTrouble("cancelled", "cancelled before anything was changed");
}

function changeAt(sheet: string, { row, column }: Place): WorkbookChange {
  return { sheet, range: { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column } };
}

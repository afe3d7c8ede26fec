/**
 * The port over an .xlsx or .xlsm that is held in memory: a page in a browser opens it, changes it and saves it. Changed cells
 * are kept beside the file until somebody asks for it, or sheets are written; then a whole new file is made, in which all that
 * was not changed is as it was (patch/). A change that fails leaves everything as it was.
 */
import { address } from "../../plan/origin";
import { WorkbookError, WorkbookTrouble } from "../errors";
import { withCells } from "../grid/changedCells";
import type { ReadSheet } from "../grid/gridBuilder";
import { GRID } from "../grid/limits";
import { parseRange } from "../grid/reference";
import type {
  CellEdit,
  CellValue,
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
import { FileSheets, readSheets, refuseCancelled } from "./fileSheets";
import { planEdits, valueAt, type SheetWrites } from "./patch/edits";
import { addPlainSheet } from "./patch/newSheet";
import { replaceOwnedSheets } from "./patch/ownedSheets";
import { PackageEdit } from "./patch/package";
import { PendingCells } from "./patch/pendingCells";
import type { Obstacle } from "./patch/sheetEdit";
import type { Place } from "./patch/sheetScan";
import { readTyped } from "./patch/typed";
import { openChangeable, UnchangeableError } from "./patch/unchangeable";
import type { ZipArchive } from "./zip";

export { UnchangeableError };

/** Why what was typed is not taken. */
type TypingRefusal =
  | Obstacle
  /** A formula: this program does not calculate. */
  | "formulaTyped"
  | "protectedSheet"
  /** More characters than a cell can hold. */
  | "tooLong"
  /** There is no such sheet. */
  | "gone";

type Typed =
  /** `undo` takes it back: value and number format as they were. Null where the cell is as it was. */
  { readonly done: true; readonly undo: CellEdit | null } | { readonly done: false; readonly reason: TypingRefusal };

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
const EVERYWHERE: WorkbookChange = { sheet: null, range: null };

class OpenFile implements FileWorkbook {
  layoutVersion = 0;
  hasChanges = false;
  private readonly part: string;
  private readonly sheets = new FileSheets(() => this.source(this.current));
  private readonly pending: PendingCells;
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
    this.pending = new PendingCells(() => this.open(), this.part);
  }

  bytes(): Promise<Uint8Array> {
    return this.inTurn(async () => {
      if (!this.pending.isEmpty) await this.pack(this.packageNow());
      return this.current;
    });
  }

  saved(): void {
    this.hasChanges = false;
  }

  read(options: Reading = {}): Promise<SheetGrid[]> {
    return this.inTurn(() => this.sheets.read(options));
  }

  replaceOwned(plans: readonly SheetPlan[], options: Reading = {}): Promise<readonly WrittenSheet[]> {
    return this.inTurn(async () => {
      refuseCancelled(options.signal);
      const pack = this.packageNow();
      const written = await replaceOwnedSheets(pack, this.part, plans, options.progress);
      if (plans.length === 0) return written;
      // Those that stay as they are may have lost the mark of a half-written summary.
      await this.pack(pack, [...this.sheets.owned(), ...written.map(({ name }) => name)]);
      this.newLayout(EVERYWHERE);
      return written;
    });
  }

  edit(edits: readonly CellEdit[]): Promise<EditOutcome> {
    return this.inTurn(async () => {
      const grids = await this.sheets.read({ sheets: new Set(edits.map(({ sheet }) => sheet)) });
      const { pending } = this;
      const book = { sheet: (name: string) => pending.sheet(name), styles: pending.styles, grids };
      const { undo, refused, writes } = planEdits(book, edits);
      if (undo.length > 0) await this.write(writes);
      for (const change of undo) this.tell(changeAt(change.sheet, change));
      return { undo: undo.map((change) => ({ ...change, seen: this.valueAt(change.sheet, change) })), refused };
    });
  }

  add(sheet: NewSheet): Promise<boolean> {
    return this.inTurn(async () => {
      const { book } = this.pending;
      if (book.sheets.some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase())) return false;
      if (book.isStructureProtected) {
        throw new WorkbookTrouble("protectedWorkbook", "the workbook's structure is protected");
      }
      const pack = this.packageNow();
      addPlainSheet(pack, this.part, sheet);
      await this.pack(pack);
      this.newLayout({ sheet: sheet.name, range: null });
      return true;
    });
  }

  type(name: string, row: number, column: number, text: string): Promise<Typed> {
    return this.inTurn(async () => {
      const place = { row, column };
      await this.sheets.read({ sheets: new Set([name]) });
      const { styles } = this.pending;
      const sheet = row < GRID.rows && column < GRID.columns ? this.pending.sheet(name) : null;
      if (sheet === null) return refusal("gone");
      if (text.length > LONGEST) return refusal("tooLong");
      const obstacle = sheet.obstacle(place);
      if (obstacle !== null) return refusal(obstacle);
      if (sheet.isLocked(place, styles)) return refusal("protectedSheet");
      const format = sheet.format(place, styles);
      const typed = readTyped(text, format);
      if (typed.value === text && text.length > 1 && text.startsWith("=") && format !== "@")
        return refusal("formulaTyped");
      const before = this.valueAt(name, place);
      const isSame = before === typed.value && !sheet.hasContent(place) === (typed.value === "");
      if (isSame && (typed.format === null || typed.format === format)) return { done: true, undo: null };
      await this.write(new Map([[name, [sheet.writeOf(place, typed.value, typed.format ?? undefined, styles)]]]));
      const change = changeAt(name, place);
      this.tell(change);
      for (const listener of [...this.following]) listener(change);
      const seen = this.valueAt(name, place);
      return { done: true, undo: { sheet: name, row, column, seen, value: before, format } };
    });
  }

  show(sheet: string, cell: string): Promise<void> {
    return this.inTurn(() => {
      const place = parseRange(cell);
      const found = this.pending.book.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
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

  /** The package as it was packed last. It counts what it unpacks, so it is opened anew each time. */
  private open(): ZipArchive {
    return openChangeable(this.current, this.name).zip;
  }

  /** The package as it now is, to be changed further. */
  private packageNow(writes?: SheetWrites): PackageEdit {
    const pack = new PackageEdit(this.open());
    this.pending.writeTo(pack, writes);
    return pack;
  }

  /** @param renewed sheets that have been written anew */
  private async pack(pack: PackageEdit, renewed: readonly string[] = []): Promise<void> {
    this.current = await pack.finish();
    this.pending.packed(renewed);
    this.sheets.forget(renewed);
  }

  /** Has the writes made, and knows the sheets as they then are; nothing is changed where that fails. */
  private async write(writes: SheetWrites): Promise<void> {
    const changed = [...writes].map(([name, own]): [string, ReadSheet | null] => {
      const sheet = this.sheets.get(name);
      return [name, sheet === null ? null : withCells(sheet, this.pending.reread(own))];
    });
    const unknown = new Set(changed.flatMap(([name, sheet]) => (sheet === null ? [name] : [])));
    const packed = unknown.size === 0 ? null : await this.packageNow(writes).finish();
    const read = packed === null ? [] : readSheets(this.source(packed), unknown);
    // From here on nothing fails.
    this.pending.write(writes);
    for (const [name, sheet] of [...changed, ...read]) if (sheet !== null) this.sheets.put(name, sheet);
    if (packed !== null) {
      this.current = packed;
      this.pending.packed();
    }
    this.hasChanges = true;
  }

  private valueAt(name: string, place: Place): CellValue {
    const grid = this.sheets.get(name)?.grid;
    return grid === undefined ? "" : valueAt(grid, place);
  }

  private source(file: Uint8Array): OoxmlSheets {
    return openOoxml(openChangeable(file, this.name).zip, this.part, "");
  }

  private newLayout(change: WorkbookChange): void {
    this.sheets.relist();
    this.hasChanges = true;
    this.layoutVersion++;
    this.tell(change);
  }

  private tell(change: WorkbookChange): void {
    for (const listener of [...this.changing]) listener(change);
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

function changeAt(sheet: string, { row, column }: Place): WorkbookChange {
  return { sheet, range: { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column } };
}

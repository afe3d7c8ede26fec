/**
 * Cells that have been changed since the package was packed last. They are kept beside it and written when somebody asks for
 * the file, so that an edit costs what its cells cost and not what the file does.
 */
import type { ReadCell } from "../../grid/changedCells";
import { related, relationships } from "../ooxml/parts";
import { readNewCells } from "../ooxml/newCells";
import { readStylesText, readTheme, type CellLook } from "../ooxml/styles";
import type { ZipArchive } from "../zip";
import { cellsAlone, writeCells, type CellWrite } from "./cells";
import { sheetPartOf, type SheetWrites } from "./edits";
import { PackageEdit } from "./package";
import { StylePart } from "./parts";
import { SheetEdit } from "./sheetEdit";
import type { StyleSheet } from "./styles";
import { WorkbookPart } from "./workbookPart";

/** What the sheets of the package have in common, as it was packed last. */
interface Common {
  readonly book: WorkbookPart;
  readonly styles: StylePart;
  readonly theme: readonly string[];
}

const NOTHING: SheetWrites = new Map();

export class PendingCells {
  /** Sheets that have been looked through, by name. */
  private readonly sheets = new Map<string, SheetEdit>();
  private read: Common | null = null;
  private looks: readonly CellLook[] = [];
  private looksOf = 0;

  /** @param open the package as it was packed last */
  constructor(
    private readonly open: () => ZipArchive,
    private readonly workbook: string,
  ) {}

  get isEmpty(): boolean {
    return this.all(NOTHING).length === 0;
  }

  get book(): WorkbookPart {
    return this.common().book;
  }

  /** The styles, which grow with what is to be written. */
  get styles(): StyleSheet {
    return this.common().styles.sheet;
  }

  /** The worksheet of that name; null where there is none. It takes a while when it is asked for the first time. */
  sheet(name: string): SheetEdit | null {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const part = sheetPartOf(this.book, name);
    if (part === null) return null;
    const sheet = new SheetEdit(new PackageEdit(this.open()), part, this.book.date1904);
    this.sheets.set(name, sheet);
    return sheet;
  }

  /** The cells as they will be read from the file, by cellKey. */
  reread(writes: readonly CellWrite[]): ReadonlyMap<number, ReadCell> {
    const { styles } = this;
    const { theme, book } = this.common();
    if (styles.size !== this.looksOf) {
      this.looks = readStylesText(styles.toXml(), theme);
      this.looksOf = styles.size;
    }
    return readNewCells(cellsAlone(writes), this.looks, book.date1904);
  }

  write(writes: SheetWrites): void {
    for (const [name, own] of writes) this.sheets.get(name)?.write(own);
  }

  /** Writes what is not in the package, and these writes, into it. */
  writeTo(pack: PackageEdit, more: SheetWrites = NOTHING): void {
    const all = this.all(more);
    if (all.length === 0) return;
    for (const { part, writes } of all) pack.setText(part, writeCells(pack.text(part), writes));
    this.common().styles.saveTo(pack);
    new WorkbookPart(pack, this.workbook).change([], []);
  }

  /** The package has been packed with all that was written. @param renewed sheets of which other parts have been made */
  packed(renewed: Iterable<string> = []): void {
    for (const name of renewed) this.sheets.delete(name);
    for (const sheet of this.sheets.values()) sheet.packed();
    this.read = null;
    this.looksOf = 0;
  }

  private all(more: SheetWrites): readonly { readonly part: string; readonly writes: readonly CellWrite[] }[] {
    return [...this.sheets].flatMap(([name, sheet]) => {
      const writes = sheet.unpackedWith(more.get(name) ?? []);
      return writes.length === 0 ? [] : [{ part: sheet.part, writes }];
    });
  }

  private common(): Common {
    if (this.read !== null) return this.read;
    const { workbook } = this;
    const zip = this.open();
    const pack = new PackageEdit(zip);
    const theme = readTheme(zip, related(zip, relationships(zip, workbook), "theme"));
    return (this.read = { book: new WorkbookPart(pack, workbook), styles: new StylePart(pack, workbook), theme });
  }
}

/** One walk through a worksheet part: where its rows and cells stand, and what forbids to change them. */
import { WorkbookTrouble } from "../../errors";
import { columnOf, parseRange } from "../../grid/reference";
import type { CellRange } from "../../port";
import { PlainCell } from "../ooxml/plainCell";
import { isTrue } from "../ooxml/workbook";
import { CellList, type FoundCell } from "./cellList";
import { tagAttribute, TagScanner } from "./markup";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A piece of the part's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FoundRow {
  readonly row: number;
  readonly tag: Span;
  readonly isEmpty: boolean;
  /** Place of `</row>`, or of the end of an empty row's tag. */
  close: number;
  /** Style of cells that are not there; null where the row names none. */
  readonly style: number | null;
  /** Its cells in the list of all: the first one, and the one behind its last. */
  readonly from: number;
  to: number;
}

/** It holds no text of the part, so that what forbids changes can be asked for as long as the workbook is open. */
export class SheetScan {
  readonly merges: CellRange[] = [];
  /** Ranges that one formula fills. */
  readonly filled: CellRange[] = [];
  isProtected = false;
  /** The <sheetData> element; `close` is the place of its end tag, or its own end where it is empty. */
  data: Span & { readonly close: number } = { start: 0, end: 0, close: 0 };
  dimension: Span | null = null;
  private readonly columnStyles: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  private readonly rows: FoundRow[] = [];
  private readonly cells = new CellList();

  constructor(xml: string) {
    this.scan(new TagScanner(xml));
  }

  row(row: number): FoundRow | null {
    const found = this.rows[this.rowFrom(row)];
    return found?.row === row ? found : null;
  }

  /** For a row that is not there: the place of the first row behind it. */
  rowGap(row: number): number {
    return this.rows[this.rowFrom(row)]?.tag.start ?? this.data.close;
  }

  cell({ row, column }: Place): FoundCell | null {
    const found = this.row(row);
    return found === null ? null : this.cells.find(found, column);
  }

  /** For a column that has no cell in the row: the place of the first cell behind it. */
  gap(row: FoundRow, column: number): number {
    return this.cells.startFrom(row, column) ?? row.close;
  }

  /** The style that the cell has, or would have if it were there. */
  styleAt(place: Place): number | null {
    const cell = this.cell(place);
    if (cell !== null) return cell.style;
    const ofColumn = this.columnStyles.find(({ first, last }) => place.column >= first && place.column <= last);
    return this.row(place.row)?.style ?? ofColumn?.style ?? null;
  }

  /** Position of the first row that is this one or behind it. */
  private rowFrom(row: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.row ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private scan(scanner: TagScanner): void {
    while (scanner.next()) {
      if (scanner.kind === "close") continue;
      switch (scanner.local) {
        case "sheetData":
          this.readData(scanner);
          break;
        case "dimension":
          this.dimension = { start: scanner.start, end: scanner.end };
          break;
        case "col":
          this.readColumn(scanner);
          break;
        case "sheetProtection":
          this.isProtected ||= isTrue(scanner.attribute("sheet"));
          break;
        case "mergeCell": {
          const range = parseRange(scanner.attribute("ref") ?? "");
          if (range !== null) this.merges.push(range);
        }
      }
    }
  }

  private readColumn(scanner: TagScanner): void {
    const style = scanner.attribute("style");
    if (style === undefined) return;
    const [first, last] = [Number(scanner.attribute("min")) - 1, Number(scanner.attribute("max")) - 1];
    this.columnStyles.push({ first, last, style: Number(style) });
  }

  private readData(scanner: TagScanner): void {
    const { start, end } = scanner;
    this.data = { start, end, close: end };
    if (scanner.kind === "empty") return;
    let row = -1;
    while (scanner.next() && scanner.local !== "sheetData") {
      if (scanner.kind !== "close" && scanner.local === "row") row = this.readRow(scanner, row);
    }
    this.data = { start, end, close: scanner.start };
  }

  private readRow(scanner: TagScanner, previous: number): number {
    const { start, end } = scanner;
    const tag = scanner.xml.slice(start, end);
    const number = tagAttribute(tag, "r");
    const row = number === undefined ? previous + 1 : Number(number) - 1;
    if (!(row > previous)) throw new WorkbookTrouble("unexpected", "the rows of a sheet are not in order");
    const isEmpty = scanner.kind === "empty";
    const style = isTrue(tagAttribute(tag, "customFormat")) ? tagAttribute(tag, "s") : undefined;
    const from = this.cells.length;
    const found: FoundRow = {
      row,
      tag: { start, end },
      isEmpty,
      close: end,
      style: style === undefined ? null : Number(style),
      from,
      to: from,
    };
    this.rows.push(found);
    if (!isEmpty) new RowScan(scanner, found, this.cells, this.filled).read();
    return row;
  }
}

/** The cells of one row. */
class RowScan {
  private readonly plain = new PlainCell();
  private column = -1;

  constructor(
    private readonly scanner: TagScanner,
    private readonly row: FoundRow,
    private readonly cells: CellList,
    private readonly filled: CellRange[],
  ) {}

  read(): void {
    const { scanner, row, cells } = this;
    this.passPlain();
    while (scanner.next() && scanner.local !== "row") {
      const { kind, local } = scanner;
      if (local === "c" && kind === "close") cells.close(scanner.end);
      else if (local === "c") this.open();
      else if (kind !== "close") this.inCell(local);
      if (local === "c" && kind !== "open") this.passPlain();
    }
    row.close = scanner.start;
    row.to = cells.length;
  }

  /** Nearly all cells are plain: they are taken as a whole. */
  private passPlain(): void {
    const { scanner, plain } = this;
    const { xml } = scanner;
    let at = scanner.end;
    while (xml.startsWith("<c ", at) && plain.read(xml, at) && plain.row === this.row.row) {
      this.goTo(plain.column);
      this.cells.add(plain.column, at, plain.end, plain.style < 0 ? null : plain.style);
      if (plain.value !== "") this.cells.markContent();
      at = plain.end;
    }
    scanner.goTo(at);
  }

  private open(): void {
    const { scanner } = this;
    this.goTo(this.columnHere());
    const style = scanner.attribute("s");
    this.cells.add(this.column, scanner.start, scanner.end, style === undefined ? null : Number(style));
  }

  private goTo(column: number): void {
    if (!(column > this.column)) throw new WorkbookTrouble("unexpected", "the cells of a row are not in order");
    this.column = column;
  }

  private columnHere(): number {
    const reference = this.scanner.attribute("r");
    if (reference === undefined) return this.column + 1;
    const [, letters = "", row] = /^([A-Za-z]+)(\d*)$/.exec(reference) ?? [];
    // Reading goes by the cell's own number.
    if (Number(row) - 1 !== this.row.row) throw new WorkbookTrouble("unexpected", "a cell stands in another's row");
    return columnOf(letters);
  }

  private inCell(local: string): void {
    if (local === "f") this.noteFormula();
    else if ((local === "v" || local === "is") && this.scanner.kind === "open") this.cells.markContent();
  }

  private noteFormula(): void {
    const { scanner } = this;
    this.cells.markFormula();
    if (scanner.end - scanner.start < 12) return;
    const type = scanner.attribute("t");
    const range = type === "array" || type === "dataTable" ? parseRange(scanner.attribute("ref") ?? "") : null;
    if (range !== null) this.filled.push(range);
  }
}

export function contains(range: CellRange, { row, column }: Place): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

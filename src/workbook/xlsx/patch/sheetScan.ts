/** One walk through a worksheet part: where the wanted cells stand or would stand, and what forbids to change them. */
import { WorkbookTrouble } from "../../errors";
import { columnOf, parseRange } from "../../grid/reference";
import type { CellRange } from "../../port";
import { isTrue } from "../ooxml/workbook";
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

export interface FoundCell extends Span {
  /** Cell style; null where the cell names none. */
  readonly style: number | null;
  hasFormula: boolean;
  hasContent: boolean;
  end: number;
}

export interface FoundRow {
  readonly tag: Span;
  readonly isEmpty: boolean;
  /** Place of `</row>`, or of the end of an empty row's tag. */
  close: number;
  /** Style of cells that are not there; null where the row names none. */
  readonly style: number | null;
  /** Wanted cells by column. */
  readonly cells: Map<number, FoundCell>;
  /** For wanted columns without a cell: the place of the first cell behind it. */
  readonly gaps: Map<number, number>;
}

export class SheetScan {
  /** Wanted rows that are there. */
  readonly rows = new Map<number, FoundRow>();
  /** For wanted rows that are not there: the place of the first row behind it. */
  readonly rowGaps = new Map<number, number>();
  readonly merges: CellRange[] = [];
  /** Ranges that one formula fills. */
  readonly filled: CellRange[] = [];
  isProtected = false;
  /** The <sheetData> element; `close` is the place of its end tag, or its own end where it is empty. */
  data: Span & { readonly close: number } = { start: 0, end: 0, close: 0 };
  dimension: Span | null = null;
  private readonly columnStyles: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  private readonly wanted = new Map<number, number[]>();
  private readonly rowOrder: number[];
  private nextRow = 0;

  constructor(
    readonly xml: string,
    places: Iterable<Place>,
  ) {
    for (const { row, column } of places) {
      const columns = this.wanted.get(row);
      if (columns === undefined) this.wanted.set(row, [column]);
      else if (!columns.includes(column)) columns.push(column);
    }
    for (const columns of this.wanted.values()) columns.sort((a, b) => a - b);
    this.rowOrder = [...this.wanted.keys()].sort((a, b) => a - b);
    this.scan();
  }

  cell({ row, column }: Place): FoundCell | null {
    return this.rows.get(row)?.cells.get(column) ?? null;
  }

  /** The style that the cell has, or would have if it were there. */
  styleAt(place: Place): number | null {
    const cell = this.cell(place);
    if (cell !== null) return cell.style;
    const ofColumn = this.columnStyles.find(({ first, last }) => place.column >= first && place.column <= last);
    return this.rows.get(place.row)?.style ?? ofColumn?.style ?? null;
  }

  private scan(): void {
    const scanner = new TagScanner(this.xml);
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
          this.readColumn(this.xml.slice(scanner.start, scanner.end));
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

  private readColumn(tag: string): void {
    const style = tagAttribute(tag, "style");
    if (style === undefined) return;
    const first = Number(tagAttribute(tag, "min")) - 1;
    this.columnStyles.push({ first, last: Number(tagAttribute(tag, "max")) - 1, style: Number(style) });
  }

  private readData(scanner: TagScanner): void {
    const { start, end } = scanner;
    this.data = { start, end, close: end };
    const isFilled = scanner.kind === "open";
    if (isFilled) {
      let row = -1;
      while (scanner.next() && scanner.local !== "sheetData") {
        if (scanner.kind === "close") continue;
        if (scanner.local === "row") row = this.readRow(scanner, row);
      }
      this.data = { start, end, close: scanner.start };
    }
    this.passRows(Infinity, this.data.close);
  }

  /** The wanted rows before `row` are not there; they belong at `at`. */
  private passRows(row: number, at: number): void {
    for (; (this.rowOrder[this.nextRow] ?? Infinity) < row; this.nextRow++) {
      this.rowGaps.set(this.rowOrder[this.nextRow] ?? 0, at);
    }
  }

  private readRow(scanner: TagScanner, previous: number): number {
    const tag = this.xml.slice(scanner.start, scanner.end);
    const number = tagAttribute(tag, "r");
    const row = number === undefined ? previous + 1 : Number(number) - 1;
    if (row <= previous) throw new WorkbookTrouble("unexpected", "the rows of a sheet are not in order");
    this.passRows(row, scanner.start);
    const columns = this.rowOrder[this.nextRow] === row ? (this.wanted.get(row) ?? []) : [];
    const isEmpty = scanner.kind === "empty";
    const style = isTrue(tagAttribute(tag, "customFormat")) ? tagAttribute(tag, "s") : undefined;
    const found: FoundRow = {
      tag: { start: scanner.start, end: scanner.end },
      isEmpty,
      close: scanner.end,
      style: style === undefined ? null : Number(style),
      cells: new Map(),
      gaps: new Map(),
    };
    if (columns.length > 0) {
      this.rows.set(row, found);
      this.nextRow++;
    }
    if (!isEmpty) this.readCells(scanner, found, columns);
    else for (const column of columns) found.gaps.set(column, found.close);
    return row;
  }

  private readCells(scanner: TagScanner, row: FoundRow, columns: readonly number[]): void {
    let previous = -1;
    let next = 0;
    let cell: FoundCell | null = null;
    const pass = (column: number, at: number): void => {
      for (; (columns[next] ?? Infinity) < column; next++) row.gaps.set(columns[next] ?? 0, at);
    };
    while (scanner.next()) {
      const { kind, local } = scanner;
      if (local === "row") break;
      if (local === "f" && kind !== "close") this.noteFormula(scanner, cell);
      else if (local === "c" && kind === "close") {
        if (cell !== null) cell.end = scanner.end;
        cell = null;
      } else if (local === "c" && next < columns.length) {
        const column: number = this.columnOf(scanner, previous);
        if (column <= previous) throw new WorkbookTrouble("unexpected", "the cells of a row are not in order");
        pass(column, scanner.start);
        if (columns[next] === column) {
          const found = this.foundCell(scanner);
          row.cells.set(column, found);
          if (kind === "open") cell = found;
          next++;
        }
        previous = column;
      } else if (cell !== null && kind !== "close" && (local === "v" || local === "is"))
        cell.hasContent = kind === "open";
    }
    row.close = scanner.start;
    pass(Infinity, row.close);
  }

  private columnOf(scanner: TagScanner, previous: number): number {
    const { xml, start } = scanner;
    // Nearly every cell begins with its reference.
    const at = start + scanner.name.length + 2;
    const reference = xml.startsWith('r="', at) ? xml.slice(at + 3, xml.indexOf('"', at + 3)) : scanner.attribute("r");
    return reference === undefined ? previous + 1 : columnOf(reference.replace(/\d+$/, ""));
  }

  private foundCell(scanner: TagScanner): FoundCell {
    const style = scanner.attribute("s");
    return {
      start: scanner.start,
      end: scanner.end,
      style: style === undefined ? null : Number(style),
      hasFormula: false,
      hasContent: false,
    };
  }

  private noteFormula(scanner: TagScanner, cell: FoundCell | null): void {
    if (cell !== null) cell.hasFormula = true;
    if (scanner.end - scanner.start < 12) return;
    const type = scanner.attribute("t");
    const range = type === "array" || type === "dataTable" ? parseRange(scanner.attribute("ref") ?? "") : null;
    if (range !== null) this.filled.push(range);
  }
}

export function contains(range: CellRange, { row, column }: Place): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

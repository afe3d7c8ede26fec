/** Placed cells → the <row> elements of a worksheet, in pieces. */
import { address, columnLetters } from "../../../plan/origin";
import { ownStyle } from "../../cellLooks";
import { linkLocation } from "../../links";
import type { PlacedRows } from "../../placedRows";
import type { CellValue, PlannedCell } from "../../port";
import { cellText } from "../../textCells";
import { TextBytes } from "./bytes";
import { LinkFormulas } from "./links";
import { blockTicket, type ColumnStyler } from "./rows";
import type { SharedStrings } from "./strings";
import type { StyleTable } from "./styles";
import { xmlAttribute, xmlText } from "./text";

export interface RowHeight {
  readonly points: number;
  /** Whether Excel must leave it as it is. */
  readonly fixed: boolean;
}

/** A sheet takes 65,530 links (Excel's specification); from here on they are written as formulas, which have no limit. */
const MOST_LINKS = 60_000;
const PIECE = 200_000;

type Cell = PlannedCell | CellValue;

export class CellWriter {
  private readonly out = new TextBytes();
  private readonly links: string[] = [];
  private readonly linkFormulas: LinkFormulas;
  /** File → id of its relationship. */
  private readonly files = new Map<string, string>();
  /** '<c r="B', by column. */
  private readonly starts: string[] = [];
  private linkCount = 0;

  constructor(
    private readonly rows: PlacedRows<ColumnStyler>,
    private readonly heights: ReadonlyMap<number, RowHeight>,
    private readonly styles: StyleTable,
    private readonly strings: SharedStrings,
    private readonly pathOf: (file: string) => string,
  ) {
    this.linkFormulas = new LinkFormulas(pathOf);
  }

  /** Counts the links, and asks for every style that the cells will need, before hucre numbers them. */
  prepare(): void {
    for (let row = 0; row <= this.rows.lastRow; row++) {
      for (const { cells, columns } of this.rows.at(row)) {
        for (let index = 0; index < cells.length; index++) {
          const cell = cells[index];
          if (cell !== undefined && cell !== "") this.prepareCell(cell, columns?.[index] ?? null);
        }
      }
    }
  }

  /** <sheetData>. */
  *pieces(): Generator<Uint8Array<ArrayBuffer>> {
    this.out.ascii("<sheetData>");
    for (let row = 0; row <= this.rows.lastRow; row++) {
      this.row(row);
      if (this.out.length > PIECE) yield this.out.take();
    }
    this.out.ascii("</sheetData>");
    yield this.out.take();
  }

  /** The part of the sheet that the cells cover. */
  dimension(): string {
    return `A1:${address(this.rows.lastRow, this.rows.lastColumn)}`;
  }

  /** The <hyperlinks> element, "" without links. To be asked after `pieces`. */
  hyperlinks(): string {
    return this.links.length === 0 ? "" : `<hyperlinks>${this.links.join("")}</hyperlinks>`;
  }

  /** The files that links lead to, with the ids by which the sheet speaks of them. To be asked after `pieces`. */
  linkedFiles(): ReadonlyMap<string, string> {
    return this.files;
  }

  private prepareCell(cell: Cell, styler: ColumnStyler | null): void {
    this.ticket(cell, styler, false);
    if (typeof cell !== "object" || (cell.formula === undefined && cell.link === undefined)) return;
    if (cell.link !== undefined) this.linkCount++;
    // Whether links become formulas is known only at the end.
    this.ticket(cell, styler, true);
  }

  private row(row: number): void {
    const { out } = this;
    const before = out.length;
    const height = this.heights.get(row);
    out.ascii('<row r="');
    out.integer(row + 1);
    out.ascii(
      height === undefined ? '">' : `" ht="${String(height.points)}"${height.fixed ? ' customHeight="1"' : ""}>`,
    );
    const empty = out.length;
    let free = 0;
    for (const { column: first, cells, columns } of this.rows.at(row)) {
      for (let index = 0; index < cells.length; index++) {
        const column = first + index;
        const cell = cells[index];
        // Two blocks over each other: the first one stands, for a file with one cell twice does not open.
        if (cell === undefined || column < free) continue;
        this.cell(row, column, cell, columns?.[index] ?? null);
        free = column + 1;
      }
    }
    if (out.length === empty && height === undefined) out.length = before;
    else out.ascii("</row>");
  }

  private cell(row: number, column: number, cell: Cell, styler: ColumnStyler | null): void {
    if (typeof cell === "object") {
      const formula = this.formula(cell);
      if (formula !== null) {
        this.start(row, column, this.ticket(cell, styler, true));
        this.formulaCell(formula, cell.value);
        return;
      }
      if (cell.link !== undefined) this.link(address(row, column), cell.link);
    }
    const value = typeof cell === "object" ? cell.value : cell;
    if (typeof value === "string") this.text(row, column, cell, value, styler);
    else if (typeof value === "number" && Number.isFinite(value)) this.number(row, column, cell, value, styler);
    else if (typeof value === "boolean") {
      this.start(row, column, this.ticket(cell, styler, false));
      this.out.ascii(value ? ' t="b"><v>1</v></c>' : ' t="b"><v>0</v></c>');
    } else this.empty(row, column, cell, styler);
  }

  private text(row: number, column: number, cell: Cell, value: string, styler: ColumnStyler | null): void {
    const { out } = this;
    const index = value === "" ? -1 : this.strings.add(value);
    if (index < 0) {
      this.empty(row, column, cell, styler);
      return;
    }
    if (styler !== null && typeof cell === "string") {
      this.reference(row, column);
      out.ascii(styler.textOpening());
    } else {
      this.start(row, column, this.ticket(cell, styler, false));
      out.ascii(' t="s"><v>');
    }
    out.integer(index);
    out.ascii("</v></c>");
  }

  private number(row: number, column: number, cell: Cell, value: number, styler: ColumnStyler | null): void {
    const { out } = this;
    if (styler !== null && typeof cell === "number") {
      this.reference(row, column);
      out.ascii(styler.numberOpening());
    } else {
      this.start(row, column, this.ticket(cell, styler, false));
      out.ascii("><v>");
    }
    if (value >= 0 && value < 0x7fffffff && value === Math.floor(value)) out.integer(value);
    else out.ascii(String(value));
    out.ascii("</v></c>");
  }

  /** An empty cell is written only where it has a look of its own. */
  private empty(row: number, column: number, cell: Cell, styler: ColumnStyler | null): void {
    if (typeof cell !== "object" || cell.style === undefined) return;
    this.start(row, column, this.ticket(cell, styler, false));
    this.out.ascii("/>");
  }

  /** A formula with its stored value; an error text is stored as an error. */
  private formulaCell(formula: string, value: CellValue): void {
    const { out } = this;
    const text = typeof value === "string" ? cellText(value) : "";
    if (typeof value === "boolean") out.ascii(' t="b"');
    else if (typeof value === "string" || !Number.isFinite(value)) out.ascii(isError(text) ? ' t="e"' : ' t="str"');
    out.ascii("><f>");
    out.text(formula);
    out.ascii("</f><v>");
    if (typeof value === "boolean") out.ascii(value ? "1" : "0");
    else if (typeof value === "number" && Number.isFinite(value)) out.ascii(String(value));
    else out.text(xmlText(text));
    out.ascii("</v></c>");
  }

  /** The cell's formula as XML; null where it has none. */
  private formula(cell: PlannedCell): string | null {
    if (cell.formula !== undefined) return xmlText(cell.formula);
    if (cell.link === undefined || this.linkCount <= MOST_LINKS) return null;
    return this.linkFormulas.formula(cell.link, String(cell.value));
  }

  private link(reference: string, link: NonNullable<PlannedCell["link"]>): void {
    if (this.linkCount > MOST_LINKS) return;
    const file = link.file === undefined || link.file === "" ? "" : ` r:id="${this.fileId(this.pathOf(link.file))}"`;
    this.links.push(`<hyperlink ref="${reference}"${file} location="${xmlAttribute(linkLocation(link))}"/>`);
  }

  private fileId(file: string): string {
    const known = this.files.get(file);
    if (known !== undefined) return known;
    const id = `rIdFile${String(this.files.size + 1)}`;
    this.files.set(file, id);
    return id;
  }

  private ticket(cell: Cell, styler: ColumnStyler | null, isFormula: boolean): number {
    const style = typeof cell === "object" ? ownStyle(cell) : undefined;
    const value = typeof cell === "object" ? cell.value : cell;
    const text = typeof value === "string" && value !== "" ? value : null;
    if (styler === null) return blockTicket(this.styles, style, isFormula ? null : text);
    return styler.ticket(style, isFormula ? "formula" : text === null ? "value" : "text");
  }

  /** The cell's tag as far as its style; to be closed. */
  private start(row: number, column: number, ticket: number): void {
    this.reference(row, column);
    this.out.ascii(`"${this.styles.attribute(ticket)}`);
  }

  private reference(row: number, column: number): void {
    this.out.ascii((this.starts[column] ??= `<c r="${columnLetters(column)}`));
    this.out.integer(row + 1);
  }
}

function isError(text: string): boolean {
  return /^#(?:N\/A|VALUE!|REF!|NAME\?|NULL!|DIV\/0!|NUM!)$/.test(text);
}

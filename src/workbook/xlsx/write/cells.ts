/** Placed cells → the <row> elements of a worksheet, in pieces. */
import { address, columnLetters } from "../../../plan/origin";
import type { CellValue, PlannedCell } from "../../port";
import { blockTicket, type ColumnStyler, type Placement, type Rows } from "./rows";
import type { SharedStrings } from "./strings";
import type { StyleTable } from "./styles";
import { cellText, formulaText, quotedSheet, xmlAttribute, xmlText } from "./text";

/** A sheet takes 65,530 links (Excel's specification); from here on they are written as formulas, which have no limit. */
export const MOST_LINKS = 60_000;
/** A formula may have 8,192 characters; a longer text goes without its link. */
const LONGEST_LINK_TEXT = 2_000;
const PIECE = 200_000;

export class CellWriter {
  private readonly links: string[] = [];
  /** File → id of its relationship. */
  private readonly files = new Map<string, string>();
  private readonly letters: string[] = [];
  private readonly linkFormulas: boolean;

  constructor(
    private readonly rows: Rows,
    private readonly heights: ReadonlyMap<number, number>,
    private readonly styles: StyleTable,
    private readonly strings: SharedStrings,
  ) {
    this.linkFormulas = countLinks(rows) > MOST_LINKS;
  }

  /** Asks for every style that the cells will need, before hucre numbers them. */
  collectStyles(): void {
    for (const placements of this.rows.values()) {
      for (const { cells, columns } of placements) {
        for (let index = 0; index < cells.length; index++) {
          const cell = cells[index];
          if (cell !== undefined) this.ticket(cell, columns?.[index] ?? null);
        }
      }
    }
  }

  *xml(): Generator<string> {
    let piece = "<sheetData>";
    for (const [row, placements] of this.rows) {
      piece += this.row(row, placements);
      if (piece.length > PIECE) {
        yield piece;
        piece = "";
      }
    }
    yield `${piece}</sheetData>`;
  }

  /** The part of the sheet that the cells cover. */
  dimension(): string {
    let lastRow = 0;
    let lastColumn = 0;
    for (const [row, placements] of this.rows) {
      lastRow = Math.max(lastRow, row);
      for (const { column, cells } of placements) lastColumn = Math.max(lastColumn, column + cells.length - 1);
    }
    return `A1:${address(lastRow, lastColumn)}`;
  }

  /** The <hyperlinks> element, "" without links. To be asked after `xml`. */
  hyperlinks(): string {
    return this.links.length === 0 ? "" : `<hyperlinks>${this.links.join("")}</hyperlinks>`;
  }

  private row(row: number, placements: readonly Placement[]): string {
    let cells = "";
    let free = 0;
    for (const placement of placements) {
      for (let index = 0; index < placement.cells.length; index++) {
        const column = placement.column + index;
        const cell = placement.cells[index];
        // Two blocks over each other: the first one stands, for a file with one cell twice does not open.
        if (cell === undefined || column < free) continue;
        cells += this.cell(row, column, cell, placement.columns?.[index] ?? null);
        free = column + 1;
      }
    }
    const height = this.heights.get(row);
    if (cells === "" && height === undefined) return "";
    const attributes = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
    return `<row r="${String(row + 1)}"${attributes}>${cells}</row>`;
  }

  private cell(row: number, column: number, cell: PlannedCell | CellValue, styler: ColumnStyler | null): string {
    const reference = `${this.column(column)}${String(row + 1)}`;
    const attributes = `r="${reference}"${this.styles.attribute(this.ticket(cell, styler))}`;
    if (typeof cell !== "object") return this.value(attributes, cell, false);
    const formula = this.formula(cell);
    if (formula !== null) return formulaCell(attributes, formula, cell.value);
    if (cell.link !== undefined) this.link(reference, cell.link);
    return this.value(attributes, cell.value, cell.style !== undefined);
  }

  /** An empty cell is written only where it has a look of its own. */
  private value(attributes: string, value: CellValue, hasLook: boolean): string {
    if (typeof value === "boolean") return `<c ${attributes} t="b"><v>${value ? "1" : "0"}</v></c>`;
    if (typeof value === "number" && Number.isFinite(value)) return `<c ${attributes}><v>${String(value)}</v></c>`;
    const text = typeof value === "string" ? cellText(value) : "";
    if (text !== "") return `<c ${attributes} t="s"><v>${String(this.strings.add(text))}</v></c>`;
    return hasLook ? `<c ${attributes}/>` : "";
  }

  /** The files that links lead to, with the ids by which the sheet speaks of them. To be asked after `xml`. */
  linkedFiles(): ReadonlyMap<string, string> {
    return this.files;
  }

  private formula(cell: PlannedCell): string | null {
    if (cell.formula !== undefined) return cell.formula;
    if (cell.link === undefined || !this.linkFormulas) return null;
    const text = cellText(String(cell.value));
    if (text.length > LONGEST_LINK_TEXT) return null;
    const { file = "" } = cell.link;
    const target = `${file === "" ? "#" : `[${file}]`}${location(cell.link)}`;
    return `HYPERLINK(${formulaText(target)},${formulaText(text)})`;
  }

  private link(reference: string, link: NonNullable<PlannedCell["link"]>): void {
    if (this.linkFormulas) return;
    const file = link.file === undefined || link.file === "" ? "" : ` r:id="${this.fileId(link.file)}"`;
    this.links.push(`<hyperlink ref="${reference}"${file} location="${xmlAttribute(location(link))}"/>`);
  }

  private fileId(file: string): string {
    const known = this.files.get(file);
    if (known !== undefined) return known;
    const id = `rIdFile${String(this.files.size + 1)}`;
    this.files.set(file, id);
    return id;
  }

  private ticket(cell: PlannedCell | CellValue, styler: ColumnStyler | null): number {
    const planned = typeof cell === "object" ? cell : null;
    const style = planned?.style ?? (planned?.link === undefined ? undefined : "link");
    const value = typeof cell === "object" ? cell.value : cell;
    const text = typeof value === "string" && value !== "" ? value : null;
    const isFormula = planned !== null && this.formula(planned) !== null;
    if (styler === null) return blockTicket(this.styles, style, isFormula ? null : text);
    return styler.ticket(style, isFormula ? "formula" : text === null ? "value" : "text");
  }

  private column(column: number): string {
    return (this.letters[column] ??= columnLetters(column));
  }
}

function location({ sheet, cell }: NonNullable<PlannedCell["link"]>): string {
  return `${quotedSheet(sheet)}!${cell}`;
}

/** A formula with its stored value; an error text is stored as an error. */
function formulaCell(attributes: string, formula: string, value: CellValue): string {
  const f = `<f>${xmlText(formula)}</f>`;
  if (typeof value === "number" && Number.isFinite(value)) return `<c ${attributes}>${f}<v>${String(value)}</v></c>`;
  if (typeof value === "boolean") return `<c ${attributes} t="b">${f}<v>${value ? "1" : "0"}</v></c>`;
  const text = typeof value === "string" ? cellText(value) : "";
  return `<c ${attributes} t="${isError(text) ? "e" : "str"}">${f}<v>${xmlText(text)}</v></c>`;
}

function isError(text: string): boolean {
  return /^#(?:N\/A|VALUE!|REF!|NAME\?|NULL!|DIV\/0!|NUM!)$/.test(text);
}

function countLinks(rows: Rows): number {
  let count = 0;
  for (const placements of rows.values()) {
    for (const { cells } of placements) {
      for (const cell of cells) if (typeof cell === "object" && cell.link !== undefined) count++;
    }
  }
  return count;
}

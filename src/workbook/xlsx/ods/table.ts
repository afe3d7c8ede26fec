/** One sheet of an .ods: rows and cells that may stand for many, texts in paragraphs. */
import { dateSerial } from "../dates";
import { cellFormat, GridBuilder, type Budget, type CellFormat, type SheetFacts } from "../../grid/gridBuilder";
import { GRID, LIMITS } from "../../grid/limits";
import type { XmlTag } from "../xml";
import type { OdsStyles } from "./styles";

/** A cell says what kind of number it holds; how many decimals it shows makes no difference to what it means. */
const FORMATS: ReadonlyMap<string, CellFormat | null> = new Map([
  ["percentage", cellFormat("0.00%")],
  ["currency", cellFormat("#,##0.00")],
]);
const DATE = cellFormat("yyyy-mm-dd");
const TIME = cellFormat("h:mm:ss");

/** Error names as LibreOffice writes them in Swedish → Excel's own. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ["#SAKNAS!", "#N/A"],
  ["#VÄRDEFEL!", "#VALUE!"],
  ["#VÄRDE!", "#VALUE!"],
  ["#REF!", "#REF!"],
  ["#NAMN?", "#NAME?"],
  ["#DIV/0!", "#DIV/0!"],
]);

export class OdsTable {
  readonly grid: GridBuilder;
  readonly name: string;
  private row = 0;
  private rowRepeat = 1;
  private cells: OdsCell[] = [];
  private cell: OdsCell | null = null;
  /** Depth below the cell, and the depth from which everything is passed over (notes, shapes). */
  private depth = 0;
  private skipFrom = 0;
  private paragraphs = 0;

  constructor(
    facts: SheetFacts,
    budget: Budget,
    private readonly styles: OdsStyles,
  ) {
    this.name = facts.name;
    this.grid = new GridBuilder(facts, budget, false);
  }

  open(name: string, tag: XmlTag): void {
    if (this.cell !== null) this.inCell(name, tag);
    else if (name === "table-row") this.openRow(tag);
    else if (name === "table-cell" || name === "covered-table-cell") {
      this.cell = readCell(tag, this.styles);
      this.depth = 0;
      this.skipFrom = 0;
      this.paragraphs = 0;
    }
  }

  close(name: string): void {
    if (this.cell === null) {
      if (name === "table-row") this.closeRow();
    } else if (this.depth === 0) {
      this.cells.push(this.cell);
      this.cell = null;
    } else {
      if (this.depth === this.skipFrom) this.skipFrom = 0;
      this.depth--;
    }
  }

  text(text: string): void {
    if (this.cell === null || this.depth === 0 || this.skipFrom > 0) return;
    // White space in a paragraph counts as one space (OpenDocument 6.1.2); more are written as <text:s/>.
    this.cell.text += text.replace(/[ \t\r\n]+/g, " ");
  }

  private inCell(name: string, tag: XmlTag): void {
    const { cell } = this;
    if (cell === null) return;
    this.depth++;
    if (this.skipFrom > 0) return;
    if (this.depth === 1) {
      if (name !== "p" && name !== "h") this.skipFrom = 1;
      else if (this.paragraphs++ > 0) cell.text += "\n";
    } else if (name === "s") cell.text += " ".repeat(Math.min(32_767, Number(tag.get("c") ?? 1) || 1));
    else if (name === "tab") cell.text += "\t";
    else if (name === "line-break") cell.text += "\n";
    else if (name === "ruby-text" || name === "annotation" || name === "note") this.skipFrom = this.depth;
  }

  private openRow(tag: XmlTag): void {
    this.rowRepeat = repeat(tag.get("number-rows-repeated"));
    this.cells = [];
    const visibility = tag.get("visibility");
    if (visibility !== "collapse" && visibility !== "filter") return;
    // A hidden stretch below the cells may be a million rows: the grid would forget them anyway.
    const end = this.row + Math.min(this.rowRepeat, LIMITS.rowGap);
    for (let row = this.row; row < end; row++) this.grid.hide(row);
  }

  private closeRow(): void {
    for (let index = 0; index < this.rowRepeat && this.cells.some(hasValue); index++) this.place(this.row + index);
    if (!this.cells.some(hasValue) && this.rowRepeat <= 1000) {
      for (let index = 0; index < this.rowRepeat; index++) this.place(this.row + index);
    }
    this.row += this.rowRepeat;
  }

  private place(row: number): void {
    let column = 0;
    for (const cell of this.cells) {
      const { columns, rows } = cell;
      if (columns > 1 || rows > 1) {
        this.grid.merge({
          firstRow: row,
          firstColumn: column,
          lastRow: row + rows - 1,
          lastColumn: column + columns - 1,
        });
      }
      if (hasValue(cell)) for (let index = 0; index < cell.repeat; index++) this.put(row, column + index, cell);
      else if (cell.fill !== null && cell.repeat <= LIMITS.columns) {
        for (let index = 0; index < cell.repeat; index++) this.grid.fill(row, column + index, cell.fill);
      }
      column += cell.repeat;
    }
  }

  private put(row: number, column: number, cell: OdsCell): void {
    if (cell.type === "string") this.grid.set(row, column, cell.isFormula ? resultText(cell.text) : cell.text);
    else if (cell.type === "boolean") this.grid.set(row, column, cell.value === "true");
    else this.number(row, column, cell);
  }

  private number(row: number, column: number, { type, value }: OdsCell): void {
    const number = type === "date" ? dateSerial(value) : type === "time" ? days(value) : Number(value);
    if (number === null || !Number.isFinite(number)) this.grid.set(row, column, value);
    else if (type === "date") this.grid.setDate(row, column, number, DATE);
    else this.grid.setNumber(row, column, number, type === "time" ? TIME : (FORMATS.get(type) ?? null));
  }
}

interface OdsCell {
  readonly type: "string" | "boolean" | "float" | "percentage" | "currency" | "date" | "time";
  /** The value as the attribute has it; "" of a text. */
  readonly value: string;
  readonly repeat: number;
  readonly columns: number;
  readonly rows: number;
  readonly fill: string | null;
  readonly isFormula: boolean;
  text: string;
}

const VALUES: ReadonlyMap<string, string> = new Map([
  ["boolean", "boolean-value"],
  ["float", "value"],
  ["percentage", "value"],
  ["currency", "value"],
  ["date", "date-value"],
  ["time", "time-value"],
]);

function readCell(tag: XmlTag, styles: OdsStyles): OdsCell {
  const attribute = VALUES.get(tag.get("value-type") ?? "");
  const value = attribute === undefined ? "" : (tag.get(attribute) ?? "");
  return {
    type: value === "" ? "string" : (tag.get("value-type") as OdsCell["type"]),
    value,
    repeat: repeat(tag.get("number-columns-repeated")),
    columns: repeat(tag.get("number-columns-spanned")),
    rows: repeat(tag.get("number-rows-spanned")),
    fill: styles.fill(tag.get("style-name")),
    isFormula: tag.get("formula") !== undefined,
    text: "",
  };
}

/** A formula's error is written as its name in the writer's language, or as LibreOffice's own number. */
function resultText(text: string): string {
  return ERRORS.get(text) ?? (/^(?:Err|Fel):\d{3}$/.test(text) ? "#VALUE!" : text);
}

function hasValue(cell: OdsCell): boolean {
  return cell.value !== "" || cell.text !== "";
}

function repeat(text: string | undefined): number {
  const value = Number(text ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, GRID.rows) : 1;
}

/** "PT12H30M00S" in days; null for anything else. */
function days(text: string): number | null {
  const match = /^PT(\d{1,9})H(\d{1,2})M(\d{1,2}(?:[.,]\d+)?)S$/.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds = ""] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400;
}

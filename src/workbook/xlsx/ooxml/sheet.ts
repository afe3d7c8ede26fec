/** A worksheet part → a grid. Formulas, styles and layout that no register needs are passed over. */
import type { CellTaker } from "../../grid/gridBuilder";
import { PlainCell } from "./plainCell";
import { columnOf, parseRange } from "../../grid/reference";
import { XmlParser, type XmlHandler, type XmlTag } from "../xml";
import type { ZipArchive } from "../zip";
import { dateSerial } from "../dates";
import type { CellLook } from "./styles";
import { TextCollector, unescapeText } from "./texts";
import { isTrue } from "./workbook";

export interface SheetContext {
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
}

/** Reads the cells, hidden rows and merged areas of a worksheet part into `grid`. */
export function readSheet(zip: ZipArchive, part: string, grid: CellTaker, context: SheetContext): void {
  const parser = new XmlParser(new SheetReader(grid, context));
  zip.stream(part, (chunk) => {
    parser.push(chunk);
  });
  parser.end();
}

/** The same of a part that is at hand as text. */
export function readSheetText(xml: string, grid: CellTaker, context: SheetContext): void {
  const parser = new XmlParser(new SheetReader(grid, context));
  parser.push(new TextEncoder().encode(xml));
  parser.end();
}

const LETTER_C = 99;
const SPACE = 32;
const NO_LOOK: CellLook = { format: null, fill: null };

class SheetReader implements XmlHandler {
  private inData = false;
  private row = -1;
  private column = -1;
  private type = "";
  private look = NO_LOOK;
  private inValue = false;
  private value = "";
  private inInline = false;
  private readonly inline = new TextCollector();
  private readonly plain = new PlainCell();

  constructor(
    private readonly grid: CellTaker,
    private readonly context: SheetContext,
  ) {}

  open(name: string, tag: XmlTag): void {
    if (!this.inData) this.layout(name, tag);
    else if (name === "c") this.openCell(tag);
    else if (name === "v") this.inValue = true;
    else if (name === "row") this.openRow(tag);
    else if (name === "is") this.inInline = true;
    else if (this.inInline) this.inline.open(name);
  }

  close(name: string): void {
    if (name === "v") this.inValue = false;
    else if (name === "c") this.closeCell();
    else if (name === "is") this.inInline = false;
    else if (name === "sheetData") this.inData = false;
    else if (this.inInline) this.inline.close(name);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else if (this.inInline) this.inline.text(text);
  }

  whole(xml: string, at: number): number {
    if (!this.inData || xml.charCodeAt(at + 1) !== LETTER_C || xml.charCodeAt(at + 2) !== SPACE) return at;
    return this.plain.read(xml, at) ? this.takePlain() : at;
  }

  private takePlain(): number {
    const { plain } = this;
    this.row = plain.row;
    this.column = plain.column;
    this.look = this.context.looks[plain.style] ?? NO_LOOK;
    if (plain.value === "") this.grid.fill(this.row, this.column, this.look.fill);
    else if (plain.type === "s") this.string(this.context.strings[Number(plain.value)] ?? "");
    else this.number(plain.value);
    return plain.end;
  }

  private layout(name: string, tag: XmlTag): void {
    if (name === "sheetData") this.inData = true;
    else if (name === "mergeCell") {
      const range = parseRange(tag.get("ref") ?? "");
      if (range !== null) this.grid.merge?.(range);
    } else if (name === "dimension") {
      const range = parseRange(tag.get("ref") ?? "");
      if (range !== null) this.grid.span?.(range.lastRow + 1, range.lastColumn + 1);
    }
  }

  private openRow(tag: XmlTag): void {
    const number = tag.get("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (isTrue(tag.get("hidden")) || tag.get("ht") === "0") this.grid.hide?.(this.row);
  }

  private openCell(tag: XmlTag): void {
    const reference = tag.get("r");
    if (reference === undefined) this.column++;
    else this.goTo(reference);
    const style = tag.get("s");
    this.look = style === undefined ? NO_LOOK : (this.context.looks[Number(style)] ?? NO_LOOK);
    this.type = tag.get("t") ?? "n";
    this.value = "";
  }

  private goTo(reference: string): void {
    let letters = 0;
    while (reference.charCodeAt(letters) > 64) letters++;
    this.column = columnOf(reference.slice(0, letters));
    if (letters < reference.length) this.row = Number(reference.slice(letters)) - 1;
  }

  private closeCell(): void {
    const { row, column, value, type } = this;
    if (type === "inlineStr") this.string(this.inline.take());
    else if (value === "") this.grid.fill(row, column, this.look.fill);
    else if (type === "s") this.string(this.context.strings[Number(value)] ?? "");
    else if (type === "n") this.number(value);
    else if (type === "b") this.grid.set(row, column, isTrue(value));
    else if (type === "d") this.date(value);
    else this.string(unescapeText(value));
  }

  private string(text: string): void {
    if (text === "") this.grid.fill(this.row, this.column, this.look.fill);
    else this.grid.set(this.row, this.column, text);
  }

  private number(text: string): void {
    const value = Number(text);
    if (Number.isFinite(value)) this.grid.setNumber(this.row, this.column, value, this.look.format);
    else this.grid.set(this.row, this.column, text);
  }

  /** t="d": an ISO date as text, which only strict files have. It names a day, so no date system shifts it. */
  private date(text: string): void {
    const serial = dateSerial(text);
    if (serial === null) this.grid.set(this.row, this.column, text);
    else this.grid.setDate(this.row, this.column, serial, this.look.format);
  }
}

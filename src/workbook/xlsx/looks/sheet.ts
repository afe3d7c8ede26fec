/** A worksheet part as looks: widths, heights, the style of each cell, formulas, links, frozen panes. */
import { cellKey, type CellValue } from "../../port";
import { columnOf, parseRange, sheetOfReference } from "../../grid/reference";
import { LIMITS } from "../../grid/limits";
import { PlainCell } from "../ooxml/plainCell";
import { isTrue } from "../ooxml/workbook";
import type { XmlHandler, XmlTag } from "../xml";
import { conditionOf, isInside, type Condition } from "./conditions";
import { CHARACTER, columnPixels, rowPixels } from "./measures";
import type { Styles } from "./styles";
import { lookInTable, type TableLook } from "./tables";
import type { CellLink, CellLook, FloatingPart, SheetLooks } from "./types";

const LETTER_C = 99;
const SPACE = 32;
const PLAIN: CellLook = {};
/** More styled cells than this are drawn plain: they are for show only, and take memory. */
const MOST_CELLS = LIMITS.slots;
const MOST_FORMULAS = 500_000;
const STANDARD = { width: 8.43 + 5 / CHARACTER, height: 15 } as const;

interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly pixels: number | null;
  readonly style: number;
}

/** Takes a worksheet's XML; afterwards it is the looks of that sheet. */
export class SheetLooksReader implements XmlHandler, SheetLooks {
  frozenRows = 0;
  frozenColumns = 0;
  gridLines = true;
  floating: readonly FloatingPart[] = [];
  tables: readonly TableLook[] = [];
  /** Relationship of the drawing; null without one. */
  drawing: string | null = null;

  private defaultWidth = columnPixels(STANDARD.width);
  private defaultRowPoints: number = STANDARD.height;
  private readonly columns: ColumnSpan[] = [];
  private readonly heights = new Map<number, number>();
  private readonly rowStyles = new Map<number, number>();
  /** By row, then by column: the style's number plus one, 0 where there is no cell. */
  private readonly cells = new Map<number, number[]>();
  private readonly formulas = new Map<number, string>();
  private readonly links = new Map<number, CellLink>();
  private readonly conditions: Condition[] = [];

  private inData = false;
  private row = -1;
  private column = -1;
  private stored = 0;
  private collecting = "";
  private collected = "";
  private ranges = "";
  private rule: { type: string; operator: string; text: string; priority: number; look: CellLook | undefined } | null =
    null;
  private readonly plain = new PlainCell();

  constructor(private readonly styles: Styles) {}

  get defaultHeight(): number {
    return rowPixels(this.defaultRowPoints);
  }

  look(row: number, column: number, value: CellValue): CellLook {
    const own = this.styles.cells[this.styleOf(row, column)] ?? PLAIN;
    const table = this.tables.map((one) => lookInTable(one, row, column)).find((one) => one !== null);
    const met = this.conditions.filter(
      ({ ranges, holds }) => ranges.some((range) => isInside(range, row, column)) && holds(value),
    );
    if (table === undefined && met.length === 0) return own;
    // What comes later wins: a cell's own look over its table's, a condition over both.
    return Object.assign({}, table, own, ...met.map(({ look }) => look).reverse()) as CellLook;
  }

  formula(row: number, column: number): string | null {
    return this.formulas.get(cellKey(row, column)) ?? null;
  }

  link(row: number, column: number): CellLink | null {
    return this.links.get(cellKey(row, column)) ?? null;
  }

  columnWidth(column: number): number {
    return this.spanOf(column)?.pixels ?? this.defaultWidth;
  }

  rowHeight(row: number): number | null {
    const points = this.heights.get(row);
    return points === undefined ? null : rowPixels(points);
  }

  open(name: string, tag: XmlTag): void {
    if (!this.inData) this.layout(name, tag);
    else if (name === "row") this.openRow(tag);
    else if (name === "c") this.openCell(tag);
    else if (name === "f") this.collect(name);
  }

  close(name: string): void {
    if (name === "sheetData") this.inData = false;
    else if (name === "cfRule") this.endRule();
    else if (name === "worksheet") this.conditions.sort((a, b) => a.priority - b.priority);
    if (name !== this.collecting) return;
    this.collecting = "";
    if (name === "f") this.endFormula(this.collected);
    else if (this.rule !== null) this.ruleFormula ??= this.collected;
  }

  text(text: string): void {
    if (this.collecting !== "") this.collected += text;
  }

  whole(xml: string, at: number): number {
    if (!this.inData || xml.charCodeAt(at + 1) !== LETTER_C || xml.charCodeAt(at + 2) !== SPACE) return at;
    const { plain } = this;
    if (!plain.read(xml, at)) return at;
    this.row = plain.row;
    this.column = plain.column;
    this.style(plain.style);
    return plain.end;
  }

  private ruleFormula: string | null = null;

  private layout(name: string, tag: XmlTag): void {
    switch (name) {
      case "sheetData":
        this.inData = true;
        break;
      case "sheetView":
        this.gridLines = tag.get("showGridLines") === undefined || isTrue(tag.get("showGridLines"));
        break;
      case "pane":
        if (tag.get("state")?.startsWith("frozen") === true) this.freeze(tag);
        break;
      case "sheetFormatPr":
        this.defaults(tag);
        break;
      case "col":
        this.openColumn(tag);
        break;
      case "hyperlink":
        this.openLink(tag);
        break;
      case "conditionalFormatting":
        this.ranges = tag.get("sqref") ?? "";
        break;
      case "cfRule":
        this.openRule(tag);
        break;
      case "formula":
        if (this.rule !== null) this.collect(name);
        break;
      case "drawing":
        this.drawing = tag.get("id") ?? null;
        break;
      default:
    }
  }

  private freeze(tag: XmlTag): void {
    this.frozenRows = Math.max(0, Math.trunc(Number(tag.get("ySplit") ?? 0)) || 0);
    this.frozenColumns = Math.max(0, Math.trunc(Number(tag.get("xSplit") ?? 0)) || 0);
  }

  private defaults(tag: XmlTag): void {
    const width = Number(tag.get("defaultColWidth"));
    const height = Number(tag.get("defaultRowHeight"));
    if (width > 0) this.defaultWidth = columnPixels(width);
    if (height > 0) this.defaultRowPoints = height;
  }

  private openColumn(tag: XmlTag): void {
    const width = Number(tag.get("width"));
    this.columns.push({
      first: Number(tag.get("min")) - 1,
      last: Number(tag.get("max")) - 1,
      pixels: isTrue(tag.get("hidden")) ? 0 : width > 0 ? columnPixels(width) : null,
      style: Number(tag.get("style") ?? 0),
    });
  }

  private openRow(tag: XmlTag): void {
    const number = tag.get("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    const points = Number(tag.get("ht"));
    if (points > 0) this.heights.set(this.row, points);
    if (isTrue(tag.get("customFormat"))) this.rowStyles.set(this.row, Number(tag.get("s") ?? 0));
  }

  private openCell(tag: XmlTag): void {
    const reference = tag.get("r");
    if (reference === undefined) this.column++;
    else {
      const letters = reference.search(/\d/);
      this.column = columnOf(reference.slice(0, letters));
      this.row = Number(reference.slice(letters)) - 1;
    }
    this.style(Number(tag.get("s") ?? 0));
  }

  private style(number: number): void {
    const { row, column } = this;
    if (number <= 0 || column < 0 || column >= LIMITS.columns || this.stored > MOST_CELLS) return;
    let cells = this.cells.get(row);
    if (cells === undefined) this.cells.set(row, (cells = []));
    this.stored += Math.max(1, column + 1 - cells.length);
    while (cells.length < column) cells.push(0);
    cells[column] = number + 1;
  }

  private styleOf(row: number, column: number): number {
    const stored = this.cells.get(row)?.[column] ?? 0;
    if (stored > 0) return stored - 1;
    return this.rowStyles.get(row) ?? this.spanOf(column)?.style ?? 0;
  }

  private spanOf(column: number): ColumnSpan | undefined {
    return this.columns.find(({ first, last }) => column >= first && column <= last);
  }

  private collect(element: string): void {
    this.collecting = element;
    this.collected = "";
  }

  private endFormula(formula: string): void {
    if (this.formulas.size >= MOST_FORMULAS) return;
    const key = cellKey(this.row, this.column);
    this.formulas.set(key, formula);
    const target = /^HYPERLINK\("#((?:[^"]|"")*)"/i.exec(formula)?.[1]?.replaceAll('""', '"');
    const link = target === undefined ? null : linkOf(target);
    if (link !== null) this.links.set(key, link);
  }

  private openLink(tag: XmlTag): void {
    // With a relationship it leads out of the workbook, and nothing leaves the page.
    const area = tag.get("id") === undefined ? parseRange(tag.get("ref") ?? "") : null;
    const link = linkOf(tag.get("location") ?? "");
    if (area !== null && link !== null) this.links.set(cellKey(area.firstRow, area.firstColumn), link);
  }

  private openRule(tag: XmlTag): void {
    this.ruleFormula = null;
    this.rule = {
      type: tag.get("type") ?? "",
      operator: tag.get("operator") ?? "",
      text: tag.get("text") ?? "",
      priority: Number(tag.get("priority") ?? 0),
      look: this.styles.differences[Number(tag.get("dxfId") ?? -1)],
    };
  }

  private endRule(): void {
    const { rule, ranges } = this;
    if (rule === null) return;
    const condition = conditionOf({ ...rule, ranges, formula: this.ruleFormula ?? "" });
    if (condition !== null) this.conditions.push(condition);
    this.rule = null;
  }
}

/** "'Blad 1'!B7" as a place; null for a name, and for a place without a cell. */
function linkOf(location: string): CellLink | null {
  const sheet = sheetOfReference(location);
  const cell = /!\$?([A-Z]{1,3})\$?(\d{1,7})(?::[^!]*)?$/i.exec(location);
  return sheet === null || cell === null ? null : { sheet, cell: `${cell[1] ?? ""}${cell[2] ?? ""}`.toUpperCase() };
}

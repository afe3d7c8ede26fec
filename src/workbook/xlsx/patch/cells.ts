/** Values of single cells, cut into a worksheet part; nothing else of the part changes but what depends on them. */
import { address } from "../../../plan/origin";
import { parseRange } from "../../grid/reference";
import type { CellValue } from "../../port";
import { cellText } from "../../textCells";
import { needsPreserve } from "../write/strings";
import { xmlText } from "../write/text";
import { filled, prefixOf, Splices, tagAttribute, withAttribute } from "./markup";
import { SheetScan, type FoundRow, type Place } from "./sheetScan";

export interface CellWrite extends Place {
  readonly value: CellValue;
  /** Number of the cell style; null for none. */
  readonly style: number | null;
}

/** A worksheet part with the writes made, each to another cell, and none to a formula. */
export function writeCells(xml: string, writes: Iterable<CellWrite>): string {
  return new CellSplices(xml).write(byRow(writes));
}

/** A worksheet part of these cells and no others. */
export function cellsAlone(writes: Iterable<CellWrite>): string {
  const rows = [...byRow(writes)].map(
    ([row, own]) => `<row r="${String(row + 1)}">${own.map((write) => cellXml(write, "")).join("")}</row>`,
  );
  return `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

function byRow(writes: Iterable<CellWrite>): ReadonlyMap<number, readonly CellWrite[]> {
  const rows = new Map<number, CellWrite[]>();
  for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const known = rows.get(write.row);
    if (known === undefined) rows.set(write.row, [write]);
    else known.push(write);
  }
  return rows;
}

class CellSplices {
  private readonly splices = new Splices();
  private readonly scan: SheetScan;
  private readonly prefix: string;

  constructor(private readonly xml: string) {
    this.scan = new SheetScan(xml);
    this.prefix = prefixOf(xml);
  }

  write(byRow: ReadonlyMap<number, readonly CellWrite[]>): string {
    let rows = "";
    const { xml } = this;
    const { data } = this.scan;
    const isEmpty = data.close === data.end && xml.endsWith("/>", data.end);
    for (const [row, writes] of byRow) {
      const found = this.scan.row(row);
      if (found !== null) {
        this.inRow(found, writes);
        continue;
      }
      const added = this.newRow(row, writes);
      if (isEmpty) rows += added;
      else this.splices.insert(this.scan.rowGap(row), added);
    }
    if (rows !== "") this.splices.replace(data.start, data.end, filled(xml.slice(data.start, data.end), rows));
    this.widenDimension([...byRow.values()].flat());
    return this.splices.apply(xml);
  }

  private inRow(row: FoundRow, writes: readonly CellWrite[]): void {
    let tag = this.xml.slice(row.tag.start, row.tag.end);
    let cells = "";
    for (const write of writes) {
      const cell = this.scan.cell(write);
      const xml = cellXml(write, this.prefix);
      if (cell !== null) {
        this.splices.replace(cell.start, cell.end, xml);
        continue;
      }
      if (isNothing(write)) continue;
      tag = widenSpans(tag, write.column);
      if (row.isEmpty) cells += xml;
      else this.splices.insert(this.scan.gap(row, write.column), xml);
    }
    if (cells !== "") tag = filled(tag, cells);
    this.splices.replace(row.tag.start, row.tag.end, tag);
  }

  private newRow(row: number, writes: readonly CellWrite[]): string {
    const cells = writes.filter((write) => !isNothing(write)).map((write) => cellXml(write, this.prefix));
    return cells.length === 0 ? "" : `<${this.prefix}row r="${String(row + 1)}">${cells.join("")}</${this.prefix}row>`;
  }

  private widenDimension(writes: readonly CellWrite[]): void {
    const { xml } = this;
    const { dimension } = this.scan;
    if (dimension === null) return;
    const tag = xml.slice(dimension.start, dimension.end);
    const now = parseRange(tagAttribute(tag, "ref") ?? "");
    if (now === null) return;
    let { firstRow, lastRow, firstColumn, lastColumn } = now;
    for (const { row, column, value } of writes) {
      if (value === "") continue;
      firstRow = Math.min(firstRow, row);
      lastRow = Math.max(lastRow, row);
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column);
    }
    const isSame =
      firstRow === now.firstRow &&
      lastRow === now.lastRow &&
      firstColumn === now.firstColumn &&
      lastColumn === now.lastColumn;
    if (isSame) return;
    const ref = `${address(firstRow, firstColumn)}:${address(lastRow, lastColumn)}`;
    this.splices.replace(dimension.start, dimension.end, withAttribute(tag, "ref", ref));
  }
}

/** A cell that is not needed, where there is none. */
function isNothing({ value, style }: CellWrite): boolean {
  return style === null && typeof value === "string" && cellText(value) === "";
}

function cellXml({ row, column, value, style }: CellWrite, p: string): string {
  const styled = style === null ? "" : ` s="${String(style)}"`;
  const start = `<${p}c r="${address(row, column)}"${styled}`;
  if (typeof value === "boolean") return `${start} t="b"><${p}v>${value ? "1" : "0"}</${p}v></${p}c>`;
  if (typeof value === "number") return `${start}><${p}v>${String(value)}</${p}v></${p}c>`;
  const text = cellText(value);
  if (text === "") return `${start}/>`;
  const space = needsPreserve(text) ? ' xml:space="preserve"' : "";
  return `${start} t="inlineStr"><${p}is><${p}t${space}>${xmlText(text)}</${p}t></${p}is></${p}c>`;
}

/** The columns that a row says it spans, with one more. */
function widenSpans(tag: string, column: number): string {
  const [, first, last] = /^(\d+):(\d+)$/.exec(tagAttribute(tag, "spans") ?? "") ?? [];
  if (first === undefined || last === undefined) return tag;
  const spans = `${String(Math.min(Number(first), column + 1))}:${String(Math.max(Number(last), column + 1))}`;
  return withAttribute(tag, "spans", spans);
}

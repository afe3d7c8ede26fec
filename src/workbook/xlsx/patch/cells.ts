/** Values of single cells, cut into a worksheet part; nothing else of the part changes but what depends on them. */
import { address } from "../../../plan/origin";
import { parseRange } from "../../grid/reference";
import type { CellValue } from "../../port";
import { cellText } from "../../textCells";
import { needsPreserve } from "../write/strings";
import { xmlText } from "../write/text";
import { filled, prefixOf, Splices, tagAttribute, withAttribute } from "./markup";
import type { FoundRow, Place, SheetScan } from "./sheetScan";

export interface CellWrite extends Place {
  readonly value: CellValue;
  /** Number of the cell style; null for none. */
  readonly style: number | null;
}

/** The part with the writes made, each to a place that the scan was asked for, and none to a formula. */
export function writeCells(scan: SheetScan, writes: readonly CellWrite[]): string {
  const writer = new CellSplices(scan);
  const byRow = new Map<number, CellWrite[]>();
  for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const known = byRow.get(write.row);
    if (known === undefined) byRow.set(write.row, [write]);
    else known.push(write);
  }
  return writer.write(byRow);
}

class CellSplices {
  private readonly splices = new Splices();
  private readonly prefix: string;

  constructor(private readonly scan: SheetScan) {
    this.prefix = prefixOf(scan.xml);
  }

  write(byRow: ReadonlyMap<number, readonly CellWrite[]>): string {
    let rows = "";
    const { xml, data } = this.scan;
    const isEmpty = data.close === data.end && xml.endsWith("/>", data.end);
    for (const [row, writes] of byRow) {
      const found = this.scan.rows.get(row);
      if (found !== undefined) {
        this.inRow(found, writes);
        continue;
      }
      const added = this.newRow(row, writes);
      if (isEmpty) rows += added;
      else this.splices.insert(this.scan.rowGaps.get(row) ?? data.close, added);
    }
    if (rows !== "") this.splices.replace(data.start, data.end, filled(xml.slice(data.start, data.end), rows));
    this.widenDimension([...byRow.values()].flat());
    return this.splices.apply(xml);
  }

  private inRow(row: FoundRow, writes: readonly CellWrite[]): void {
    let tag = this.scan.xml.slice(row.tag.start, row.tag.end);
    let cells = "";
    for (const write of writes) {
      const cell = row.cells.get(write.column);
      const xml = this.cell(write, cell !== undefined);
      if (cell !== undefined) {
        this.splices.replace(cell.start, cell.end, xml);
        continue;
      }
      if (xml === "") continue;
      tag = widenSpans(tag, write.column);
      if (row.isEmpty) cells += xml;
      else this.splices.insert(row.gaps.get(write.column) ?? row.close, xml);
    }
    if (cells !== "") tag = filled(tag, cells);
    this.splices.replace(row.tag.start, row.tag.end, tag);
  }

  private newRow(row: number, writes: readonly CellWrite[]): string {
    const cells = writes.map((write) => this.cell(write, false)).join("");
    return cells === "" ? "" : `<${this.prefix}row r="${String(row + 1)}">${cells}</${this.prefix}row>`;
  }

  /** A cell as XML; "" for one that is not needed. */
  private cell({ row, column, value, style }: CellWrite, isThere: boolean): string {
    const p = this.prefix;
    const styled = style === null ? "" : ` s="${String(style)}"`;
    const start = `<${p}c r="${address(row, column)}"${styled}`;
    const text = typeof value === "string" ? cellText(value) : "";
    if (typeof value === "boolean") return `${start} t="b"><${p}v>${value ? "1" : "0"}</${p}v></${p}c>`;
    if (typeof value === "number") return `${start}><${p}v>${String(value)}</${p}v></${p}c>`;
    if (text === "") return isThere || style !== null ? `${start}/>` : "";
    const space = needsPreserve(text) ? ' xml:space="preserve"' : "";
    return `${start} t="inlineStr"><${p}is><${p}t${space}>${xmlText(text)}</${p}t></${p}is></${p}c>`;
  }

  private widenDimension(writes: readonly CellWrite[]): void {
    const { dimension, xml } = this.scan;
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

/** The columns that a row says it spans, with one more. */
function widenSpans(tag: string, column: number): string {
  const [, first, last] = /^(\d+):(\d+)$/.exec(tagAttribute(tag, "spans") ?? "") ?? [];
  if (first === undefined || last === undefined) return tag;
  const spans = `${String(Math.min(Number(first), column + 1))}:${String(Math.max(Number(last), column + 1))}`;
  return withAttribute(tag, "spans", spans);
}

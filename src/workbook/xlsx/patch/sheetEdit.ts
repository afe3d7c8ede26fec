/** A worksheet of a package as it is being changed: which cells may be, and what stands in those that have been. */
import { DAYS_1904, isDateFormat } from "../../grid/numberFormats";
import { FORMATS } from "../../looks";
import { cellKey, type CellValue } from "../../port";
import { cellText, turnsIntoSomethingElse } from "../../textCells";
import type { CellWrite } from "./cells";
import { tablesOf, type FileTable } from "./ownedState";
import type { PackageEdit } from "./package";
import { contains, SheetScan, type Place } from "./sheetScan";
import type { StyleSheet } from "./styles";

/** Why a cell is left alone. */
export type Obstacle =
  /** It holds a formula, or what another cell's formula has filled it with. */
  | "formulaCell"
  /** It lies under a merged area whose first cell is another. */
  | "merged"
  /** The name of a table's column, or its totals: formulas speak of them. */
  | "tableHeader";

const GENERAL = "General";

/** The part is read through once. From then on it is known what stands in it, also when it has been packed anew. */
export class SheetEdit {
  private readonly scan: SheetScan;
  private readonly tables: readonly FileTable[];
  /** What has been written since the scan, by cellKey. */
  private readonly written = new Map<number, CellWrite>();
  private readonly unpacked = new Map<number, CellWrite>();

  constructor(
    pack: PackageEdit,
    readonly part: string,
    private readonly date1904: boolean,
  ) {
    this.scan = new SheetScan(pack.text(part));
    this.tables = tablesOf(pack, part);
  }

  obstacle(place: Place): Obstacle | null {
    const { scan } = this;
    if (scan.cell(place)?.hasFormula === true || scan.filled.some((range) => contains(range, place))) {
      return "formulaCell";
    }
    const merge = scan.merges.find((range) => contains(range, place));
    if (merge !== undefined && (merge.firstRow !== place.row || merge.firstColumn !== place.column)) return "merged";
    return this.tables.some((table) => isHeading(table, place)) ? "tableHeader" : null;
  }

  /** True where the sheet is protected, and the cell with it. */
  isLocked(place: Place, styles: StyleSheet): boolean {
    return this.scan.isProtected && styles.isLocked(this.styleAt(place) ?? 0);
  }

  hasContent(place: Place): boolean {
    const written = this.writtenAt(place);
    return written === undefined ? this.scan.cell(place)?.hasContent === true : written.value !== "";
  }

  /** The number format's code: "General" where there is none. */
  format(place: Place, styles: StyleSheet): string {
    return styles.formatOf(this.styleAt(place) ?? 0) ?? GENERAL;
  }

  /** What has the cell hold the value, in this number format, or where none is said in one in which the value stays what it is. */
  writeOf(place: Place, value: CellValue, format: string | undefined, styles: StyleSheet): CellWrite {
    const current = this.format(place, styles);
    const next = format ?? formatFor(value, current);
    const own = this.styleAt(place);
    const style = next === current ? own : styles.withFormat(own ?? 0, next === GENERAL ? null : next);
    return { row: place.row, column: place.column, style, value: this.stored(value, next) };
  }

  /** Has the writes made. */
  write(writes: readonly CellWrite[]): void {
    for (const write of writes) {
      const key = cellKey(write.row, write.column);
      this.written.set(key, write);
      this.unpacked.set(key, write);
    }
  }

  /** What has been written since the part was packed last, and these writes. */
  unpackedWith(more: readonly CellWrite[]): readonly CellWrite[] {
    const all = new Map(this.unpacked);
    for (const write of more) all.set(cellKey(write.row, write.column), write);
    return [...all.values()];
  }

  /** The part has been packed with all that has been written. */
  packed(): void {
    this.unpacked.clear();
  }

  private styleAt(place: Place): number | null {
    const written = this.writtenAt(place);
    return written === undefined ? this.scan.styleAt(place) : written.style;
  }

  private writtenAt({ row, column }: Place): CellWrite | undefined {
    return this.written.get(cellKey(row, column));
  }

  /** Dates of a workbook of the 1904 system count from another day. */
  private stored(value: CellValue, format: string): CellValue {
    if (typeof value === "string") return cellText(value);
    return this.date1904 && typeof value === "number" && isDateFormat(format) ? value - DAYS_1904 : value;
  }
}

/** The same rule as in Excel, where a text in a cell that is not formatted as text becomes what it looks like. */
function formatFor(value: CellValue, current: string): string {
  if (typeof value !== "string") return current === FORMATS.text ? GENERAL : current;
  return turnsIntoSomethingElse(value) ? FORMATS.text : current;
}

function isHeading({ range, headerRows, totalsRows }: FileTable, place: Place): boolean {
  if (range === null || !contains(range, place)) return false;
  return place.row < range.firstRow + headerRows || place.row > range.lastRow - totalsRows;
}

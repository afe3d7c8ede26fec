/** A worksheet of a package with some of its cells about to be changed: what may be, and what then stands in the part. */
import { DAYS_1904, isDateFormat } from "../../grid/numberFormats";
import { FORMATS } from "../../looks";
import type { CellValue } from "../../port";
import { turnsIntoSomethingElse } from "../../textCells";
import { writeCells, type CellWrite } from "./cells";
import { tablesOf, type FileTable } from "./ownedState";
import type { PackageEdit } from "./package";
import type { StylePart } from "./parts";
import { contains, SheetScan, type Place } from "./sheetScan";

/** Why a cell is left alone. */
export type Obstacle =
  /** It holds a formula, or what another cell's formula has filled it with. */
  | "formulaCell"
  /** It lies under a merged area whose first cell is another. */
  | "merged"
  /** The name of a table's column, or its totals: formulas speak of them. */
  | "tableHeader";

const GENERAL = "General";

export class SheetEdit {
  private readonly scan: SheetScan;
  private readonly tables: readonly FileTable[];
  private readonly writes: CellWrite[] = [];

  constructor(
    private readonly pack: PackageEdit,
    private readonly part: string,
    private readonly styles: StylePart,
    private readonly date1904: boolean,
    places: Iterable<Place>,
  ) {
    this.scan = new SheetScan(pack.text(part), places);
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
  isLocked(place: Place): boolean {
    return this.scan.isProtected && this.styles.sheet.isLocked(this.scan.styleAt(place) ?? 0);
  }

  hasContent(place: Place): boolean {
    return this.scan.cell(place)?.hasContent === true;
  }

  /** The number format's code: "General" where there is none. */
  format(place: Place): string {
    return this.styles.sheet.formatOf(this.scan.styleAt(place) ?? 0) ?? GENERAL;
  }

  /** Has the cell hold the value, in this number format, or where none is said in one in which the value stays what it is. */
  set(place: Place, value: CellValue, format?: string): void {
    const current = this.format(place);
    const next = format ?? formatFor(value, current);
    const own = this.scan.styleAt(place);
    const style = next === current ? own : this.styles.sheet.withFormat(own ?? 0, next === GENERAL ? null : next);
    this.writes.push({ ...place, style, value: this.stored(value, next) });
  }

  /** Writes what has been set. */
  save(): void {
    if (this.writes.length > 0) this.pack.setText(this.part, writeCells(this.scan, this.writes));
  }

  /** Dates of a workbook of the 1904 system count from another day. */
  private stored(value: CellValue, format: string): CellValue {
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

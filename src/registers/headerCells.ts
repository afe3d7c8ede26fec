/** The cells of one row, or of two rows together, as headings that can be looked up. */
import type { CellValue } from "../workbook/port";
import type { SheetView } from "./sheetView";

/** A column's heading; in a two-row header its own text and its text under the group heading above. */
export interface HeadingCell {
  readonly column: number;
  /** Tried in this order. */
  readonly texts: readonly string[];
  /** The group heading above, whose year and period the column shares: "April 2025" over "Status | Kommentar". */
  readonly group: string;
  /** False where the cell cannot head a column of x-marks: in the second row, below a heading of its own. */
  readonly mayMark: boolean;
}

export function singleRow(view: SheetView, row: number): HeadingCell[] {
  const cells: HeadingCell[] = [];
  for (let column = view.firstColumn; column < view.endColumn; column++) {
    const text = headingOf(view.raw(row, column));
    if (text !== "") cells.push({ column, texts: [text], group: "", mayMark: true });
  }
  return cells;
}

/** Row `row` with the row below it: group headings, merged or not, reach to the next one. */
export function doubleRow(view: SheetView, row: number): HeadingCell[] {
  const cells: HeadingCell[] = [];
  let group = "";
  for (let column = view.firstColumn; column < view.endColumn; column++) {
    const own = headingOf(view.valueAcross(row, column));
    const below = headingOf(view.raw(row + 1, column));
    if (own !== "") group = own;
    const texts = [below, below === "" ? own : `${group} ${below}`, own === below ? "" : own].filter(
      (text) => text !== "",
    );
    if (texts.length === 0) continue;
    cells.push({
      column,
      texts: [...new Set(texts)],
      group: below === "" ? "" : group,
      mayMark: below === "" || isGrouped(view, row, column),
    });
  }
  return cells;
}

/** True where the cell stands under a heading that reaches over several columns, or under none. */
export function isGrouped(view: SheetView, row: number, column: number): boolean {
  const isOwn = headingOf(view.raw(row, column)) !== "";
  const area = view.mergedArea(row, column);
  if (area !== undefined) return area.lastColumn > area.firstColumn;
  return !isOwn || (headingOf(view.raw(row, column + 1)) === "" && headingOf(view.raw(row + 1, column + 1)) !== "");
}

export function headingOf(cell: CellValue): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" && Number.isInteger(cell) && cell > 2000 && cell < 2100 ? String(cell) : "";
}

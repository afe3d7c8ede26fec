/** Marks in a column of their own: "one column for each status with an x in it" (domain.md, as departments keep them). */
import type { CellValue } from "../workbook/port";
import { normaliseText } from "./text";

/** "v" and "ü" are ticks: typed for want of one, and what a tick of the font Wingdings holds. */
const MARKS = new Set("x xx (x) [x] × ✕ ✖ ✗ ✘ ☒ ✓ ✔ ☑ ✅ √ v ü ja j yes y 1 sant true".split(" "));

/** True where the cell holds a mark (x, X, ×, ✓, ja, 1, TRUE); false for everything else, "nej", "x?" and "0" too. */
export function isMark(cell: CellValue): boolean {
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") return cell === 1;
  return cell.length <= 12 && MARKS.has(normaliseText(cell));
}

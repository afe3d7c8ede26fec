/** What the values below a heading say of it. */
import type { SheetView } from "./sheetView";

const LOOKED_AT = 50;

/** True where at least half of the column's first values are such ones, or it has none. */
export function mostly(
  view: SheetView,
  headerRow: number,
  column: number,
  isValue: (text: string) => boolean,
): boolean {
  let filled = 0;
  let fitting = 0;
  for (let row = headerRow + 1; row < Math.min(view.endRow, headerRow + LOOKED_AT); row++) {
    const text = String(view.raw(row, column)).trim();
    if (text === "") continue;
    filled++;
    if (isValue(text)) fitting++;
  }
  return fitting * 2 >= filled;
}

/** How high a row must be for its wrapped text: merged cells do not grow by themselves, in Excel or LibreOffice. */

import type { CellValue, PlannedCell, PlannedTable } from "../workbook/port";

/** Points of one line at 11 points text. */
const LINE = 15;
/** A column's width counts digits; ordinary text is narrower, by about this (seen in LibreOffice, with some to spare). */
const TEXT_PER_DIGIT = 1.17;

/** Lines that a text takes in `width` characters, broken at spaces; a longer word is broken within. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      if (used > width) {
        lines += Math.ceil(used / width) - 1;
        used = used % width;
      }
    }
  }
  return lines;
}

/** Height in points of a row with these texts, each in its width; Excel's rows end at 409 points. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = Math.max(1, ...texts.map(([text, width]) => linesOf(text, width * TEXT_PER_DIGIT)));
  return Math.min(lines * LINE + 1, 405);
}

/** Rows beyond which heights are not worked out: such a table is for filtering, not for reading. */
const MOST_ROWS = 5000;

/** Heights of a table's rows by sheet row, where texts wrap in the columns that wrap. */
export function tableHeights(table: PlannedTable): Map<number, number> {
  const heights = new Map<number, number>();
  if (table.rows.length > MOST_ROWS) return heights;
  const wrapping = table.columns.flatMap(({ style, width }, index) => (style === "wrapped" ? [{ index, width }] : []));
  for (let down = 0; down < table.rows.length; down++) {
    const row = table.rows.at(down);
    const texts = wrapping.map(({ index, width }) => [textOf(row?.[index]), width] as const);
    heights.set(table.row + 1 + down, heightOf(texts));
  }
  return heights;
}

function textOf(cell: PlannedCell | CellValue | undefined): string {
  return cell === undefined ? "" : String(typeof cell === "object" ? cell.value : cell);
}

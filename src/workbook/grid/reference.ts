/** A1 references as files and Excel write them. */
import type { CellRange } from "../port";

/** 0-based column of letters: "A" → 0, "XFD" → 16383; −1 where there are none. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) return -1;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** "B2:D10", "$A$1" or "A:C" as a range; null for anything else. A missing end is the grid's. */
export function parseRange(text: string): CellRange | null {
  const match = /^\$?([A-Za-z]{1,7})\$?(\d{1,10})(?::\$?([A-Za-z]{1,7})\$?(\d{1,10}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = match;
  return {
    firstRow: Number(fromRow) - 1,
    firstColumn: columnOf(fromColumn),
    lastRow: Number(toRow) - 1,
    lastColumn: columnOf(toColumn),
  };
}

/**
 * Sheet name of a reference such as `'Det''s'!$A$1`, `Blad1!$A$1` or `Blad1!#REF!`, whose cell was deleted but not its sheet;
 * null where the sheet is gone (`#REF!$A$1`), and for what begins with no reference.
 */
export function sheetOfReference(reference: string): string | null {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'"#!]+))!/u.exec(reference) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain ?? null;
}

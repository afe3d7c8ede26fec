/** How much room a text takes, near enough to lay a sheet out without drawing it first. */

/** Excel's size of a cell that says nothing of it. */
export const DEFAULT_POINTS = 11;
const PIXELS_PER_POINT = 96 / 72;
/** Mean width of a letter of Calibri, and height of a line, of its size. */
const LETTER = 0.5;
const LINE = 1.25;
/** Pixels left and right of a text in its cell. */
export const CELL_PADDING = 3;

/** Pixels of a text on one line. */
export function textWidth(text: string, points: number): number {
  return text.length * points * PIXELS_PER_POINT * LETTER + 2 * CELL_PADDING;
}

/** Pixels of a text, broken at the width; on one line where `width` is null. */
export function textHeight(text: string, width: number | null, points: number): number {
  const line = points * PIXELS_PER_POINT * LINE;
  if (width === null) return Math.ceil(line + 2);
  const perLine = Math.max(1, Math.floor((width - 2 * CELL_PADDING) / (points * PIXELS_PER_POINT * LETTER)));
  const lines = text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
  return Math.ceil(lines * line + 2);
}

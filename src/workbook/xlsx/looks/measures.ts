/** Excel's measures in CSS pixels at 100 %. */

/** Widest digit of Calibri 11, in pixels: what a column's width counts (ECMA-376 part 1, 18.3.1.13). */
export const CHARACTER = 7;
const WIDEST_COLUMN = 255;
const PIXELS_PER_POINT = 96 / 72;

/** Pixels of a column whose width stands in the file, which counts the cell's own margins in. */
export function columnPixels(width: number): number {
  return Math.trunc(((256 * Math.min(width, WIDEST_COLUMN) + Math.trunc(128 / CHARACTER)) / 256) * CHARACTER);
}

export function rowPixels(points: number): number {
  return Math.round(Math.min(points, 409.5) * PIXELS_PER_POINT);
}

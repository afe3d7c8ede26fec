/**
 * Widths of columns are counted in digits of the workbook's own font (ECMA-376 part 1, 18.3.1.13); ours are reckoned for
 * `FONT`. In a workbook of another font they are scaled, so that the same words fit.
 */
import { FONT } from "../../looks";

/** Width of a digit, in parts of the font's size, as the fonts' own tables say. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ["calibri", 0.507],
  ["carlito", 0.507],
  ["arial", 0.556],
  ["liberation sans", 0.556],
  ["helvetica", 0.556],
  ["verdana", 0.636],
  ["tahoma", 0.546],
  ["segoe ui", 0.539],
  ["times new roman", 0.5],
  ["liberation serif", 0.5],
  ["cambria", 0.554],
]);
const USUAL = 0.52;

/** What our widths are multiplied by in a workbook whose style Normal has this font. */
export function widthScale(normal: { readonly name: string; readonly size: number } | null): number {
  if (normal === null) return 1;
  const scale = digit(FONT) / digit(normal);
  // A font for posters or for lice is no reason to make columns that fill a screen, or none.
  return Math.min(1.5, Math.max(0.6, Math.round(scale * 100) / 100));
}

function digit({ name, size }: { readonly name: string; readonly size: number }): number {
  return size * (DIGITS.get(name.toLowerCase()) ?? USUAL);
}

/** The icons by file name: the product, then one a command. */
export const ICON_NAMES = ["plan", "kontroll", "sammanstallning", "utkast"] as const;

/** Each size that the manifest names, in pixels, and the size of the drawing it is made from. */
export const DRAWINGS: ReadonlyMap<number, number> = new Map([
  [16, 16],
  [20, 20],
  [24, 24],
  [32, 32],
  [40, 20],
  [48, 24],
  [64, 32],
  [80, 80],
]);

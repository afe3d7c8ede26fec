/** Measures of the sheet's frame, in pixels. */
export const HEAD = { width: 52, height: 22 } as const;

/** "A", "B", … "AA" of a 0-based column. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** More of the window than this is never frozen: what scrolls has to be seen too. */
const MOST_FROZEN = 0.6;

/** Slots that can stay frozen: none where they would take most of the window. */
export function frozenSlots(slots: number, pixels: number, heading: number, window: number): number {
  return window > 0 && pixels + heading > window * MOST_FROZEN ? 0 : slots;
}

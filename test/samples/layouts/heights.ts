/** Row heights for wrapped text: neither Excel nor LibreOffice works them out when it opens a file. */

const LINE_POINTS = 13;
const PADDING_POINTS = 4;

/** A text and the width of its column in characters. */
export interface Wrapped {
  readonly text: string;
  readonly width: number;
  readonly bold: boolean;
}

/** Height in points of a row in which these texts wrap. */
export function heightFor(texts: readonly Wrapped[]): number {
  return Math.max(1, ...texts.map(linesOf)) * LINE_POINTS + PADDING_POINTS;
}

/** Lines of a text that wraps at words. Bold letters are wider. */
function linesOf({ text, width, bold }: Wrapped): number {
  const room = Math.max(4, bold ? width : width * 1.12);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/[\s/]+/u)) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room || used === 0) {
      used = needed;
    } else {
      lines++;
      used = word.length;
    }
    while (used > room) {
      lines++;
      used -= room;
    }
  }
  return lines;
}

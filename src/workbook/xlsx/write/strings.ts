/** The shared string table of a workbook in the making. */
import { xmlText } from "./text";

export class SharedStrings {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  /** Index of a text that `cellText` has cleaned. */
  add(text: string): number {
    this.uses++;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.indices.size;
    this.indices.set(text, index);
    return index;
  }

  /** The part xl/sharedStrings.xml in pieces. */
  *xml(): Generator<string> {
    const counts = `count="${String(this.uses)}" uniqueCount="${String(this.indices.size)}"`;
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`;
    let piece = "";
    for (const text of this.indices.keys()) {
      piece += `<si><t${needsPreserve(text) ? ' xml:space="preserve"' : ""}>${xmlText(text)}</t></si>`;
      if (piece.length > 100_000) {
        yield piece;
        piece = "";
      }
    }
    yield `${piece}</sst>`;
  }
}

/** Without xml:space Excel drops white space at the ends. */
export function needsPreserve(text: string): boolean {
  return text !== text.trim() || text.includes("\n");
}

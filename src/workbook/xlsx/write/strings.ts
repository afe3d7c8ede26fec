/** The shared string table of a workbook in the making. */
import { cellText } from "../../textCells";
import { xmlText } from "./text";

export class SharedStrings {
  /** Text as it was given → index; −1 where nothing of it may stand in a cell. Cleaning is done once a text, not once a cell. */
  private readonly indices = new Map<string, number>();
  private readonly texts: string[] = [];
  private uses = 0;

  /** Index of a text; −1 where it is, or becomes when cleaned by `cellText`, empty. */
  add(text: string): number {
    let index = this.indices.get(text);
    if (index === undefined) {
      const clean = cellText(text);
      index = clean === "" ? -1 : this.texts.push(clean) - 1;
      this.indices.set(text, index);
    }
    if (index >= 0) this.uses++;
    return index;
  }

  /** The part xl/sharedStrings.xml in pieces. */
  *xml(): Generator<string> {
    const counts = `count="${String(this.uses)}" uniqueCount="${String(this.texts.length)}"`;
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`;
    let piece = "";
    for (const text of this.texts) {
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
function needsPreserve(text: string): boolean {
  return text !== text.trim() || text.includes("\n");
}

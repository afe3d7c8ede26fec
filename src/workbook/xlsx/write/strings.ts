/** The shared string table of a workbook in the making. */
import { cellText } from "../../textCells";
import { xmlText } from "./text";

export class SharedStrings {
  /** Text as it was given → index; −1 where nothing of it may stand in a cell. Cleaning is done once a text, not once a cell. */
  private readonly indices = new Map<string, number>();
  private readonly texts: string[] = [];
  private uses = 0;

  /**
   * @param known texts that the workbook has already, as <si> elements → index
   * @param first index of the first text that it has not
   */
  constructor(
    private readonly known: ReadonlyMap<string, number> = new Map(),
    private readonly first = 0,
  ) {}

  /** Index of a text; −1 where it is, or becomes when cleaned by `cellText`, empty. */
  add(text: string): number {
    let index = this.indices.get(text);
    if (index === undefined) {
      index = this.indexOf(cellText(text));
      this.indices.set(text, index);
    }
    if (index >= 0) this.uses++;
    return index;
  }

  /** How many texts are not among the known ones. */
  get added(): number {
    return this.texts.length;
  }

  /** The part xl/sharedStrings.xml in pieces. */
  *xml(): Generator<string> {
    const counts = `count="${String(this.uses)}" uniqueCount="${String(this.texts.length)}"`;
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`;
    yield* this.items();
    yield "</sst>";
  }

  /** The texts that are not among the known ones, as <si> elements, in pieces. */
  *items(): Generator<string> {
    let piece = "";
    for (const text of this.texts) {
      piece += item(text);
      if (piece.length > 100_000) {
        yield piece;
        piece = "";
      }
    }
    yield piece;
  }

  private indexOf(clean: string): number {
    if (clean === "") return -1;
    const known = this.known.size === 0 ? undefined : this.known.get(item(clean));
    return known ?? this.first + this.texts.push(clean) - 1;
  }
}

function item(text: string): string {
  return `<si><t${needsPreserve(text) ? ' xml:space="preserve"' : ""}>${xmlText(text)}</t></si>`;
}

/** Without xml:space Excel drops white space at the ends. */
export function needsPreserve(text: string): boolean {
  return text !== text.trim() || text.includes("\n");
}

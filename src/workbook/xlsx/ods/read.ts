/** .ods (OpenDocument 1.2 part 1, chapter 9) → grids. */
import { markedRole, WRITING_MARK, type OwnedRole, type SheetGrid } from "../../port";
import { Budget } from "../../grid/gridBuilder";
import { handler, parsePart } from "../ooxml/parts";
import { parseRange } from "../../grid/reference";
import type { XmlTag } from "../xml";
import type { ZipArchive } from "../zip";
import { OdsStyles } from "./styles";
import { OdsTable } from "./table";

/** Every sheet of the document. Throws WorkbookError. */
export function readOds(zip: ZipArchive, file: string): SheetGrid[] {
  const styles = new OdsStyles();
  const reader = new ContentReader(file, styles);
  if (zip.has("styles.xml")) {
    parsePart(
      zip,
      "styles.xml",
      handler({
        open: (name, tag) => {
          styles.open(name, tag);
        },
      }),
    );
  }
  parsePart(zip, "content.xml", reader);
  return reader.grids();
}

class ContentReader {
  private readonly tables: OdsTable[] = [];
  private readonly owned = new Map<string, OwnedRole>();
  /** Writing our sheets was broken off, in Excel, before the workbook was saved. */
  private unfinished = false;
  private readonly ranges: { readonly name: string; readonly target: string }[] = [];
  private readonly budget = new Budget();
  private current: OdsTable | null = null;
  /** Tables within a cell of a table are no sheets. */
  private depth = 0;

  constructor(
    private readonly file: string,
    private readonly styles: OdsStyles,
  ) {}

  open(name: string, tag: XmlTag): void {
    if (name === "table") this.openTable(tag);
    else if (this.current !== null) this.current.open(name, tag);
    else if (name === "named-range") this.mark(tag);
    else if (name === "named-expression") this.unfinished ||= tag.get("name")?.toLowerCase() === WRITING_MARK;
    else if (name === "database-range") this.database(tag);
    else this.styles.open(name, tag);
  }

  close(name: string): void {
    if (name === "table") {
      if (--this.depth === 0) this.current = null;
    } else this.current?.close(name);
  }

  text(text: string): void {
    this.current?.text(text);
  }

  grids(): SheetGrid[] {
    for (const { name, target } of this.ranges) {
      const place = sheetAndRange(target);
      const range = place === null ? null : parseRange(place.range);
      if (range !== null) this.tables.find((table) => table.name === place?.sheet)?.grid.table(name, range);
    }
    return this.tables.map(({ name, grid }) => ({
      ...grid.build(),
      owned: this.owned.get(name) ?? null,
      unfinished: this.unfinished && this.owned.has(name),
    }));
  }

  private openTable(tag: XmlTag): void {
    if (this.depth++ > 0) return;
    const name = tag.get("name") ?? "";
    const visibility = this.styles.isHidden(tag.get("style-name")) ? "hidden" : "visible";
    this.current = new OdsTable(
      { file: this.file, name, visibility, owned: null, unfinished: false },
      this.budget,
      this.styles,
    );
    this.tables.push(this.current);
  }

  private mark(tag: XmlTag): void {
    const role = markedRole(tag.get("name") ?? "");
    const place = sheetAndRange(tag.get("cell-range-address") ?? "");
    if (role !== null && place !== null && !this.owned.has(place.sheet)) this.owned.set(place.sheet, role);
  }

  /** Excel's tables come back from LibreOffice as database ranges; unnamed ones are mere filters. */
  private database(tag: XmlTag): void {
    const name = tag.get("name") ?? "";
    if (!name.startsWith("__Anonymous")) this.ranges.push({ name, target: tag.get("target-range-address") ?? "" });
  }
}

/** "$'Blad 1'.$A$1:$'Blad 1'.$B$2" → its sheet, and "A1:B2". */
function sheetAndRange(address: string): { readonly sheet: string; readonly range: string } | null {
  const match =
    /^\$?(?:'((?:[^']|'')*)'|([^.']*))\.(\$?[A-Z]+\$?\d+)(?::(?:\$?(?:'(?:[^']|'')*'|[^.']*)\.|\.)?(\$?[A-Z]+\$?\d+))?$/.exec(
      address,
    );
  if (match === null) return null;
  const [, quoted, bare, first = "", last = first] = match;
  return { sheet: quoted === undefined ? (bare ?? "") : quoted.replaceAll("''", "'"), range: `${first}:${last}` };
}

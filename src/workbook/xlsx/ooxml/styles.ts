/** Number formats and fills of an .xlsx, by cell style (xl/styles.xml, xl/theme). */
import { INDEXED_COLOURS, OFFICE_THEME, rgb, tinted } from "../../grid/colours";
import { cellFormat, type CellFormat } from "../../grid/gridBuilder";
import { formatCode } from "../../grid/numberFormats";
import { XmlParser, type XmlHandler, type XmlTag } from "../xml";
import type { ZipArchive } from "../zip";
import { handler, parsePart } from "./parts";

/** What a reader needs of a cell style. */
export interface CellLook {
  /** null for General. */
  readonly format: CellFormat | null;
  /** Colour of a solid fill; null without one. */
  readonly fill: string | null;
}

/** dk1/lt1 and dk2/lt2 change places between the theme's order and the cells' numbers (Excel's long-standing quirk). */
const THEME_SLOTS: ReadonlyMap<string, number> = new Map(
  [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
  ].map((slot, index) => [slot, index]),
);

/** The theme's colours as cells number them. */
export function readTheme(zip: ZipArchive, part: string | null): readonly string[] {
  const colours = [...OFFICE_THEME];
  if (part === null) return colours;
  let slot: number | undefined;
  parsePart(
    zip,
    part,
    handler({
      open(name, tag) {
        if (THEME_SLOTS.has(name)) slot = THEME_SLOTS.get(name);
        else if (slot !== undefined && (name === "srgbClr" || name === "sysClr")) {
          const colour = rgb(name === "srgbClr" ? tag.get("val") : tag.get("lastClr"));
          if (colour !== null) colours[slot] = colour;
        }
      },
      close(name) {
        if (THEME_SLOTS.has(name)) slot = undefined;
      },
    }),
  );
  return colours;
}

/** The cell styles in order. */
export function readStyles(zip: ZipArchive, part: string | null, theme: readonly string[]): readonly CellLook[] {
  if (part === null) return [];
  const reader = new StyleReader(theme);
  parsePart(zip, part, handlerOf(reader));
  return reader.looks();
}

/** The same of a part that is at hand as text. */
export function readStylesText(xml: string, theme: readonly string[]): readonly CellLook[] {
  const reader = new StyleReader(theme);
  const parser = new XmlParser(handlerOf(reader));
  parser.push(new TextEncoder().encode(xml));
  parser.end();
  return reader.looks();
}

function handlerOf(reader: StyleReader): XmlHandler {
  return handler({
    open: (name, tag) => {
      reader.open(name, tag);
    },
    close: (name) => {
      reader.close(name);
    },
  });
}

class StyleReader {
  private readonly formats = new Map<number, string>();
  private readonly fills: (string | null)[] = [];
  private readonly palette: string[] = [];
  private readonly styles: { readonly format: number; readonly fill: number }[] = [];
  private section = "";
  private pattern = "";

  constructor(private readonly theme: readonly string[]) {}

  open(name: string, tag: XmlTag): void {
    if (name === "fills" || name === "cellXfs" || name === "indexedColors" || name === "dxfs") this.section = name;
    else if (name === "numFmt" && this.section !== "dxfs") {
      this.formats.set(Number(tag.get("numFmtId")), tag.get("formatCode") ?? "");
    } else if (this.section === "fills") this.fillElement(name, tag);
    else if (this.section === "cellXfs" && name === "xf") {
      this.styles.push({ format: Number(tag.get("numFmtId") ?? 0), fill: Number(tag.get("fillId") ?? 0) });
    } else if (this.section === "indexedColors" && name === "rgbColor")
      this.palette.push(rgb(tag.get("rgb")) ?? "000000");
  }

  close(name: string): void {
    if (name === this.section) this.section = "";
  }

  looks(): CellLook[] {
    const formats = new Map<number, CellFormat | null>();
    return this.styles.map(({ format, fill }) => {
      if (!formats.has(format)) formats.set(format, cellFormat(formatCode(format, this.formats)));
      return { format: formats.get(format) ?? null, fill: this.fills[fill] ?? null };
    });
  }

  private fillElement(name: string, tag: XmlTag): void {
    if (name === "fill") this.fills.push(null);
    else if (name === "patternFill") this.pattern = tag.get("patternType") ?? "none";
    else if (name === "fgColor" && this.pattern === "solid") this.fills[this.fills.length - 1] = this.colour(tag);
  }

  private colour(tag: XmlTag): string | null {
    const tint = Number(tag.get("tint") ?? 0);
    const theme = tag.get("theme");
    const indexed = tag.get("indexed");
    let colour = rgb(tag.get("rgb"));
    if (theme !== undefined) colour = this.theme[Number(theme)] ?? null;
    else if (indexed !== undefined) colour = this.palette[Number(indexed)] ?? INDEXED_COLOURS[Number(indexed)] ?? null;
    return colour === null ? null : tinted(colour, tint);
  }
}

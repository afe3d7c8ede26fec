/** styles.xml of a workbook to be written: each different look once. */
import type { CellLook } from "../../model";
import { NORMAL } from "../load/styles";
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from "../numberFormats";
import { HORIZONTAL, UNDERLINE, VERTICAL } from "../words";
import { tag } from "../xml";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SIDES = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
] as const;

/** XML → its number, in the order in which they came. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    first.forEach((xml) => this.number(xml));
  }

  number(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.numbers.size);
    return this.numbers.size - 1;
  }

  list(name: string): string {
    return tag(name, { count: this.numbers.size }, [...this.numbers.keys()]);
  }
}

/** "#RRGGBB" → "FFRRGGBB". */
function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

function colourTag(name: string, colour: string | undefined): string {
  return colour === undefined ? "" : tag(name, { rgb: argb(colour) });
}

export class StyleWriter {
  private readonly fonts = new Numbered([fontXml({}, true)]);
  private readonly fills = new Numbered([patternXml("none"), patternXml("gray125")]);
  private readonly borders = new Numbered([bordersXml({})]);
  private readonly formats = new Map<string, number>();
  private readonly cells = new Numbered([tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]);
  private readonly differences = new Numbered();

  /** The number of a cell's format. */
  cell(numberFormat: string, look: CellLook): number {
    const numFmtId = this.format(numberFormat);
    const fontId = this.fonts.number(fontXml(look, true));
    const fillId = look.fill === undefined ? 0 : this.fills.number(patternXml("solid", look.fill));
    const borderId = this.borders.number(bordersXml(look));
    const alignment = alignmentXml(look);
    const protection = look.locked === false ? tag("protection", { locked: false }) : "";
    return this.cells.number(
      tag(
        "xf",
        {
          numFmtId,
          fontId,
          fillId,
          borderId,
          xfId: 0,
          applyNumberFormat: numFmtId === 0 ? undefined : true,
          applyFont: fontId === 0 ? undefined : true,
          applyFill: fillId === 0 ? undefined : true,
          applyBorder: borderId === 0 ? undefined : true,
          applyAlignment: alignment === "" ? undefined : true,
          applyProtection: protection === "" ? undefined : true,
        },
        alignment + protection,
      ),
    );
  }

  /** The number of a conditional format's look. */
  difference(look: CellLook): number {
    const fill =
      look.fill === undefined ? "" : tag("fill", {}, tag("patternFill", {}, colourTag("bgColor", look.fill)));
    return this.differences.number(tag("dxf", {}, fontXml(look, false) + fill));
  }

  xml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => tag("numFmt", { numFmtId, formatCode }));
    return tag("styleSheet", { xmlns: NAMESPACE }, [
      formats.length === 0 ? "" : tag("numFmts", { count: formats.length }, formats),
      this.fonts.list("fonts"),
      this.fills.list("fills"),
      this.borders.list("borders"),
      tag("cellStyleXfs", { count: 1 }, tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      this.cells.list("cellXfs"),
      tag("cellStyles", { count: 1 }, tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      this.differences.list("dxfs"),
    ]);
  }

  private format(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

/** The elements' order is the schema's (CT_Font as Excel writes it). A difference's font says only what it changes. */
function fontXml(look: CellLook, isWhole: boolean): string {
  const size = look.fontSize ?? (isWhole ? NORMAL.fontSize : undefined);
  const colour = look.fontColour ?? (isWhole ? NORMAL.fontColour : undefined);
  const name = look.fontName ?? (isWhole ? NORMAL.fontName : undefined);
  const underline = UNDERLINE.file(look.underline);
  const inner = [
    look.bold === true ? tag("b", {}) : "",
    look.italic === true ? tag("i", {}) : "",
    underline === undefined ? "" : tag("u", { val: underline }),
    size === undefined ? "" : tag("sz", { val: size }),
    colourTag("color", colour),
    name === undefined ? "" : tag("name", { val: name }),
  ].join("");
  return inner === "" ? "" : tag("font", {}, inner);
}

function patternXml(patternType: string, colour?: string): string {
  return tag("fill", {}, tag("patternFill", { patternType }, colourTag("fgColor", colour)));
}

function bordersXml({ borders = {} }: CellLook): string {
  const sides = SIDES.map(([name, side]) => {
    const border = borders[side];
    return border === undefined ? tag(name, {}) : tag(name, { style: border.style }, colourTag("color", border.colour));
  });
  return tag("border", {}, [...sides, tag("diagonal", {})]);
}

function alignmentXml(look: CellLook): string {
  const horizontal = HORIZONTAL.file(look.horizontal);
  const vertical = VERTICAL.file(look.vertical);
  if (horizontal === undefined && vertical === undefined && look.wrap !== true) return "";
  return tag("alignment", { horizontal, vertical, wrapText: look.wrap === true ? true : undefined });
}

/** xl/styles.xml as looks: fonts, fills, borders, alignment of each cell style, and the differences of conditional formats. */
import { INDEXED_COLOURS, rgb, tinted } from "../../grid/colours";
import { handler, parsePart } from "../ooxml/parts";
import { isTrue } from "../ooxml/workbook";
import type { XmlTag } from "../xml";
import type { ZipArchive } from "../zip";
import type { CellLook, Line } from "./types";

export interface Styles {
  /** By the number that cells name. */
  readonly cells: readonly CellLook[];
  /** By the number that conditional formats name. */
  readonly differences: readonly CellLook[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<CellLook>;

const BLACK = "000000";
const WHITE = "FFFFFF";

const LINES: ReadonlyMap<string, Line["style"]> = new Map<string, Line["style"]>([
  ["hair", "hair"],
  ["thin", "thin"],
  ["medium", "medium"],
  ["thick", "thick"],
  ["double", "double"],
  ["dotted", "dotted"],
  ["dashed", "dashed"],
  ["dashDot", "dashed"],
  ["dashDotDot", "dotted"],
  ["mediumDashed", "dashed"],
  ["mediumDashDot", "dashed"],
  ["mediumDashDotDot", "dotted"],
  ["slantDashDot", "dashed"],
]);
const SIDES = ["left", "right", "top", "bottom"] as const;
type Side = (typeof SIDES)[number];
/** Strict files and right-to-left sheets say start and end. */
const SIDE_OF: ReadonlyMap<string, Side> = new Map<string, Side>([
  ...SIDES.map((side): [string, Side] => [side, side]),
  ["start", "left"],
  ["end", "right"],
]);
const HORIZONTAL: ReadonlyMap<string, NonNullable<CellLook["horizontal"]>> = new Map([
  ["left", "left"],
  ["center", "center"],
  ["centerContinuous", "center"],
  ["right", "right"],
]);
const VERTICAL: ReadonlyMap<string, NonNullable<CellLook["vertical"]>> = new Map([
  ["top", "top"],
  ["center", "center"],
  ["justify", "top"],
  ["distributed", "center"],
]);

/** @throws WorkbookError damaged */
export function readLookStyles(zip: ZipArchive, part: string | null, theme: readonly string[]): Styles {
  if (part === null) return { cells: [], differences: [] };
  const reader = new LookReader(theme);
  parsePart(
    zip,
    part,
    handler({
      open: (name, tag) => {
        reader.open(name, tag);
      },
      close: (name) => {
        reader.close(name);
      },
    }),
  );
  return reader.styles();
}

class LookReader {
  private section = "";
  private readonly fonts: Draft[] = [];
  private readonly fills: Draft[] = [];
  private readonly borders: Draft[] = [];
  private readonly formats: { font: number; fill: number; border: number; look: Draft }[] = [];
  private readonly differences: Draft[] = [];
  private readonly palette: string[] = [];
  private current: Draft = {};
  private pattern = "";
  private side: Side | null = null;
  /** The element of a difference that its parts stand in. */
  private within = "";

  constructor(private readonly theme: readonly string[]) {}

  open(name: string, tag: XmlTag): void {
    if (SECTIONS.has(name)) this.section = name;
    else if (name === "rgbColor") this.palette.push(rgb(tag.get("rgb")) ?? BLACK);
    else this.inSection(name, tag);
  }

  close(name: string): void {
    if (name === this.section) this.section = "";
    if (name === this.within) this.within = "";
  }

  styles(): Styles {
    return {
      cells: this.formats.map(({ font, fill, border, look }) => ({
        ...this.fonts[font],
        ...this.fills[fill],
        ...this.borders[border],
        ...look,
      })),
      differences: this.differences,
    };
  }

  private inSection(name: string, tag: XmlTag): void {
    switch (this.section) {
      case "fonts":
        if (name === "font") this.begin(this.fonts);
        else this.font(name, tag);
        break;
      case "fills":
        if (name === "fill") this.begin(this.fills);
        else this.fill(name, tag, "fgColor");
        break;
      case "borders":
        if (name === "border") this.begin(this.borders);
        else this.border(name, tag);
        break;
      case "cellXfs":
        this.format(name, tag);
        break;
      case "dxfs":
        this.difference(name, tag);
        break;
      default:
    }
  }

  private begin(list: Draft[]): void {
    this.current = {};
    list.push(this.current);
  }

  private font(name: string, tag: XmlTag): void {
    const on = tag.get("val") === undefined || isTrue(tag.get("val"));
    if (name === "b" && on) this.current.bold = true;
    else if (name === "i" && on) this.current.italic = true;
    else if (name === "strike" && on) this.current.strike = true;
    else if (name === "u" && tag.get("val") !== "none") this.current.underline = true;
    else if (name === "sz") this.size(Number(tag.get("val")));
    else if (name === "color") {
      const colour = this.colour(tag);
      if (colour !== null) this.current.colour = colour;
    }
  }

  private size(points: number): void {
    if (points >= 1 && points <= 409) this.current.size = points;
  }

  /** A solid fill has its colour in fgColor, but in the difference of a conditional format in bgColor. */
  private fill(name: string, tag: XmlTag, element: "fgColor" | "bgColor"): void {
    if (name === "patternFill") this.pattern = tag.get("patternType") ?? (element === "bgColor" ? "solid" : "none");
    else if (name === element && this.pattern === "solid") {
      const colour = this.colour(tag);
      if (colour !== null && (colour !== WHITE || element === "bgColor")) this.current.fill = colour;
    }
  }

  private border(name: string, tag: XmlTag): void {
    const side = SIDE_OF.get(name);
    if (side !== undefined) {
      const style = LINES.get(tag.get("style") ?? "");
      this.side = style === undefined ? null : side;
      if (style !== undefined) this.current[side] = { style, colour: BLACK };
    } else if (name === "color" && this.side !== null) {
      const line = this.current[this.side];
      const colour = this.colour(tag);
      if (line !== undefined && colour !== null) this.current[this.side] = { ...line, colour };
    } else this.side = null;
  }

  private format(name: string, tag: XmlTag): void {
    if (name === "xf") {
      this.current = {};
      const id = (attribute: string): number => Number(tag.get(attribute) ?? 0);
      this.formats.push({ font: id("fontId"), fill: id("fillId"), border: id("borderId"), look: this.current });
    } else if (name === "alignment") this.alignment(tag);
  }

  private alignment(tag: XmlTag): void {
    const horizontal = HORIZONTAL.get(tag.get("horizontal") ?? "");
    const vertical = VERTICAL.get(tag.get("vertical") ?? "");
    const indent = Number(tag.get("indent") ?? 0);
    if (horizontal !== undefined) this.current.horizontal = horizontal;
    if (vertical !== undefined) this.current.vertical = vertical;
    if (isTrue(tag.get("wrapText"))) this.current.wrap = true;
    if (indent > 0 && indent < 250) this.current.indent = indent;
  }

  private difference(name: string, tag: XmlTag): void {
    if (name === "dxf") this.begin(this.differences);
    else if (name === "font" || name === "fill" || name === "border") {
      this.within = name;
      this.pattern = "solid";
    } else if (this.within === "font") this.font(name, tag);
    else if (this.within === "fill") this.fill(name, tag, "bgColor");
    else if (this.within === "border") this.border(name, tag);
  }

  private colour(tag: XmlTag): string | null {
    const theme = tag.get("theme");
    const indexed = tag.get("indexed");
    let colour = rgb(tag.get("rgb"));
    if (theme !== undefined) colour = this.theme[Number(theme)] ?? null;
    else if (indexed !== undefined) colour = this.palette[Number(indexed)] ?? INDEXED_COLOURS[Number(indexed)] ?? null;
    return colour === null ? null : tinted(colour, Number(tag.get("tint") ?? 0));
  }
}

const SECTIONS: ReadonlySet<string> = new Set(["fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "dxfs"]);

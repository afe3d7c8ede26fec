/** styles.xml: what each cell format means in the host's words. */
import type { Border, BorderSide, CellLook } from "../../model";
import { builtInFormat } from "../numberFormats";
import { HORIZONTAL, UNDERLINE, VERTICAL } from "../words";
import { attribute, child, childrenOf, flag, numberOf, type XmlElement } from "../xml";
import type { Colours } from "./colours";

export interface LoadedStyle {
  readonly numberFormat: string;
  readonly look: CellLook;
}

/** The look that the host's Normal stands for; a field that equals it is absent. */
export const NORMAL = { fontName: "Calibri", fontSize: 11, fontColour: "#000000" } as const;
const SIDES: readonly (readonly [element: string, side: BorderSide])[] = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
];

export class Styles {
  private readonly cellStyles: readonly LoadedStyle[];
  private readonly differences: readonly CellLook[];

  constructor(
    root: XmlElement | null,
    private readonly colours: Colours,
  ) {
    const styles = root ?? undefined;
    const fonts = childrenOf(child(styles, "fonts"), "font").map((font) => this.font(font));
    const fills = childrenOf(child(styles, "fills"), "fill").map((fill) => this.fill(fill));
    const borders = childrenOf(child(styles, "borders"), "border").map((border) => this.borders(border));
    const formats = new Map(
      childrenOf(child(styles, "numFmts"), "numFmt").map((format) => [
        numberOf(format, "numFmtId") ?? -1,
        attribute(format, "formatCode") ?? "General",
      ]),
    );
    this.cellStyles = childrenOf(child(styles, "cellXfs"), "xf").map((xf) => {
      const id = numberOf(xf, "numFmtId") ?? 0;
      return {
        numberFormat: formats.get(id) ?? builtInFormat(id) ?? "General",
        look: {
          ...fonts[numberOf(xf, "fontId") ?? 0],
          ...fills[numberOf(xf, "fillId") ?? 0],
          ...borders[numberOf(xf, "borderId") ?? 0],
          ...placing(xf),
        },
      };
    });
    this.differences = childrenOf(child(styles, "dxfs"), "dxf").map((dxf) => this.difference(dxf));
  }

  style(index: number): LoadedStyle {
    return this.cellStyles[index] ?? { numberFormat: "General", look: {} };
  }

  /** A look of conditional formats: only what it changes. */
  differenceOf(index: number | undefined): CellLook {
    return (index === undefined ? undefined : this.differences[index]) ?? {};
  }

  private font(font: XmlElement | undefined, withNormal = true): CellLook {
    const look: CellLook = {};
    if (isOn(child(font, "b"))) look.bold = true;
    if (isOn(child(font, "i"))) look.italic = true;
    const underline = child(font, "u");
    const kind = underline && UNDERLINE.office(attribute(underline, "val") ?? "single");
    if (kind !== undefined) look.underline = kind;
    const name = attribute(child(font, "name"), "val");
    if (name !== undefined && !(withNormal && name === NORMAL.fontName)) look.fontName = name;
    const size = numberOf(child(font, "sz"), "val");
    if (size !== undefined && !(withNormal && size === NORMAL.fontSize)) look.fontSize = size;
    const colour = this.colours.of(child(font, "color"));
    if (colour !== undefined && !(withNormal && colour === NORMAL.fontColour)) look.fontColour = colour;
    return look;
  }

  /** Patterns other than solid ones are passed over: the model has one colour a cell. */
  private fill(fill: XmlElement): CellLook {
    const pattern = child(fill, "patternFill");
    if (attribute(pattern, "patternType") !== "solid") return {};
    const colour = this.colours.of(child(pattern, "fgColor"));
    return colour === undefined ? {} : { fill: colour };
  }

  private borders(border: XmlElement): CellLook {
    const borders: Partial<Record<BorderSide, Border>> = {};
    for (const [name, side] of SIDES) {
      const element = child(border, name);
      const style = attribute(element, "style");
      if (style === undefined || style === "none") continue;
      borders[side] = { style, colour: this.colours.of(child(element, "color")) ?? "#000000" };
    }
    return Object.keys(borders).length === 0 ? {} : { borders };
  }

  /** Fills of differences have their colour as the background, whether the pattern is named or not (18.8.14, as Excel does). */
  private difference(dxf: XmlElement): CellLook {
    const pattern = child(dxf, "fill", "patternFill");
    const fill = this.colours.of(child(pattern, "bgColor")) ?? this.colours.of(child(pattern, "fgColor"));
    return { ...this.font(child(dxf, "font"), false), ...(fill === undefined ? {} : { fill }) };
  }
}

/** "<b/>" is on, "<b val="0"/>" is off. */
function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && flag(element, "val", true);
}

function placing(xf: XmlElement): CellLook {
  const alignment = child(xf, "alignment");
  const horizontal = HORIZONTAL.office(attribute(alignment, "horizontal"));
  const vertical = VERTICAL.office(attribute(alignment, "vertical"));
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(flag(alignment, "wrapText") ? { wrap: true } : {}),
    ...(flag(child(xf, "protection"), "locked", true) ? {} : { locked: false }),
  };
}

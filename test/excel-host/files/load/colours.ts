/** Colours of files (RGB, of the theme with a tint, by index) as "#RRGGBB". */
import { attribute, child, numberOf, type XmlElement } from "../xml";

/** ECMA-376 part 1, 18.8.27; 0–7 are as 8–15. */
const BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const INDEXED = [
  ...BASIC,
  ...BASIC,
  ...(
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
  ).split(" "),
];
/** The order in which cells number the theme's colours: light before dark (ECMA-376 part 1, 18.8.3, as Excel does it). */
const THEME = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

export class Colours {
  private readonly theme: readonly string[];

  constructor(theme: XmlElement | null) {
    const scheme = child(theme ?? undefined, "themeElements", "clrScheme");
    this.theme = THEME.map((name, index) => {
      const colour = child(scheme, name)?.children[0];
      return attribute(colour, "lastClr") ?? attribute(colour, "val") ?? OFFICE_THEME[index] ?? "000000";
    });
  }

  /** Undefined where there is none, or the colour is left to the system ("auto"). */
  of(element: XmlElement | undefined): string | undefined {
    const base = this.base(element);
    return base === undefined ? undefined : `#${tinted(base, numberOf(element, "tint") ?? 0)}`;
  }

  private base(element: XmlElement | undefined): string | undefined {
    const rgb = attribute(element, "rgb");
    if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
    const theme = numberOf(element, "theme");
    if (theme !== undefined) return this.theme[theme];
    const indexed = numberOf(element, "indexed");
    return indexed === undefined ? undefined : INDEXED[indexed];
  }
}

/** Lighter for tints over 0, darker below (ECMA-376 part 1, 18.8.19): the lightness changes, hue and saturation stay. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [highest, lowest] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (highest + lowest) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = highest - lowest;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  const newChroma = saturation * (1 - Math.abs(2 * wanted - 1));
  return channels
    .map((channel) => {
      const share = chroma === 0 ? 0.5 : (channel - lowest) / chroma;
      const value = wanted + (share - 0.5) * newChroma;
      return Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, "0")
        .toUpperCase();
    })
    .join("");
}

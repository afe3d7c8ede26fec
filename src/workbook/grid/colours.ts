/** Fill colours as files name them (indexed, theme with tint, RGB) → "RRGGBB". */

/** The default palette, ECMA-376 part 1, 18.8.27; 0–7 repeat as 8–15. */
const BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
export const INDEXED_COLOURS: readonly string[] = [
  ...BASIC,
  ...BASIC,
  ...(
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
  ).split(" "),
];

/** Office's own theme, for files that carry none, in the order in which cells number theme colours. */
export const OFFICE_THEME: readonly string[] =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** "FFC000" of "FFFFC000" or "#ffc000"; null for anything else. */
export function rgb(text: string | undefined): string | null {
  const match = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? "");
  return match?.[1]?.toUpperCase() ?? null;
}

/**
 * Lightens (tint > 0) or darkens (tint < 0) a colour; tint −1…1. ECMA-376 part 1, 18.8.3 (the tint works on the lightness
 * of the colour; with hue and saturation kept that is the same as mixing the lightest and darkest channel alike).
 */
export function tinted(colour: string, tint: number): string {
  if (!(Math.abs(tint) > 0.001)) return colour;
  const [red, green, blue] = channels(colour);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = high - low;
  const room = 1 - Math.abs(2 * lightness - 1);
  const newChroma = room === 0 ? 0 : (chroma / room) * (1 - Math.abs(2 * wanted - 1));
  const channel = (value: number): string => {
    const share = chroma === 0 ? 0.5 : (value - low) / chroma;
    const mixed = wanted - newChroma / 2 + share * newChroma;
    return Math.round(Math.min(1, Math.max(0, mixed)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `${channel(red)}${channel(green)}${channel(blue)}`.toUpperCase();
}

function channels(colour: string): [number, number, number] {
  const value = parseInt(colour, 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** How our charts look, in both adapters. */
import { PALETTE } from "./looks";

/** Begins the name of every chart of ours, so that the next run replaces those and no others. */
export const CHART_NAME = "pf_diagram_";

export const CHART = {
  titleSize: 12,
  labelSize: 9,
  /** Percent of a bar's width. */
  gapWidth: 60,
  /** Percent of a ring's diameter. */
  holeSize: 55,
  /** Zeros are left out: a stack of eight states has many. */
  labelFormat: "0;;",
  axisFormat: "0",
} as const;

/** Whether each point has a colour of its own, or one the whole series. */
export function hasPointColours(isRing: boolean, colours: readonly string[]): boolean {
  return isRing || colours.length > 1;
}

/** Black or white, whichever is easier to read on the colour (relative luminance as in WCAG 2.2). */
export function labelColour(background: string | undefined): string {
  if (background === undefined) return PALETTE.ink;
  const linear = [0, 2, 4].map((at) => {
    const value = parseInt(background.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.3 ? PALETTE.ink : PALETTE.white;
}

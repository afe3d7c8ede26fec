/**
 * How states look in bars and beside their names: colour, and for what nobody has reported stripes, so that a gap looks like
 * one. Where colours are forced the bars keep theirs, edged: without them there would be nothing to see.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ActivityState, Fulfilment, Rating } from "../../../plan/states";

export type Tone = "good" | "going" | "ahead" | "partly" | "bad" | "none" | "missing";

export const FULFILMENT_TONES: Readonly<Record<Fulfilment, Tone>> = {
  fulfilled: "good",
  partly: "partly",
  notFulfilled: "bad",
  notReported: "missing",
};

export const RATING_TONES: Readonly<Record<Rating, Tone>> = {
  green: "good",
  yellow: "partly",
  red: "bad",
  noData: "none",
  notReported: "missing",
};

export const STATUS_TONES: Readonly<Record<ActivityState, Tone>> = {
  done: "good",
  ongoing: "going",
  planned: "ahead",
  late: "bad",
  notReported: "missing",
  discontinued: "none",
};

const STRIPES = `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)`;

export const useBarStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "1px",
    height: "12px",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
  },
  thin: { height: "6px" },
  part: { flexBasis: 0, minWidth: "2px" },
  swatch: {
    flexShrink: 0,
    boxSizing: "border-box",
    width: "10px",
    height: "10px",
    marginRight: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: "none",
  },
  good: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  going: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  ahead: { backgroundColor: tokens.colorPaletteBlueBackground2 },
  partly: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  bad: { backgroundColor: tokens.colorPaletteRedBackground3 },
  none: { backgroundColor: tokens.colorNeutralForeground3 },
  missing: { backgroundImage: STRIPES },
});

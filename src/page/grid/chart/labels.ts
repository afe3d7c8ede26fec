import type { Words } from "./text";

/** A text beside or on a point. */
export interface PlacedLabel {
  readonly words: Words;
  readonly lines: readonly string[];
  readonly x: number;
  /** Middle of the lines. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** Colour behind the text; null where there is none. */
  readonly fill: string | null;
  /** It stands on the colour of its point, and not on the paper. */
  readonly isOnColour: boolean;
}

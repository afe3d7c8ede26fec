/** Words of charts in files (ECMA-376 part 1, 21.2.3) and in Office.js. */
import { Words } from "./words";

export const LEGEND_POSITION = new Words([
  ["b", "Bottom"],
  ["t", "Top"],
  ["l", "Left"],
  ["r", "Right"],
  ["tr", "Corner"],
]);

export const TICK_MARK = new Words([
  ["none", "None"],
  ["cross", "Cross"],
  ["in", "Inside"],
  ["out", "Outside"],
]);

export const LABEL_POSITION = new Words([
  ["ctr", "Center"],
  ["inEnd", "InsideEnd"],
  ["inBase", "InsideBase"],
  ["outEnd", "OutsideEnd"],
  ["bestFit", "BestFit"],
  ["l", "Left"],
  ["r", "Right"],
  ["t", "Top"],
  ["b", "Bottom"],
]);

/** Where the other axis crosses this one: ChartAxis.position. */
export const CROSSES = new Words([
  ["max", "Maximum"],
  ["min", "Minimum"],
  ["autoZero", "Automatic"],
]);

import { makeStyles, tokens } from "@fluentui/react-components";

/** Colours are the workbook's own. With forced colours the paper is the system's, and with it what is written on it. */
export const useChartStyles = makeStyles({
  frame: { position: "absolute", zIndex: 2, margin: 0, overflow: "hidden", boxSizing: "border-box" },
  picture: { display: "block", position: "absolute", top: 0, left: 0 },
  text: { "@media (forced-colors: active)": { fill: "CanvasText" } },
  onColour: { forcedColorAdjust: "none" },
  line: { "@media (forced-colors: active)": { stroke: "CanvasText" } },
  mark: {
    "@media (forced-colors: active)": { stroke: "CanvasText", strokeWidth: "1px" },
    ":hover": { opacity: 0.85 },
  },
  path: { fill: "none", strokeWidth: "2.25px", strokeLinejoin: "round", strokeLinecap: "round" },
  slice: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1px" },
  labelPaper: { "@media (forced-colors: active)": { fill: "Canvas" } },
});

/** The parts of a chart that only keep what was set: title, legend, axes, labels and their fonts, fills and lines. */
import type { ObjectType } from "./define";
import { invalidArgument, numberArgument, textArgument, wordArgument } from "./resolve";
import { colour, flag, forget, number, settingsType, text, word, type Setting, type SettingsTarget } from "./settings";
import { colourArgument } from "./colours";

const LINE_STYLES = [
  ...["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic"],
  ...["RoundDot"],
];

const font = settingsType("Excel.ChartFont", {
  bold: flag(false),
  italic: flag(false),
  color: colour("#000000"),
  name: text("Calibri", 31),
  size: number(10, 1, 409),
  underline: word("None", ["None", "Single"]),
});

const clear: ObjectType<SettingsTarget>["methods"] = {
  Clear: ({ settings, path, guard }) => {
    guard();
    forget(settings, path);
  },
};

/** A fill keeps its colour under "fill/solidColor". */
const fill = settingsType(
  "Excel.ChartFill",
  {},
  {},
  {
    ...clear,
    SetSolidColor: ({ settings, path, guard }, [given]) => {
      guard();
      settings.set(`${path}solidColor`, colourArgument(given));
    },
  },
);

const line = { color: colour("#000000"), lineStyle: word("Automatic", LINE_STYLES), weight: number(0.75, 0, 1584) };
const border = settingsType("Excel.ChartBorder", line, {}, clear);
const lineFormat = settingsType("Excel.ChartLineFormat", line, {}, clear);

/** Format objects of the same make. */
function format(name: string, ...parts: readonly ("Font" | "Fill" | "Border" | "Line")[]): ObjectType<SettingsTarget> {
  const types = { Font: font, Fill: fill, Border: border, Line: lineFormat };
  return settingsType(name, {}, Object.fromEntries(parts.map((part) => [part, types[part]])));
}

/** "" and null make a scale automatic again (remarks of ChartAxis.maximum: "can be set to an empty string"). */
const scale: Setting = {
  initial: "",
  check: (value) => (value === "" || value === null ? "" : numberArgument(value)),
};

const TICK_MARKS = ["None", "Cross", "Inside", "Outside"];

const gridlines = settingsType(
  "Excel.ChartGridlines",
  { visible: flag(false) },
  { Format: format("Excel.ChartGridlinesFormat", "Line") },
);

const axisTitle = settingsType(
  "Excel.ChartAxisTitle",
  { text: text(""), visible: flag(false) },
  { Format: format("Excel.ChartAxisTitleFormat", "Font", "Border") },
);

const axis = settingsType(
  "Excel.ChartAxis",
  {
    minimum: scale,
    maximum: scale,
    majorUnit: scale,
    minorUnit: scale,
    visible: flag(true),
    reversePlotOrder: flag(false),
    majorTickMark: word("Outside", TICK_MARKS),
    minorTickMark: word("None", TICK_MARKS),
    tickLabelPosition: word("NextToAxis", ["NextToAxis", "High", "Low", "None"]),
    tickLabelSpacing: scale,
    tickMarkSpacing: number(1, 1, 31_999),
    numberFormat: text("General", 255),
    linkNumberFormat: flag(true),
    position: word("Automatic", ["Automatic", "Maximum", "Minimum", "Custom"]),
    multiLevel: flag(false),
    offset: number(100, 0, 1000),
    textOrientation: number(0, -90, 180),
    categoryType: word("Automatic", ["Automatic", "TextAxis", "DateAxis"]),
    scaleType: word("Linear", ["Linear", "Logarithmic"]),
    isBetweenCategories: flag(true),
  },
  {
    Format: format("Excel.ChartAxisFormat", "Font", "Line", "Fill"),
    MajorGridlines: gridlines,
    MinorGridlines: gridlines,
    Title: axisTitle,
  },
);

export const chartAxes = settingsType("Excel.ChartAxes", {}, { CategoryAxis: axis, ValueAxis: axis });

export const chartLegend = settingsType(
  "Excel.ChartLegend",
  {
    visible: flag(true),
    position: word("Right", ["Top", "Bottom", "Left", "Right", "Corner", "Custom"]),
    overlay: flag(false),
    showShadow: flag(false),
    left: number(0),
    top: number(0),
    width: number(0),
    height: number(0),
  },
  { Format: format("Excel.ChartLegendFormat", "Font", "Fill", "Border") },
);

export const titleFormat = format("Excel.ChartTitleFormat", "Font", "Fill", "Border");
export const areaFormat = settingsType(
  "Excel.ChartAreaFormat",
  { roundedCorners: flag(false), colorScheme: word("ColorfulPalette1", ["ColorfulPalette1"]) },
  { Font: font, Fill: fill, Border: border },
);
export const plotArea = settingsType(
  "Excel.ChartPlotArea",
  Object.fromEntries(
    ["left", "top", "width", "height", "insideLeft", "insideTop", "insideWidth", "insideHeight"].map((name) => [
      name,
      number(0),
    ]),
  ),
  { Format: format("Excel.ChartPlotAreaFormat", "Fill", "Border") },
);

export const labelFormat = format("Excel.ChartDataLabelFormat", "Font", "Fill", "Border");
export const seriesLine = lineFormat;
export const pointBorder = border;

/** Excel.ChartDataLabelPosition as the chart's type allows: what Excel's own pane offers for each. */
const BARS = ["OutsideEnd", "InsideEnd", "Center", "InsideBase", "None"];
const POSITIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Stacked/, ["Center", "InsideEnd", "InsideBase", "None"]],
  [/^(Bar|Column)/, BARS],
  [/^Pie/, ["Center", "InsideEnd", "OutsideEnd", "BestFit", "None"]],
  [/^Line/, ["Center", "Left", "Right", "Top", "Bottom", "None"]],
];

/** @throws HostError InvalidArgument for a place that labels cannot have in a chart of this type */
export function labelPosition(value: unknown, chartType: string): string {
  const [, allowed = []] = POSITIONS.find(([pattern]) => pattern.test(chartType)) ?? [];
  if (allowed.length === 0) throw invalidArgument(`Labels have no position in a chart of type ${chartType}.`);
  return wordArgument(value, allowed);
}

export const LABEL_SETTINGS: Readonly<Record<string, Setting>> = {
  showSeriesName: flag(false),
  showCategoryName: flag(false),
  showLegendKey: flag(false),
  showPercentage: flag(false),
  showBubbleSize: flag(false),
  separator: text(", "),
  numberFormat: { initial: "General", check: textArgument },
  linkNumberFormat: flag(true),
  textOrientation: number(0, -90, 180),
};

export const TITLE_SETTINGS: Readonly<Record<string, Setting>> = {
  overlay: flag(false),
  horizontalAlignment: word("Center", ["Center", "Left", "Right", "Justify", "Distributed"]),
  verticalAlignment: word("Top", ["Center", "Bottom", "Top", "Justify", "Distributed"]),
  position: word("Automatic", ["Automatic", "Top", "Bottom", "Left", "Right"]),
  showShadow: flag(false),
  textOrientation: number(0, -90, 180),
};

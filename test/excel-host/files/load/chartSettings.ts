/** What a chart's part says beside its kind and series, by the paths of Office.js ("legend/position"). */
import { CROSSES, LABEL_POSITION, LEGEND_POSITION, TICK_MARK } from "../chartWords";
import { attribute, child, childrenOf, descendants, flag, numberOf, type XmlElement } from "../xml";
import { drawnColour } from "./drawnColour";

type Settings = Map<string, unknown>;

export function chartSettings(root: XmlElement, kind: XmlElement): Settings {
  const settings: Settings = new Map();
  const chart = child(root, "chart");
  const legend = child(chart, "legend");
  set(settings, "legend/visible", legend !== undefined);
  set(settings, "legend/position", LEGEND_POSITION.office(value(legend, "legendPos")));
  textSettings(settings, "title/format/font", child(chart, "title"));
  set(settings, "series/0/gapWidth", numberOf(child(kind, "gapWidth"), "val"));
  set(settings, "series/0/overlap", numberOf(child(kind, "overlap"), "val"));
  set(settings, "series/0/doughnutHoleSize", numberOf(child(kind, "holeSize"), "val"));
  childrenOf(kind, "ser").forEach((series, index) => {
    labelSettings(settings, `series/${String(index)}/dataLabels`, child(series, "dLbls"));
  });
  const plotArea = child(chart, "plotArea");
  axisSettings(settings, "axes/categoryAxis", child(plotArea, "catAx"), child(plotArea, "valAx"));
  axisSettings(settings, "axes/valueAxis", child(plotArea, "valAx"), child(plotArea, "catAx"));
  return settings;
}

function value(element: XmlElement | undefined, name: string): string | undefined {
  return attribute(child(element, name), "val");
}

function set(settings: Settings, path: string, setting: unknown): void {
  if (setting !== undefined) settings.set(path, setting);
}

/** `other` is the axis whose "crosses" says where this one is crossed: in files that stands at the other axis. */
function axisSettings(
  settings: Settings,
  path: string,
  axis: XmlElement | undefined,
  other: XmlElement | undefined,
): void {
  if (axis === undefined) return;
  const scaling = child(axis, "scaling");
  if (flag(child(axis, "delete"), "val")) set(settings, `${path}/visible`, false);
  if (value(scaling, "orientation") === "maxMin") set(settings, `${path}/reversePlotOrder`, true);
  set(settings, `${path}/minimum`, numberOf(child(scaling, "min"), "val"));
  set(settings, `${path}/maximum`, numberOf(child(scaling, "max"), "val"));
  set(settings, `${path}/majorGridlines/visible`, child(axis, "majorGridlines") !== undefined);
  set(settings, `${path}/numberFormat`, attribute(child(axis, "numFmt"), "formatCode"));
  set(settings, `${path}/majorTickMark`, TICK_MARK.office(value(axis, "majorTickMark")));
  set(settings, `${path}/minorTickMark`, TICK_MARK.office(value(axis, "minorTickMark")));
  const crosses = CROSSES.office(value(other, "crosses"));
  if (crosses !== "Automatic") set(settings, `${path}/position`, crosses);
}

function labelSettings(settings: Settings, path: string, labels: XmlElement | undefined): void {
  if (labels === undefined) return;
  set(settings, `${path}/position`, LABEL_POSITION.office(value(labels, "dLblPos")));
  set(settings, `${path}/numberFormat`, attribute(child(labels, "numFmt"), "formatCode"));
  if (flag(child(labels, "showPercent"), "val")) set(settings, `${path}/showPercentage`, true);
  if (flag(child(labels, "showCatName"), "val")) set(settings, `${path}/showCategoryName`, true);
  if (flag(child(labels, "showSerName"), "val")) set(settings, `${path}/showSeriesName`, true);
  textSettings(settings, `${path}/format/font`, labels);
  const fill = drawnColour(child(labels, "spPr"));
  if (fill !== "") set(settings, `${path}/format/fill/solidColor`, fill);
}

function textSettings(settings: Settings, path: string, element: XmlElement | undefined): void {
  const [properties] = element === undefined ? [] : descendants(element, "defRPr");
  const size = numberOf(properties, "sz");
  set(settings, `${path}/size`, size === undefined ? undefined : size / 100);
  set(settings, `${path}/bold`, attribute(properties, "b") === undefined ? undefined : flag(properties, "b"));
  const colour = drawnColour(properties);
  if (colour !== "") set(settings, `${path}/color`, colour);
}

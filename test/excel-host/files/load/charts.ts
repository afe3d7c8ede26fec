/** Drawings: the charts of a sheet. Other pictures are passed over, for the model has none. */
import { newId, type HostChart, type HostSeries, type HostSheet } from "../../model";
import type { CellRange } from "../../../../src/workbook/port";
import { CHART_TYPES } from "../chartTypes";
import type { Package } from "../package";
import { columnTrack, EMU_PER_POINT, rowTrack } from "../units";
import { parseReference } from "../words";
import { attribute, child, childrenOf, descendants, flag, numberOf, type XmlElement } from "../xml";
import { chartSettings } from "./chartSettings";
import { drawnColour } from "./drawnColour";

const NOWHERE = { left: 0, top: 0, width: 480, height: 288 };

export function loadCharts(files: Package, path: string, sheet: HostSheet): HostChart[] {
  const drawing = files.xml(path);
  if (drawing === null) return [];
  const relationships = files.relationships(path);
  return drawing.children.flatMap((anchor) =>
    childrenOf(anchor, "graphicFrame").flatMap((frame) => {
      const id = attribute(child(frame, "graphic", "graphicData", "chart"), "id");
      const part = relationships.find((relationship) => relationship.id === id)?.target;
      const source = part === undefined ? null : files.text(part);
      const root = part === undefined ? null : files.xml(part);
      if (source === null || root === null) return [];
      const frameProperties = child(frame, "nvGraphicFramePr", "cNvPr");
      return [
        {
          ...(readChart(root, sheet) ?? unmodelled(source)),
          id: newId(),
          name: attribute(frameProperties, "name") ?? "",
          altText: attribute(frameProperties, "descr") ?? "",
          place: placeOf(anchor, sheet),
        },
      ];
    }),
  );
}

type ReadChart = Omit<HostChart, "id" | "name" | "altText" | "place">;

function unmodelled(source: string): ReadChart {
  return {
    type: "Unmodelled",
    title: "",
    series: [],
    settings: new Map([["file/chart", source.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/u, "")]]),
  };
}

/** Null where there is something that the model does not hold: several kinds in one, or series from other sheets. */
function readChart(root: XmlElement, sheet: HostSheet): ReadChart | null {
  const plotArea = child(root, "chart", "plotArea");
  const kinds = (plotArea?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return null;
  const type = CHART_TYPES.find(
    (known) =>
      known.element === kind.name &&
      known.direction === attribute(child(kind, "barDir"), "val") &&
      known.grouping === attribute(child(kind, "grouping"), "val"),
  )?.type;
  const series = childrenOf(kind, "ser").map((element) => readSeries(element, sheet));
  if (type === undefined || series.includes(null)) return null;
  return {
    type,
    title: titleOf(child(root, "chart", "title")),
    series: series.filter((one) => one !== null),
    settings: chartSettings(root, kind),
  };
}

function titleOf(title: XmlElement | undefined): string {
  const rich = child(title, "tx", "rich");
  if (rich === undefined) return "";
  return childrenOf(rich, "p")
    .map((paragraph) =>
      descendants(paragraph, "t")
        .map(({ text }) => text)
        .join(""),
    )
    .join("\n");
}

function readSeries(element: XmlElement, sheet: HostSheet): HostSeries | null {
  const values = rangeOf(child(element, "val"), sheet);
  const categories = rangeOf(child(element, "cat"), sheet);
  if (values === "elsewhere" || categories === "elsewhere") return null;
  const points = new Map<number, string>();
  for (const point of childrenOf(element, "dPt")) {
    const colour = drawnColour(child(point, "spPr"));
    if (colour !== "") points.set(numberOf(child(point, "idx"), "val") ?? 0, colour);
  }
  const name = child(element, "tx");
  return {
    name: child(name, "v")?.text ?? child(name, "strRef", "strCache", "pt", "v")?.text ?? "",
    values,
    categories,
    colour: drawnColour(child(element, "spPr")),
    points,
    showsValues: flag(child(element, "dLbls", "showVal"), "val"),
  };
}

function rangeOf(data: XmlElement | undefined, sheet: HostSheet): CellRange | null | "elsewhere" {
  const [source] = data?.children ?? [];
  if (source === undefined) return null;
  const reference = parseReference(child(source, "f")?.text);
  return reference?.sheet.toLowerCase() === sheet.name.toLowerCase() ? reference.range : "elsewhere";
}

function placeOf(anchor: XmlElement, sheet: HostSheet): HostChart["place"] {
  const points = (element: XmlElement | undefined, name: string): number =>
    (numberOf(element, name) ?? 0) / EMU_PER_POINT;
  const size = child(anchor, "ext");
  const extent = { width: points(size, "cx"), height: points(size, "cy") };
  if (anchor.name === "absoluteAnchor") {
    const at = child(anchor, "pos");
    return { left: points(at, "x"), top: points(at, "y"), ...extent };
  }
  const from = cornerOf(child(anchor, "from"), sheet);
  if (anchor.name === "oneCellAnchor") return { ...from, ...extent };
  const to = cornerOf(child(anchor, "to"), sheet);
  return anchor.name === "twoCellAnchor"
    ? { ...from, width: to.left - from.left, height: to.top - from.top }
    : { ...NOWHERE };
}

function cornerOf(marker: XmlElement | undefined, sheet: HostSheet): { left: number; top: number } {
  const read = (name: string): number => Number(child(marker, name)?.text ?? 0);
  return {
    left: columnTrack(sheet).start(read("col")) + read("colOff") / EMU_PER_POINT,
    top: rowTrack(sheet).start(read("row")) + read("rowOff") / EMU_PER_POINT,
  };
}

/** Series of a chart: which cells they read, and how they and their labels look. */
import type { Looks } from "./looks";
import type { Element } from "./tree";
import type { ChartLabels, ChartSeries, ChartText, LabelPlace, NumberFormat, TextLook } from "./types";

const PLACES: ReadonlyMap<string, LabelPlace> = new Map<string, LabelPlace>([
  ["ctr", "centre"],
  ["inEnd", "insideEnd"],
  ["inBase", "insideBase"],
  ["outEnd", "outsideEnd"],
  ["t", "above"],
  ["b", "below"],
  ["r", "right"],
  ["l", "left"],
]);
const SHOWN = { value: "showVal", percent: "showPercent", category: "showCatName", series: "showSerName" } as const;

export interface SeriesContext {
  readonly looks: Looks;
  readonly usual: TextLook;
  /** The element of the kind: "barChart" and the like. */
  readonly group: Element;
  readonly isLine: boolean;
  /** Points vary in colour where the series has none. */
  readonly varies: boolean;
}

/** Null where the values do not stand in cells. */
export function readSeries(element: Element, context: SeriesContext): ChartSeries | null {
  const { looks, isLine, varies, group } = context;
  const values = element.child("val", "numRef", "f")?.text ?? "";
  if (values === "") return null;
  const properties = isLine ? element.child("spPr", "ln") : element.child("spPr");
  const automatic = varies ? null : looks.automatic(element.number("idx") ?? 0);
  return {
    name: textOf(element.child("tx")),
    values,
    categories: (element.child("cat", "strRef", "f") ?? element.child("cat", "numRef", "f"))?.text ?? null,
    colour: looks.paint(properties) ?? automatic,
    points: isLine ? new Map() : pointColours(element, looks),
    labels: readLabels(element.child("dLbls") ?? group.child("dLbls"), context),
    hasMarkers: isLine && group.flag("marker") && element.child("marker")?.val("symbol") !== "none",
  };
}

/** A text that the chart holds, or the cells that it is read from. */
export function textOf(tx: Element | null): ChartText | null {
  const reference = tx?.child("strRef", "f")?.text ?? "";
  if (reference !== "") return { kind: "cells", reference };
  const rich = tx?.child("rich") ?? null;
  const text = rich === null ? (tx?.child("v")?.text ?? "") : richText(rich);
  return text === "" ? null : { kind: "text", text };
}

export function formatOf(element: Element | null): NumberFormat | null {
  const code = element?.get("formatCode");
  if (element === null || code === undefined) return null;
  return { code, isSource: element.get("sourceLinked") === "1" };
}

function richText(rich: Element): string {
  const runs = (paragraph: Element): string => paragraph.children.map((run) => run.child("t")?.text ?? "").join("");
  return rich.all("p").map(runs).join("\n").trim();
}

function pointColours(element: Element, looks: Looks): ReadonlyMap<number, string> {
  const colours = new Map<number, string>();
  for (const point of element.all("dPt")) {
    const index = point.number("idx");
    const colour = looks.paint(point.child("spPr"));
    if (index !== null && colour !== null) colours.set(index, colour);
  }
  return colours;
}

function readLabels(element: Element | null, { looks, usual }: SeriesContext): ChartLabels | null {
  if (element === null || element.flag("delete")) return null;
  const singles = element.all("dLbl").filter((one) => one.number("idx") !== null);
  const shown = showsAnything(element) ? null : singles.filter(showsAnything);
  const source = shown === null ? element : shown[0];
  if (source === undefined) return null;
  const fill = looks.paint(element.child("spPr"));
  return {
    look: looks.text(element.child("txPr") ?? source.child("txPr"), usual),
    fill: fill === "none" ? null : fill,
    format: formatOf(element.child("numFmt") ?? source.child("numFmt")),
    place: PLACES.get(element.val("dLblPos") ?? source.val("dLblPos") ?? "") ?? null,
    value: source.flag(SHOWN.value),
    percent: source.flag(SHOWN.percent),
    category: source.flag(SHOWN.category),
    series: source.flag(SHOWN.series),
    separator: source.child("separator")?.text ?? null,
    own: ownLabels(singles),
    only: shown === null ? null : new Set(shown.map((one) => one.number("idx") ?? 0)),
  };
}

function showsAnything(element: Element): boolean {
  return Object.values(SHOWN).some((name) => element.flag(name));
}

function ownLabels(singles: readonly Element[]): ReadonlyMap<number, string | null> {
  const own = new Map<number, string | null>();
  for (const single of singles) {
    const index = single.number("idx") ?? 0;
    const rich = single.child("tx", "rich");
    if (single.flag("delete")) own.set(index, null);
    else if (rich !== null) own.set(index, richText(rich));
  }
  return own;
}

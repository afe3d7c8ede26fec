/** The two axes of a chart. */
import type { Looks } from "./looks";
import { formatOf, textOf } from "./series";
import type { Element } from "./tree";
import type { ChartAxis, ChartTitle, TextLook, ValueAxis } from "./types";

/** Lines that the file says nothing of. */
export const LINE = "D9D9D9";
const AXIS_LINE = "868686";

export function readAxis(element: Element, looks: Looks, usual: TextLook): ChartAxis {
  const isDeleted = element.flag("delete");
  const line = looks.paint(element.child("spPr", "ln")) ?? AXIS_LINE;
  return {
    labels: isDeleted ? null : labelPlace(element.val("tickLblPos")),
    isReversed: element.child("scaling")?.val("orientation") === "maxMin",
    crosses: crossing(element.val("crosses")),
    gridlines: gridlines(element.child("majorGridlines"), looks),
    line: isDeleted || line === "none" ? null : line,
    look: looks.text(element.child("txPr"), usual),
    title: isDeleted ? null : readTitle(element.child("title"), looks, { ...usual, bold: true }),
  };
}

export function readValueAxis(element: Element, looks: Looks, usual: TextLook): ValueAxis {
  const scaling = element.child("scaling");
  const step = element.number("majorUnit");
  return {
    ...readAxis(element, looks, usual),
    min: scaling?.number("min") ?? null,
    max: scaling?.number("max") ?? null,
    step: step !== null && step > 0 ? step : null,
    format: formatOf(element.child("numFmt")),
    isBetween: element.val("crossBetween") !== "midCat",
  };
}

/** Null without a title of its own text. */
export function readTitle(element: Element | null, looks: Looks, usual: TextLook): ChartTitle | null {
  if (element === null) return null;
  const body = element.child("txPr") ?? element.child("tx", "rich");
  return { text: textOf(element.child("tx")), look: looks.text(body, usual) };
}

function labelPlace(place: string | undefined): ChartAxis["labels"] {
  if (place === "none") return null;
  return place === "low" || place === "high" ? place : "next";
}

function crossing(place: string | undefined): ChartAxis["crosses"] {
  return place === "min" || place === "max" ? place : "zero";
}

function gridlines(element: Element | null, looks: Looks): string | null {
  if (element === null) return null;
  const line = looks.paint(element.child("spPr", "ln")) ?? LINE;
  return line === "none" ? null : line;
}

import { attribute, child, type XmlElement } from "../xml";

/** The solid fill of a shape as "#RRGGBB"; "" for others, as Office.js has no word for those. */
export function drawnColour(properties: XmlElement | undefined): string {
  const rgb = attribute(child(properties, "solidFill", "srgbClr"), "val");
  return rgb === undefined ? "" : `#${rgb.toUpperCase()}`;
}

/** Drawings of our sheets, in which a person may have put charts and pictures of their own. */
import { CHART_NAME } from "../../chartLooks";
import { attribute, parseTree, Splices, tagAttribute, withAttribute, type XmlElement } from "./markup";
import type { PackageEdit } from "./package";
import { relate, removeRelations } from "./relations";

/** Takes our charts out of a drawing. True where anything is left in it. */
export function dropOwnCharts(pack: PackageEdit, drawing: string): boolean {
  if (pack.find(drawing) === null) return false;
  const xml = pack.text(drawing);
  const anchors = parseTree(xml).children;
  const ours = anchors.filter((anchor) => isOurs(xml, anchor));
  if (ours.length === anchors.length) return false;
  const splices = new Splices();
  for (const anchor of ours) splices.replace(anchor.start, anchor.end, "");
  const left = splices.apply(xml);
  const dropped = ours.map(({ start, end }) => xml.slice(start, end)).join("");
  const names = (text: string, id: string): boolean => text.includes(`"${id}"`);
  if (ours.length > 0) {
    pack.setText(drawing, left);
    removeRelations(pack, drawing, ({ id }) => names(dropped, id) && !names(left, id));
  }
  return true;
}

function isOurs(xml: string, anchor: XmlElement): boolean {
  const frame = descendant(anchor, "cNvPr");
  return frame !== null && (attribute(xml, frame, "name") ?? "").startsWith(CHART_NAME);
}

function descendant(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    const found = child.name === name ? child : descendant(child, name);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Adds the anchors of one of our drawings to a drawing that stays.
 * @param partOf brings the part of a relationship of ours into the package
 */
export function addAnchors(
  pack: PackageEdit,
  drawing: string,
  ours: string,
  partOf: (id: string) => { readonly type: string; readonly part: string } | null,
): void {
  const root = parseTree(ours);
  const spaces = ours.slice(root.start, root.open).match(/xmlns:[^\s=]+="[^"]*"/g) ?? [];
  let id = highestId(pack.text(drawing));
  const added = root.children.map((anchor) => {
    // Prefixes may mean something else in the other drawing: each anchor brings its own.
    const tag = ours.slice(anchor.start, anchor.open).replace(/>$/, ` ${spaces.join(" ")}>`);
    const inner = ours.slice(anchor.open, anchor.end).replace(/ r:id="([^"]*)"/g, (whole, own: string) => {
      const target = partOf(own);
      return target === null ? whole : ` r:id="${relate(pack, drawing, target.type, target.part)}"`;
    });
    return tag + inner.replace(/<xdr:cNvPr [^>]*>/g, (frame) => withAttribute(frame, "id", String(++id)));
  });
  const xml = pack.text(drawing);
  const splices = new Splices();
  splices.append(xml, parseTree(xml), added.join(""));
  pack.setText(drawing, splices.apply(xml));
}

function highestId(xml: string): number {
  const ids = xml.match(/<(?:[^\s/>]+:)?cNvPr [^>]*>/g)?.map((tag) => Number(tagAttribute(tag, "id") ?? 0)) ?? [];
  return Math.max(1, ...ids);
}

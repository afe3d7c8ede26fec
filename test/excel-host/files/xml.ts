/** The little XML that packages need: a tree of elements to read, and text to write. Namespaces' prefixes are dropped. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, without that of its children. */
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Map<string, string>;
  children: OpenElement[];
  text: string;
}

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!(?:[^[>])*>|<\/[^>]+>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gu;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES.get(name ?? "") ?? whole;
  });
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of source.matchAll(ATTRIBUTE)) {
    if (!name.startsWith("xmlns")) attributes.set(local(name), unescapeXml(double ?? single ?? ""));
  }
  return attributes;
}

/** The document's root. Throws an Error where there is none. */
export function parseXml(source: string): XmlElement {
  const top: OpenElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [top];
  for (const [piece, cdata, name, attributes = "", closed, text] of source.matchAll(PIECE)) {
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.text += unescapeXml(text);
    else if (cdata !== undefined) parent.text += cdata;
    else if (name !== undefined) {
      const element: OpenElement = { name: local(name), attributes: attributesOf(attributes), children: [], text: "" };
      parent.children.push(element);
      if (closed !== "/") open.push(element);
    } else if (piece.startsWith("</") && open.length > 1) open.pop();
  }
  const root = top.children[0];
  if (root === undefined) throw new Error("no XML element");
  return root;
}

export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((candidate) => candidate.name === name);
  return found;
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements of this name below, in the document's order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((candidate) => [
    ...(candidate.name === name ? [candidate] : []),
    ...descendants(candidate, name),
  ]);
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** xsd:boolean: "1" and "true"; where the attribute is absent, `absent`. */
export function flag(element: XmlElement | undefined, name: string, absent = false): boolean {
  const value = attribute(element, name);
  return value === undefined ? absent : value === "1" || value === "true";
}

export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = attribute(element, name);
  return value === undefined || value === "" || !Number.isFinite(Number(value)) ? undefined : Number(value);
}

export type XmlValue = string | number | boolean | undefined;

/** Escaped for text and attributes; what XML 1.0 forbids is written as Excel does, "_x0007_" (ECMA-376 part 1, 22.9.2.19). */
export function escapeXml(text: string): string {
  return (
    text
      // eslint reads this as a slip, and it is what is meant: the characters that XML forbids.
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (character) => hex(character))
      .replace(/&/gu, "&amp;")
      .replace(/</gu, "&lt;")
      .replace(/>/gu, "&gt;")
      .replace(/"/gu, "&quot;")
      .replace(/\r/gu, "&#13;")
      .replace(/\n/gu, "&#10;")
      .replace(/\t/gu, "&#9;")
  );
}

function hex(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Text of a cell: what looks like an escape of Excel's is itself escaped. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_"));
}

export function unescapeCellText(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** An element; attributes that are undefined are left out, flags are "1" and "0". `inner` is XML already. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, XmlValue>>,
  inner: string | readonly string[] = "",
): string {
  const content = typeof inner === "string" ? inner : inner.join("");
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === "boolean" ? (value ? "1" : "0") : String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element as XML again, for what is carried over as it stands. */
export function serialise({ name, attributes, children, text }: XmlElement): string {
  const inner = children.length > 0 ? children.map(serialise).join("") : escapeXml(text);
  return tag(name, Object.fromEntries(attributes), inner);
}

/** A reader for the small part of XML that manifest.xml uses: elements, attributes, text, comments. Anything else is an error. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text within, without that of its children, trimmed. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.]+)\s*>|<([\w:.]+)((?:\s+[\w:.]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The document's root element. Throws where the text is not well formed. */
export function parseXml(text: string): XmlElement {
  const document = element("", "");
  const open: OpenElement[] = [document];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (token === null) throw new Error(`Not understood at ${String(at)}: ${text.slice(at, at + 40)}`);
    take(token, open);
  }
  const root = document.children[0];
  if (open.length !== 1 || root === undefined || document.children.length !== 1)
    throw new Error("Not one whole element.");
  return root;
}

function take(token: RegExpExecArray, open: OpenElement[]): void {
  const [, closed, opened, attributes, empty, text] = token;
  const current = open.at(-1);
  if (current === undefined) throw new Error("Closed once too often.");
  if (text !== undefined) current.text = (current.text + decode(text)).trim();
  if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes another element.`);
  if (opened === undefined) return;
  const child = element(opened, attributes ?? "");
  current.children.push(child);
  if (empty !== "/") open.push(child);
}

function element(name: string, attributes: string): OpenElement {
  const pairs = [...attributes.matchAll(/([\w:.]+)="([^"]*)"/g)];
  const read = new Map(pairs.map(([, key = "", value = ""]) => [key, decode(value)]));
  if (read.size !== pairs.length) throw new Error(`An attribute stands twice in <${name}>.`);
  return { name, attributes: read, children: [], text: "" };
}

function decode(text: string): string {
  return text.replaceAll(/&(\w*);?/g, (whole, name: string) => {
    const character = ENTITIES.get(name);
    if (character === undefined || !whole.endsWith(";")) throw new Error(`Unknown entity ${whole}`);
    return character;
  });
}

/** The element and all below it, in the order of the document. */
export function all(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(all)];
}

/** All elements of that name, without regard to a namespace prefix ("Image" finds bt:Image). */
export function named(root: XmlElement, name: string): XmlElement[] {
  return all(root).filter((one) => localName(one) === name);
}

/** The one element of that name; throws unless there is exactly one. */
export function only(root: XmlElement, name: string): XmlElement {
  const [found, ...more] = named(root, name);
  if (found === undefined || more.length > 0) throw new Error(`<${name}> ${found ? "more than once" : "is missing"}.`);
  return found;
}

/** The attribute's value; throws where it is missing. */
export function attribute(one: XmlElement, name: string): string {
  const value = one.attributes.get(name);
  if (value === undefined) throw new Error(`<${one.name}> has no ${name}.`);
  return value;
}

export const localName = (one: XmlElement): string => one.name.replace(/^\w+:/, "");

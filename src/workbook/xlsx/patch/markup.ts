/**
 * XML with the places where things stand, so that a part can be changed by cutting and pasting text: what this program does
 * not know stays as it was, character by character. `xml.ts` has read the same part before, and refused what is malformed.
 */
import { WorkbookError } from "../../errors";
import { decodeEntities } from "../xml";

const Code = { Space: 32, Exclamation: 33, Quote: 34, Apostrophe: 39, Slash: 47, Greater: 62, Question: 63 } as const;

/** Walks from tag to tag; comments, CDATA sections and processing instructions are passed over. */
export class TagScanner {
  /** As written, with its prefix. */
  name = "";
  start = 0;
  /** Behind the ">". */
  end = 0;
  kind: "open" | "close" | "empty" = "open";

  constructor(
    readonly xml: string,
    private at = 0,
  ) {}

  /** Goes to the next tag; false at the end. */
  next(): boolean {
    for (;;) {
      const open = this.xml.indexOf("<", this.at);
      if (open < 0) return false;
      const code = this.xml.charCodeAt(open + 1);
      if (code !== Code.Exclamation && code !== Code.Question) return this.tag(open, code);
      this.at = this.passOver(open, code);
    }
  }

  /** Has the next tag be looked for from there. */
  goTo(at: number): void {
    this.at = at;
  }

  /** The element's local name. */
  get local(): string {
    return localName(this.name);
  }

  attribute(name: string): string | undefined {
    return tagAttribute(this.xml.slice(this.start, this.end), name);
  }

  private tag(open: number, code: number): boolean {
    const { xml } = this;
    const isClose = code === Code.Slash;
    const nameStart = isClose ? open + 2 : open + 1;
    let at = nameStart;
    while (isNameCode(xml.charCodeAt(at))) at++;
    this.name = xml.slice(nameStart, at);
    let quote = 0;
    for (let next = xml.charCodeAt(at); quote !== 0 || next !== Code.Greater; next = xml.charCodeAt(++at)) {
      if (Number.isNaN(next)) throw new WorkbookError("damaged", "a tag in the XML has no end");
      if (quote !== 0) quote = next === quote ? 0 : quote;
      else if (next === Code.Quote || next === Code.Apostrophe) quote = next;
    }
    this.kind = isClose ? "close" : xml.charCodeAt(at - 1) === Code.Slash ? "empty" : "open";
    this.start = open;
    this.end = this.at = at + 1;
    return true;
  }

  private passOver(open: number, code: number): number {
    const end =
      code === Code.Question
        ? "?>"
        : this.xml.startsWith("<!--", open)
          ? "-->"
          : this.xml.startsWith("<![CDATA[", open)
            ? "]]>"
            : null;
    const at = end === null ? -1 : this.xml.indexOf(end, open);
    if (end === null || at < 0) throw new WorkbookError("damaged", "the XML has a document type, or no end");
    return at + end.length;
  }
}

function isNameCode(code: number): boolean {
  return code > Code.Space && code !== Code.Slash && code !== Code.Greater;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** An element and where it stands: `<start … >open … close</…>end`; of an empty element open = close = end. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly start: number;
  readonly open: number;
  readonly close: number;
  readonly end: number;
  readonly children: readonly XmlElement[];
}

interface Growing extends XmlElement {
  open: number;
  close: number;
  end: number;
  readonly children: Growing[];
}

/** A small part as a tree. Throws WorkbookError damaged. */
export function parseTree(xml: string): XmlElement {
  const scanner = new TagScanner(xml);
  const path: Growing[] = [];
  while (scanner.next()) {
    const { start, end, kind } = scanner;
    if (kind === "close") {
      const element = path.pop();
      if (element === undefined) break;
      element.close = start;
      element.end = end;
      if (path.length === 0) return element;
      continue;
    }
    const element: Growing = { name: scanner.local, start, open: end, close: end, end, children: [] };
    path.at(-1)?.children.push(element);
    if (kind === "open") path.push(element);
    else if (path.length === 0) return element;
  }
  throw new WorkbookError("damaged", "the XML is cut off");
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Text as it stands, with its entities. */
export function outerXml(xml: string, { start, end }: XmlElement): string {
  return xml.slice(start, end);
}

/** The text in an element without children, entities resolved. */
export function innerText(xml: string, { open, close }: XmlElement): string {
  return decodeEntities(xml.slice(open, close));
}

/** An element's attribute by its local name, entities resolved. */
export function attribute(xml: string, element: XmlElement, name: string): string | undefined {
  return tagAttribute(xml.slice(element.start, element.open), name);
}

const ATTRIBUTES = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attribute of a tag, given as text, by its local name. */
export function tagAttribute(tag: string, name: string): string | undefined {
  for (const [, found = "", double, single] of tag.matchAll(ATTRIBUTES)) {
    if (localName(found) === name && !found.startsWith("xmlns")) return decodeEntities(double ?? single ?? "");
  }
  return undefined;
}

/** The tag with the attribute (without prefix) set, or taken away for null. `value` is escaped by the caller where it needs it. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  for (const match of tag.matchAll(ATTRIBUTES)) {
    if (match[1] !== name) continue;
    const before = tag.slice(0, match.index);
    const after = tag.slice(match.index + match[0].length);
    return value === null ? `${before.trimEnd()}${after}` : `${before}${name}="${value}"${after}`;
  }
  if (value === null) return tag;
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}="${value}"${slash}>`);
}

/** The prefix of the elements of a part, with its colon: "" in files of Excel, "x:" in those of some libraries. */
export function prefixOf(xml: string): string {
  const scanner = new TagScanner(xml);
  if (!scanner.next()) throw new WorkbookError("damaged", "a part without XML");
  return scanner.name.slice(0, scanner.name.length - scanner.local.length);
}

/** Elements written without a prefix, with it. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** Changes to a text, collected and made at once. Those at the same place stand in the order in which they came. */
export class Splices {
  private readonly all: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  replace(from: number, to: number, text: string): void {
    this.all.push({ from, to, text });
  }

  /** Puts `text` last into an element, also where that is written `<a/>`. */
  append(xml: string, element: XmlElement, text: string): void {
    if (element.close < element.end) this.insert(element.close, text);
    else this.replace(element.start, element.end, filled(xml.slice(element.start, element.end), text));
  }

  apply(xml: string): string {
    const pieces: string[] = [];
    let done = 0;
    // What is put in before a place comes before what takes the place; a stable sort, so that what came first stays first.
    for (const { from, to, text } of [...this.all].sort((a, b) => a.from - b.from || a.to - b.to)) {
      if (from < done) throw new Error("two changes to the same piece of XML");
      pieces.push(xml.slice(done, from), text);
      done = to;
    }
    pieces.push(xml.slice(done));
    return pieces.join("");
  }
}

/** `<a b="c"/>` → `<a b="c">text</a>`. */
export function filled(emptyTag: string, text: string): string {
  const name = /^<([^\s/>]+)/.exec(emptyTag)?.[1] ?? "";
  return `${emptyTag.replace(/\s*\/>$/, ">")}${text}</${name}>`;
}

/**
 * The place in `parent` for a new child, where the schema demands an order: before the first child that comes after it.
 * Children that the order does not know are passed over.
 */
export function placeFor(parent: XmlElement, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  const later = parent.children.find((child) => order.indexOf(child.name) > rank);
  return later?.start ?? parent.close;
}

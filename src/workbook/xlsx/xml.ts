/**
 * A small streaming XML reader for the parts of a workbook. It holds one token at a time, so that a sheet of 100 MB costs no
 * more memory than one of 100 kB, and it knows no document types: a DOCTYPE (entity bombs, outside files) is refused.
 */
import { WorkbookError } from "../errors";
import { LIMITS } from "../grid/limits";

/** Names are without their namespace prefix: which prefix a program writes says nothing. */
export interface XmlHandler {
  /** `tag` is valid only during the call. An empty element gets `open` and `close`. */
  open(name: string, tag: XmlTag): void;
  close(name: string): void;
  /** Entities are resolved. A text may come in several pieces. */
  text(text: string): void;
  /**
   * A chance to take a whole element that begins at `at` without a call for each of its parts: gives the position behind
   * it, or `at` where it is not of the kind that the handler knows by heart, or is not all there yet.
   */
  whole?(xml: string, at: number): number;
}

/** The attributes of the tag that has just been opened. */
export interface XmlTag {
  /** Value of the attribute with this local name, entities resolved; undefined where there is none. */
  get(name: string): string | undefined;
}

const LETTERS: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const Code = {
  Tab: 9,
  Space: 32,
  Exclamation: 33,
  Quote: 34,
  Apostrophe: 39,
  Slash: 47,
  Colon: 58,
  Equals: 61,
  Greater: 62,
  Question: 63,
} as const;

/** Feed it bytes with `push`, then call `end`. Throws WorkbookError damaged. */
export class XmlParser implements XmlTag {
  private decoder: InstanceType<typeof TextDecoder> | null = null;
  private buffer = "";
  private depth = 0;
  private elements = 0;
  private readonly names: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private count = 0;

  constructor(private readonly handler: XmlHandler) {}

  push(chunk: Uint8Array): void {
    this.decoder ??= new TextDecoder(encodingOf(chunk));
    this.consume(this.decoder.decode(chunk, { stream: true }));
  }

  end(): void {
    this.consume(this.decoder?.decode() ?? "");
    if (this.depth !== 0 || this.buffer.trim() !== "") throw new WorkbookError("damaged", "the XML is cut off");
  }

  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) {
      if (this.names[index] === name) return decodeEntities(this.buffer.slice(this.starts[index], this.ends[index]));
    }
    return undefined;
  }

  private consume(text: string): void {
    this.buffer = this.buffer === "" ? text : this.buffer + text;
    let at = 0;
    for (;;) {
      const next = this.token(at);
      if (next < 0) break;
      at = next;
    }
    this.buffer = this.buffer.slice(at);
    if (this.buffer.length > LIMITS.token) throw new WorkbookError("damaged", "a tag or text in the XML has no end");
  }

  /** Handles the text or tag at `at`; gives the position behind it, or −1 where the rest of it has not come yet. */
  private token(at: number): number {
    const open = this.buffer.indexOf("<", at);
    if (open < 0) return -1;
    if (open === at) {
      const next = this.handler.whole?.(this.buffer, at) ?? at;
      if (next === at) return this.markup(open);
      this.countElement();
      return next;
    }
    if (this.depth > 0) this.handler.text(decodeEntities(this.buffer.slice(at, open)));
    return open;
  }

  private markup(open: number): number {
    const code = this.buffer.charCodeAt(open + 1);
    if (Number.isNaN(code)) return -1;
    if (code === Code.Slash) return this.closeTag(open);
    if (code === Code.Exclamation) return this.declaration(open);
    if (code === Code.Question) return behind(this.buffer, "?>", open);
    return this.openTag(open);
  }

  private closeTag(open: number): number {
    const end = this.buffer.indexOf(">", open);
    if (end < 0) return -1;
    let last = end;
    while (this.buffer.charCodeAt(last - 1) <= Code.Space) last--;
    if (--this.depth < 0) throw new WorkbookError("damaged", "the XML closes more than it opens");
    this.handler.close(this.localName(open + 2, last));
    return end + 1;
  }

  private declaration(open: number): number {
    const head = this.buffer.slice(open, open + 9);
    if (head.startsWith("<!--")) return behind(this.buffer, "-->", open + 4);
    if (head === "<![CDATA[") {
      const next = behind(this.buffer, "]]>", open);
      if (next >= 0 && this.depth > 0) this.handler.text(this.buffer.slice(open + 9, next - 3));
      return next;
    }
    if (head.length < 9) return -1;
    throw new WorkbookError("damaged", "the XML has a document type");
  }

  private openTag(open: number): number {
    const nameEnd = this.nameEnd(open + 1);
    const end = this.attributes(nameEnd);
    if (end < 0) return -1;
    this.countElement();
    const name = this.localName(open + 1, nameEnd);
    this.handler.open(name, this);
    if (this.buffer.charCodeAt(end - 1) === Code.Slash && end - 1 >= nameEnd) this.handler.close(name);
    else this.depth++;
    return end + 1;
  }

  private countElement(): void {
    if (++this.elements > LIMITS.elements) throw new WorkbookError("tooLarge", "too many elements in the XML");
  }

  /** Position behind a name: at white space, "=", "/", ">" or the end. */
  private nameEnd(at: number): number {
    for (; ; at++) {
      const code = this.buffer.charCodeAt(at);
      if (!(code > Code.Space) || code === Code.Equals || code === Code.Greater || code === Code.Slash) return at;
    }
  }

  /** Single letters, most of a sheet's names, cost no memory. */
  private localName(start: number, end: number): string {
    if (end - start === 1) return LETTERS[this.buffer.charCodeAt(start)] ?? this.buffer.slice(start, end);
    const name = this.buffer.slice(start, end);
    const colon = name.indexOf(":");
    return colon < 0 ? name : name.slice(colon + 1);
  }

  /** Notes where the attributes stand; gives the position of the tag's ">", or −1 where it has not come yet. */
  private attributes(at: number): number {
    this.count = 0;
    for (;;) {
      const code = this.buffer.charCodeAt(at);
      if (Number.isNaN(code)) return -1;
      if (code === Code.Greater) return at;
      if (code <= Code.Space || code === Code.Slash) {
        at++;
        continue;
      }
      at = this.attribute(at);
      if (at < 0) return -1;
    }
  }

  private attribute(start: number): number {
    const nameEnd = this.nameEnd(start);
    let at = this.skipSpace(nameEnd);
    if (this.buffer.charCodeAt(at) !== Code.Equals) return this.malformed(at);
    at = this.skipSpace(at + 1);
    const quote = this.buffer.charCodeAt(at);
    if (quote !== Code.Quote && quote !== Code.Apostrophe) return this.malformed(at);
    const valueEnd = this.buffer.indexOf(quote === Code.Quote ? '"' : "'", at + 1);
    if (valueEnd < 0) return -1;
    this.names[this.count] = this.localName(start, nameEnd);
    this.starts[this.count] = at + 1;
    this.ends[this.count] = valueEnd;
    this.count++;
    return valueEnd + 1;
  }

  private skipSpace(at: number): number {
    while (this.buffer.charCodeAt(at) <= Code.Space) at++;
    return at;
  }

  private malformed(at: number): number {
    if (at >= this.buffer.length) return -1;
    throw new WorkbookError("damaged", "an attribute in the XML has no value");
  }
}

function behind(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  return chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8";
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Resolves XML's five entities and character references, and line ends as XML 1.0 § 2.11 says. Unknown ones stay as typed. */
export function decodeEntities(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(String(name)) ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
  });
}

/** The style part, which only grows: looks of ours and number formats are added, what is there keeps its number. */
import { builtInId, formatCode } from "../../grid/numberFormats";
import { xmlAttribute } from "../write/text";
import {
  attribute,
  childNamed,
  childrenNamed,
  filled,
  outerXml,
  parseTree,
  placeFor,
  prefixOf,
  Splices,
  tagAttribute,
  withAttribute,
  withPrefix,
  type XmlElement,
} from "./markup";

/** Order of a style sheet's elements: ECMA-376 part 1, 18.8.39. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
/** Those that may grow, in the same order. */
const SECTIONS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"] as const;
type Section = (typeof SECTIONS)[number];

/** What a section holds before anything is added to it: its first entries are what cells without a style use. */
const FIRST: Readonly<Record<Section, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
};
/** Ids below are Excel's own. */
const FIRST_OWN_FORMAT = 164;

export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

/** Numbers of another style sheet's entries in this one. */
export interface MergedStyles {
  readonly cells: readonly number[];
  readonly conditional: readonly number[];
}

export class StyleSheet {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly entries = new Map<Section, string[]>();
  /** XML of an entry → its number. */
  private readonly numbers = new Map<Section, Map<string, number>>();
  private readonly formats = new Map<number, string>();

  constructor(private readonly xml: string) {
    this.root = parseTree(xml);
    this.prefix = prefixOf(xml);
    for (const entry of this.section("numFmts")) this.noteFormat(entry);
  }

  /** How many cell styles there are. */
  get size(): number {
    return this.section("cellXfs").length;
  }

  /** The format code of a cell style; null for General. */
  formatOf(style: number): string | null {
    return formatCode(Number(tagAttribute(this.cellStyle(style), "numFmtId") ?? 0), this.formats);
  }

  /** Whether cells of this style may not be changed where the sheet is protected. */
  isLocked(style: number): boolean {
    const xf = this.cellStyle(style);
    const protection = childNamed(parseTree(xf), "protection");
    const locked = protection === undefined ? undefined : attribute(xf, protection, "locked");
    return locked !== "0" && locked !== "false";
  }

  /** The style that is like another but for its number format (null: General). */
  withFormat(style: number, code: string | null): number {
    if (this.formatOf(style) === code) return style;
    const xf = this.cellStyle(style);
    const end = xf.indexOf(">") + 1;
    const id = String(this.formatId(code ?? "General"));
    const tag = withAttribute(withAttribute(xf.slice(0, end), "numFmtId", id), "applyNumberFormat", "1");
    return this.add("cellXfs", tag + xf.slice(end));
  }

  /** The style that is like another but in bold. */
  inBold(style: number): number {
    const xf = this.cellStyle(style);
    const end = xf.indexOf(">") + 1;
    const font = this.section("fonts")[Number(tagAttribute(xf, "fontId") ?? 0)] ?? "";
    const bold = /<(?:[^\s/>]+:)?b[\s/>]/.test(font) ? font : boldFont(font, this.prefix);
    const tag = withAttribute(xf.slice(0, end), "fontId", String(this.add("fonts", bold)));
    return this.add("cellXfs", withAttribute(tag, "applyFont", "1") + xf.slice(end));
  }

  /** The font that column widths are counted in: that of the style Normal. */
  normalFont(): { readonly name: string; readonly size: number } | null {
    const fontId = Number(tagAttribute(this.section("cellStyleXfs")[0] ?? "", "fontId") ?? 0);
    const font = this.section("fonts")[fontId] ?? "";
    const value = (name: string): string | undefined =>
      tagAttribute(new RegExp(`<(?:[^\\s/>]+:)?${name}\\s[^>]*>`).exec(font)?.[0] ?? "", "val");
    const [name, size] = [value("name"), Number(value("sz"))];
    return name === undefined || !(size > 0) ? null : { name, size };
  }

  /** Takes over the cell styles and conditional styles of another style sheet. */
  merge(other: StyleSheet): MergedStyles {
    const take = (section: Section): readonly number[] =>
      other.section(section).map((entry) => this.add(section, this.adopt(entry)));
    const parts = { fontId: take("fonts"), fillId: take("fills"), borderId: take("borders") };
    const cells = other
      .section("cellXfs")
      .map((xf) => this.add("cellXfs", this.adopt(this.renumbered(xf, other, parts))));
    return { cells, conditional: take("dxfs") };
  }

  toXml(): string {
    const splices = new Splices();
    for (const name of SECTIONS) {
      const entries = this.entries.get(name) ?? [];
      const element = childNamed(this.root, name);
      const before = this.original(element).length;
      if (entries.length <= before) continue;
      const count = String(entries.length);
      if (element === undefined) {
        const { prefix } = this;
        splices.insert(
          placeFor(this.root, ORDER, name),
          `<${prefix}${name} count="${count}">${entries.join("")}</${prefix}${name}>`,
        );
        continue;
      }
      const tag = this.xml.slice(element.start, element.open);
      const counted = withAttribute(tag, "count", count);
      const added = entries.slice(before).join("");
      if (element.close < element.end) {
        splices.replace(element.start, element.open, counted);
        splices.insert(element.close, added);
      } else splices.replace(element.start, element.end, filled(counted, added));
    }
    return splices.apply(this.xml);
  }

  private cellStyle(style: number): string {
    const styles = this.section("cellXfs");
    return styles[style] ?? styles[0] ?? withPrefix(FIRST.cellXfs[0] ?? "", this.prefix);
  }

  private renumbered(xf: string, other: StyleSheet, parts: Readonly<Record<string, readonly number[]>>): string {
    const end = xf.indexOf(">") + 1;
    let tag = xf.slice(0, end);
    for (const [name, numbers] of Object.entries(parts)) {
      const number = numbers[Number(tagAttribute(tag, name) ?? 0)] ?? 0;
      tag = withAttribute(tag, name, String(number));
      if (name === "fontId" && number !== 0) tag = withAttribute(tag, "applyFont", "1");
    }
    const code = formatCode(Number(tagAttribute(tag, "numFmtId") ?? 0), other.formats);
    return withAttribute(tag, "numFmtId", String(this.formatId(code ?? "General"))) + xf.slice(end);
  }

  private adopt(entry: string): string {
    return withPrefix(entry, this.prefix);
  }

  private formatId(code: string): number {
    for (const [id, known] of this.formats) if (known === code) return id;
    const builtIn = builtInId(code);
    if (builtIn !== null) return builtIn;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.keys()) + 1;
    this.add("numFmts", this.adopt(`<numFmt numFmtId="${String(id)}" formatCode="${xmlAttribute(code)}"/>`));
    this.formats.set(id, code);
    return id;
  }

  private noteFormat(entry: string): void {
    this.formats.set(Number(tagAttribute(entry, "numFmtId")), tagAttribute(entry, "formatCode") ?? "");
  }

  /** Number of an entry, which is added where there is none like it. */
  private add(name: Section, entry: string): number {
    const entries = this.section(name);
    let numbers = this.numbers.get(name);
    if (numbers === undefined) {
      numbers = new Map();
      // Of equal entries the first.
      for (let index = entries.length - 1; index >= 0; index--) numbers.set(entries[index] ?? "", index);
      this.numbers.set(name, numbers);
    }
    const known = numbers.get(entry);
    if (known !== undefined) return known;
    numbers.set(entry, entries.length);
    return entries.push(entry) - 1;
  }

  private section(name: Section): string[] {
    let entries = this.entries.get(name);
    if (entries === undefined) {
      const element = childNamed(this.root, name);
      entries = element === undefined ? FIRST[name].map((entry) => this.adopt(entry)) : [...this.original(element)];
      this.entries.set(name, entries);
    }
    return entries;
  }

  private original(element: XmlElement | undefined): readonly string[] {
    return childrenNamed(element, entryName(element?.name ?? "")).map((child) => outerXml(this.xml, child));
  }
}

/** `b` comes first in a font (ECMA-376 part 1, 18.8.22, in the order that Excel writes). */
function boldFont(font: string, prefix: string): string {
  if (/^<[^>]*\/>$/.test(font)) return filled(font, `<${prefix}b/>`);
  return font.replace(/^<[^>]*>/, (tag) => `${tag}<${prefix}b/>`);
}

/** "cellXfs" → "xf", "fonts" → "font". */
function entryName(section: string): string {
  return section.endsWith("Xfs") ? "xf" : section.slice(0, -1);
}

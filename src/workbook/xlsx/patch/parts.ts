/** Parts that all sheets share, as a change finds or makes them: styles, texts, the chain of calculation. */
import { prefixOf, Splices, TagScanner, withAttribute, withPrefix } from "./markup";
import type { PackageEdit } from "./package";
import { declarePart, folderOf, relate, relationsOf, removeParts, removeRelations } from "./relations";
import { EMPTY_STYLES, StyleSheet } from "./styles";
import type { SharedStrings } from "../write/strings";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
export const CONTENT_TYPES = {
  worksheet: `${SPREADSHEET}worksheet+xml`,
  styles: `${SPREADSHEET}styles+xml`,
  sharedStrings: `${SPREADSHEET}sharedStrings+xml`,
} as const;
const EMPTY_STRINGS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

/** The workbook's cell styles, read when they are first asked for. */
export class StylePart {
  private styles: StyleSheet | null = null;

  constructor(
    private readonly pack: PackageEdit,
    private readonly workbook: string,
  ) {}

  get sheet(): StyleSheet {
    const part = sharedPart(this.pack, this.workbook, "styles");
    return (this.styles ??= new StyleSheet(part === null ? EMPTY_STYLES : this.pack.text(part)));
  }

  /** Writes what has been added. */
  save(): void {
    this.saveTo(this.pack);
  }

  /** Writes what has been added into the same package, opened once more. */
  saveTo(pack: PackageEdit): void {
    const found = sharedPart(pack, this.workbook, "styles");
    const before = found === null ? EMPTY_STYLES : pack.text(found);
    const after = this.styles?.toXml() ?? before;
    if (after === before) return;
    pack.setText(found ?? makePart(pack, this.workbook, "styles", "styles.xml", EMPTY_STYLES), after);
  }
}

/** The workbook's texts: <si> element → index, and how many there are. */
export function knownStrings(
  pack: PackageEdit,
  workbook: string,
): { readonly known: ReadonlyMap<string, number>; readonly count: number } {
  const part = sharedPart(pack, workbook, "sharedStrings");
  const known = new Map<string, number>();
  if (part === null) return { known, count: 0 };
  const scanner = new TagScanner(pack.text(part));
  let count = 0;
  let start = 0;
  const note = (): void => {
    const xml = scanner.xml.slice(start, scanner.end);
    if (!known.has(xml)) known.set(xml, count);
    count++;
  };
  while (scanner.next()) {
    if (scanner.local !== "si") continue;
    if (scanner.kind !== "close") start = scanner.start;
    if (scanner.kind !== "open") note();
  }
  return { known, count };
}

/** Adds the new ones among the strings to the workbook's texts. */
export function addStrings(pack: PackageEdit, workbook: string, strings: SharedStrings, count: number): void {
  if (strings.added === 0) return;
  const part =
    sharedPart(pack, workbook, "sharedStrings") ??
    makePart(pack, workbook, "sharedStrings", "sharedStrings.xml", EMPTY_STRINGS);
  const xml = pack.text(part);
  const splices = new Splices();
  const root = sharedRoot(xml);
  const tag = withAttribute(root.tag, "count", null);
  const items = withPrefix([...strings.items()].join(""), prefixOf(xml));
  splices.replace(root.start, root.open, withAttribute(tag, "uniqueCount", String(count + strings.added)));
  splices.insert(root.close, items);
  pack.setText(part, splices.apply(xml));
}

/** A table of a hundred thousand texts needs no tree: only its root is asked for. */
function sharedRoot(xml: string): { tag: string; start: number; open: number; close: number } {
  const scanner = new TagScanner(xml);
  scanner.next();
  const { start, end, kind, name } = scanner;
  const tag = xml.slice(start, end);
  // `<sst/>`: the tag is opened, and closed behind what is added.
  if (kind === "empty") return { tag: tag.replace(/\s*\/>$/, ">"), start, open: end, close: end };
  return { tag, start, open: end, close: xml.lastIndexOf(`</${name}`) };
}

/** The order in which Excel calculated last; it makes it anew. One that names cells without formulas is taken for damage. */
export function dropCalculationChain(pack: PackageEdit, workbook: string): void {
  const part = sharedPart(pack, workbook, "calcChain");
  if (part === null) return;
  removeRelations(pack, workbook, ({ type }) => type === "calcChain");
  removeParts(pack, new Set([part]));
}

function sharedPart(pack: PackageEdit, workbook: string, type: string): string | null {
  for (const relation of relationsOf(pack, workbook)) {
    if (relation.type === type && relation.part !== null) return pack.find(relation.part);
  }
  return null;
}

function makePart(
  pack: PackageEdit,
  workbook: string,
  type: "styles" | "sharedStrings",
  name: string,
  xml: string,
): string {
  const part = `${folderOf(workbook)}${name}`;
  pack.setText(part, xml);
  declarePart(pack, part, CONTENT_TYPES[type]);
  relate(pack, workbook, type, part);
  return part;
}

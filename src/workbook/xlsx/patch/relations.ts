/** Relationships and content types of a package, changed in place (ECMA-376 part 2, 6.5 and 6.2.3). */
import { resolvePart } from "../ooxml/parts";
import { xmlAttribute } from "../write/text";
import { attribute, parseTree, prefixOf, Splices } from "./markup";
import type { PackageEdit } from "./package";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const TYPES = "[Content_Types].xml";

export interface Relation {
  readonly id: string;
  /** Last word of the type. */
  readonly type: string;
  /** Name of the part; null for what is outside the package. */
  readonly part: string | null;
  /** The element as it stands. */
  readonly xml: string;
}

/** The name of the part that holds the relationships of `part`; of the package itself for "". */
function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The relationships of a part, in their order. */
export function relationsOf(pack: PackageEdit, part: string): readonly Relation[] {
  const name = pack.find(relationsPart(part));
  if (name === null) return [];
  const xml = pack.text(name);
  return parseTree(xml).children.map((element) => {
    const type = attribute(xml, element, "Type") ?? "";
    const isOutside = attribute(xml, element, "TargetMode") === "External";
    const target = attribute(xml, element, "Target") ?? "";
    return {
      id: attribute(xml, element, "Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      part: isOutside ? null : resolvePart(folderOf(part), target),
      xml: xml.slice(element.start, element.end),
    };
  });
}

/** Adds a relationship from `part` to `target` and gives its id. */
export function relate(pack: PackageEdit, part: string, type: string, target: string): string {
  const taken = new Set(relationsOf(pack, part).map(({ id }) => id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  addRelations(pack, part, relationXml(id, type, relativeTo(part, target)));
  return id;
}

/** A relationship to a part, `target` as seen from the folder of its source. */
export function relationXml(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}${type}" Target="${xmlAttribute(target)}"/>`;
}

/** The relationships of a part, written anew. */
export function setRelations(pack: PackageEdit, part: string, relations: string): void {
  if (relations === "") pack.remove(relationsPart(part));
  else
    pack.setText(
      relationsPart(part),
      EMPTY.replace("></", () => `>${relations}</`),
    );
}

export function removeRelations(pack: PackageEdit, part: string, isGone: (relation: Relation) => boolean): void {
  const name = pack.find(relationsPart(part));
  if (name === null) return;
  const xml = pack.text(name);
  const splices = new Splices();
  const elements = parseTree(xml).children;
  relationsOf(pack, part).forEach((relation, index) => {
    const element = elements[index];
    if (element !== undefined && isGone(relation)) splices.replace(element.start, element.end, "");
  });
  pack.setText(name, splices.apply(xml));
}

function addRelations(pack: PackageEdit, part: string, relations: string): void {
  const name = pack.find(relationsPart(part));
  const xml = name === null ? EMPTY : pack.text(name);
  const splices = new Splices();
  const prefix = prefixOf(xml);
  splices.append(xml, parseTree(xml), relations.replaceAll("<Relationship ", `<${prefix}Relationship `));
  pack.setText(name ?? relationsPart(part), splices.apply(xml));
}

/** Says what kind of content a part has. */
export function declarePart(pack: PackageEdit, part: string, contentType: string): void {
  const xml = pack.text(TYPES);
  const root = parseTree(xml);
  const splices = new Splices();
  for (const element of root.children) {
    if (names(xml, element, part)) splices.replace(element.start, element.end, "");
  }
  const prefix = prefixOf(xml);
  splices.append(
    xml,
    root,
    `<${prefix}Override PartName="${xmlAttribute(`/${part}`)}" ContentType="${xmlAttribute(contentType)}"/>`,
  );
  pack.setText(TYPES, splices.apply(xml));
}

/** The content type that is declared for a part by its name; null where there is none. */
export function declaredType(pack: PackageEdit, part: string): string | null {
  const xml = pack.text(TYPES);
  const found = parseTree(xml).children.find((element) => names(xml, element, part));
  return found === undefined ? null : (attribute(xml, found, "ContentType") ?? null);
}

/** Takes parts out of the package, with their relationships and content types. */
export function removeParts(pack: PackageEdit, parts: ReadonlySet<string>): void {
  if (parts.size === 0) return;
  for (const part of parts) {
    pack.remove(part);
    pack.remove(relationsPart(part));
  }
  const gone = new Set([...parts].map((part) => `/${part}`.toLowerCase()));
  const xml = pack.text(TYPES);
  const splices = new Splices();
  for (const element of parseTree(xml).children) {
    const name = attribute(xml, element, "PartName");
    if (name !== undefined && gone.has(name.toLowerCase())) splices.replace(element.start, element.end, "");
  }
  pack.setText(TYPES, splices.apply(xml));
}

function names(xml: string, element: Parameters<typeof attribute>[1], part: string): boolean {
  return attribute(xml, element, "PartName")?.toLowerCase() === `/${part}`.toLowerCase();
}

/** All parts that can be reached from `starts` (themselves included) by relationships, as the package writes their names. */
export function reachable(pack: PackageEdit, starts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const open = [...starts];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const name = part === "" ? "" : pack.find(part);
    if (name === null || found.has(name)) continue;
    found.add(name);
    for (const relation of relationsOf(pack, name)) if (relation.part !== null) open.push(relation.part);
  }
  return found;
}

/** A target as relationships of `part` write it. */
export function relativeTo(part: string, target: string): string {
  const from = folderOf(part).split("/").slice(0, -1);
  const to = target.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

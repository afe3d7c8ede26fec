/** What a package has of our own sheets, and which names are taken by what is not ours. */
import { parseRange } from "../../grid/reference";
import type { Taken } from "../../place";
import { markedRole, type CellRange, type OwnedRole } from "../../port";
import { attribute, parseTree } from "./markup";
import type { PackageEdit } from "./package";
import { relationsOf } from "./relations";
import type { WorkbookPart } from "./workbookPart";

export interface OwnedSheet {
  readonly name: string;
  readonly part: string;
}

/** Role → the sheet that its marker points to. A sheet has one role: the first marker counts. */
export function ownedSheets({ names, sheets }: WorkbookPart): ReadonlyMap<OwnedRole, OwnedSheet> {
  const found = new Map<OwnedRole, OwnedSheet>();
  const taken = new Set<string>();
  for (const { name, local, sheet } of names) {
    const role = local === null ? markedRole(name) : null;
    const listed = sheets.find((one) => sheet !== null && one.name.toLowerCase() === sheet.toLowerCase());
    if (role === null || listed?.part == null || listed.type !== "worksheet") continue;
    if (taken.has(listed.part) || found.has(role)) continue;
    taken.add(listed.part);
    found.set(role, { name: listed.name, part: listed.part });
  }
  return found;
}

/** Names that our sheets, tables and cells must make room for. */
export function takenNames(pack: PackageEdit, book: WorkbookPart, own: ReadonlyMap<OwnedRole, OwnedSheet>): Taken {
  const ours = new Set([...own.values()].map(({ name }) => name.toLowerCase()));
  const others = book.sheets.filter(({ name }) => !ours.has(name.toLowerCase()));
  const isOurs = (sheet: string | null, formula: string): boolean =>
    sheet === null ? formula.includes("#REF!") : ours.has(sheet.toLowerCase());
  const global = book.names.filter(({ local }) => local === null);
  return {
    sheets: others.map(({ name }) => name),
    tables: others.flatMap(({ part }) => (part === null ? [] : tablesOf(pack, part).map(({ name }) => name))),
    names: global.filter(({ sheet, formula }) => !isOurs(sheet, formula)).map(({ name }) => name),
    ownNames: global.filter(({ sheet, formula }) => isOurs(sheet, formula)).map(({ name }) => name),
    own: new Map([...own].map(([role, { name }]) => [role, name])),
    refused: [],
  };
}

export interface FileTable {
  readonly name: string;
  readonly id: number;
  /** With header and totals. */
  readonly range: CellRange | null;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** The tables of a sheet's part. */
export function tablesOf(pack: PackageEdit, part: string): readonly FileTable[] {
  return relationsOf(pack, part).flatMap((relation) => {
    if (relation.type !== "table" || relation.part === null || pack.find(relation.part) === null) return [];
    const xml = pack.text(relation.part);
    const root = parseTree(xml);
    return [
      {
        name: attribute(xml, root, "displayName") ?? attribute(xml, root, "name") ?? "",
        id: Number(attribute(xml, root, "id") ?? 0),
        range: parseRange(attribute(xml, root, "ref") ?? ""),
        headerRows: Number(attribute(xml, root, "headerRowCount") ?? 1),
        totalsRows: Number(attribute(xml, root, "totalsRowCount") ?? 0),
      },
    ];
  });
}

/** The highest number of any table in the package: they are unique in the workbook. */
export function highestTableId(pack: PackageEdit): number {
  let highest = 0;
  for (const name of pack.names()) {
    if (!/(?:^|\/)tables\/[^/]+\.xml$/i.test(name)) continue;
    const xml = pack.text(name);
    highest = Math.max(highest, Number(attribute(xml, parseTree(xml), "id") ?? 0));
  }
  return highest;
}

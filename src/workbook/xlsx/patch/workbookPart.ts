/** The workbook's own part, changed in place: its list of sheets, its defined names, and that Excel shall calculate anew. */
import { sheetOfReference } from "../../grid/reference";
import { xmlAttribute, xmlText } from "../write/text";
import { isTrue } from "../ooxml/workbook";
import {
  attribute,
  childNamed,
  childrenNamed,
  innerText,
  parseTree,
  placeFor,
  prefixOf,
  Splices,
  withAttribute,
  type XmlElement,
} from "./markup";
import { relationsOf } from "./relations";
import type { PackageEdit } from "./package";

/** Order of a workbook's elements: ECMA-376 part 1, 18.2.27. */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface ListedSheet {
  readonly name: string;
  readonly id: number;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Its part; null where the relationship leads nowhere. */
  readonly part: string | null;
  /** Type of the relationship: "worksheet", "chartsheet" … */
  readonly type: string;
}

export interface DefinedName {
  readonly name: string;
  /** Position of the sheet that it is local to; null for a name of the workbook. */
  readonly local: number | null;
  readonly formula: string;
  /** Name of the sheet that it points to; null for values and for what has been deleted. */
  readonly sheet: string | null;
}

/** A defined name to be set; it takes the place of the one of the same name and sheet. */
export interface NewName {
  readonly name: string;
  readonly local: number | null;
  readonly formula: string;
  readonly isHidden: boolean;
}

/** The workbook part as it stands. */
export class WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** No sheet may be added, renamed or removed. */
  readonly isStructureProtected: boolean;
  private readonly xml: string;
  private readonly root: XmlElement;

  constructor(
    private readonly pack: PackageEdit,
    readonly part: string,
  ) {
    const xml = pack.text(part);
    this.xml = xml;
    this.root = parseTree(xml);
    const relations = new Map(relationsOf(pack, part).map((relation) => [relation.id, relation]));
    this.sheets = childrenNamed(childNamed(this.root, "sheets"), "sheet").map((element) => {
      const state = attribute(xml, element, "state");
      const relation = relations.get(attribute(xml, element, "id") ?? "");
      return {
        name: attribute(xml, element, "name") ?? "",
        id: Number(attribute(xml, element, "sheetId")),
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        part: relation?.part ?? null,
        type: relation?.type ?? "",
      };
    });
    this.names = childrenNamed(childNamed(this.root, "definedNames"), "definedName").map((element) => {
      const local = attribute(xml, element, "localSheetId");
      const formula = innerText(xml, element);
      return {
        name: attribute(xml, element, "name") ?? "",
        local: local === undefined ? null : Number(local),
        formula,
        sheet: sheetOfReference(formula),
      };
    });
    this.date1904 = this.isSet("workbookPr", "date1904");
    this.isStructureProtected = this.isSet("workbookProtection", "lockStructure");
  }

  /** Adds sheets last, sets and removes names, and has Excel calculate when it opens the file. */
  change(
    added: readonly { readonly name: string; readonly relation: string }[],
    names: readonly NewName[],
    isGone: (name: DefinedName) => boolean = () => false,
  ): void {
    const splices = new Splices();
    this.addSheets(splices, added);
    this.setNames(splices, names, isGone);
    this.calculate(splices);
    this.pack.setText(this.part, splices.apply(this.xml));
  }

  private addSheets(splices: Splices, added: Parameters<WorkbookPart["change"]>[0]): void {
    const list = childNamed(this.root, "sheets");
    if (list === undefined || added.length === 0) return;
    let id = Math.max(0, ...this.sheets.map((sheet) => sheet.id));
    const prefix = prefixOf(this.xml);
    const [declared, relationships] = this.relationshipPrefix();
    const xml = added.map(({ name, relation }) => {
      id++;
      return `<${prefix}sheet${declared} name="${xmlAttribute(name)}" sheetId="${String(id)}" ${relationships}:id="${relation}"/>`;
    });
    splices.append(this.xml, list, xml.join(""));
  }

  /** Prefix for the id of a relationship, and its declaration where the workbook has none. */
  private relationshipPrefix(): readonly [declaration: string, prefix: string] {
    const tag = this.xml.slice(this.root.start, this.root.open);
    const found = new RegExp(`xmlns:([^\\s=]+)\\s*=\\s*["']${RELATIONSHIPS}["']`).exec(tag)?.[1];
    return found === undefined ? [` xmlns:r="${RELATIONSHIPS}"`, "r"] : ["", found];
  }

  private setNames(splices: Splices, names: readonly NewName[], isGone: (name: DefinedName) => boolean): void {
    const list = childNamed(this.root, "definedNames");
    const elements = childrenNamed(list, "definedName");
    const kept = new Set<string>();
    const wanted = new Map(names.map((name) => [nameKey(name), name]));
    this.names.forEach((name, index) => {
      const element = elements[index];
      if (element === undefined) return;
      const next = wanted.get(nameKey(name));
      if (next !== undefined && !kept.has(nameKey(name))) {
        kept.add(nameKey(name));
        this.repoint(splices, element, name, next);
      } else if (next !== undefined || isGone(name)) splices.replace(element.start, element.end, "");
    });
    const prefix = prefixOf(this.xml);
    const added = names.filter((name) => !kept.has(nameKey(name))).map((name) => nameXml(name, prefix));
    if (added.length === 0) return;
    if (list !== undefined) splices.append(this.xml, list, added.join(""));
    else {
      splices.insert(
        placeFor(this.root, ORDER, "definedNames"),
        `<${prefix}definedNames>${added.join("")}</${prefix}definedNames>`,
      );
    }
  }

  /** Other programs lose what makes a name hidden. */
  private repoint(splices: Splices, element: XmlElement, before: DefinedName, next: NewName): void {
    const tag = this.xml.slice(element.start, element.open);
    const isVisible = !isTrue(attribute(this.xml, element, "hidden"));
    if (next.isHidden && isVisible) splices.replace(element.start, element.open, withAttribute(tag, "hidden", "1"));
    if (next.formula !== before.formula) splices.replace(element.open, element.close, xmlText(next.formula));
  }

  private calculate(splices: Splices): void {
    const found = childNamed(this.root, "calcPr");
    const prefix = prefixOf(this.xml);
    if (found === undefined) {
      splices.insert(placeFor(this.root, ORDER, "calcPr"), `<${prefix}calcPr fullCalcOnLoad="1"/>`);
    } else {
      const tag = this.xml.slice(found.start, found.open);
      splices.replace(found.start, found.open, withAttribute(tag, "fullCalcOnLoad", "1"));
    }
  }

  private isSet(element: string, name: string): boolean {
    const found = childNamed(this.root, element);
    return found !== undefined && isTrue(attribute(this.xml, found, name));
  }
}

function nameKey({ name, local }: { readonly name: string; readonly local: number | null }): string {
  return `${String(local)}|${name.toLowerCase()}`;
}

function nameXml({ name, local, formula, isHidden }: NewName, prefix: string): string {
  const scope = local === null ? "" : ` localSheetId="${String(local)}"`;
  const hidden = isHidden ? ' hidden="1"' : "";
  return `<${prefix}definedName name="${xmlAttribute(name)}"${scope}${hidden}>${xmlText(formula)}</${prefix}definedName>`;
}

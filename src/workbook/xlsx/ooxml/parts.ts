/** The package of an .xlsx or .xlsb file: parts and the relationships between them (ECMA-376 part 2). */
import { WorkbookError } from "../../errors";
import { XmlParser, type XmlHandler } from "../xml";
import type { ZipArchive } from "../zip";

export interface Relationship {
  /** Last word of the relationship's type: "worksheet", "table", in transitional and strict files alike. */
  readonly type: string;
  /** Name of the part in the package. */
  readonly target: string;
}

/** A handler that does nothing but what is given. */
export function handler(parts: Partial<XmlHandler>): XmlHandler {
  const nothing = (): void => undefined;
  return { open: nothing, close: nothing, text: nothing, ...parts };
}

/** Runs a part through a handler. */
export function parsePart(zip: ZipArchive, name: string, take: XmlHandler): void {
  const parser = new XmlParser(take);
  zip.stream(name, (chunk) => {
    parser.push(chunk);
  });
  parser.end();
}

/** The relationships of a part by id; "" for the package itself. Those to the outside are left out. */
export function relationships(zip: ZipArchive, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, Relationship>();
  if (!zip.has(name)) return found;
  parsePart(
    zip,
    name,
    handler({
      open(element, tag) {
        const id = tag.get("Id");
        const target = tag.get("Target");
        if (element !== "Relationship" || id === undefined || target === undefined) return;
        if (tag.get("TargetMode") === "External") return;
        const type = tag.get("Type") ?? "";
        found.set(id, { type: type.slice(type.lastIndexOf("/") + 1), target: resolvePart(folder, target) });
      },
    }),
  );
  return found;
}

/** The first related part of a type, where the package has it. */
export function related(zip: ZipArchive, all: ReadonlyMap<string, Relationship>, type: string): string | null {
  for (const relationship of all.values()) {
    if (relationship.type === type && zip.has(relationship.target)) return relationship.target;
  }
  return null;
}

/** The workbook's own part: by relationship, else where every Excel puts it. Throws notAWorkbook. */
export function workbookPart(zip: ZipArchive): string {
  const main = related(zip, relationships(zip, ""), "officeDocument");
  const candidates = [main, "xl/workbook.xml", "xl/workbook.bin"];
  const part = candidates.find(
    (name) => name !== null && zip.has(name) && /^xl\/|workbook[^/]*\.(xml|bin)$/i.test(name),
  );
  if (part === undefined || part === null) throw new WorkbookError("notAWorkbook", "a zip file without a workbook");
  return part;
}

/** Name of the part that a relationship of a part in `folder` leads to. */
export function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

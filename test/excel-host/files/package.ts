/** The parts of an .xlsx, and the relationships by which one leads to another (ECMA-376 part 2, 9). */
import { strFromU8, unzipSync } from "fflate";
import { attribute, childrenOf, parseXml, type XmlElement } from "./xml";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", "hyperlink" … */
  readonly type: string;
  /** Path of the part, or the address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

export class Package {
  private readonly parts: ReadonlyMap<string, Uint8Array>;

  /** Throws an Error for what is no zip file. */
  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  /** The part's text; null where there is none. */
  text(path: string): string | null {
    const bytes = this.parts.get(path);
    return bytes === undefined ? null : strFromU8(bytes);
  }

  xml(path: string): XmlElement | null {
    const text = this.text(path);
    return text === null ? null : parseXml(text);
  }

  relationships(path: string): Relationship[] {
    const cut = path.lastIndexOf("/") + 1;
    const root = this.xml(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
    return childrenOf(root ?? undefined, "Relationship").map((element) => {
      const target = attribute(element, "Target") ?? "";
      const isExternal = attribute(element, "TargetMode") === "External";
      return {
        id: attribute(element, "Id") ?? "",
        type: (attribute(element, "Type") ?? "").replace(/^.*\//u, ""),
        target: isExternal ? target : resolvePart(path.slice(0, cut), target),
        isExternal,
      };
    });
  }
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of (folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

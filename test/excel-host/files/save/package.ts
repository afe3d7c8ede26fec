/** The parts of a package to be written, with their content types and relationships (ECMA-376 part 2, 9 and 10). */
import { strToU8, zipSync } from "fflate";
import { tag } from "../xml";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The same workbook gives the same bytes: zip files begin in 1980. */
const LONG_AGO = new Date(1980, 0, 1);

export class PackageWriter {
  private readonly parts = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly relationships = new Map<string, string[]>();

  /** `type` is the content type after "application/vnd.openxmlformats-officedocument.". */
  add(path: string, type: string, xml: string): void {
    this.parts.set(path, xml.startsWith("<?xml") ? xml : HEADER + xml);
    this.types.set(path, `application/vnd.openxmlformats-officedocument.${type}+xml`);
  }

  /** The relationship's id. `target` is a part's path, or an address where it is external. */
  relate(from: string, type: string, target: string, isExternal = false): string {
    const list = this.relationships.get(from) ?? [];
    this.relationships.set(from, list);
    const id = `rId${String(list.length + 1)}`;
    list.push(
      tag("Relationship", {
        Id: id,
        Type: `${RELATIONSHIP}/${type}`,
        Target: isExternal ? target : `/${target}`,
        TargetMode: isExternal ? "External" : undefined,
      }),
    );
    return id;
  }

  bytes(): Uint8Array {
    const files = new Map([["[Content_Types].xml", this.contentTypes()]]);
    for (const [from, list] of this.relationships) {
      const cut = from.lastIndexOf("/") + 1;
      const xml = HEADER + tag("Relationships", { xmlns: `${PACKAGE}/relationships` }, list);
      files.set(`${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`, xml);
    }
    for (const [path, xml] of this.parts) files.set(path, xml);
    const zipped = [...files].map(([path, xml]): [string, Uint8Array] => [path, strToU8(xml)]);
    return zipSync(Object.fromEntries(zipped), { mtime: LONG_AGO });
  }

  private contentTypes(): string {
    return (
      HEADER +
      tag("Types", { xmlns: `${PACKAGE}/content-types` }, [
        tag("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
        tag("Default", { Extension: "xml", ContentType: "application/xml" }),
        ...[...this.types].map(([path, type]) => tag("Override", { PartName: `/${path}`, ContentType: type })),
      ])
    );
  }
}

/** Which table styles hide a sheet and which cell styles fill a cell in an .ods. */
import { rgb } from "../../grid/colours";
import type { XmlTag } from "../xml";

interface Style {
  readonly parent: string | undefined;
  fill?: string | null;
  hidden?: boolean;
}

export class OdsStyles {
  private readonly styles = new Map<string, Style>();
  private current: Style | null = null;

  /** Takes the elements of styles.xml and of the automatic styles of content.xml. */
  open(name: string, tag: XmlTag): void {
    if (name === "style") this.openStyle(tag);
    else if (this.current === null) return;
    else if (name === "table-cell-properties") {
      const colour = tag.get("background-color");
      if (colour !== undefined) this.current.fill = rgb(colour);
    } else if (name === "table-properties") this.current.hidden = tag.get("display") === "false";
  }

  isHidden(name: string | undefined): boolean {
    return name !== undefined && this.styles.get(`table ${name}`)?.hidden === true;
  }

  /** The fill that a cell style gives, its own or that of the styles it stands on. */
  fill(name: string | undefined): string | null {
    let style = name;
    for (let guard = 0; style !== undefined && guard < 20; guard++) {
      const found = this.styles.get(`table-cell ${style}`);
      if (found?.fill !== undefined) return found.fill;
      style = found?.parent;
    }
    return null;
  }

  private openStyle(tag: XmlTag): void {
    this.current = { parent: tag.get("parent-style-name") };
    this.styles.set(`${tag.get("family") ?? ""} ${tag.get("name") ?? ""}`, this.current);
  }
}

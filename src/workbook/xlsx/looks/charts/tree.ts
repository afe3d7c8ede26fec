/** A chart's part as a tree: it is small, and its elements hang together in more ways than a reader of one pass follows. */
import { handler, parsePart } from "../../ooxml/parts";
import { isTrue } from "../../ooxml/workbook";
import type { XmlTag } from "../../xml";
import type { ZipArchive } from "../../zip";

/** Of the attributes only these are kept. */
const ATTRIBUTES = ["val", "sz", "b", "lastClr", "formatCode", "sourceLinked"] as const;
type Attribute = (typeof ATTRIBUTES)[number];
/** The values as they were when the file was saved (the cells' own are drawn), and what newer programs add. */
const LEFT_OUT: ReadonlySet<string> = new Set(["numCache", "strCache", "extLst"]);
const MOST_ELEMENTS = 50_000;

export class Element {
  readonly children: Element[] = [];
  text = "";
  private readonly attributes = new Map<Attribute, string>();

  constructor(readonly name: string) {}

  take(tag: XmlTag): void {
    for (const attribute of ATTRIBUTES) {
      const value = tag.get(attribute);
      if (value !== undefined) this.attributes.set(attribute, value);
    }
  }

  get(attribute: Attribute): string | undefined {
    return this.attributes.get(attribute);
  }

  /** The first element on this way down: `child("spPr", "ln")`. */
  child(...names: readonly string[]): Element | null {
    const [name, ...rest] = names;
    if (name === undefined) return this;
    return this.children.find((one) => one.name === name)?.child(...rest) ?? null;
  }

  all(name: string): Element[] {
    return this.children.filter((one) => one.name === name);
  }

  /** Every element in it. */
  *descendants(): Generator<Element> {
    for (const child of this.children) {
      yield child;
      yield* child.descendants();
    }
  }

  /** The attribute `val` of a child. */
  val(name: string): string | undefined {
    return this.child(name)?.get("val");
  }

  /** `val` of a child as a number; null where there is none. */
  number(name: string): number | null {
    const text = this.val(name) ?? "";
    const value = text.trim() === "" ? Number.NaN : Number(text.replace("%", ""));
    return Number.isFinite(value) ? value : null;
  }

  /** `val` of a child as yes or no; an element without it says yes (ECMA-376 part 1, 21.2.3.6). */
  flag(name: string): boolean {
    const child = this.child(name);
    return child !== null && isTrue(child.get("val") ?? "1");
  }
}

/**
 * The part's root; null where there is none or it is too large to be drawn.
 * @throws WorkbookError damaged
 */
export function readTree(zip: ZipArchive, part: string): Element | null {
  const top = new Element("");
  const open: Element[] = [top];
  let skipped = 0;
  let count = 0;
  parsePart(
    zip,
    part,
    handler({
      open(name, tag) {
        count++;
        if (skipped > 0 || LEFT_OUT.has(name) || count > MOST_ELEMENTS) {
          // Labels out of cells are known to an extension only: seen here, so that they are not drawn as something else.
          if (name === "datalabelsRange") top.children.push(new Element(name));
          skipped++;
          return;
        }
        const element = new Element(name);
        element.take(tag);
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      close() {
        if (skipped > 0) skipped--;
        else open.pop();
      },
      text(text) {
        const element = open.at(-1);
        if (skipped === 0 && element !== undefined) element.text += text;
      },
    }),
  );
  const [root, ...others] = top.children;
  return count > MOST_ELEMENTS || others.length > 0 || root === undefined ? null : root;
}

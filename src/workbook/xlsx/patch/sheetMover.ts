/** A sheet of the skeleton, with its tables, drawing and charts, into another package. */
import { xmlAttribute } from "../write/text";
import { parseTree, TagScanner, withAttribute } from "./markup";
import { DRAWING, nameCharts, withCells, withFiles, type SheetBody } from "../write/package";
import { packPart } from "../write/zipWriter";
import type { ZipArchive } from "../zip";
import { addAnchors, dropOwnCharts } from "./drawings";
import { PackageEdit } from "./package";
import {
  declaredType,
  declarePart,
  folderOf,
  relationsOf,
  relationXml,
  relativeTo,
  setRelations,
  type Relation,
} from "./relations";

/** What stays of a sheet that is written anew. */
interface Kept {
  /** Attributes and colour of <sheetPr>. */
  readonly codeName: string | null;
  readonly tabColour: string;
  readonly isSelected: boolean;
  /** Relationships that need no element in the sheet. */
  readonly relations: readonly Relation[];
  /** Part of the shapes that comments are drawn with. */
  readonly commentShapes: string | null;
  /** A drawing in which a person's charts and pictures are left. */
  readonly drawing: string | null;
}

const NOTHING: Kept = {
  codeName: null,
  tabColour: "",
  isSelected: false,
  relations: [],
  commentShapes: null,
  drawing: null,
};
const KEPT_TYPES: ReadonlySet<string> = new Set(["comments", "threadedComment", "pivotTable"]);

/** What of the skeleton's sheets is counted otherwise in the package. */
export interface SheetStyles {
  /** Numbers of the skeleton's conditional styles. */
  readonly conditional: readonly number[];
  /** What widths of columns are multiplied by. */
  readonly widths: number;
}

export class SheetMover {
  firstTableId = 1;
  private readonly skeleton: PackageEdit;
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly pack: PackageEdit,
    skeleton: ZipArchive,
    private readonly styles: SheetStyles,
  ) {
    this.skeleton = new PackageEdit(skeleton);
  }

  /** Makes room in a sheet of ours: what hangs on it goes, but for what a person has put there. */
  clear(part: string): void {
    const { pack } = this;
    const kept = readKept(pack, part);
    this.kept.set(part, kept);
    const stays = new Set([...kept.relations.map((one) => one.part), kept.commentShapes, kept.drawing]);
    const relations = relationsOf(pack, part).filter((relation) => stays.has(relation.part) && relation.part !== null);
    setRelations(pack, part, relations.map(({ xml }) => xml).join(""));
  }

  /** Writes the skeleton's sheet `source` as the part `target`. */
  async move(source: string, target: string, body: SheetBody): Promise<void> {
    const kept = this.kept.get(target) ?? NOTHING;
    const drawing = kept.drawing === null ? null : this.mergeDrawing(source, kept.drawing);
    const pieces = this.pieces(withCells(this.skeleton.text(source), body), kept);
    this.pack.setPacked(target, await packPart(pieces));
    // Which files links lead to is known only now.
    setRelations(this.pack, target, this.relations(source, target, body, kept, drawing));
  }

  private *pieces(
    parts: Iterable<string | Uint8Array<ArrayBuffer>>,
    kept: Kept,
  ): Generator<string | Uint8Array<ArrayBuffer>> {
    for (const piece of parts) {
      if (typeof piece !== "string") yield piece;
      else yield this.withKept(this.withStyles(piece), kept);
    }
  }

  private withStyles(xml: string): string {
    const { conditional, widths } = this.styles;
    const scaled = (width: string): string => String(Math.min(255, Math.round(Number(width) * widths * 100) / 100));
    const text =
      widths === 1
        ? xml
        : xml.replace(/(<col [^>]*width=")([^"]*)/g, (_, tag: string, width: string) => tag + scaled(width));
    return text.replace(/<cfRule [^>]*>/g, (tag) =>
      tag.replace(/dxfId="(\d+)"/, (_, id: string) => `dxfId="${String(conditional[Number(id)] ?? 0)}"`),
    );
  }

  /** Order of a worksheet's elements: ECMA-376 part 1, 18.3.1.99. */
  private withKept(xml: string, kept: Kept): string {
    let text = xml.replace(/<sheetView [^>]*>/, (tag) =>
      withAttribute(tag, "tabSelected", kept.isSelected ? "1" : null),
    );
    if (kept.codeName !== null || kept.tabColour !== "") {
      const name = kept.codeName === null ? "" : ` codeName="${xmlAttribute(kept.codeName)}"`;
      text = text.replace("<sheetPr>", () => `<sheetPr${name}>${kept.tabColour}`);
    }
    if (!text.includes("</worksheet>")) return text;
    const drawing = kept.drawing === null ? "" : '<drawing r:id="rIdDrawing"/>';
    const shapes = kept.commentShapes === null ? "" : '<legacyDrawing r:id="rIdShapes"/>';
    if (drawing !== "") text = text.replace(/<drawing [^>]*\/>/, "");
    return text.replace(/<tableParts|<\/worksheet>/, (next) => `${drawing}${shapes}${next}`);
  }

  private relations(source: string, target: string, body: SheetBody, kept: Kept, drawing: string | null): string {
    const moved = relationsOf(this.skeleton, source).flatMap(({ id, type, part, xml }) => {
      if (part === null) return [xml];
      if (type === "drawing" && drawing !== null) return [];
      return [relationXml(id, type, relativeTo(target, this.movePart(part, target)))];
    });
    // The sheet's part has its old name, so that targets lead where they led.
    const stays = kept.relations.map(({ xml }, index) => withAttribute(xml, "Id", `rIdKept${String(index + 1)}`));
    if (kept.commentShapes !== null) {
      stays.push(relationXml("rIdShapes", "vmlDrawing", relativeTo(target, kept.commentShapes)));
    }
    if (drawing !== null) stays.push(relationXml("rIdDrawing", "drawing", relativeTo(target, drawing)));
    return withFiles(`${[...moved, ...stays].join("")}</Relationships>`, body.linkedFiles()).replace(
      "</Relationships>",
      "",
    );
  }

  /** Copies a part of the skeleton, and what it leads to, under a free name beside `target`'s folder; gives the name. */
  private movePart(part: string, target: string): string {
    const root = folderOf(target).replace(/[^/]+\/$/, "");
    const [, stem = "", ending = ""] = /^xl\/(.*?)\d*(\.[a-z]+)$/.exec(part) ?? [];
    const name = this.pack.freeName(`${root}${stem}`, ending);
    const text = this.skeleton.text(part);
    this.pack.setText(name, this.rewritten(part, text));
    declarePart(this.pack, name, declaredType(this.skeleton, part) ?? "application/xml");
    const relations = relationsOf(this.skeleton, part).map(({ id, type, part: next, xml }) =>
      next === null ? xml : relationXml(id, type, relativeTo(name, this.movePart(next, target))),
    );
    setRelations(this.pack, name, relations.join(""));
    return name;
  }

  private rewritten(part: string, xml: string): string {
    if (DRAWING.test(part)) return nameCharts(xml);
    if (!part.startsWith("xl/tables/")) return xml;
    const root = parseTree(xml);
    const tag = withAttribute(xml.slice(root.start, root.open), "id", String(this.firstTableId++));
    return xml.slice(0, root.start) + tag + xml.slice(root.open);
  }

  /** Puts the skeleton's charts into a drawing that stays; gives its name. */
  private mergeDrawing(source: string, drawing: string): string {
    const ours = relationsOf(this.skeleton, source).find(({ type }) => type === "drawing")?.part ?? null;
    if (ours === null) return drawing;
    const own = relationsOf(this.skeleton, ours);
    addAnchors(this.pack, drawing, nameCharts(this.skeleton.text(ours)), (id) => {
      const chart = own.find((relation) => relation.id === id);
      return chart?.part == null ? null : { type: chart.type, part: this.movePart(chart.part, drawing) };
    });
    return drawing;
  }
}

function readKept(pack: PackageEdit, part: string): Kept {
  const xml = pack.text(part);
  const relations = relationsOf(pack, part);
  const partOf = (id: string | undefined): string | null => relations.find((one) => one.id === id)?.part ?? null;
  let codeName: string | null = null;
  let tabColour = "";
  let isSelected = false;
  let commentShapes: string | null = null;
  const scanner = new TagScanner(xml);
  while (scanner.next()) {
    if (scanner.kind === "close") continue;
    if (scanner.local === "sheetPr") codeName = scanner.attribute("codeName") ?? null;
    else if (scanner.local === "tabColor")
      tabColour = xml.slice(scanner.start, scanner.end).replace(/^<[^\s/>]+/, "<tabColor");
    else if (scanner.local === "sheetView") isSelected ||= /^(?:1|true)$/.test(scanner.attribute("tabSelected") ?? "");
    else if (scanner.local === "legacyDrawing") commentShapes = partOf(scanner.attribute("id"));
  }
  const drawing = relations.find(({ type }) => type === "drawing")?.part ?? null;
  return {
    codeName,
    tabColour,
    isSelected,
    commentShapes,
    relations: relations.filter(({ type, part: target }) => target !== null && KEPT_TYPES.has(type)),
    drawing: drawing !== null && dropOwnCharts(pack, drawing) ? drawing : null,
  };
}

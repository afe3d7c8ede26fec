/** What floats over a sheet (xl/drawings): where it stands and what it is called. */
import { handler, parsePart, relationships, type Relationship } from "../ooxml/parts";
import type { XmlTag } from "../xml";
import type { ZipArchive } from "../zip";
import { readChart } from "./charts/read";
import type { ChartLook } from "./charts/types";
import type { FloatingPart } from "./types";

/** Where only one corner is given, the part is taken to be as large as Excel makes a new chart, in columns and rows. */
const USUAL = { columns: 7, rows: 14 } as const;
const MOST = 200;
/** Lengths are in EMU, of which a pixel has 9,525 (914,400 to the inch). */
const PIXEL = 9525;
const MOST_PIXELS = 10_000;

/** @throws WorkbookError damaged */
export function readDrawing(zip: ZipArchive, part: string, theme: readonly string[]): FloatingPart[] {
  const links = relationships(zip, part);
  const reader = new DrawingReader((id) => chartOf(zip, links.get(id), theme));
  parsePart(
    zip,
    part,
    handler({
      open: (name, tag) => {
        reader.open(name, tag);
      },
      close: (name) => {
        reader.close(name);
      },
      text: (text) => {
        reader.text(text);
      },
    }),
  );
  return reader.parts;
}

/** Null where it is not drawn. A broken chart is seen in Excel, and no reason not to show the sheet. */
function chartOf(zip: ZipArchive, link: Relationship | undefined, theme: readonly string[]): ChartLook | null {
  if (link?.type !== "chart" || !zip.has(link.target)) return null;
  try {
    return readChart(zip, link.target, theme);
  } catch {
    return null;
  }
}

/** Columns and rows from the sheet's corner, and how far into them, in EMU. */
interface Corner {
  row: number;
  col: number;
  rowOff: number;
  colOff: number;
}

function corner(): Corner {
  return { row: 0, col: 0, rowOff: 0, colOff: 0 };
}

class DrawingReader {
  readonly parts: FloatingPart[] = [];
  private from = corner();
  private to: Corner | null = null;
  private corner: Corner | null = null;
  private element = "";
  private kind: FloatingPart["kind"] = "picture";
  private title: string | null = null;
  private altText = "";
  private chart: ChartLook | null = null;

  constructor(private readonly chartOf: (relationship: string) => ChartLook | null) {}

  open(name: string, tag: XmlTag): void {
    this.element = name;
    if (name.endsWith("Anchor")) this.begin();
    else if (name === "from") this.corner = this.from;
    else if (name === "to") this.corner = this.to = corner();
    else if (name === "cNvPr" && this.title === null) {
      this.title = tag.get("title") ?? tag.get("name") ?? "";
      this.altText = tag.get("descr") ?? "";
    } else if (name === "graphicData" && tag.get("uri")?.endsWith("/chart") === true) this.kind = "chart";
    else if (name === "chart" && this.kind === "chart") this.chart = this.chartOf(tag.get("id") ?? "");
  }

  close(name: string): void {
    this.element = "";
    if (name === "from" || name === "to") this.corner = null;
    else if (name.endsWith("Anchor")) this.end();
  }

  text(text: string): void {
    const { corner, element } = this;
    if (corner === null || !isPart(element)) return;
    const number = Number(text);
    if (Number.isInteger(number) && number >= 0) corner[element] = number;
  }

  private begin(): void {
    this.from = corner();
    this.to = null;
    this.kind = "picture";
    this.title = null;
    this.altText = "";
    this.chart = null;
  }

  private end(): void {
    if (this.parts.length >= MOST) return;
    const { from, kind, altText, chart } = this;
    const to = this.to ?? { ...from, row: from.row + USUAL.rows, col: from.col + USUAL.columns };
    this.parts.push({
      kind,
      title: this.title ?? "",
      altText,
      place: {
        firstRow: from.row,
        firstColumn: from.col,
        lastRow: Math.max(from.row, to.row - 1),
        lastColumn: Math.max(from.col, to.col - 1),
      },
      inset: {
        left: pixels(from.colOff),
        top: pixels(from.rowOff),
        right: to.col > from.col ? pixels(to.colOff) : 0,
        bottom: to.row > from.row ? pixels(to.rowOff) : 0,
      },
      chart,
    });
  }
}

function isPart(element: string): element is keyof Corner {
  return element === "row" || element === "col" || element === "rowOff" || element === "colOff";
}

function pixels(emu: number): number {
  return Math.min(MOST_PIXELS, Math.round(emu / PIXEL));
}

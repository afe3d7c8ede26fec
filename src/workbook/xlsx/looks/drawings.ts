/** What floats over a sheet (xl/drawings): where it stands and what it is called. */
import { handler, parsePart } from "../ooxml/parts";
import type { ZipArchive } from "../zip";
import type { FloatingPart } from "./types";

/** Where only one corner is given, the part is taken to be as large as Excel makes a new chart, in columns and rows. */
const USUAL = { columns: 7, rows: 14 } as const;
const MOST = 200;

/** @throws WorkbookError damaged */
export function readDrawing(zip: ZipArchive, part: string): FloatingPart[] {
  const reader = new DrawingReader();
  parsePart(
    zip,
    part,
    handler({
      open: (name, tag) => {
        reader.open(name, tag.get("title") ?? tag.get("name"), tag.get("descr"), tag.get("uri"));
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

interface Corner {
  row: number;
  col: number;
}

class DrawingReader {
  readonly parts: FloatingPart[] = [];
  private from: Corner = { row: 0, col: 0 };
  private to: Corner | null = null;
  private corner: Corner | null = null;
  private element = "";
  private kind: FloatingPart["kind"] = "picture";
  private title: string | null = null;
  private altText = "";

  open(name: string, title: string | undefined, description: string | undefined, uri: string | undefined): void {
    this.element = name;
    if (name.endsWith("Anchor")) this.begin();
    else if (name === "from") this.corner = this.from;
    else if (name === "to") this.corner = this.to = { row: 0, col: 0 };
    else if (name === "cNvPr" && this.title === null) {
      this.title = title ?? "";
      this.altText = description ?? "";
    } else if (name === "graphicData" && uri?.endsWith("/chart") === true) this.kind = "chart";
  }

  close(name: string): void {
    this.element = "";
    if (name === "from" || name === "to") this.corner = null;
    else if (name.endsWith("Anchor")) this.end();
  }

  text(text: string): void {
    if (this.corner === null || (this.element !== "row" && this.element !== "col")) return;
    const number = Number(text);
    if (Number.isInteger(number) && number >= 0) this.corner[this.element] = number;
  }

  private begin(): void {
    this.from = { row: 0, col: 0 };
    this.to = null;
    this.kind = "picture";
    this.title = null;
    this.altText = "";
  }

  private end(): void {
    if (this.parts.length >= MOST) return;
    const { from, kind, altText } = this;
    const to = this.to ?? { row: from.row + USUAL.rows, col: from.col + USUAL.columns };
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
    });
  }
}

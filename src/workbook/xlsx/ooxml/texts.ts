/** Texts of an .xlsx: the shared string table and its escapes. */
import { WorkbookError } from "../../errors";
import type { Budget } from "../../grid/gridBuilder";
import { handler, parsePart } from "./parts";
import type { ZipArchive } from "../zip";

/** Resolves "_x000D_" (ECMA-376 part 1, 22.9.2.19), by which XML carries characters that it forbids. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Joins the pieces of one text; phonetic guides (rPh) are no part of it. */
export class TextCollector {
  private pieces = "";
  private inText = false;
  private phonetic = 0;

  open(name: string): void {
    if (name === "rPh") this.phonetic++;
    else if (name === "t") this.inText = this.phonetic === 0;
  }

  close(name: string): void {
    if (name === "rPh") this.phonetic--;
    else if (name === "t") this.inText = false;
  }

  text(text: string): void {
    if (this.inText) this.pieces += text;
  }

  /** The text so far, and an empty start for the next one. */
  take(): string {
    const text = this.pieces;
    this.pieces = "";
    return unescapeText(text);
  }
}

/** The shared strings in order. Throws WorkbookError tooLarge. */
export function readSharedStrings(zip: ZipArchive, part: string | null, budget: Budget): readonly string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  const collector = new TextCollector();
  parsePart(
    zip,
    part,
    handler({
      open: (name) => {
        collector.open(name);
      },
      close: (name) => {
        collector.close(name);
        if (name !== "si") return;
        const text = collector.take();
        budget.text(text.length);
        strings.push(text);
        if (strings.length > 10_000_000) throw new WorkbookError("tooLarge", "too many shared strings");
      },
      text: (text) => {
        collector.text(text);
      },
    }),
  );
  return strings;
}

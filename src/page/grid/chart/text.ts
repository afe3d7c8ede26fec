/** Texts in a chart: how wide they are, and how they are broken to fit. */
import type { TextLook } from "../../../workbook/xlsx/looks/charts/types";
import { textWidth } from "../measure";

/** That of the cells, with Excel's own first. */
export const FONT = 'Calibri, Carlito, "Segoe UI", sans-serif';
const PIXELS_PER_POINT = 96 / 72;
const LINE = 1.2;
const ELLIPSIS = "…";

export interface Words {
  readonly size: number;
  readonly line: number;
  readonly look: TextLook;
  readonly width: (text: string) => number;
}

let canvas: OffscreenCanvasRenderingContext2D | null = null;

/** How to lay out texts of this look. Where nothing can be measured, letters are taken to have their usual width. */
export function words(look: TextLook): Words {
  const size = look.size * PIXELS_PER_POINT;
  return { size, line: size * LINE, look, width: (text) => measured(text, look) };
}

function measured(text: string, { size, bold }: TextLook): number {
  if (typeof OffscreenCanvas === "undefined") return textWidth(text, size);
  canvas ??= new OffscreenCanvas(1, 1).getContext("2d");
  if (canvas === null) return textWidth(text, size);
  canvas.font = `${bold ? "600 " : ""}${String(size * PIXELS_PER_POINT)}px ${FONT}`;
  return canvas.measureText(text).width;
}

/** The text as whole words on lines no wider than `width`; what does not fit ends in "…". */
export function broken(text: string, width: number, most: number, { width: widthOf }: Words): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && widthOf(longer) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  const whole = lines.slice(0, Math.max(1, most) - 1);
  const shown = lines.length > most ? [...whole, lines.slice(whole.length).join(" ")] : lines;
  return shown.map((line) => cut(line, width, widthOf));
}

function cut(line: string, width: number, widthOf: Words["width"]): string {
  if (widthOf(line) <= width) return line;
  let shown = line;
  while (shown !== "" && widthOf(shown + ELLIPSIS) > width) shown = shown.slice(0, -1);
  return shown.trimEnd() + ELLIPSIS;
}

/** The widest of the texts. */
export function widest(texts: readonly string[], { width }: Words): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}

/** Named looks → cell styles of the file. hucre numbers the styles; this asks for each look and format once. */
import type { CellStyle as HucreStyle } from "hucre/xlsx";
import { FONT, PALETTE, type Look } from "../../looks";

/** A look in hucre's terms. `format` overrides the look's own. */
function hucreStyle(look: Look, format: string | undefined): HucreStyle {
  const code = format ?? look.format;
  return {
    ...fontOf(look),
    ...(look.fill === undefined ? {} : { fill: solid(look.fill) }),
    ...alignmentOf(look),
    ...borderOf(look),
    ...(code === undefined || code === "General" ? {} : { numFmt: code }),
  };
}

/** A conditional format's style: font and fill alone. Excel reads bgColor there, others fgColor. */
export function conditionalStyle(look: Look): HucreStyle {
  return {
    ...(look.colour === undefined && look.bold === undefined
      ? {}
      : { font: { ...(look.bold === true ? { bold: true } : {}), ...colourOf(look) } }),
    ...(look.fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill }, bgColor: { rgb: look.fill } } }),
  };
}

function solid(colour: string): NonNullable<HucreStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb: colour }, bgColor: { indexed: 64 } };
}

function colourOf(look: Look): Pick<NonNullable<HucreStyle["font"]>, "color"> {
  return look.colour === undefined ? {} : { color: { rgb: look.colour } };
}

function fontOf(look: Look): Pick<HucreStyle, "font"> {
  const { bold, italic, underline, size, colour } = look;
  if (
    bold === undefined &&
    italic === undefined &&
    underline === undefined &&
    size === undefined &&
    colour === undefined
  ) {
    return {};
  }
  const traits = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(underline ? { underline } : {}) };
  return { font: { name: FONT.name, size: size ?? FONT.size, family: 2, ...traits, ...colourOf(look) } };
}

function alignmentOf({ wrap, horizontal, vertical }: Look): Pick<HucreStyle, "alignment"> {
  if (wrap === undefined && horizontal === undefined && vertical === undefined) return {};
  return {
    alignment: {
      ...(wrap === undefined ? {} : { wrapText: wrap }),
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
    },
  };
}

function borderOf({ border }: Look): Pick<HucreStyle, "border"> {
  const line = { style: "thin", color: { rgb: PALETTE.line } } as const;
  if (border === undefined) return {};
  if (border === "below") return { border: { bottom: line } };
  return { border: border === "above" ? { top: line } : { top: line, right: line, bottom: line, left: line } };
}

/** The styles that a workbook uses. First all looks are asked for, then hucre numbers them, then cells are written. */
export class StyleTable {
  private readonly keys = new Map<string, number>();
  private readonly asked: HucreStyle[] = [];
  private numbers: readonly number[] = [];

  /** A ticket for a look with a format (undefined: the look's own). */
  ticket(key: string, look: Look, format?: string): number {
    const full = `${key}|${format ?? ""}`;
    const known = this.keys.get(full);
    if (known !== undefined) return known;
    const ticket = this.asked.length;
    this.asked.push(hucreStyle(look, format));
    this.keys.set(full, ticket);
    return ticket;
  }

  styles(): readonly HucreStyle[] {
    return this.asked;
  }

  /** Takes the file's style number of each ticket, in order. */
  setNumbers(numbers: readonly number[]): void {
    this.numbers = numbers;
  }

  /** The attribute of a cell, ' s="3"'; "" for the default style. */
  attribute(ticket: number): string {
    const number = this.numbers[ticket] ?? 0;
    return number === 0 ? "" : ` s="${String(number)}"`;
  }
}

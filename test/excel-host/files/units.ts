/** Lengths: characters of files, points of Office.js, EMU of drawings. For Calibri 11, whose digits are 7 pixels wide. */
import type { HostSheet } from "../model";

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;
export const EMU_PER_POINT = 12_700;
/** 8.43 characters and the margins: 64 pixels (ECMA-376 part 1, 18.3.1.13). */
const DEFAULT_WIDTH = 48;
const DEFAULT_HEIGHT = 15;

/** A file's width, which includes the cell's margins of 5 pixels, in points (ECMA-376 part 1, 18.3.1.13). */
export function pointsOfWidth(characters: number): number {
  const pixels = Math.floor((characters + Math.floor(128 / PIXELS_PER_CHARACTER) / 256) * PIXELS_PER_CHARACTER);
  return pixels * POINTS_PER_PIXEL;
}

export function widthOfPoints(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER) * 1e6) / 1e6;
}

/** Where columns or rows begin, in points. */
export class Track {
  constructor(
    private readonly sizes: ReadonlyMap<number, number>,
    private readonly hidden: ReadonlySet<number>,
    private readonly normal: number,
  ) {}

  /** Points from the sheet's edge to where this column or row begins. */
  start(index: number): number {
    let points = index * this.normal;
    for (const [at, size] of this.sizes) if (at < index && !this.hidden.has(at)) points += size - this.normal;
    for (const at of this.hidden) if (at < index) points -= this.normal;
    return points;
  }

  /** The column or row that these points fall into, and how far into it. */
  at(points: number): { index: number; offset: number } {
    let index = 0;
    let rest = points;
    for (let size = this.size(index); rest >= size; size = this.size(index)) {
      rest -= size;
      index++;
    }
    return { index, offset: rest };
  }

  private size(index: number): number {
    return this.hidden.has(index) ? 0 : (this.sizes.get(index) ?? this.normal);
  }
}

export function columnTrack(sheet: HostSheet): Track {
  return new Track(sheet.columnWidths, sheet.hiddenColumns, DEFAULT_WIDTH);
}

export function rowTrack(sheet: HostSheet): Track {
  return new Track(sheet.rowHeights, sheet.hiddenRows, DEFAULT_HEIGHT);
}

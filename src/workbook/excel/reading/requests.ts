/**
 * What is asked of Excel about one sheet, as data: the range, what it will cost, and who takes the answer. How it is asked
 * stands in ask.ts.
 */
import type { CellRange, CellValue } from "../../port";
import { cellCount, columnCount, halves, rowCount } from "./ranges";

/** Where the cells with values are within a range, and what they have in common. */
export interface Used {
  readonly range: CellRange;
  /** null where they were not asked for, or are too many for one answer. */
  readonly values: readonly (readonly CellValue[])[] | null;
  /** null: some rows are hidden, some are not. */
  readonly isHidden: boolean | null;
  /** "FFC000", "FFFFFF" for none; null where cells differ. */
  readonly fill: string | null;
}

/** What a cell has, by its row and column in the sheet. */
export type CellsOf<T> = (row: number, column: number) => T | undefined;

interface Asking<Kind extends string, Answer> {
  readonly kind: Kind;
  readonly range: CellRange;
  /** Called once for each part of the range if it had to be split. */
  readonly take: (range: CellRange, answer: Answer) => void;
}

export type UsedRequest = Asking<"used", Used | null> & { readonly withValues: boolean };
export type Request =
  | UsedRequest
  /** null: Excel found the cells too many. */
  | Asking<"values", readonly (readonly CellValue[])[] | null>
  | Asking<"formats", CellsOf<string>>
  /** Fill of each cell; null for none. */
  | Asking<"fills", CellsOf<string | null>>
  /** The one fill of all cells; null where they differ. */
  | Asking<"fill", string | null>
  /** For each row. */
  | Asking<"hidden", readonly boolean[]>
  | Asking<"anyHidden", boolean | null>
  | Asking<"merges", readonly CellRange[]>;

/** Bytes that a request takes in the batch: paths and actions for a range and what is loaded of it (measured: 350–800). */
export const REQUEST_BYTES = 800;

/** What a cell of an unknown sheet is reckoned at, in an answer with values: rows of samples and pilots have 130–260 bytes. */
export const BYTES_PER_CELL = 18;
export const BYTES_PER_WINDOW_ROW = 250;
/** `{"format":{"fill":{"color":"#FFFFFF"}}},`. */
export const FILL_BYTES = 42;
/** `"General",`, and room for longer codes. */
export const FORMAT_BYTES = 14;
/** `{"rowHidden":false},`. */
const HIDDEN_BYTES = 20;
const ANSWER_BYTES = 200;

/** Reckoned bytes of the answer. `perCell` is what a cell's value takes in this sheet. */
export function answerBytes(request: Request, perCell: number): number {
  const { range } = request;
  switch (request.kind) {
    case "used":
      return ANSWER_BYTES + (request.withValues ? rowCount(range) * BYTES_PER_WINDOW_ROW : 0);
    case "values":
      return ANSWER_BYTES + cellCount(range) * perCell;
    case "formats":
      return ANSWER_BYTES + cellCount(range) * FORMAT_BYTES;
    case "fills":
      return ANSWER_BYTES + cellCount(range) * FILL_BYTES + rowCount(range) * 2;
    case "hidden":
      return ANSWER_BYTES + rowCount(range) * HIDDEN_BYTES;
    case "merges":
      // 512 areas at most (Range.getMergedAreasOrNullObject), with the sheet's name in each; nearly always a few.
      return 400;
    case "fill":
    case "anyHidden":
      return ANSWER_BYTES;
  }
}

/** The same question in two smaller ones; null where it cannot be smaller. Values of a window are asked for anew, in pieces. */
export function split(request: Request): readonly Request[] | null {
  switch (request.kind) {
    case "used":
      return request.withValues ? [{ ...request, withValues: false }] : null;
    case "fill":
    case "anyHidden":
      return null;
    case "hidden":
    case "merges":
      if (rowCount(request.range) === 1) return null;
      break;
    default:
      if (cellCount(request.range) === 1 && columnCount(request.range) === 1) return null;
  }
  return halves(request.range)?.map((range) => ({ ...request, range })) ?? null;
}

/** The registers of one sheet: most sheets hold one; a repeated or another header row further down begins a new block. */
import type { SheetOrigin } from "../plan/origin";
import type { Period } from "../plan/dates";
import { chooseColumns, type ChosenColumns } from "./columns";
import { readHeaders, type Header } from "./header";
import { MARKED_FIELD, type IsStateHeading } from "./headerColumns";
import type { HeadingReader } from "./headings";
import { definitionOf } from "./recognise";
import type { SheetView } from "./sheetView";

export interface Block {
  readonly view: SheetView;
  readonly header: Header;
  /** First and one past the last row below the header. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** Fewer fields than this are no header row in the middle of a sheet. */
const MIN_FIELDS = 3;

export function blocksOf(view: SheetView, first: Header, reader: HeadingReader, isState: IsStateHeading): Block[] {
  const headers = [first];
  let afterBreak = false;
  for (let row = first.row + 1; row < view.endRow; row++) {
    const filled = filledUpTo(view, row, 2);
    if (filled === 2 && (afterBreak || repeatsTitle(view, row, headers.at(-1) ?? first))) {
      const header = readHeaders(view, row, reader, "exact", isState)[0];
      if (header?.identified === true && header.fields.size >= MIN_FIELDS) {
        headers.push(header);
        row = header.row;
      }
    }
    // A blank row, or a title that stands alone, may come before another register.
    afterBreak = filled < 2;
  }
  return headers.map((header, index) => {
    const next = headers[index + 1];
    const endRow = next === undefined ? view.endRow : endAbove(view, next.row - next.height + 1);
    return { view, header, firstRow: header.row + 1, endRow };
  });
}

/** Blank rows and titles right above the next header belong to what follows. */
function endAbove(view: SheetView, headerRow: number): number {
  let end = headerRow;
  while (end > view.firstRow && filledUpTo(view, end - 1, 2) < 2) end--;
  return end;
}

function repeatsTitle(view: SheetView, row: number, header: Header): boolean {
  const title = header.fields.get(definitionOf(header.role).title)?.[0];
  return view.raw(row, title?.column ?? -1) === title?.heading;
}

/** How many cells of the row are filled, counted up to `limit`. */
function filledUpTo(view: SheetView, row: number, limit: number): number {
  let filled = 0;
  for (const cell of view.cells(row)) {
    if (cell !== "" && ++filled === limit) break;
  }
  return filled;
}

/** The columns of a block for the plan's period. */
export function columnsOf(block: Block, period: Period | null): ChosenColumns {
  return chooseColumns(block.header, period, (column) => {
    for (let row = block.firstRow; row < block.endRow; row++) if (block.view.raw(row, column) !== "") return true;
    return false;
  });
}

/** Where the block's records come from; the first mark column stands for the field that the marks give. */
export function originOf(block: Block, columns: ReadonlyMap<string, number>): SheetOrigin {
  const markedField = MARKED_FIELD[block.header.role];
  const firstMark = block.header.marks[0];
  const all = new Map(columns);
  if (markedField !== undefined && firstMark !== undefined && !all.has(markedField))
    all.set(markedField, firstMark.column);
  return { file: block.view.grid.file, sheet: block.view.grid.name, columns: all };
}

/** Named looks → formats of ranges. */
import { FONT, PALETTE, type Look } from "../../looks";
import type { CellRange } from "../../port";
import { ACTION_BYTES, type Step } from "./step";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** A range that is used in one batch only: Excel shall not keep it. */
export function rangeAt(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const rows = range.lastRow - range.firstRow + 1;
  const columns = range.lastColumn - range.firstColumn + 1;
  return sheet.getRangeByIndexes(range.firstRow, range.firstColumn, rows, columns).untrack();
}

/** Formats and what else cells may have of an earlier output go; values, widths and heights stay. */
export function resetSteps(sheet: string, area: CellRange, hasFilter: boolean): Step[] {
  return [
    {
      bytes: 9 * ACTION_BYTES,
      queue: (book) => {
        const own = book.sheet(sheet);
        if (hasFilter) own.autoFilter.clearCriteria();
        const range = rangeAt(own, area);
        // What is copied into hidden rows might pass them over.
        range.rowHidden = false;
        range.columnHidden = false;
        range.unmerge();
        range.clear("Hyperlinks");
        range.clear("Formats");
        own.getRange().untrack().conditionalFormats.clearAll();
      },
    },
  ];
}

/** The workbook's own font may be another, and widths and heights are reckoned for this one. */
export function fontStep(sheet: string, area: CellRange): Step {
  return {
    bytes: 4 * ACTION_BYTES,
    queue: (book) => {
      const { font } = rangeAt(book.sheet(sheet), area).format;
      font.name = FONT.name;
      font.size = FONT.size;
    },
  };
}

export function lookStep(sheet: string, area: CellRange, look: Look): Step {
  return {
    bytes: (3 + Object.keys(look).length) * ACTION_BYTES,
    queue: (book) => {
      draw(rangeAt(book.sheet(sheet), area).format, look);
    },
  };
}

function draw(format: Excel.RangeFormat, look: Look): void {
  const { font } = format;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline === true) font.underline = "Single";
  if (look.size !== undefined) font.size = look.size;
  if (look.colour !== undefined) font.color = `#${look.colour}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.border !== undefined) for (const side of SIDES[look.border]) line(format, side);
}

const SIDES = {
  below: ["EdgeBottom"],
  above: ["EdgeTop"],
  box: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
} as const satisfies Record<NonNullable<Look["border"]>, readonly Excel.Interfaces.RangeBorderData["sideIndex"][]>;

function line(format: Excel.RangeFormat, side: (typeof SIDES)[keyof typeof SIDES][number]): void {
  const border = format.borders.getItem(side);
  border.style = "Continuous";
  border.color = `#${PALETTE.line}`;
}

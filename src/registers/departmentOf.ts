/** Whose activities a block holds. */
import type { Block } from "./blocks";
import { departmentIn, departmentInTitle } from "./departmentName";
import type { RecognisedSheet } from "./recogniseSheets";
import { titleTexts } from "./sheetSummary";

/**
 * The department's name: from the sheet's name, else the file's, else a title row, in this order; the sheet's name as it is
 * where none of them names one.
 */
export function departmentOf(block: Block, sheets: readonly RecognisedSheet[]): string {
  const { grid } = block.view;
  return (
    departmentIn(grid.name) ??
    (isBoards(grid.file, sheets) ? null : departmentIn(grid.file)) ??
    inTitles(block) ??
    nameAbove(block, sheets) ??
    grid.name
  );
}

/** A workbook that holds the plan's registers is the board's, not a department's. */
function isBoards(file: string, sheets: readonly RecognisedSheet[]): boolean {
  return sheets.some(
    ({ view, blocks }) =>
      view.grid.file === file &&
      blocks.some(({ header }) => header.role === "assignments" || header.role === "keyFigures"),
  );
}

function inTitles({ view, header }: Block): string | null {
  const names = titleTexts(view, header.row).map(({ text }) => departmentInTitle(text));
  return names.find((name) => name !== null) ?? null;
}

/** Where departments stand beside each other on one sheet, each one's name stands alone above its columns. */
function nameAbove({ view, header }: Block, sheets: readonly RecognisedSheet[]): string | null {
  const parts = sheets.filter((sheet) => sheet.view.grid === view.grid);
  const texts = parts.length < 2 ? [] : titleTexts(view, header.row - header.height + 1);
  return texts.length === 1 ? departmentIn(texts[0]?.text ?? "") : null;
}

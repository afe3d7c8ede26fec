/** Links to a place in the same workbook, in both adapters. */
import type { PlannedCell } from "./port";
import { cellText, formulaText, quotedSheet } from "./textCells";

type Link = NonNullable<PlannedCell["link"]>;

/** A formula may have 8,192 characters; a longer text goes without its link. */
export const LONGEST_LINK_TEXT = 2_000;

/** Where a link leads within its workbook. */
export function linkLocation({ sheet, cell }: Link): string {
  return `${quotedSheet(sheet)}!${cell}`;
}

/**
 * HYPERLINK("#'Blad'!B7","Öppna") without the leading "=": sheet and text stand in literals, whatever they hold. Null for a
 * link to another file, and where the text is too long for a formula.
 */
export function linkFormula(link: Link, value: string): string | null {
  const text = cellText(value);
  if ((link.file ?? "") !== "" || text.length > LONGEST_LINK_TEXT) return null;
  return `HYPERLINK(${formulaText(`#${linkLocation(link)}`)},${formulaText(text)})`;
}

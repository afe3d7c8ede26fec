/** How our sheets are shown and printed, in both adapters. */
import { cellText } from "./textCells";
import type { OwnedRole } from "./port";

/** Sheets to be read as pages, not as grids. */
export const PAGES: ReadonlySet<OwnedRole> = new Set(["summary", "report", "memo"]);

/** Inches. */
export const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.8, header: 0.3, footer: 0.4 } as const;

const LONGEST_FOOTER = 200;

/** Text for a footer, on one line; an ampersand begins a code there and is doubled. */
export function footerText(text: string): string {
  return cellText(text).replace(/\s+/g, " ").slice(0, LONGEST_FOOTER).replaceAll("&", "&&");
}

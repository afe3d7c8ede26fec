/**
 * Copies that a person has made of sheets that this program writes: to keep April's Underlag when August comes, say. They
 * carry no marker, and the headings of registers over rows that are counted already where they come from.
 */
import type { Finding } from "../plan/finding";
import type { SheetView } from "./sheetView";

/** Rows above the header of a sheet of ours, and as many again that a person may have put there. */
const HEADER_ROWS = 30;

/** Headings that stand side by side in no sheet but one of ours (src/sheets), and what that is called; a copy keeps them. */
const SIGNATURES: readonly { readonly sheet: string | null; readonly headings: readonly string[] }[] = [
  { sheet: "Underlag", headings: ["Statuskod", "Kopplingskod"] },
  { sheet: "Underlag uppdrag", headings: ["Uppdragsgivarkod", "Uppfyllelsekod"] },
  { sheet: "Underlag nyckeltal", headings: ["Horisontkod", "Bedömningskod"] },
  { sheet: "Kontroll", headings: ["Allvar", "Regel", "Förslag"] },
  { sheet: "Historik", headings: ["Organisation", "Periodens slut", "Framtagen"] },
  { sheet: null, headings: ["Text", "Framtagen text", "Läge"] },
];

/** A sheet with the headings of one of ours, as a finding; null for any other. The marker tells which are ours themselves. */
export function ownCopy(view: SheetView): Finding | null {
  const end = Math.min(view.endRow, view.firstRow + HEADER_ROWS);
  for (let row = view.firstRow; row < end; row++) {
    const cells = view.cells(row);
    const found = SIGNATURES.find(({ headings }) => headings.every((heading) => cells.includes(heading)));
    if (found !== undefined) return finding(view, found.sheet);
  }
  return null;
}

function finding({ grid }: SheetView, sheet: string | null): Finding {
  return {
    rule: "copy-of-own-sheet",
    severity: "info",
    place: { file: grid.file, sheet: grid.name, cell: null },
    department: null,
    params: { sheet },
  };
}

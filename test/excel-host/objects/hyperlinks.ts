/** Range.hyperlink. */
import type { CellRange } from "../../../src/workbook/port";
import { cellAt, type HostCell, type HostHyperlink, type HostSheet } from "../model";
import { parseInput } from "../values/parseInput";
import { HostError } from "./define";
import { guardSheet } from "./protection";
import { cellCount, existingCells, madeCells } from "./rectangles";
import { extend } from "./registry";
import { invalidArgument } from "./resolve";

/** "Hyperlinks in a worksheet: 65,530", Excel specifications and limits. */
const MOST = 65_530;

const FIELDS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

/** A hyperlink as callers give it; null takes a link away. */
export function hyperlinkArgument(value: unknown): HostHyperlink | null {
  if (value === null) return null;
  if (typeof value !== "object") throw invalidArgument("A hyperlink was expected.");
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  const entries = [...given].flatMap(([name, text]) => {
    if (!FIELDS.some((field) => field === name)) throw invalidArgument(`A hyperlink has no ${name}.`);
    if (text === undefined || text === null) return [];
    if (typeof text !== "string") throw invalidArgument(`${name} must be a text.`);
    return [[name, text] as const];
  });
  const link: HostHyperlink = Object.fromEntries(entries);
  if ((link.address ?? "") === "" && (link.documentReference ?? "") === "") {
    throw invalidArgument("A hyperlink needs an address or a documentReference.");
  }
  return link;
}

/** The hyperlink that all cells share; null where they differ or have none. */
export function hyperlinkOf(sheet: HostSheet, range: CellRange): HostHyperlink | null {
  const found = new Map<string, HostHyperlink | null>();
  let count = 0;
  for (const { cell } of existingCells(sheet, range)) {
    found.set(JSON.stringify(cell.hyperlink), cell.hyperlink);
    count++;
  }
  if (count < cellCount(range)) found.set("null", null);
  const [only] = found.values();
  return found.size > 1 || only === undefined ? null : shown(only);
}

/** What Excel answers has all four, the absent ones empty. */
function shown(link: HostHyperlink | null): HostHyperlink | null {
  return link === null ? null : { address: "", documentReference: "", screenTip: "", textToDisplay: "", ...link };
}

/**
 * Links all cells. The text is that of the top left one ("the string that is displayed in the top left most cell"); a
 * linked empty cell shows where it leads. Linked cells get Excel's Hyperlink style: blue and underlined.
 */
export function setHyperlink(sheet: HostSheet, range: CellRange, link: HostHyperlink | null): void {
  guardSheet(sheet, "allowInsertHyperlinks", "Links");
  if (link === null) {
    for (const { cell } of existingCells(sheet, range)) unlink(cell);
    return;
  }
  guardCount(sheet, range);
  const { textToDisplay, ...rest } = link;
  const first = cellAt(sheet, range.firstRow, range.firstColumn);
  const text = textToDisplay ?? (first.value === "" && first.formula === "" ? target(rest) : undefined);
  if (text !== undefined) Object.assign(first, parseInput(text, first.numberFormat));
  for (const { cell } of madeCells(sheet, range)) {
    cell.hyperlink = { ...rest, textToDisplay: String(cell.value) };
    cell.look.underline = "Single";
    cell.look.fontColour = "#0563C1";
  }
}

function target({ address, documentReference }: HostHyperlink): string {
  return [address, documentReference].filter((part) => part !== undefined && part !== "").join(" - ");
}

/** The link goes and its style with it. */
function unlink(cell: HostCell): void {
  if (cell.hyperlink === null) return;
  cell.hyperlink = null;
  delete cell.look.underline;
  delete cell.look.fontColour;
}

function guardCount(sheet: HostSheet, range: CellRange): void {
  let count = 0;
  for (const cells of sheet.cells.values()) for (const cell of cells.values()) if (cell.hyperlink !== null) count++;
  for (const { cell } of existingCells(sheet, range)) if (cell.hyperlink !== null) count--;
  if (count + cellCount(range) > MOST) throw new HostError("GeneralException", "A sheet holds 65,530 hyperlinks.");
}

extend("Excel.Range", {
  scalars: {
    hyperlink: {
      get: ({ sheet, range }) => hyperlinkOf(sheet, range),
      set: ({ sheet, range }, value) => {
        setHyperlink(sheet, range, hyperlinkArgument(value));
      },
    },
  },
});

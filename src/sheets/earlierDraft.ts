/** What an earlier draft sheet holds, whatever a person has done to its rows and columns. */
import { digits } from "../swedish/numbers";
import { isDateFormat, isPercentFormat } from "../values/units";
import { cellKey, type SheetGrid } from "../workbook/port";
import { isoOf } from "./dates";
import { DRAFT_HEADINGS } from "./draftHeadings";
import { findHeader, textAt, type FoundHeader } from "./gridColumns";

/** One row of an earlier draft. */
export interface EarlierDraftRow {
  /** The paragraph's id; null for a row that a person added, or whose id is lost. */
  readonly id: string | null;
  readonly section: string;
  /** The text as it stands, perhaps a person's. */
  readonly text: string;
  /** What was generated then; null for a row that a person added, or where the column is lost. */
  readonly generated: string | null;
  /** The Läge column's word. */
  readonly state: string;
  /** 0-based row in the sheet. */
  readonly row: number;
}

/** 0-based columns of a draft sheet as it stands; those that a person deleted are absent. */
export type DraftColumns = Readonly<Partial<Record<keyof typeof DRAFT_HEADINGS, number>>>;

/** Where each column of the draft stands in the sheet; null where the sheet has no Text column any more. */
export function draftColumns(grid: SheetGrid): DraftColumns | null {
  const header = findDraftHeader(grid);
  if (header === null) return null;
  const names = Object.keys(DRAFT_HEADINGS) as (keyof typeof DRAFT_HEADINGS)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const position = header.columns.get(DRAFT_HEADINGS[name]);
      return position === undefined ? [] : [[name, grid.firstColumn + position]];
    }),
  );
}

function findDraftHeader(grid: SheetGrid): FoundHeader | null {
  return (
    findHeader(grid, [DRAFT_HEADINGS.text, DRAFT_HEADINGS.id]) ??
    findHeader(grid, [DRAFT_HEADINGS.text, DRAFT_HEADINGS.generated]) ??
    findHeader(grid, [DRAFT_HEADINGS.text])
  );
}

/** The rows in the sheet's order; null where the sheet has no Text column any more. */
export function readEarlierDraft(grid: SheetGrid): readonly EarlierDraftRow[] | null {
  const header = findDraftHeader(grid);
  if (header === null) return null;
  const at = (name: keyof typeof DRAFT_HEADINGS): number | undefined => header.columns.get(DRAFT_HEADINGS[name]);
  const rows: EarlierDraftRow[] = [];
  for (const [index, row] of grid.values.entries()) {
    if (index === header.index) continue;
    const text = typedText(grid, index, at("text"));
    const id = textAt(row, at("id")).trim();
    const generated = textAt(row, at("generated"));
    if (text === "" && id === "" && generated === "") continue;
    rows.push({
      id: id === "" ? null : id,
      section: textAt(row, at("section")),
      text,
      generated: generated === "" ? null : generated,
      state: textAt(row, at("state")).trim(),
      row: grid.firstRow + index,
    });
  }
  return rows;
}

/** The text as the person saw it: of a typed 2025-05-27 or 42 % Excel makes a number that only its format shows so. */
function typedText(grid: SheetGrid, index: number, position: number | undefined): string {
  const cell = position === undefined ? "" : (grid.values[index]?.[position] ?? "");
  if (typeof cell === "boolean") return cell ? "SANT" : "FALSKT";
  if (typeof cell === "string" || position === undefined) return String(cell);
  const format = grid.formats.get(cellKey(grid.firstRow + index, grid.firstColumn + position)) ?? "";
  if (isPercentFormat(format)) return `${digits(cell * 100)}\u00a0%`;
  const day = isDateFormat(format) ? isoOf(cell) : null;
  return day ?? String(cell).replace(".", ",");
}

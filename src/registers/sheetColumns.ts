/** How a sheet's columns were understood, for a person to see and change. */
import type { Block } from "./blocks";
import { columnKeys, type ColumnKey } from "./columnKeys";
import type { SheetHeadings } from "./choices";
import type { ChosenColumns } from "./columns";
import { fieldIn } from "./fieldNames";
import type { Header } from "./header";
import { MARKED_FIELD } from "./headerColumns";
import { headingText } from "./headings";
import type { RecognisedSheet } from "./recogniseSheets";
import type { SheetView } from "./sheetView";

export interface ColumnSummary {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** What it is called in Inställningar: unique in the sheet. */
  readonly key: string;
  /** Its heading on one line. */
  readonly heading: string;
  /** The field that it is, of SheetSummary.register; null: none. */
  readonly field: string | null;
  /**
   * "field": read. "mark": read as one of several columns of x-marks, for the field. "passedOver": another column of the field
   * is read instead (for the plan's period, or since it comes first). "none": not read.
   */
  readonly use: "field" | "mark" | "passedOver" | "none";
  /** True where Inställningar says so. */
  readonly chosen: boolean;
}

/** The sheet's header, or that which it nearly had. */
export function headerOf({ recognition, blocks }: RecognisedSheet): Header | null {
  if (recognition.kind === "ambiguous") return recognition.headers[0] ?? null;
  return blocks[0]?.header ?? ("header" in recognition ? recognition.header : null);
}

/** All columns with a heading: of each register on the sheet, from left to right. None of a sheet that does not count. */
export function columnSummaries(
  sheet: RecognisedSheet,
  chosenColumns: ReadonlyMap<Block, ChosenColumns>,
): ColumnSummary[] {
  const { blocks, view } = sheet;
  if (view.choices.role === "ignored") return [];
  const header = headerOf(sheet);
  if (header === null) return keysByGuess(view).map((key) => ({ ...key, ...understood(view, key, null, null) }));
  if (blocks.length === 0) return inHeader(view, header, null);
  const columns = new Map<string, ColumnSummary>();
  for (const block of blocks) {
    for (const column of inHeader(view, block.header, chosenColumns.get(block) ?? null))
      if (!columns.has(column.key)) columns.set(column.key, column);
  }
  return [...columns.values()];
}

function inHeader(view: SheetView, header: Header, chosen: ChosenColumns | null): ColumnSummary[] {
  // Where a person chose which of several registers it is, the others' columns are there to choose for too.
  const isWhole = view.choices.role !== null;
  return columnKeys(view, header.row, header.height)
    .filter(({ column }) => isWhole || (column >= view.firstColumn && column < view.endColumn))
    .map((key) => ({ ...key, ...understood(view, key, header, chosen) }));
}

function understood(
  view: SheetView,
  { column, key }: ColumnKey,
  header: Header | null,
  chosen: ChosenColumns | null,
): Pick<ColumnSummary, "field" | "use" | "chosen"> {
  const text = view.choices.columns.get(headingText(key));
  const choice = text === undefined ? undefined : text === null ? null : fieldIn(header?.role ?? null, text);
  const isChosen = choice !== undefined;
  if (header === null) return { field: choice ?? null, use: "none", chosen: isChosen };
  if (header.marks.some((mark) => mark.column === column))
    return { field: MARKED_FIELD[header.role] ?? null, use: chosen === null ? "none" : "mark", chosen: isChosen };
  const [field] = [...header.fields].find(([, columns]) => columns.some((other) => other.column === column)) ?? [null];
  if (field === null || chosen === null) return { field: choice ?? field, use: "none", chosen: isChosen };
  return { field, use: chosen.columns.get(field) === column ? "field" : "passedOver", chosen: isChosen };
}

/** What each sheet has, by its name; null for a name that none of them has. */
export function headingsIn(sheets: readonly RecognisedSheet[]): (name: string) => SheetHeadings | null {
  return (name) => {
    const named = sheets.filter(({ view }) => view.grid.name === name && view.choices.role !== "ignored");
    if (named.length === 0) return null;
    const headers = named.flatMap((sheet) =>
      sheet.blocks.map(({ header }) => header.role).concat(headerOf(sheet)?.role ?? []),
    );
    const headings = named.flatMap((sheet) => columnSummaries(sheet, new Map()).map(({ key }) => key));
    return { registers: [...new Set(headers)], headings: [...new Set(headings)] };
  };
}

/** The header row is among the first rows. */
const HEADER_ROWS = 30;

/** The row that looks most like one of headings: with most of those that a person chose for, else with most texts. */
function keysByGuess(view: SheetView): readonly ColumnKey[] {
  let best: { readonly keys: readonly ColumnKey[]; readonly chosen: number; readonly texts: number } | null = null;
  const endRow = Math.min(view.endRow, view.firstRow + HEADER_ROWS);
  for (let row = view.firstRow; row < endRow; row++) {
    const texts = view.cells(row).filter((cell) => typeof cell === "string" && cell.trim() !== "").length;
    if (texts < 2 || (view.choices.columns.size === 0 && texts <= (best?.texts ?? 0))) continue;
    const keys = columnKeys(view, row, 1);
    const chosen = keys.filter(({ key }) => view.choices.columns.has(headingText(key))).length;
    if (best === null || chosen > best.chosen || (chosen === best.chosen && texts > best.texts))
      best = { keys, chosen, texts };
  }
  return best?.keys ?? [];
}

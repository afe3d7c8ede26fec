/** The way back from a row of ours to the row that it came from. */
import { cellOf, columnLetters, type SheetOrigin, type Sourced } from "../plan/origin";
import type { PlannedCell, PlannedColumn } from "../workbook/port";
import { column, styledColumn } from "./plan";

export const FILE = "Fil";

/** Fil, Blad, Rad, Öppna. */
export const ORIGIN_COLUMNS: readonly PlannedColumn[] = [
  column(FILE, 24),
  column("Blad", 20),
  column("Rad", 7, "number"),
  styledColumn("Öppna", 9, "link"),
];

/**
 * Place of the Fil column, to be hidden, where no row has a file: what Excel has open is one workbook.
 */
export function emptyFileColumn(columns: readonly PlannedColumn[], hasFile: boolean): readonly number[] {
  return hasFile ? [] : [columns.findIndex(({ header }) => header === FILE)];
}

/** Does any of the rows come from a file? */
export function comeFromFiles(records: readonly Sourced[]): boolean {
  return records.some(({ origin }) => origin.file !== "");
}

/** What the Öppna cell says. */
export const OPEN = "Öppna";

/** A link to the cell of `field` in the record's own row. */
export function openCell(record: Sourced, field: string): PlannedCell {
  const { file, sheet } = record.origin;
  return { value: OPEN, style: "link", link: { file, sheet, cell: cellOf(record, field) } };
}

/** openCell for many rows of few sheets: the column's letters are worked out once a sheet. */
export function openCells(field: string): (record: Sourced) => PlannedCell {
  let letters = "";
  let last: SheetOrigin | null = null;
  return (record) => {
    const origin = record.origin;
    if (origin !== last) {
      last = origin;
      letters = columnLetters(origin.columns.get(field) ?? 0);
    }
    const link = { file: origin.file, sheet: origin.sheet, cell: letters + String(record.row + 1) };
    return { value: OPEN, style: "link", link };
  };
}

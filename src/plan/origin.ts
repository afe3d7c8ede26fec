/** Where records come from: file, sheet, row and the column of each field, so that every number can be traced to cells. */

/** A register's sheet as it was recognised. One object is shared by all records of the sheet. */
export interface SheetOrigin {
  /** File name as given by the adapter ("avd HR.xlsx"); "" for the workbook that is open in Excel. */
  readonly file: string;
  readonly sheet: string;
  /** Field name → 0-based column in the sheet. Fields that the sheet lacks are absent. */
  readonly columns: ReadonlyMap<string, number>;
}

/** A record that stands in one row of one sheet. */
export interface Sourced {
  readonly origin: SheetOrigin;
  /** 0-based row in the sheet. */
  readonly row: number;
  /** True where the row is hidden or filtered away in the sheet. It counts all the same. */
  readonly hidden: boolean;
}

/** Column letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of 0-based row and column: (6, 1) → "B7". */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** A1 address of a record's field; of the row's first cell where the sheet has no such column. */
export function cellOf(record: Sourced, field: string): string {
  return address(record.row, record.origin.columns.get(field) ?? 0);
}

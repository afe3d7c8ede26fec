/**
 * The live formulas. They are made of our own table names, column names and codes alone: a criterion of COUNTIFS takes
 * * ? ~ < > = as operators and "101" as the number 101, so no text of a department's may ever stand in one.
 */
import { address, columnLetters } from "../plan/origin";
import type { CellRange } from "../workbook/port";

/** Column and the code or number that it must hold. */
export type Criterion = readonly [column: string, code: string | number];

const NAME = /^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö ]*$/;
const CODE = /^[A-Za-z][A-Za-z0-9]*$/;

function checked(text: string, pattern: RegExp): string {
  if (!pattern.test(text))
    throw new Error(`Not a code or name of our own, so not for a formula: ${JSON.stringify(text)}`);
  return text;
}

function columnRef(table: string, column: string): string {
  return `${checked(table, NAME)}[${checked(column, NAME)}]`;
}

/** Rows of `table` that meet every criterion. Throws (our fault) on a criterion that is not a code. */
export function countifs(table: string, criteria: readonly Criterion[]): string {
  const pairs = criteria.map(([column, code]) => {
    const wanted = typeof code === "number" ? String(code) : `"${checked(code, CODE)}"`;
    return `${columnRef(table, column)},${wanted}`;
  });
  return `COUNTIFS(${pairs.join(",")})`;
}

/** Rows of `table` that have anything in `column`: knows nothing of codes, so it shows a code that no count knows. */
export function counta(table: string, column: string): string {
  return `COUNTA(${columnRef(table, column)})`;
}

/** A1 range, "B4:G9"; one cell alone as "B4". */
export function reference(range: CellRange): string {
  const from = address(range.firstRow, range.firstColumn);
  const to = address(range.lastRow, range.lastColumn);
  return from === to ? from : `${from}:${to}`;
}

/** "B4:B9" of one column. */
export function columnRange(column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column);
  return `${letters}${String(firstRow + 1)}:${letters}${String(lastRow + 1)}`;
}

/** Whole percent, halves away from zero (domain.md rule 8); empty where there is nothing to share. */
export function shareFormula(part: string, whole: string): string {
  return `IF(${whole}=0,"",ROUND(100*${part}/${whole},0)/100)`;
}

/** The value of shareFormula. */
export function shareValue(part: number, whole: number): number | "" {
  return whole === 0 ? "" : Math.round((100 * part) / whole) / 100;
}

/** Names of tables, and the structured references by which formulas know them. */
import type { CellRange } from "../../../src/workbook/port";
import { findCell, type HostSheet, type HostTable, type HostWorkbook } from "../model";
import { HostError } from "./define";
import { a1, parseA1, quoted } from "./rectangles";
import { invalidArgument, sameText } from "./resolve";

const LONGEST = 255;

/**
 * @throws HostError InvalidArgument for a name that Excel refuses (support.microsoft.com, "Rename an Excel table"), or
 * that another table or defined name has (office-js issue 551)
 */
export function checkTableName(name: string, workbook: HostWorkbook, table: HostTable | null): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= LONGEST;
  const isReference = parseA1(name) !== null || /^(r\d*(c\d*)?|c\d*)$/i.test(name);
  if (!isWord || isReference) throw invalidArgument(`No name for a table: ${name}`);
  const others = workbook.sheets.flatMap(({ tables }) => tables).filter((other) => other !== table);
  const taken = [...others, ...workbook.names].some((other) => sameText(other.name, name));
  if (taken) throw invalidArgument(`The name is in use: ${name}`);
}

/** "Table1", the next number that is free. */
export function freeTableName(workbook: HostWorkbook): string {
  const names = [...workbook.sheets.flatMap(({ tables }) => tables), ...workbook.names].map(({ name }) => name);
  for (let number = 1; ; number++) {
    const name = `Table${String(number)}`;
    if (!names.some((other) => sameText(other, name))) return name;
  }
}

/** A text in quotes or a sheet's name in quotes (left alone), or a word with what follows it in square brackets. */
const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.\\(!])((?:\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])?)/gu;

/** The formula with every reference to the table as `rewrite` gives it; it gets what stands in brackets, "" for none. */
function rewriteTable(formula: string, table: string, rewrite: (inside: string) => string): string {
  return formula.replace(REFERENCE, (whole: string, name?: string, brackets?: string) =>
    name !== undefined && sameText(name, table) ? rewrite(brackets ?? "") : whole,
  );
}

/** All formulas of cells and names with the references to the table rewritten. */
export function rewriteTableEverywhere(
  workbook: HostWorkbook,
  table: string,
  rewrite: (inside: string) => string,
): void {
  const change = (formula: string): string => rewriteTable(formula, table, rewrite);
  for (const name of workbook.names) name.formula = change(name.formula);
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const cell of cells.values()) if (cell.formula !== "") cell.formula = change(cell.formula);
    }
  }
}

/**
 * What a structured reference becomes when its table is made a range: a reference to the same cells.
 * @param inside "[Status]", "[#All]", "[[#Headers],[Status]]", "[[A]:[C]]" or ""
 * @throws HostError ApiNotFound for forms that the host does not model ("[@Status]")
 */
export function plainReference(sheet: HostSheet, { range }: HostTable, inside: string): string {
  const parts = inside === "" ? [] : [...inside.slice(1, -1).matchAll(/\[((?:[^[\]']|'.)*)\]|^[^[]+$/g)];
  const words = parts.map(([whole, nested]) => nested ?? whole);
  const rows = rowsOf(range, words[0] ?? "");
  const names = words.filter((word) => !word.startsWith("#"));
  const columns = names.map((name) => columnNamed(sheet, range, name));
  if (rows === null || columns.includes(-1) || names.length > 2) {
    throw new HostError("ApiNotFound", `The host does not model the structured reference ${inside}.`);
  }
  const firstColumn = Math.min(...columns, ...(columns.length === 0 ? [range.firstColumn] : []));
  const lastColumn = Math.max(...columns, ...(columns.length === 0 ? [range.lastColumn] : []));
  return `${quoted(sheet.name)}!${a1({ ...rows, firstColumn, lastColumn }, "$")}`;
}

type Rows = Pick<CellRange, "firstRow" | "lastRow">;

function rowsOf({ firstRow, lastRow }: CellRange, word: string): Rows | null {
  if (word === "#All") return { firstRow, lastRow };
  if (word === "#Headers") return { firstRow, lastRow: firstRow };
  return word.startsWith("#") && word !== "#Data" ? null : { firstRow: firstRow + 1, lastRow };
}

/** In column names an apostrophe stands before each special character. */
function columnNamed(sheet: HostSheet, range: CellRange, written: string): number {
  const name = written.replace(/'(.)/g, "$1");
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    if (sameText(String(findCell(sheet, range.firstRow, column)?.value ?? ""), name)) return column;
  }
  return -1;
}

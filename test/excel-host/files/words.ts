/** Words of files and of Office.js for the same thing: "center" and "Center". */
import { parseA1 } from "../objects/rectangles";
import type { CellRange } from "../../../src/workbook/port";

/** File → Office.js. */
export class Words {
  private readonly there: ReadonlyMap<string, string>;
  private readonly back: ReadonlyMap<string, string>;

  constructor(pairs: readonly (readonly [file: string, office: string])[]) {
    this.there = new Map(pairs);
    this.back = new Map(pairs.map(([file, office]) => [office, file]));
  }

  office(file: string | undefined): string | undefined {
    return file === undefined ? undefined : this.there.get(file);
  }

  file(office: string | undefined): string | undefined {
    return office === undefined ? undefined : this.back.get(office);
  }
}

export const HORIZONTAL = new Words([
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
]);

export const VERTICAL = new Words([
  ["top", "Top"],
  ["center", "Center"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
]);

export const UNDERLINE = new Words([
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
]);

export const VISIBILITY = new Words([
  ["hidden", "Hidden"],
  ["veryHidden", "VeryHidden"],
]);

export const ORIENTATION = new Words([
  ["portrait", "Portrait"],
  ["landscape", "Landscape"],
]);

/** ST_CfOperator and Excel.ConditionalCellValueOperator. */
export const OPERATOR = new Words([
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqual"],
  ["lessThanOrEqual", "LessThanOrEqual"],
]);

/** ST_CfType's comparisons of text and Excel.ConditionalTextOperator. */
export const TEXT_OPERATOR = new Words([
  ["containsText", "Contains"],
  ["notContainsText", "NotContains"],
  ["beginsWith", "BeginsWith"],
  ["endsWith", "EndsWith"],
]);

/** ECMA-376 part 1, 18.3.1.63, and Excel.PaperType. */
export const PAPER = new Words([
  ["1", "Letter"],
  ["5", "Legal"],
  ["8", "A3"],
  ["9", "A4"],
  ["11", "A5"],
  ["12", "B4"],
  ["13", "B5"],
]);

/** The rectangles of "A1:B2 D4"; what is no address is passed over. */
export function rectanglesOf(references: string | undefined): CellRange[] {
  return (references ?? "")
    .split(/\s+/u)
    .map(parseA1)
    .filter((range) => range !== null);
}

/** "'Avd A'!$B$2:$C$9" → its sheet's name and rectangle; null for anything else. */
export function parseReference(text: string | undefined): { sheet: string; range: CellRange } | null {
  const [, quoted, bare, cells = ""] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/iu.exec(text ?? "") ?? [];
  const range = parseA1(cells);
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  return range === null || sheet === undefined ? null : { sheet, range };
}

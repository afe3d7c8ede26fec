/** getSpecialCells: the cells of a kind, as few rectangles. */
import type { CellRange } from "../../../src/workbook/port";
import { findCell, type HostCell, type HostSheet } from "../model";
import { HostError } from "./define";
import { cellCount, intersection, rectangle, ROWS, COLUMNS } from "./rectangles";
import { wordArgument } from "./resolve";
import { usedRange } from "./usedRange";

const TYPES = ["Blanks", "Constants", "Formulas", "Visible", "ConditionalFormats"] as const;
type CellKind = (typeof TYPES)[number];

const NOT_MODELLED = ["DataValidations", "SameConditionalFormat", "SameDataValidation"] as const;

/** Excel.SpecialCellValueType: which of the kinds each word combines. */
const VALUES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** More cells than this are not looked through one by one. */
const MOST_CELLS = 5_000_000;

/**
 * @param args cell type and, of constants and formulas, value type
 * @returns rectangles within the areas and the sheet's used range; [] where there are none
 */
export function specialCells(sheet: HostSheet, areas: readonly CellRange[], args: readonly unknown[]): CellRange[] {
  const [type, valueType] = args;
  if (NOT_MODELLED.some((name) => name === type)) throw new HostError("ApiNotFound", `Not modelled: ${String(type)}`);
  const kind = wordArgument(type, TYPES);
  const ofValue = valueTest(wordArgument(valueType ?? "All", VALUES));
  const used = usedRange(sheet, rectangle(0, 0, ROWS - 1, COLUMNS - 1), false);
  if (used === null) return [];
  const within = areas.flatMap((area) => intersection(area, used) ?? []);
  return within.flatMap((area) => rectangles(area, (row, column) => is(sheet, row, column, kind, ofValue)));
}

type CellTest = (cell: HostCell) => boolean;

/** Whether a value is of one of the kinds that the word names. */
function valueTest(word: (typeof VALUES)[number]): CellTest {
  if (word === "All") return () => true;
  return ({ value, numberFormat }) => {
    if (typeof value === "number") return word.includes("Number");
    if (typeof value === "boolean") return word.includes("Logical");
    const isError = numberFormat !== "@" && /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(value);
    return word.includes(isError ? "Errors" : "Text");
  };
}

function is(sheet: HostSheet, row: number, column: number, kind: CellKind, ofValue: CellTest): boolean {
  if (kind === "Visible") return !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
  if (kind === "ConditionalFormats") {
    return sheet.conditionalFormats.some(({ range }) => intersection(range, rectangle(row, column)) !== null);
  }
  const cell = findCell(sheet, row, column);
  const isBlank = cell === undefined || (cell.value === "" && cell.formula === "");
  if (kind === "Blanks" || isBlank) return kind === "Blanks" && isBlank;
  return (cell.formula !== "") === (kind === "Formulas") && ofValue(cell);
}

/** The cells that pass, in rows of neighbours, and equal rows below each other as one rectangle. */
function rectangles(area: CellRange, passes: (row: number, column: number) => boolean): CellRange[] {
  if (cellCount(area) > MOST_CELLS) throw new HostError("ApiNotFound", "The host does not look through so many cells.");
  const found: CellRange[] = [];
  let open = new Map<string, CellRange>();
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const next = new Map<string, CellRange>();
    for (const [first, last] of runs(area, (column) => passes(row, column))) {
      const key = `${String(first)}-${String(last)}`;
      const above = open.get(key);
      next.set(key, { ...(above ?? rectangle(row, first, row, last)), lastRow: row });
    }
    found.push(...[...open].flatMap(([key, range]) => (next.has(key) ? [] : [range])));
    open = next;
  }
  return [...found, ...open.values()];
}

function* runs(area: CellRange, passes: (column: number) => boolean): Generator<[number, number]> {
  let first = -1;
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    const isIn = passes(column);
    if (isIn && first < 0) first = column;
    if (isIn && column === area.lastColumn) yield [first, column];
    if (!isIn && first >= 0) {
      yield [first, column - 1];
      first = -1;
    }
  }
}

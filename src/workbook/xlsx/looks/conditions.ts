/** Conditional formats that compare a cell with a text: those that our own sheets have, and the common ones of others. */
import { parseRange } from "../../grid/reference";
import type { CellRange, CellValue } from "../../port";
import type { CellLook } from "./types";

export interface Condition {
  readonly ranges: readonly CellRange[];
  readonly holds: (value: CellValue) => boolean;
  readonly look: CellLook;
  /** 1 goes before 2. */
  readonly priority: number;
}

/** A cfRule as it stands in the sheet. */
export interface RuleParts {
  readonly ranges: string;
  readonly type: string;
  readonly operator: string;
  readonly text: string;
  readonly formula: string;
  readonly priority: number;
  readonly look: CellLook | undefined;
}

/** The rule as a condition; null for one that needs to be calculated. */
export function conditionOf(rule: RuleParts): Condition | null {
  const holds = testOf(rule);
  if (holds === null || rule.look === undefined) return null;
  const ranges = rule.ranges
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null);
  return { ranges, holds, look: rule.look, priority: rule.priority };
}

export function isInside(
  { firstRow, firstColumn, lastRow, lastColumn }: CellRange,
  row: number,
  column: number,
): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

type Test = (value: CellValue) => boolean;

function testOf({ type, operator, text, formula }: RuleParts): Test | null {
  const part = text.toLowerCase();
  const lower = (value: CellValue): string => String(value).toLowerCase();
  switch (type) {
    case "cellIs":
      return comparison(operator, literal(formula));
    case "containsText":
      return part === "" ? null : (value) => lower(value).includes(part);
    case "notContainsText":
      return part === "" ? null : (value) => !lower(value).includes(part);
    case "beginsWith":
      return part === "" ? null : (value) => lower(value).startsWith(part);
    case "endsWith":
      return part === "" ? null : (value) => lower(value).endsWith(part);
    case "containsBlanks":
      return (value) => String(value).trim() === "";
    case "notContainsBlanks":
      return (value) => String(value).trim() !== "";
    default:
      return null;
  }
}

/** The text or number that a formula is; null where it is anything else. */
function literal(formula: string): string | number | null {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"').toLowerCase();
  return /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : null;
}

function comparison(operator: string, wanted: string | number | null): Test | null {
  if (wanted === null) return null;
  const same: Test = (value) => (typeof value === "string" ? value.toLowerCase() : value) === wanted;
  if (operator === "equal") return same;
  if (operator === "notEqual") return (value) => !same(value);
  if (typeof wanted === "string") return null;
  // An empty cell counts as 0 in Excel's comparisons.
  const number = (value: CellValue): number => (value === "" ? 0 : typeof value === "number" ? value : NaN);
  switch (operator) {
    case "greaterThan":
      return (value) => number(value) > wanted;
    case "greaterThanOrEqual":
      return (value) => number(value) >= wanted;
    case "lessThan":
      return (value) => number(value) < wanted;
    case "lessThanOrEqual":
      return (value) => number(value) <= wanted;
    default:
      return null;
  }
}

/**
 * Finds room for our sheets in a workbook that has things of its own: names for sheets, tables and cells that nobody else
 * uses, and formulas that follow the tables' names. Pure.
 */
import type { CellBlock, OwnedRole, PlannedCell, PlannedTable, CellValue, SheetPlan } from "./port";

/** What is in the workbook and is not ours to change. */
export interface Taken {
  /** Names of all sheets but ours. */
  readonly sheets: readonly string[];
  /** Names of tables on others' sheets. */
  readonly tables: readonly string[];
  /** Defined names that point elsewhere than at our sheets, or at nothing that is a cell. */
  readonly names: readonly string[];
  /** Defined names that point at our sheets: names of ours, which are repointed, or a user's own. No table can have one. */
  readonly ownNames: readonly string[];
  /** The names that our sheets have now. */
  readonly own: ReadonlyMap<OwnedRole, string>;
  /** Names that Excel refused to give a sheet. */
  readonly refused: readonly string[];
}

/** A plan that fits: `plan.name` is the sheet's name as it is or will be. */
export interface PlacedPlan {
  readonly plan: SheetPlan;
  readonly exists: boolean;
}

/** Excel's limit for the name of a sheet, in UTF-16 units. */
const LONGEST_SHEET_NAME = 31;
/** Excel keeps this name for itself, whatever the case; in other languages its translation. */
const RESERVED = "history";
/** The word in Swedish: whether Excel keeps it, and with what code it says so, is not documented. */
const MAYBE_RESERVED = "historik";
const SECOND_CHOICE = " (uppföljning)";

/**
 * The plans with names that are free. A sheet that exists keeps its name. Formulas are rewritten where a table's name is
 * another than planned; the order of the plans is kept.
 */
export function placePlans(plans: readonly SheetPlan[], taken: Taken): PlacedPlan[] {
  const sheets = new Set([...taken.sheets, ...taken.own.values()].map(folded));
  const refused = new Set(taken.refused.map(folded));
  const forCells = new Set([...taken.names, ...taken.tables].map(folded));
  const forTables = new Set([...forCells, ...taken.ownNames.map(folded)]);
  const renamed = new Map<string, string>();
  const named = plans.map((plan) => {
    const now = taken.own.get(plan.role);
    const name = now ?? freeSheetName(plan.name, sheets, refused);
    sheets.add(folded(name));
    const tables = plan.tables.map((table) => {
      const free = freeName(table.name, forTables);
      forCells.add(folded(free));
      renamed.set(folded(table.name), free);
      return free === table.name ? table : { ...table, name: free };
    });
    const cells = plan.names.map((cell) => ({ ...cell, name: freeName(cell.name, forCells) }));
    return { plan: { ...plan, name, tables, names: cells }, exists: now !== undefined };
  });
  const isSame = named.every(({ plan }, index) => plan.tables.every((table, at) => table === plans[index]?.tables[at]));
  return isSame ? named : named.map(({ plan, exists }) => ({ plan: withTables(plan, renamed), exists }));
}

/** Might Excel keep this name of a sheet for itself? */
export function isMaybeReserved(name: string): boolean {
  return folded(name) === MAYBE_RESERVED;
}

function folded(name: string): string {
  return name.toLowerCase();
}

/** "Underlag", "Underlag (2)" … ; after a refusal "Underlag (uppföljning)" and so on. Adds nothing to `taken`. */
function freeSheetName(wanted: string, taken: ReadonlySet<string>, refused: ReadonlySet<string>): string {
  const isRefused = refused.has(folded(wanted)) || folded(wanted) === RESERVED;
  const base = isRefused ? `${wanted.slice(0, LONGEST_SHEET_NAME - SECOND_CHOICE.length)}${SECOND_CHOICE}` : wanted;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${String(number)})`;
    const name = `${base.slice(0, LONGEST_SHEET_NAME - suffix.length)}${suffix}`;
    if (!taken.has(folded(name)) && !refused.has(folded(name))) return name;
  }
}

/** "Underlag", "Underlag_2" … : tables and defined names share one set of names. Adds it to `taken`. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(folded(name)); number++) name = `${wanted}_${String(number)}`;
  taken.add(folded(name));
  return name;
}

function withTables(plan: SheetPlan, renamed: ReadonlyMap<string, string>): SheetPlan {
  return {
    ...plan,
    blocks: plan.blocks.map((block) => blockWith(block, renamed)),
    tables: plan.tables.map((table) => tableWith(table, renamed)),
  };
}

type Row = readonly (PlannedCell | CellValue)[];

function blockWith(block: CellBlock, renamed: ReadonlyMap<string, string>): CellBlock {
  return { ...block, cells: block.cells.map((row) => rowWith(row, renamed)) };
}

function tableWith(table: PlannedTable, renamed: ReadonlyMap<string, string>): PlannedTable {
  const { rows } = table;
  const at = (index: number): Row | undefined => {
    const row = rows.at(index);
    return row === undefined ? undefined : rowWith(row, renamed);
  };
  return { ...table, rows: { length: rows.length, at } };
}

function rowWith(row: Row, renamed: ReadonlyMap<string, string>): Row {
  return row.map((cell) => {
    if (typeof cell !== "object" || cell.formula === undefined) return cell;
    return { ...cell, formula: withTableNames(cell.formula, renamed) };
  });
}

/** A text in quotation marks, a sheet's name in apostrophes, or a name and what follows it in brackets. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)(?=\[)|\[/gu;

/**
 * The formula with its structured references (`Underlag[Status]`) to the new names of the tables; keys of `renamed` are in
 * lower case. What stands in quotation marks or brackets is left alone.
 */
export function withTableNames(formula: string, renamed: ReadonlyMap<string, string>): string {
  let result = "";
  let done = 0;
  TOKENS.lastIndex = 0;
  for (let match = TOKENS.exec(formula); match !== null; match = TOKENS.exec(formula)) {
    const [token, table] = match;
    if (token === "[") TOKENS.lastIndex = endOfBrackets(formula, match.index);
    const name = table === undefined ? undefined : renamed.get(table.toLowerCase());
    if (name === undefined) continue;
    result += formula.slice(done, match.index) + name;
    done = match.index + token.length;
  }
  return result + formula.slice(done);
}

/** The place after the bracket that closes the one at `start`; an apostrophe makes the next character a plain one. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

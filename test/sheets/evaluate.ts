/** COUNTIFS and COUNTA over planned tables, worked out from the cells alone: what Excel would show. */
import type { PlannedTable, SheetPlan } from "../../src/workbook/port";
import { rowsOf, valueOfCell } from "./fixtures";

function tableIn(plans: readonly SheetPlan[], name: string): PlannedTable {
  const table = plans.flatMap((plan) => plan.tables).find((one) => one.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  return table;
}

function columnIn(table: PlannedTable, header: string): number {
  const column = table.columns.findIndex((one) => one.header === header);
  if (column < 0) throw new Error(`No column ${header} in ${table.name}`);
  return column;
}

const COUNTIFS = /^COUNTIFS\((.*)\)$/;
const COUNTA = /^COUNTA\(([^[]+)\[([^\]]+)\]\)$/;
const PAIR = /^([^[]+)\[([^\]]+)\],(?:"([A-Za-z][A-Za-z0-9]*)"|(\d+))(?:,|$)/;

function countifs(plans: readonly SheetPlan[], body: string): number {
  const criteria: { column: number; wanted: string | number }[] = [];
  let table: PlannedTable | null = null;
  for (let rest = body; rest !== "";) {
    const pair = PAIR.exec(rest);
    if (pair === null) throw new Error(`Not a criterion of codes: ${rest}`);
    table = tableIn(plans, pair[1] ?? "");
    criteria.push({ column: columnIn(table, pair[2] ?? ""), wanted: pair[3] ?? Number(pair[4]) });
    rest = rest.slice(pair[0].length);
  }
  return rowsOf(table).filter((row) =>
    criteria.every(({ column, wanted }) => {
      const value = valueOfCell(row[column]);
      return typeof wanted === "string" ? String(value).toLowerCase() === wanted.toLowerCase() : value === wanted;
    }),
  ).length;
}

/** The count; null where the formula is no count over a table. */
export function evaluateCount(plans: readonly SheetPlan[], formula: string): number | null {
  const every = COUNTA.exec(formula);
  if (every !== null) {
    const table = tableIn(plans, every[1] ?? "");
    const column = columnIn(table, every[2] ?? "");
    return rowsOf(table).filter((row) => valueOfCell(row[column]) !== "").length;
  }
  const body = COUNTIFS.exec(formula)?.[1];
  return body === undefined ? null : countifs(plans, body);
}

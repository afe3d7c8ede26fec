/** Sheets for tests: rows of cells as Excel gives them. */
import type { CellRange, CellValue, SheetGrid } from "../src/workbook/port";

/** A grid whose first row is row 1 of the sheet. */
export function grid(
  name: string,
  values: readonly (readonly CellValue[])[],
  parts: Partial<SheetGrid> = {},
): SheetGrid {
  return {
    file: "plan.xlsx",
    name,
    visibility: "visible",
    firstRow: 0,
    firstColumn: 0,
    values,
    formats: new Map(),
    fills: new Map(),
    hiddenRows: new Set(),
    merges: [],
    tables: [],
    leftOut: 0,
    owned: null,
    unfinished: false,
    ...parts,
  };
}

/** A merged area: rows and columns 0-based, both ends included. */
export function merge(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellRange {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

export const PLAN_SHEET = grid("Plan", [
  ["Plan"],
  ["Organisation", "Region Exempel"],
  ["Styrelse/nämnd", "regionstyrelsen"],
  ["År", 2025],
  ["Period", "april 2025"],
  ["Periodens slut", "2025-04-30"],
  ["Fastställd (datum)", "2024-10-01"],
  ["Fastställd (§)", "§ 145"],
]);

export const ASSIGNMENT_SHEET = grid("Uppdrag", [
  ["Id", "Målområde", "Uppdrag", "Uppdragsgivare", "Ansvarig", "Status"],
  ["U1", "Kultur", "Bredda publiken i länets kulturhus", "Regionfullmäktige", "Kulturstrateg", "Delvis uppfyllt"],
  ["U2", "Stödverksamhet", "Samordna regionens inköp av förbrukningsvaror", "Eget", "Inköpschef", "Uppfyllt"],
  ["U3", "Stödverksamhet", "Korta handläggningstiden för interna beställningar", "RF", "Servicechef", ""],
]);

export const KEY_FIGURE_SHEET = grid("Nyckeltal", [
  ["Id", "Målområde", "Nyckeltal", "Typ", "Riktning", "Målvärde", "Utfall", "Bedömning"],
  ["N1", "Ledningsprocesser", "Soliditet", "Kortsiktigt", "Högre är bättre", "-15,8 %", "-14,5 %", ""],
  ["N2", "Stödverksamhet", "Leverantörstrohet", "Kortsiktigt", "Högre är bättre", 95, 86, "Röd"],
]);

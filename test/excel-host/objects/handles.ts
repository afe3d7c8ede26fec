/** Objects that many others lead to. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostSheet } from "../model";
import type { HostObject } from "./define";
import { objectNamed } from "./registry";

export function rangeObject(sheet: HostSheet, range: CellRange): HostObject {
  return objectNamed("Excel.Range", { sheet, range });
}

export function areasObject(sheet: HostSheet, areas: readonly CellRange[]): HostObject {
  return objectNamed("Excel.RangeAreas", { sheet, areas });
}

export function worksheetObject(sheet: HostSheet): HostObject {
  return objectNamed("Excel.Worksheet", sheet);
}

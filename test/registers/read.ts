/** What the tests of this folder ask of a reading. */
import { valueOf } from "../../src/plan/reading";
import type { Activity } from "../../src/plan/records";
import { readRegisters, type ReadResult } from "../../src/registers/readRegisters";
import type { SheetGrid } from "../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";

/** Reads the sheets beside a plan for April 2025, three assignments and two key figures. */
export function read(...sheets: SheetGrid[]): ReadResult {
  return readRegisters([PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, ...sheets]);
}

/** Reads the sheets beside the plan alone. */
export function readAlone(...sheets: SheetGrid[]): ReadResult {
  return readRegisters([PLAN_SHEET, ...sheets]);
}

export function activities(...sheets: SheetGrid[]): readonly Activity[] {
  return read(...sheets).registers.activities;
}

export const titles = (found: readonly { readonly title: string }[]): string[] => found.map(({ title }) => title);
export const states = (found: readonly Activity[]) => found.map(({ status }) => valueOf(status));
export const rules = ({ findings }: ReadResult): string[] => findings.map(({ rule }) => rule);
export const finding = ({ findings }: ReadResult, rule: string) => findings.find((found) => found.rule === rule);

/** A department's sheet. */
export function hr(values: SheetGrid["values"], parts: Partial<SheetGrid> = {}): SheetGrid {
  return grid("HR", values, parts);
}

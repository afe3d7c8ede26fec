/** The sample of 2025 in the workbook host, what a run should make of it, and what is there afterwards. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { summarise } from "../../src/app/summarise";
import { readRegisters } from "../../src/registers/readRegisters";
import type { CellValue, SheetPlan } from "../../src/workbook/port";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { createHost, type Host, type HostOptions } from "../excel-host/index";
import { loadWorkbook } from "../excel-host/files/load";
import { findCell, type HostSheet, type HostWorkbook } from "../excel-host/model";
import { gridOf } from "../sheets/fixtures";
import { TIME_ZONE } from "./pane";
import { ROOT } from "../root";

const FILE = path.join(ROOT, "assets/samples/2025.xlsx");

let loaded: Promise<HostWorkbook> | null = null;

/** The sample in a host of its own. */
export async function sampleHost(options: HostOptions = {}): Promise<Host> {
  loaded ??= loadWorkbook(readFileSync(FILE));
  return createHost(structuredClone(await loaded), options);
}

/** The sheets that a summary of the sample consists of today, made by the pure core from the file itself. */
export async function samplePlans(): Promise<readonly SheetPlan[]> {
  const read = readRegisters((await readWorkbook(readFileSync(FILE), "")).map((grid) => ({ ...grid, file: "" })));
  const taken = new Date().toLocaleDateString("sv-SE", { timeZone: TIME_ZONE });
  return summarise({ read, output: [], previous: [], taken, language: "sv" }).plans;
}

/** Cells in which the sheet is not as planned, formulas' results left out: each a line. Empty: it is whole. */
export function lacks(workbook: HostWorkbook, plan: SheetPlan): readonly string[] {
  const sheet = workbook.sheets.find(({ name }) => name === plan.name);
  if (sheet === undefined) return [`${plan.name} is not there`];
  return gridOf(plan).values.flatMap((row, at) => row.flatMap((value, column) => lack(sheet, at, column, value)));
}

function lack(sheet: HostSheet, row: number, column: number, planned: CellValue): readonly string[] {
  const cell = findCell(sheet, row, column);
  if (cell !== undefined && cell.formula !== "") return [];
  const value = cell?.value ?? "";
  const place = `${sheet.name} R${String(row + 1)}C${String(column + 1)}`;
  return value === planned ? [] : [`${place}: ${JSON.stringify(value)} and not ${JSON.stringify(planned)}`];
}

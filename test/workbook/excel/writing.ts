/** Workbooks on the host to write into, and plans to write. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { summarise } from "../../../src/app/summarise";
import { readRegisters } from "../../../src/registers/readRegisters";
import { Connection } from "../../../src/workbook/excel/connection";
import { replaceOwned } from "../../../src/workbook/excel/write/replaceOwned";
import type { Reading, SheetGrid, SheetPlan, WrittenSheet } from "../../../src/workbook/port";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { createHost, startOffice, type Host, type HostOptions } from "../../excel-host";
import { loadWorkbook } from "../../excel-host/files/load";
import type { HostSheet, HostWorkbook } from "../../excel-host/model";
import { saveWorkbook } from "../../excel-host/files/save";

export interface Book {
  readonly host: Host;
  readonly connection: Connection;
  readonly write: (plans: readonly SheetPlan[], options?: Reading) => Promise<readonly WrittenSheet[]>;
}

/** The time limit is short, so that what hangs is noticed soon. */
export function open(workbook: HostWorkbook, options: HostOptions = {}): Book {
  const host = createHost(workbook, { excelApi: "1.14", ...options });
  host.calculate = calculate;
  const connection = new Connection(startOffice(host).Excel, { timeLimit: 2000 });
  return { host, connection, write: (plans, reading) => replaceOwned(connection, plans, reading) };
}

/** Links say what they say; what formulas count is not what is tested here. */
function calculate(formula: string): string | number {
  return /^=HYPERLINK\(.*,"([^"]*)"\)$/.exec(formula)?.[1] ?? 0;
}

const SAMPLES = path.join(__dirname, "../../../assets/samples");

function sampleBytes(name = "2025.xlsx"): Uint8Array {
  return readFileSync(path.join(SAMPLES, name));
}

export async function sampleWorkbook(name = "2025.xlsx"): Promise<HostWorkbook> {
  return loadWorkbook(sampleBytes(name));
}

/** What the use case plans for these sheets. `kept`: our own sheets as they stand. */
function plansOf(grids: readonly SheetGrid[], kept: readonly SheetGrid[] = []): readonly SheetPlan[] {
  const read = readRegisters(grids.filter(({ owned }) => owned === null));
  return summarise({ read, output: kept, previous: [], taken: "2025-05-05", language: "sv" }).plans;
}

/** The workbook as it is now, through a file and our own reader: independent of the host's answers. */
export async function gridsOf(host: Host): Promise<SheetGrid[]> {
  return (await readWorkbook(await saveWorkbook(host.workbook), "")).map((grid) => ({ ...grid, file: "" }));
}

/** Plans for the sample that is open in Excel. */
export async function samplePlans(name = "2025.xlsx"): Promise<readonly SheetPlan[]> {
  return plansOf((await readWorkbook(sampleBytes(name), "")).map((grid) => ({ ...grid, file: "" })));
}

export function sheetNamed(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A small workbook whose drafts have been written, to be changed as people do. */
import { standingOf, type Standing } from "../../../src/app/standing";
import { summariseWorkbook } from "../../../src/app/summariseWorkbook";
import type { DraftItem } from "../../../src/app/draft/types";
import type { DraftView } from "../../../src/app/draftView";
import type { CellValue, OwnedRole } from "../../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../../grids";
import { MemoryWorkbook } from "../../memoryWorkbook";

const ACTIVITY_HEADINGS = ["Id", "Aktivitet", "Kopplad till", "Avdelning", "Enhet", "Start", "Slut", "Status"];

/** Seven activities of two departments; one title is markup, and is data all the same. */
const ACTIVITY_SHEET = grid("Aktiviteter", [
  ACTIVITY_HEADINGS,
  ["A1", "Ordna lokaler", "U1", "HR", "Enhet 1", "2025-02-01", "2025-11-30", "Genomförd"],
  ["A2", "Rekrytera fler", "U2", "HR", "Enhet 2", "2025-02-01", "2025-11-30", "Pågående"],
  ["A3", "Se över rutin", "U2", "HR", "Enhet 2", "2025-02-01", "2025-11-30", "Pågående"],
  ["A4", "Byta <b>system</b> & avtal", "U3", "Ekonomi", "", "2025-02-01", "2025-11-30", "Försenad"],
  ["A5", "Utbilda chefer", "U3", "Ekonomi", "", "2025-02-01", "2025-11-30", "Pågående"],
  ["A6", "Mäta nöjdhet", "U1", "Ekonomi", "", "2025-02-01", "2025-11-30", "Planerad"],
  ["A7", "Skriva handbok", "U1", "HR", "Enhet 1", "2025-02-01", "2025-11-30", "Pågående"],
]);

export const STATUS_COLUMN = 7;

export function workbook(): MemoryWorkbook {
  return new MemoryWorkbook([PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, ACTIVITY_SHEET]);
}

let firstWritten: Promise<MemoryWorkbook> | undefined;

/** The workbook with our sheets written; one of the caller's own. */
export async function writtenWorkbook(): Promise<MemoryWorkbook> {
  firstWritten ??= write(workbook());
  return new MemoryWorkbook((await firstWritten).grids);
}

/** Writes our sheets, or writes them again. */
export async function write(given: MemoryWorkbook): Promise<MemoryWorkbook> {
  await summariseWorkbook(given, { taken: "2025-05-08", language: "sv" });
  return given;
}

export function standing(given: MemoryWorkbook): Standing {
  return standingOf(given.grids);
}

export function reportOf(given: MemoryWorkbook): DraftView {
  return standing(given).drafts().report;
}

/** The item by its key; throws where there is none. */
export function item(view: DraftView, key: string): DraftItem {
  const found = view.items.find((one) => one.key === key);
  if (found === undefined) throw new Error(`No ${key} among ${view.items.map((one) => one.key).join(", ")}`);
  return found;
}

/** A person works in the rows of one of our sheets. */
export function changeRows(
  given: MemoryWorkbook,
  role: OwnedRole,
  change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[],
): void {
  given.restructure(given.grids.map((one) => (one.owned === role ? { ...one, values: change(one.values) } : one)));
}

/** A person writes a text of their own in place of a paragraph. */
export function retype(given: MemoryWorkbook, id: string, text: string): void {
  changeRows(given, "report", (rows) => rows.map((row) => (row[4] === id ? row.with(1, text) : row)));
}

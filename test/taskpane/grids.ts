/** Activity sheets of three departments, one of which has reported nothing. */
import type { CellValue, SheetGrid } from "../../src/workbook/port";
import { ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, PLAN_SHEET, grid } from "../grids";

const HEADINGS = ["Id", "Kopplad till", "Aktivitet", "Enhet", "Ansvarig", "Start", "Slut", "Status", "Kommentar"];

function activities(department: string, statuses: readonly string[]): SheetGrid {
  const row = (status: string, index: number): CellValue[] => [
    `${department.slice(0, 1)}${String(index + 1)}`,
    index % 2 === 0 ? "U1" : "N2",
    `Ta fram rutin ${String(index + 1)} för ${department}`,
    `Enhet ${String(index + 1)}`,
    "Enhetschef",
    "2025-03-01",
    "2025-11-30",
    status,
    "",
  ];
  return grid(`Aktiviteter ${department}`, [HEADINGS, ...statuses.map(row)]);
}

export const HR = activities("HR", ["Genomförd", "", "Pågående enligt plan", ""]);
export const EKONOMI = activities("Ekonomi", ["Pågående enligt plan", "Planerad", "Försenad"]);
export const FASTIGHET = activities("Fastighet", ["", ""]);

/** A workbook with something to do in it. */
export const WORKBOOK: readonly SheetGrid[] = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, HR, EKONOMI, FASTIGHET];

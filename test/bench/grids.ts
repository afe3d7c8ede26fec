/** Sheets of any size for the bench: department sheets with texts that differ from row to row, as real ones do. */
import type { CellValue, SheetGrid } from "../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";

const HEADER = [
  "Id",
  "Kopplad till",
  "Aktivitet",
  "Enhet",
  "Nivå",
  "Ansvarig",
  "Start",
  "Slut",
  "Status",
  "Kommentar",
  "Uppdaterad",
  "Anteckning",
];
const STATUSES = [
  "Pågående enligt plan",
  "Pågår",
  "Genomförd",
  "Planerad",
  "Pågående",
  "genomförd",
  "Försenad",
  "Pågående enligt plan",
];
const VERBS = ["Utveckla", "Införa", "Följa upp", "Se över", "Samordna", "Utbilda i", "Ta fram"];
const THINGS = [
  "rutiner för beställning",
  "digitala möten",
  "arbetsmiljöronder",
  "avtalsuppföljning",
  "introduktion av nyanställda",
  "säkerhetsskydd",
  "återbruk av möbler",
];

/** `rows` activities of one department; deterministic in its arguments. */
export function departmentRows(department: number, rows: number): CellValue[][] {
  const body: CellValue[][] = [];
  for (let index = 0; index < rows; index++) {
    const seed = department * 31 + index;
    const late = STATUSES[seed % STATUSES.length] === "Försenad";
    body.push([
      `${String(department + 1)}.${String(index + 1)}`,
      `U${String((seed % 3) + 1)}`,
      `${VERBS[seed % 7] ?? ""} ${THINGS[(seed >> 3) % 7] ?? ""} vid enhet ${String(index)} i avdelning ${String(department)}`,
      `Enhet ${String(index % 9)}`,
      `Nivå ${String((index % 3) + 1)}`,
      `Samordnare ${String(index % 40)}`,
      45658 + (seed % 90),
      45840 + (seed % 150),
      STATUSES[seed % STATUSES.length] ?? "",
      late ? `Väntar på leverans ${String(index)}` : seed % 5 === 0 ? `Går enligt plan, steg ${String(index)}` : "",
      45770 + (seed % 5),
      "",
    ]);
  }
  return [[`Aktiviteter 2025`], [], HEADER, ...body];
}

export function departmentSheet(department: number, rows: number): SheetGrid {
  return grid(`Aktiviteter Avdelning ${String(department + 1)}`, departmentRows(department, rows), {
    file: `avd ${String(department + 1)}.xlsx`,
  });
}

/** A plan's workbook with `sheets` departments of `rows` activities each. */
export function workbookOf(sheets: number, rows: number): SheetGrid[] {
  return [
    PLAN_SHEET,
    ASSIGNMENT_SHEET,
    KEY_FIGURE_SHEET,
    ...Array.from({ length: sheets }, (_, index) => departmentSheet(index, rows)),
  ];
}

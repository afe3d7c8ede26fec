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

/** 1 January and 1 May 2025, the day after the period's end, as Excel counts days. */
const NEW_YEAR = 45658;
const AFTER_PERIOD = 45778;

/** Start and end that agree with the status: what is planned begins after the period, what is done ended in it. */
function datesOf(status: string, seed: number): [number, number] {
  const passed = NEW_YEAR + 1 + (seed % 60);
  const ahead = AFTER_PERIOD + (seed % 90);
  if (status === "Planerad") return [ahead, ahead + 30 + (seed % 50)];
  if (status === "Genomförd" || status === "genomförd") return [passed, passed + 14 + (seed % 40)];
  return [passed, ahead + (seed % 120)];
}

/** About one row in fifty has a slip for the checks to find, of four kinds in turn. */
function withSlip(row: CellValue[], seed: number): CellValue[] {
  if (seed % 50 !== 7) return row;
  const changes: readonly (readonly [column: number, value: CellValue])[][] = [
    [[8, "Pågånde"]],
    [
      [8, "Pågår"],
      [7, AFTER_PERIOD - 20],
    ],
    [
      [8, "Försenad"],
      [9, ""],
    ],
    [[1, "U33"]],
  ];
  for (const [column, value] of changes[Math.floor(seed / 50) % changes.length] ?? []) row[column] = value;
  return row;
}

/** `rows` activities of one department; deterministic in its arguments. */
export function departmentRows(department: number, rows: number): CellValue[][] {
  const body: CellValue[][] = [];
  for (let index = 0; index < rows; index++) {
    const seed = department * 31 + index;
    const status = STATUSES[seed % STATUSES.length] ?? "";
    const comment =
      status === "Försenad"
        ? `Väntar på leverans ${String(index)}`
        : seed % 5 === 0
          ? `Går enligt plan, steg ${String(index)}`
          : "";
    const row = [
      `${String(department + 1)}.${String(index + 1)}`,
      `U${String((seed % 3) + 1)}`,
      `${VERBS[seed % 7] ?? ""} ${THINGS[(seed >> 3) % 7] ?? ""} vid enhet ${String(index)} i avdelning ${String(department)}`,
      `Enhet ${String(index % 9)}`,
      `Nivå ${String((index % 3) + 1)}`,
      `Samordnare ${String(index % 40)}`,
      ...datesOf(status, seed),
      status,
      comment,
      AFTER_PERIOD - 8 + (seed % 5),
      "",
    ];
    body.push(withSlip(row, seed));
  }
  return [[`Aktiviteter 2025`], [], HEADER, ...body];
}

function departmentSheet(department: number, rows: number): SheetGrid {
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

/** SheetPlans for tests: every field has a default, so that a test names only what it is about. */
import { strFromU8, unzipSync } from "fflate";
import type { CellValue, PlannedCell, PlannedTable, SheetGrid, SheetPlan } from "../../src/workbook/port";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { writeWorkbook } from "../../src/workbook/xlsx/write";

export const CREATED = new Date(Date.UTC(2025, 4, 8, 9, 0));

export function plan(fields: Partial<SheetPlan> = {}): SheetPlan {
  return {
    role: "summary",
    name: "Sammanställning",
    blocks: [],
    tables: [],
    charts: [],
    names: [],
    colourings: [],
    merges: [],
    widths: new Map(),
    heights: new Map(),
    hiddenColumns: [],
    frozenRows: 0,
    print: { orientation: "portrait", titleRows: null, footer: "" },
    ...fields,
  };
}

export function block(cells: readonly (readonly (PlannedCell | CellValue)[])[], row = 0, column = 0): SheetPlan {
  return plan({ blocks: [{ row, column, cells }] });
}

export function table(fields: Partial<PlannedTable> = {}): PlannedTable {
  return {
    name: "Underlag",
    row: 0,
    column: 0,
    columns: [
      { header: "Text", kind: "text", width: 20 },
      { header: "Tal", kind: "number", width: 10 },
      { header: "Datum", kind: "date", width: 12 },
      { header: "Andel", kind: "share", width: 8 },
    ],
    rows: [],
    ...fields,
  };
}

export async function write(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  return writeWorkbook(plans, { title: "Uppföljning", created: CREATED });
}

/** What comes back when plans are written and the file is read. */
export async function roundTrip(...plans: readonly SheetPlan[]): Promise<SheetGrid[]> {
  return readWorkbook(await write(plans), "ut.xlsx");
}

/** The parts of a written workbook as text, by name. */
export async function xmlOf(...plans: readonly SheetPlan[]): Promise<(part: string) => string> {
  const files = new Map(Object.entries(unzipSync(await write(plans))));
  return (part) => strFromU8(files.get(part) ?? new Uint8Array(0));
}

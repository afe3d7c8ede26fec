/** Budget 1: cells in memory → records, findings, counts, drafts and sheet plans, against a bare loop over the same cells. */
import { summarise } from "../../src/app/summarise";
import { readRegisters } from "../../src/registers/readRegisters";
import type { SheetGrid } from "../../src/workbook/port";
import { workbookOf } from "./grids";
import { bestOf, ms, ratio, type Line } from "./measure";

function job(grids: readonly SheetGrid[]): number {
  return summarise({ read: readRegisters(grids), output: [], previous: [], taken: "2025-05-05", language: "sv" }).plans
    .length;
}

function bareLoop(grids: readonly SheetGrid[]): number {
  let filled = 0;
  for (const sheet of grids) for (const row of sheet.values) for (const cell of row) if (cell !== "") filled++;
  return filled;
}

export async function core(sheets: number, rows: number, rounds: number): Promise<Line[]> {
  const grids = workbookOf(sheets, rows);
  const half = workbookOf(sheets / 2, rows);
  const bare = await bestOf(rounds, () => bareLoop(grids));
  const whole = await bestOf(rounds, () => job(grids));
  const halved = await bestOf(rounds, () => job(half));
  const size = `${String(sheets)} sheets × ${String(rows)} activities`;
  return [
    { what: `bare loop over the cells, ${size}`, value: ms(bare) },
    {
      what: `read + check + count + draft + plan, ${size}`,
      value: `${ms(whole)} (${ratio(whole, bare)} the bare loop)`,
    },
    {
      what: "the same for half as many sheets",
      value: `${ms(halved)} (${ratio(whole, halved)} for twice the sheets: 2× is linear)`,
    },
  ];
}

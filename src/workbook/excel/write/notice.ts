/** What the summary's first cell says while it is being written, and what it says after. */
import type { SheetPlan } from "../../port";
import { layOut } from "./layout";
import { rangeAt } from "./looks";
import { setFormat } from "./content";
import { ACTION_BYTES, jsonBytes, type Step } from "./step";

export const NOTICE =
  "Halvskriven: det avbröts innan sidan var färdig, så siffrorna gäller inte. Kör Skapa sammanställning igen.";

const FIRST = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

export function noticeStep(sheet: string): Step {
  return {
    bytes: jsonBytes(NOTICE) + 3 * ACTION_BYTES,
    queue: (book) => {
      rangeAt(book.sheet(sheet), FIRST).values = [[NOTICE]];
    },
  };
}

/** The planned content of the first cell in place of the notice; null where the plan is not the summary's. */
export function titleStep(plan: SheetPlan): Step | null {
  if (plan.role !== "summary") return null;
  const layout = layOut(plan);
  const title = layout.rows(0, 1).values[0]?.[0] ?? "";
  const format = layout.formats.find(({ firstRow, firstColumn }) => firstRow === 0 && firstColumn === 0)?.kind;
  return {
    bytes: jsonBytes(title) + 4 * ACTION_BYTES,
    queue: (book) => {
      const cell = rangeAt(book.sheet(plan.name), FIRST);
      if (format !== undefined) setFormat(cell, format);
      cell.formulas = [[title]];
    },
  };
}

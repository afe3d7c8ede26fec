/** How each sheet was understood, for the list of files, and the titles that stand above its registers. */
import type { SheetOrigin } from "../plan/origin";
import type { PlanCell } from "../plan/records";
import type { OwnedRole, SheetGrid } from "../workbook/port";
import type { Role } from "./definitions";
import type { PlanSheet } from "./plan";
import type { RecognisedSheet } from "./recogniseSheets";
import type { SheetView } from "./sheetView";

/** How one sheet was understood; a sheet with registers beside each other has one summary for each. */
export interface SheetSummary {
  readonly file: string;
  readonly name: string;
  /** "owned": written by this program, and left aside. Null: no register. */
  readonly role: Role | "owned" | null;
  /** 1-based number of the (last) header row, as Excel shows it; null where the sheet has none. */
  readonly headerRow: number | null;
  /** Number of records. */
  readonly rows: number;
}

type Understood = Omit<SheetSummary, "file" | "name">;

export function summaries(
  grids: readonly SheetGrid[],
  settings: ReadonlyMap<SheetView, { readonly rows: number }>,
  plans: ReadonlyMap<SheetView, PlanSheet>,
  tables: readonly RecognisedSheet[],
  counts: ReadonlyMap<SheetView, number>,
): SheetSummary[] {
  const known = new Map<SheetGrid, Understood[]>();
  const add = (view: SheetView, found: Understood): void => {
    known.set(view.grid, [...(known.get(view.grid) ?? []), found]);
  };
  for (const [view, { rows }] of settings) add(view, { role: "settings", headerRow: null, rows });
  for (const [view, { rows }] of plans) add(view, { role: "plan", headerRow: null, rows: rows.length });
  for (const { view, blocks } of tables) {
    const header = blocks[0]?.header;
    if (header === undefined) continue;
    add(view, { role: header.role, headerRow: header.row + 1, rows: counts.get(view) ?? 0 });
  }
  return grids.flatMap((grid) =>
    (known.get(grid) ?? [unknown(grid.owned)]).map((found) => ({ file: grid.file, name: grid.name, ...found })),
  );
}

function unknown(owned: OwnedRole | null): Understood {
  return { role: owned === null ? null : "owned", headerRow: null, rows: 0 };
}

/** Texts above the header, each with its cell. */
export function titleTexts(view: SheetView, headerRow: number): PlanCell[] {
  const origin = (column: number): SheetOrigin => ({
    file: view.grid.file,
    sheet: view.grid.name,
    columns: new Map([["value", column]]),
  });
  const texts: PlanCell[] = [];
  for (let row = view.firstRow; row < headerRow; row++) {
    view.cells(row).forEach((cell, index) => {
      if (typeof cell !== "string" || cell.trim() === "") return;
      texts.push({ origin: origin(view.firstColumn + index), row, hidden: view.isHidden(row), text: cell.trim() });
    });
  }
  return texts;
}

/** Titles that name a year, for the check of years: above the registers, and above the Plan sheet's first field. */
export function titlesOf(sheets: readonly RecognisedSheet[], plans: readonly PlanSheet[]): PlanCell[] {
  const planViews = new Set(plans.map(({ view }) => view.grid));
  const registers = sheets.flatMap(({ view, blocks }) =>
    blocks[0] === undefined || planViews.has(view.grid)
      ? []
      : titleTexts(view, blocks[0].header.row - blocks[0].header.height + 1),
  );
  const planTitles = plans.flatMap(({ view, rows }) => titleTexts(view, rows[0]?.row ?? view.firstRow));
  return [...planTitles, ...registers].filter(({ text }) => /(?:19|20)\d\d/u.test(text));
}

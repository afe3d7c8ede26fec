/** How each sheet was understood, for the list of files, and the titles that stand above its registers. */
import type { SheetOrigin } from "../plan/origin";
import type { PlanCell } from "../plan/records";
import type { OwnedRole, SheetGrid } from "../workbook/port";
import type { Block } from "./blocks";
import type { ChosenColumns } from "./columns";
import type { Role, TableRole } from "./definitions";
import type { PlanSheet } from "./plan";
import type { Recognition } from "./recognise";
import type { RecognisedSheet } from "./recogniseSheets";
import { columnSummaries, headerOf, type ColumnSummary } from "./sheetColumns";
import type { SettingsSheet } from "./settings";
import type { SheetView } from "./sheetView";

/** How one sheet was understood; a sheet with registers beside each other has one summary for each. */
export interface SheetSummary {
  readonly file: string;
  readonly name: string;
  /** "owned": written by this program, and left aside; "ignored": left aside by choice. Null: no register. */
  readonly role: Role | "owned" | "ignored" | null;
  /** 1-based number of the (last) header row, as Excel shows it; null where the sheet has none. */
  readonly headerRow: number | null;
  /** Number of records. */
  readonly rows: number;
  /** True where Inställningar says what the sheet is. */
  readonly chosen: boolean;
  /** What it is without that choice. */
  readonly recognised: Role | null;
  /** The register whose fields its columns are, or nearly were; null where no heading says so. */
  readonly register: TableRole | null;
  /** The columns under its headings, in the sheet's order. */
  readonly columns: readonly ColumnSummary[];
}

type Understood = Omit<SheetSummary, "file" | "name">;

export function summaries(
  grids: readonly SheetGrid[],
  settings: ReadonlyMap<SheetView, SettingsSheet>,
  plans: ReadonlyMap<SheetView, PlanSheet>,
  tables: readonly RecognisedSheet[],
  counts: ReadonlyMap<SheetView, number>,
  chosenColumns: ReadonlyMap<Block, ChosenColumns>,
): SheetSummary[] {
  const known = new Map<SheetGrid, Understood[]>();
  const add = (view: SheetView, found: Understood): void => {
    known.set(view.grid, [...(known.get(view.grid) ?? []), found]);
  };
  for (const [view, { rows, choices }] of settings)
    add(view, { ...NOTHING, ...as("settings"), rows: rows.length + choices.length });
  for (const [view, { rows }] of plans) add(view, { ...NOTHING, ...as("plan"), rows: rows.length });
  for (const sheet of tables) {
    const { view, blocks, recognition } = sheet;
    // A Plan sheet that holds no register besides has been told of.
    if (blocks.length === 0 && known.has(view.grid) && view.choices.role === null) continue;
    const header = blocks[0]?.header;
    add(view, {
      role: header?.role ?? (recognition.kind === "ignored" ? "ignored" : null),
      headerRow: header === undefined ? null : header.row + 1,
      rows: counts.get(view) ?? 0,
      chosen: view.choices.role !== null,
      recognised: roleOf(sheet.byHeadings),
      register: headerOf(sheet)?.role ?? null,
      columns: columnSummaries(sheet, chosenColumns),
    });
  }
  return grids.flatMap((grid) =>
    (known.get(grid) ?? [unknown(grid.owned)]).map((found) => ({ file: grid.file, name: grid.name, ...found })),
  );
}

const NOTHING: Understood = {
  role: null,
  headerRow: null,
  rows: 0,
  chosen: false,
  recognised: null,
  register: null,
  columns: [],
};

function as(role: Role): Pick<Understood, "role" | "recognised"> {
  return { role, recognised: role };
}

function roleOf(recognition: Recognition): Role | null {
  return recognition.kind === "register" ? recognition.header.role : null;
}

function unknown(owned: OwnedRole | null): Understood {
  return { ...NOTHING, role: owned === null ? null : "owned" };
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

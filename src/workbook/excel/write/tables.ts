/**
 * Tables in place: resized where their columns stand as planned, so that others' references to them hold, and made anew where
 * not. First everything that stands in the way is turned into plain cells; the new tables come after the values.
 */
import { tableHeaders, tableRange, TABLE_STYLE } from "../../plannedTables";
import type { PlannedTable, SheetPlan } from "../../port";
import { rangeAt } from "./looks";
import type { OwnSheet, OwnTable } from "./state";
import { ACTION_BYTES, type OpenBook, type Step } from "./step";

/** Before the values: what is there gives room, places first and names with them. After them: tables that are new. */
export interface TableSteps {
  /** Done for all sheets before any `before`: a name that one table gives up may be another's. */
  readonly freeing: readonly Step[];
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

export function tableSteps(sheet: string, plan: SheetPlan, there: OwnSheet | undefined): TableSteps {
  const kept = new Map<PlannedTable, OwnTable>();
  const free = new Set(there?.tables ?? []);
  for (const planned of plan.tables) {
    const match = [...free].find((table) => continues(table, planned) && !fillsItself(table, planned));
    if (match === undefined) continue;
    kept.set(planned, match);
    free.delete(match);
  }
  return {
    freeing: [
      ...[...free].map((table) => step(table.id, 2, (own) => own.convertToRange().untrack())),
      ...[...kept].flatMap(([planned, table]) => renameAsideSteps(planned, table)),
    ],
    before: [...kept].map(([planned, table]) => resizeStep(sheet, planned, table)),
    after: plan.tables.filter((planned) => !kept.has(planned)).map((planned) => addStep(sheet, planned)),
  };
}

/**
 * A table that stands where it is planned, with the same headings but for what a person does to them: one renamed, columns
 * added at the end or taken away there. Others' references to its columns stay true when it gets its headings and its size
 * back; they would not where columns have changed places, so that such a table is made anew.
 */
function continues({ range, headers }: OwnTable, planned: PlannedTable): boolean {
  if (range.firstRow !== planned.row || range.firstColumn !== planned.column) return false;
  const wanted = tableHeaders(planned).map(folded);
  const known = new Set(wanted);
  const found = headers.map(folded);
  const same = found.filter((header, index) => header === wanted[index]).length;
  const isInPlace = found.every((header, index) => header === wanted[index] || !known.has(header));
  return isInPlace && same * 2 > wanted.length;
}

/** Excel compares headings and tables' names without case. */
function folded(name: string): string {
  return name.toLowerCase();
}

/**
 * Excel takes the formula in a table's only row for that of the whole column, gives it to every row that is added and may
 * copy what is written there over the others (OfficeDev/office-js #5909). Such a table is made anew when it grows.
 */
function fillsItself({ range }: OwnTable, { rows }: PlannedTable): boolean {
  if (range.lastRow - range.firstRow > 1 || rows.length < 2) return false;
  for (let index = 0; index < rows.length; index++) {
    const cells = rows.at(index) ?? [];
    if (cells.some((cell) => typeof cell === "object" && (cell.formula ?? cell.link) !== undefined)) return true;
  }
  return false;
}

function step(id: string, actions: number, act: (table: Excel.Table, book: OpenBook) => void): Step {
  return {
    bytes: (1 + actions) * ACTION_BYTES,
    queue: (book) => {
      act(book.context.workbook.tables.getItem(id), book);
    },
  };
}

/** A person who has renamed tables may have given one of ours the name of another. */
function renameAsideSteps(planned: PlannedTable, { id, name }: OwnTable): Step[] {
  if (folded(name) === folded(planned.name)) return [];
  return [
    step(id, 1, (table) => {
      table.name = `_pf_${crypto.randomUUID().replaceAll("-", "_")}`;
    }),
  ];
}

/** Ranges, since an address without a sheet's name may be taken for the active sheet's (remarks of TableCollection.add). */
function resizeStep(sheet: string, planned: PlannedTable, table: OwnTable): Step {
  return step(table.id, 11, (there, book) => {
    // Excel writes into hidden rows as well, but a filter that stays would hide what is new. Not Table.clearFilters, which
    // fails while another workbook comes to the front (docs/excel/excel-add-ins-troubleshooting.md).
    if (table.isFiltered) there.autoFilter.clearCriteria();
    if (table.showTotals) there.showTotals = false;
    const range = rangeAt(book.sheet(sheet), tableRange(planned));
    // A table cannot take in merged cells.
    range.unmerge();
    there.resize(range);
    if (table.name !== planned.name) there.name = planned.name;
    dress(there);
  });
}

function addStep(sheet: string, planned: PlannedTable): Step {
  return {
    bytes: 8 * ACTION_BYTES,
    queue: (book) => {
      const own = book.sheet(sheet);
      const table = own.tables.add(rangeAt(own, tableRange(planned)), true);
      table.name = planned.name;
      dress(table);
    },
  };
}

/** Also where the table was there before: the run that made it may have been broken off. */
function dress(table: Excel.Table): void {
  table.style = TABLE_STYLE;
  table.showBandedRows = true;
  table.showFilterButton = true;
}

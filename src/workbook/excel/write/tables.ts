/**
 * Tables in place: resized where their columns are as planned, so that others' references to them hold, and made anew where
 * not. First everything that stands in the way is turned into plain cells; the new tables come after the values.
 */
import { address } from "../../../plan/origin";
import { tableHeaders, tableRange, TABLE_STYLE } from "../../plannedTables";
import type { CellRange, PlannedTable, SheetPlan } from "../../port";
import type { OwnSheet, OwnTable } from "./state";
import { ACTION_BYTES, type Step } from "./step";

/** Before the values: what is there gives room. After them: tables that are new. */
export interface TableSteps {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

export function tableSteps(sheet: string, plan: SheetPlan, there: OwnSheet | undefined): TableSteps {
  const kept = new Map<PlannedTable, OwnTable>();
  const free = new Set(there?.tables ?? []);
  for (const planned of plan.tables) {
    const match = [...free].find((table) => continues(table, planned));
    if (match === undefined) continue;
    kept.set(planned, match);
    free.delete(match);
  }
  return {
    before: [
      ...[...free].map((table) => step(table.id, 2, (own) => own.convertToRange().untrack())),
      ...[...kept].map(([planned, table]) => resizeStep(planned, table)),
    ],
    after: plan.tables.filter((planned) => !kept.has(planned)).map((planned) => addStep(sheet, planned)),
  };
}

/** A table whose header row stands where it is planned, with the same headings. */
function continues({ range, headers }: OwnTable, planned: PlannedTable): boolean {
  const wanted = tableHeaders(planned);
  return (
    range.firstRow === planned.row &&
    range.firstColumn === planned.column &&
    headers.length === wanted.length &&
    headers.every((header, index) => header === wanted[index])
  );
}

function step(id: string, actions: number, act: (table: Excel.Table) => void): Step {
  return {
    bytes: (1 + actions) * ACTION_BYTES,
    queue: ({ context }) => {
      act(context.workbook.tables.getItem(id));
    },
  };
}

function resizeStep(planned: PlannedTable, { id, name, isFiltered, showTotals }: OwnTable): Step {
  return step(id, 7, (table) => {
    // Excel writes into hidden rows as well, but a filter that stays would hide what is new.
    if (isFiltered) table.clearFilters();
    if (showTotals) table.showTotals = false;
    table.resize(a1(tableRange(planned)));
    if (name !== planned.name) table.name = planned.name;
    dress(table);
  });
}

function addStep(sheet: string, planned: PlannedTable): Step {
  return {
    bytes: 6 * ACTION_BYTES,
    queue: (book) => {
      const table = book.sheet(sheet).tables.add(a1(tableRange(planned)), true);
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

function a1({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string {
  return `${address(firstRow, firstColumn)}:${address(lastRow, lastColumn)}`;
}

/** Everything that is done to one sheet of ours, in order. */
import type { SheetPlan } from "../../port";
import { chartSteps } from "./charts";
import { tableRange } from "../../plannedTables";
import { areaOf, contentSteps, KEPT, together } from "./content";
import { layOut } from "./layout";
import { fontStep, lookStep, resetSteps } from "./looks";
import { sheetLookSteps } from "./sheetLook";
import type { OwnSheet } from "./state";
import type { Step } from "./step";
import { formulaSteps, formulaTables } from "./tableFormulas";

/**
 * The cells, the tables over them, looks and charts. Cells are overwritten where they stand and never deleted or inserted:
 * formulas and names of others that point at them still do.
 *
 * @param there the sheet as it was; undefined where it is new
 * @param newTables steps that make the tables which are not there yet
 * @param replaced texts for cells of the first row, by column, instead of the planned ones
 */
export function* sheetSteps(
  plan: SheetPlan,
  there: OwnSheet | undefined,
  newTables: readonly Step[],
  replaced: ReadonlyMap<number, string>,
): Generator<Step> {
  const sheet = plan.name;
  const layout = layOut(plan, replaced);
  const area = together(areaOf(layout), there?.used ?? null);
  if (there !== undefined) yield* resetSteps(sheet, area, there.hasFilter);
  yield fontStep(sheet, areaOf(layout));
  // What a person may have written in is replaced in one action.
  const tables = KEPT.has(plan.role) ? [] : formulaTables(layout, plan.tables.map(tableRange));
  yield* contentSteps(sheet, plan.role, layout, there?.used ?? null, tables);
  yield* newTables;
  yield* formulaSteps(sheet, layout, tables);
  for (const rectangle of layout.looks) yield lookStep(sheet, rectangle, rectangle.kind);
  yield* sheetLookSteps(sheet, plan, area);
  yield* chartSteps(sheet, plan.charts, there?.charts ?? []);
}

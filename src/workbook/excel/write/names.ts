/** Defined names: markers of our sheets, names for figures, and the mark that stands while writing. */
import { MARKED_AREA, markerName, WRITING_MARK, type SheetPlan } from "../../port";
import { formulaText, quotedSheet } from "../../textCells";
import { referenceTo } from "./reference";
import type { DefinedName, WorkbookState } from "./state";
import { ACTION_BYTES, type Step } from "./step";

/** A name with what it shall stand for; one that is there is repointed. Hidden unless `isVisible`. */
function nameSteps(name: string, formula: string, there: DefinedName | undefined, isVisible: boolean): Step[] {
  if (there === undefined) return [addStep(name, formula, isVisible)];
  if (there.formula === formula && there.visible === isVisible) return [];
  return [
    {
      bytes: 3 * ACTION_BYTES,
      queue: ({ context }) => {
        const item = context.workbook.names.getItem(there.name);
        item.formula = formula;
        item.visible = isVisible;
      },
    },
  ];
}

function addStep(name: string, formula: string, isVisible: boolean): Step {
  return {
    bytes: 3 * ACTION_BYTES,
    queue: ({ context }) => {
      const item = context.workbook.names.add(name, formula);
      if (!isVisible) item.visible = false;
    },
  };
}

/** The mark of a run, to be made before everything else. */
export function markSteps(run: string, { names }: WorkbookState): Step[] {
  return nameSteps(WRITING_MARK, markFormula(run), names.get(WRITING_MARK), false);
}

/** Formula of the mark: the run's id as a text. */
function markFormula(run: string): string {
  return `=${formulaText(run)}`;
}

/** Ends the mark: the very last action. */
export function unmarkStep(): Step {
  return {
    bytes: 2 * ACTION_BYTES,
    queue: ({ context }) => {
      context.workbook.names.getItem(WRITING_MARK).delete();
    },
  };
}

/** Makes the sheet ours: it has the role's hidden name. */
export function markerSteps({ role, name }: SheetPlan, { names }: WorkbookState): Step[] {
  const marker = markerName(role);
  return nameSteps(marker, `=${quotedSheet(name)}!${MARKED_AREA}`, names.get(marker.toLowerCase()), false);
}

/** The plan's names for cells. Those of ours that no plan has any more are left as they are: somebody may use them. */
export function cellNameSteps(plan: SheetPlan, { names }: WorkbookState): Step[] {
  return plan.names.flatMap(({ name, row, column }) =>
    nameSteps(name, referenceTo(plan.name, row, column), names.get(name.toLowerCase()), true),
  );
}

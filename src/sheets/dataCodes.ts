/** Which codes stand for which lines: worked out once, for the Underlag sheets and for the formulas that count them. */
import type { FollowUp } from "../followup/types";
import { createCodeBook, type LineCodes } from "./codes";

export interface DataCodes {
  readonly activityDepartments: LineCodes;
  readonly activityGoalAreas: LineCodes;
  readonly assignmentGoalAreas: LineCodes;
  readonly assignmentDepartments: LineCodes;
  readonly keyFigureGoalAreas: { readonly shortTerm: LineCodes; readonly longTerm: LineCodes };
}

export function dataCodes(followUp: FollowUp): DataCodes {
  const book = createCodeBook();
  const { activities, assignments, keyFigures } = followUp;
  return {
    activityDepartments: book.of("D", activities.byDepartment),
    activityGoalAreas: book.of("M", activities.byGoalArea),
    assignmentGoalAreas: book.of("M", assignments.byGoalArea),
    assignmentDepartments: book.of("D", assignments.byDepartment),
    keyFigureGoalAreas: {
      shortTerm: book.of("M", keyFigures.shortTerm.byGoalArea),
      longTerm: book.of("M", keyFigures.longTerm.byGoalArea),
    },
  };
}

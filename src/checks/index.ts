/** All checks. Rules of recognition stand in src/registers; both kinds' messages in src/strings. */
import type { Finding } from "../plan/finding";
import type { Check, CheckInput } from "./check";
import { accumulatingNotRated } from "./accumulatingNotRated";
import { activityWithoutLink } from "./activityWithoutLink";
import { adjustmentCurrentValue } from "./adjustmentCurrentValue";
import { adjustmentIncomplete } from "./adjustmentIncomplete";
import { adjustmentUnknownKeyFigure } from "./adjustmentUnknownKeyFigure";
import { adoptionYear } from "./adoptionYear";
import { assignmentWithoutActivity } from "./assignmentWithoutActivity";
import { budgetDoesNotAddUp } from "./budgetDoesNotAddUp";
import { colourWithoutWord } from "./colourWithoutWord";
import { conflictingMarks } from "./conflictingMarks";
import { correctedText } from "./correctedText";
import { directionConflict } from "./directionConflict";
import { duplicateId } from "./duplicateId";
import { emptyOutcome } from "./emptyOutcome";
import { emptyStatus } from "./emptyStatus";
import { endBeforeStart } from "./endBeforeStart";
import { financialTargetScope } from "./financialTargetScope";
import { formulaError } from "./formulaError";
import { fulfilmentContradicted } from "./fulfilmentContradicted";
import { goalAreaMisspelt } from "./goalAreaMisspelt";
import { hiddenRowsCounted } from "./hiddenRowsCounted";
import { horizonMissing } from "./horizonMissing";
import { issuerMissing } from "./issuerMissing";
import { keyFigureSameName } from "./keyFigureSameName";
import { keyFigureWithoutDirection } from "./keyFigureWithoutDirection";
import { keyFigureWithoutTarget } from "./keyFigureWithoutTarget";
import { lateWithoutComment } from "./lateWithoutComment";
import { meetingBeforePeriodEnd } from "./meetingBeforePeriodEnd";
import { missingId } from "./missingId";
import { newYearStart } from "./newYearStart";
import { noResponsible } from "./noResponsible";
import { notComparable } from "./notComparable";
import { periodEndConflict } from "./periodEndConflict";
import { planFieldMissing } from "./planFieldMissing";
import { planFieldUnreadable } from "./planFieldUnreadable";
import { planYearConflict } from "./planYearConflict";
import { ratingDiffers } from "./ratingDiffers";
import { repeatedRow } from "./repeatedRow";
import { revisionBeforeAdoption } from "./revisionBeforeAdoption";
import { statusAgainstDates } from "./statusAgainstDates";
import { unknownLink } from "./unknownLink";
import { unreadableChoice } from "./unreadableChoice";
import { unreadableDate } from "./unreadableDate";
import { unreadableNumber } from "./unreadableNumber";
import { unreadableStatus } from "./unreadableStatus";
import { yellowLimitConflict } from "./yellowLimitConflict";
import { inOrder } from "./order";

export type { Check, CheckInput } from "./check";
export { inOrder } from "./order";

/** In the order in which findings of one cell are shown. */
export const CHECKS: readonly Check[] = [
  planFieldMissing,
  planFieldUnreadable,
  planYearConflict,
  adoptionYear,
  revisionBeforeAdoption,
  periodEndConflict,
  meetingBeforePeriodEnd,
  missingId,
  duplicateId,
  repeatedRow,
  unknownLink,
  activityWithoutLink,
  assignmentWithoutActivity,
  formulaError,
  unreadableStatus,
  unreadableNumber,
  unreadableDate,
  unreadableChoice,
  colourWithoutWord,
  conflictingMarks,
  correctedText,
  emptyStatus,
  emptyOutcome,
  noResponsible,
  lateWithoutComment,
  statusAgainstDates,
  newYearStart,
  endBeforeStart,
  keyFigureWithoutTarget,
  keyFigureWithoutDirection,
  horizonMissing,
  issuerMissing,
  ratingDiffers,
  accumulatingNotRated,
  notComparable,
  directionConflict,
  yellowLimitConflict,
  financialTargetScope,
  keyFigureSameName,
  fulfilmentContradicted,
  goalAreaMisspelt,
  budgetDoesNotAddUp,
  adjustmentCurrentValue,
  adjustmentUnknownKeyFigure,
  adjustmentIncomplete,
  hiddenRowsCounted,
];

/** What all rules find, with what recognition `found`, most severe first, then by file, sheet and row. Never throws on what departments typed. */
export function check(input: CheckInput, found: readonly Finding[] = []): Finding[] {
  return inOrder([...found, ...CHECKS.flatMap((rule) => rule(input))]);
}

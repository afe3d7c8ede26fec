/** empty-outcome: a key figure that is measured this period, with neither outcome nor rating. */
import type { Finding } from "../plan/finding";
import type { KeyFigure } from "../plan/records";
import type { Check } from "./check";
import { gapsIn } from "./shared/gaps";
import { bySheet } from "./shared/sheets";

export const emptyOutcome: Check = ({ registers, followUp }) => {
  const isMissing = (keyFigure: KeyFigure): boolean => {
    const reason = followUp.keyFigures.rated.get(keyFigure)?.reason;
    const unrated = reason?.kind === "notRated" && keyFigure.rating.kind === "empty";
    return unrated && keyFigure.outcome.kind === "empty";
  };
  return bySheet(registers.keyFigures).flatMap((sheet) =>
    gapsIn(sheet, "outcome", isMissing).map(({ place, department, gap }): Finding => ({
      rule: "empty-outcome",
      severity: "warning",
      place,
      department,
      params: gap,
    })),
  );
};

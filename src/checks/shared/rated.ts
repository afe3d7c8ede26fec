/** The key figures with what came of rating them. */
import type { RatedKeyFigure } from "../../followup/types";
import type { Finding } from "../../plan/finding";
import type { KeyFigure } from "../../plan/records";
import type { CheckInput } from "../check";

/** One look at each key figure; what is found, in the register's order. */
export function eachRated(
  { registers, followUp }: CheckInput,
  look: (keyFigure: KeyFigure, rated: RatedKeyFigure) => Finding | null,
): Finding[] {
  const findings: Finding[] = [];
  for (const keyFigure of registers.keyFigures) {
    const rated = followUp.keyFigures.rated.get(keyFigure);
    const finding = rated === undefined ? null : look(keyFigure, rated);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

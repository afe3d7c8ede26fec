/** Registers → FollowUp: every count with its rows, ratings, suggestions, outlook and comparisons. */
import type { Registers } from "../plan/records";
import { ACTIVITY_STATES } from "../plan/states";
import { countActivities } from "./activities";
import { countAssignments } from "./assignments";
import { compare } from "./comparison";
import { LinkedActivities } from "./fulfilment";
import { countKeyFigures } from "./keyFigures";
import { countRisks, outlookOf } from "./outlook";
import { stateOfActivity } from "./state";
import { withStates } from "./tally";
import type { EarlierFollowUp, FollowUp } from "./types";

/**
 * Counts the registers. `earlier`: the follow-ups at hand to compare with, in any order and of any period.
 * Throws DoesNotCloseError where a sum does not add up, which is an error of ours (domain.md rule 2).
 */
export function followUp(registers: Registers, earlier: readonly EarlierFollowUp[] = []): FollowUp {
  const stated = withStates(registers.activities, ACTIVITY_STATES, stateOfActivity);
  const linked = new LinkedActivities(registers.assignments);
  const activities = countActivities(stated, registers, linked);
  const counts = {
    registers,
    assignments: { ...countAssignments(registers.assignments), suggestions: linked.suggestions(registers) },
    keyFigures: countKeyFigures(registers.keyFigures, registers.plan),
    activities,
  };
  const outlook = outlookOf(stated, registers);
  return { ...counts, outlook, risks: countRisks(outlook), comparisons: compare(counts, earlier) };
}

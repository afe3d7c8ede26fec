/** The assignments' fulfilment: total, by issuer, goal area and department. */
import type { Assignment } from "../plan/records";
import { FULFILMENTS } from "../plan/states";
import { fulfilmentOf } from "./state";
import { sharedTables } from "./tables";
import { tallyOf, withStates } from "./tally";
import type { FollowUp } from "./types";

export function countAssignments(rows: readonly Assignment[]): Omit<FollowUp["assignments"], "suggestions"> {
  const stated = withStates(rows, FULFILMENTS, fulfilmentOf);
  const fulfilment = tallyOf("assignments", stated);
  return { fulfilment, ...sharedTables("assignments", stated, fulfilment) };
}

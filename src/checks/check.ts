/** What a rule is given and gives. Rules only look: nothing is ever corrected by them. */
import type { FollowUp } from "../followup/types";
import type { Finding } from "../plan/finding";
import type { Registers } from "../plan/records";

export interface CheckInput {
  readonly registers: Registers;
  readonly followUp: FollowUp;
}

/** One rule (or a small family that shares its reading), in a file of its own. Never throws, whatever departments typed. */
export type Check = (input: CheckInput) => Finding[];

/** Records → counts and findings: what every use case begins with. */
import { check } from "../checks";
import { followUp } from "../followup/followUp";
import type { EarlierFollowUp, FollowUp } from "../followup/types";
import type { Finding } from "../plan/finding";
import type { ReadResult, SheetSummary } from "../registers/readRegisters";

export interface Analysis {
  readonly followUp: FollowUp;
  /** Most severe first. */
  readonly findings: readonly Finding[];
  readonly sheets: readonly SheetSummary[];
}

/** @param read the registers of the workbooks (readRegisters), read once for all that is done with them */
export function analyse(
  { registers, findings, sheets }: ReadResult,
  earlier: readonly EarlierFollowUp[] = [],
): Analysis {
  const counted = followUp(registers, earlier);
  return { followUp: counted, findings: check({ registers, followUp: counted }, findings), sheets };
}

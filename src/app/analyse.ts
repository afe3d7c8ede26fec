/** Sheets → records → counts and findings: the one reading that every use case begins with. */
import { check } from "../checks";
import { inOrder } from "../checks/order";
import { followUp } from "../followup/followUp";
import type { EarlierFollowUp, FollowUp } from "../followup/types";
import type { Finding } from "../plan/finding";
import { readRegisters, type SheetSummary } from "../registers/readRegisters";
import type { SheetGrid } from "../workbook/port";

export interface Analysis {
  readonly followUp: FollowUp;
  /** Most severe first. */
  readonly findings: readonly Finding[];
  readonly sheets: readonly SheetSummary[];
}

export function analyse(grids: readonly SheetGrid[], earlier: readonly EarlierFollowUp[] = []): Analysis {
  const { registers, findings, sheets } = readRegisters(grids);
  const counted = followUp(registers, earlier);
  return { followUp: counted, findings: inOrder([...findings, ...check({ registers, followUp: counted })]), sheets };
}

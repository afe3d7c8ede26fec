/** What the sheets are made from. */
import type { FollowUp } from "../followup/types";
import type { IsoDate } from "../plan/dates";
import type { Finding } from "../plan/finding";
import type { RuleId } from "../plan/rules";
import type { Draft } from "../report/paragraph";
import type { EarlierOutput } from "./earlierOutput";

export interface SheetsInput {
  readonly followUp: FollowUp;
  readonly findings: readonly Finding[];
  readonly report: Draft;
  readonly memo: Draft;
  /** The day on which the sheets are made. */
  readonly taken: IsoDate;
  /** What an earlier output holds that must be kept; null the first time. */
  readonly kept: EarlierOutput | null;
  readonly messageOf: (finding: Finding) => string;
  readonly ruleTitle: (rule: RuleId) => string;
}

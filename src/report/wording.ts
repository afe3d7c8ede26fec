/** What every section needs to know about its follow-up: how the board, the year and the period are called. */
import { isWholeYear, type Period } from "../plan/dates";
import type { Plan } from "../plan/records";
import { periodOf } from "../followup/period";
import type { FollowUp } from "../followup/types";
import { periodWord } from "../swedish/dates";
import { councilName, genitive, inRunningText } from "../swedish/names";
import { series, type Series } from "../swedish/numbers";
import { gapText, type Count } from "./build";

export interface Wording {
  readonly followUp: FollowUp;
  readonly plan: Plan;
  /** "2025", or a gap. */
  readonly year: string;
  /** "regionstyrelsen"; "styrelsen" where the plan does not name it. */
  readonly board: string;
  /** "regionstyrelsens". */
  readonly boards: string;
  /** "regionfullmäktige". */
  readonly council: string;
  readonly period: Period | null;
  readonly wholeYear: boolean;
  /** "april", "året"; "perioden" where the period is unknown. */
  readonly after: string;
  /** The report's title, which the memo's decision point quotes: the right board, year and period. */
  readonly title: string;
  /** How the numbers of one series are worded, by the workbook's setting. */
  readonly series: (...counts: readonly Count[]) => Series;
}

function titleOf(boards: string, year: string, period: Period | null): string {
  const plan = `Uppföljning av ${boards} plan ${year}`;
  if (period === null) {
    return `${plan} efter ${gapText("period")}`;
  }
  if (isWholeYear(period)) {
    return `${plan} för hela året`;
  }
  // A period of another year than the plan's is a slip that the checks report; the title hides nothing.
  const otherYear = String(period.year) !== year ? ` ${String(period.year)}` : "";
  return `${plan} efter ${periodWord(period)}${otherYear}`;
}

/** The follow-up's names and habits of wording. */
export function wordingOf(followUp: FollowUp): Wording {
  const { plan, settings } = followUp.registers;
  const period = periodOf(plan);
  const year = plan.year ?? period?.year;
  const yearText = year === undefined ? gapText("år") : String(year);
  const board = plan.board === null ? "styrelsen" : inRunningText(plan.board);
  const boards = genitive(board);
  return {
    followUp,
    plan,
    year: yearText,
    board,
    boards,
    council: councilName(plan.board, plan.organisation),
    period,
    wholeYear: period !== null && isWholeYear(period),
    after: period === null ? "perioden" : periodWord(period),
    title: titleOf(boards, yearText, period),
    series: (...counts) =>
      series(
        counts.map((count) => count.value),
        settings.numberStyle,
      ),
  };
}

/** Analysis → the sheets of the follow-up workbook, with what a person changed in an earlier one kept. */
import type { IsoDate } from "../plan/dates";
import type { Plan } from "../plan/records";
import type { ReadResult } from "../registers/readRegisters";
import { draftMemo } from "../report/draftMemo";
import { draftReport } from "../report/draftReport";
import { readEarlierOutput } from "../sheets/earlierOutput";
import { planSheets } from "../sheets/planSheets";
import { periodName } from "../swedish/dates";
import { messageOf, ruleTitle, type Language } from "../strings/findings";
import type { SheetGrid, SheetPlan } from "../workbook/port";
import { analyse, type Analysis } from "./analyse";
import { earlierFollowUps, ofHistory } from "./earlier";

export interface SummariseInput {
  /** The registers of the departments' and the board's workbooks. */
  readonly read: ReadResult;
  /**
   * The output workbook as it stands, where there is one: edits and history in our own sheets are kept, other sheets in it
   * say nothing here. Empty the first time.
   */
  readonly output: readonly SheetGrid[];
  /** Workbooks of an earlier follow-up. */
  readonly previous: readonly SheetGrid[];
  /** Today. */
  readonly taken: IsoDate;
  readonly language: Language;
}

export interface Summary {
  readonly analysis: Analysis;
  readonly plans: readonly SheetPlan[];
}

export function summarise({ read, output, previous, taken, language }: SummariseInput): Summary {
  const own = output.filter(({ owned }) => owned !== null);
  const kept = own.length === 0 ? null : readEarlierOutput(own);
  const earlier = [...(kept === null ? [] : ofHistory(own, kept.history)), ...earlierFollowUps(previous)];
  const analysis = analyse(read, earlier);
  const { followUp, findings } = analysis;
  const plans = planSheets({
    followUp,
    findings,
    report: draftReport(followUp),
    memo: draftMemo(followUp),
    taken,
    kept,
    messageOf: (finding) => messageOf(finding, language),
    ruleTitle: (rule) => ruleTitle(rule, language),
  });
  return { analysis, plans };
}

/** True where there is anything to summarise: a row of Uppdrag, Nyckeltal or Aktiviteter (the registers that are needed). */
export function hasRegisters({ registers }: ReadResult): boolean {
  return registers.assignments.length + registers.keyFigures.length + registers.activities.length > 0;
}

/** The output workbook's name: "Sammanställning regionstyrelsen april 2025.xlsx". */
export function outputName({ board, year, period }: Plan): string {
  const time = period === null ? (year === null ? "" : String(year)) : periodName(period);
  const words = ["Sammanställning", board ?? "", time];
  // Characters that Windows forbids in file names become spaces.
  const name = words
    .join(" ")
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return `${name.slice(0, 120).replace(/[. ]+$/u, "")}.xlsx`;
}

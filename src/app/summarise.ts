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
import { earlierFollowUps } from "./earlier";

export interface SummariseInput {
  /** The registers of the departments' and the board's workbooks. */
  readonly read: ReadResult;
  /** The output workbook as it stands, where there is one: its edits and history are kept. Empty the first time. */
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
  const kept = output.length === 0 ? null : readEarlierOutput(output);
  const earlier = [
    ...(kept === null ? [] : earlierFollowUps(output, kept)),
    ...(previous.length === 0 ? [] : earlierFollowUps(previous)),
  ];
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

/** What the jobs in an open workbook have in common: how they are told, what they give back, and reading with a way out. */
import type { IsoDate } from "../plan/dates";
import type { Finding } from "../plan/finding";
import { ROLE_NAMES, type TableRole } from "../registers/definitions";
import { readRegisters, type ReadResult } from "../registers/readRegisters";
import type { Language } from "../strings/findings";
import type { SheetGrid, SheetPlan, Workbook, WrittenSheet } from "../workbook/port";
import type { Analysis } from "./analyse";
import { orCancelled, refuseCancelled } from "./cancel";
import { hasRegisters } from "./summarise";

/** The parts of a job that a person can watch. */
export type Step = "reading" | "counting" | "writing";

/** Sheets (or parts) done so far, of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface JobOptions {
  /** Today. */
  readonly taken: IsoDate;
  readonly language: Language;
  /** Ends the job before it writes. Once writing has begun it is too late: half-written sheets cost more than seconds. */
  readonly signal?: AbortSignal;
  /** Called at the start of each step, and awaited, so that it can be shown before the thread is busy. */
  readonly onStep?: (step: Step) => void | Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
}

/** No row of Uppdrag, Nyckeltal or Aktiviteter was found, so nothing was written. */
export interface NothingFound {
  readonly kind: "nothing";
  /** The registers that were looked for, by their Swedish names. */
  readonly looked: readonly string[];
  /** Sheets that were looked through, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** Those of them that have a register's headings and no rows below. */
  readonly withoutRows: readonly string[];
  /** What recognition has to say of the sheets. */
  readonly findings: readonly Finding[];
}

export interface Written {
  readonly kind: "written";
  readonly analysis: Analysis;
  readonly sheets: readonly WrittenSheet[];
  /** True where an earlier writing had been broken off, and this one has put the sheets right. */
  readonly repaired: boolean;
}

export type JobResult = NothingFound | Written;

const NEEDED: readonly TableRole[] = ["assignments", "keyFigures", "activities"];

/** The open workbook as read. */
export interface OpenWorkbook {
  readonly grids: readonly SheetGrid[];
  readonly read: ReadResult;
}

/**
 * Reads the workbook and its registers. Gives up at once when the signal says so, also while Excel does not answer.
 * @throws WorkbookTrouble
 */
export async function readOpenWorkbook(workbook: Workbook, options: JobOptions): Promise<OpenWorkbook> {
  await options.onStep?.("reading");
  const grids = await orCancelled(
    workbook.read({
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      progress: (done, total) => options.onProgress?.({ done, total }),
    }),
    options.signal,
  );
  await options.onStep?.("counting");
  return { grids, read: readRegisters(grids) };
}

/** Writes the sheets; the last moment at which a job can be cancelled is just before. */
export async function writeSheets(
  workbook: Workbook,
  plans: readonly SheetPlan[],
  options: JobOptions,
): Promise<readonly WrittenSheet[]> {
  await options.onStep?.("writing");
  refuseCancelled(options.signal);
  return workbook.replaceOwned(plans, { progress: (done, total) => options.onProgress?.({ done, total }) });
}

/** The result where nothing can be summarised; null where something can. */
export function nothingFound({ grids, read }: OpenWorkbook): NothingFound | null {
  if (hasRegisters(read)) return null;
  const theirs = grids.filter(({ owned, visibility }) => owned === null && visibility !== "veryHidden");
  const needed: ReadonlySet<string | null> = new Set(NEEDED);
  const empty = read.sheets.filter(({ role, rows }) => needed.has(role) && rows === 0).map(({ name }) => name);
  return {
    kind: "nothing",
    looked: NEEDED.map((role) => ROLE_NAMES[role]),
    sheets: theirs.filter(({ values }) => values.length > 0).map(({ name }) => name),
    withoutRows: [...new Set(empty)],
    findings: read.findings,
  };
}

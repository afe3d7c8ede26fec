/** The command line's texts: one file per language, all of this shape. */
import type { WorkbookErrorCode } from "../workbook/errors";

/** "1 note", "3 notes". */
export function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

export interface CliStrings {
  readonly help: string;
  readonly unknownCommand: (command: string) => string;
  readonly noFiles: string;
  readonly nothingFound: (paths: readonly string[]) => string;
  readonly notFound: string;
  readonly noAccess: string;
  readonly workbookErrors: Readonly<Record<WorkbookErrorCode, string>>;
  /** "fil.xlsx: could not be read: …" */
  readonly unreadable: (path: string, reason: string) => string;
  readonly reading: (done: number, total: number) => string;
  readonly writing: string;
  readonly written: (path: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly wouldOverwriteInput: (path: string) => string;
  readonly ourError: (message: string) => string;
  readonly nothingToSummarise: string;
  readonly noEarlier: (paths: readonly string[]) => string;
  readonly notOurs: (path: string) => string;
  readonly keptBeside: (path: string, sheets: readonly string[]) => string;
  /** The output's earlier writing had been broken off; now it is whole. */
  readonly repaired: (path: string) => string;
  /** Files given with --previous whose writing was broken off. */
  readonly unfinishedPrevious: (paths: readonly string[]) => string;
  readonly severities: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly findingCounts: (errors: number, warnings: number, infos: number) => string;
  readonly moreFindings: (count: number) => string;
  readonly noFindings: string;
  readonly tables: {
    readonly plan: string;
    readonly assignments: string;
    readonly shortTerm: string;
    readonly longTerm: string;
    readonly activities: string;
    readonly byDepartment: string;
    readonly total: string;
    readonly council: string;
    readonly own: string;
    readonly unknownIssuer: string;
    readonly financial: string;
    readonly distinct: string;
    readonly fulfilment: Readonly<Record<"fulfilled" | "partly" | "notFulfilled" | "notReported", string>>;
    readonly rating: Readonly<Record<"green" | "yellow" | "red" | "noData" | "notReported", string>>;
    readonly status: Readonly<Record<"done" | "ongoing" | "planned" | "late" | "notReported" | "discontinued", string>>;
  };
}

/** The one object that --json prints. Its shape is a promise to those who script it: add to it, never change it. */
import type { Fulfilment, Rating } from "../plan/states";
import type { CrossTable, KeyFigureTallies, Tally, TallyLine } from "../followup/types";
import { periodName } from "../swedish/dates";
import { messageOf, type Language } from "../strings/findings";
import type { Analysis } from "./analyse";

/** A file that was asked for: its sheets, or why it could not be read. */
export interface FileReport {
  readonly path: string;
  /** Name by which findings and sheets speak of it. */
  readonly name: string;
  readonly error?: string;
}

type Counts<S extends string> = Readonly<Record<S, number>>;

function counts<S extends string>(tally: Tally<S>): Counts<S> {
  const entries = Object.entries(tally.byState) as [S, { readonly value: number }][];
  return Object.fromEntries(entries.map(([state, figure]) => [state, figure.value])) as Counts<S>;
}

function lineTotal(table: CrossTable<Fulfilment>, key: string): number {
  return table.lines.find((line) => line.key === key)?.tally.total.value ?? 0;
}

function keyFigures(tallies: KeyFigureTallies): { total: number; financial: number; byRating: Counts<Rating> } {
  return {
    total: tallies.ratings.total.value,
    financial: tallies.financial.total.value,
    byRating: counts(tallies.ratings),
  };
}

export type JsonReport = ReturnType<typeof jsonReport>;

export function jsonReport(
  analysis: Analysis,
  files: readonly FileReport[],
  written: readonly string[],
  language: Language,
) {
  const { followUp, findings, sheets } = analysis;
  const { plan } = followUp.registers;
  const { assignments, activities } = followUp;
  return {
    plan: {
      organisation: plan.organisation,
      board: plan.board,
      year: plan.year,
      period: plan.period === null ? null : periodName(plan.period),
    },
    assignments: {
      total: assignments.fulfilment.total.value,
      byIssuer: {
        council: lineTotal(assignments.byIssuer, "council"),
        own: lineTotal(assignments.byIssuer, "own"),
        unknown: lineTotal(assignments.byIssuer, "unknown"),
      },
      byFulfilment: counts(assignments.fulfilment),
    },
    keyFigures: {
      shortTerm: keyFigures(followUp.keyFigures.shortTerm),
      longTerm: keyFigures(followUp.keyFigures.longTerm),
    },
    activities: {
      rows: activities.rows.total.value,
      distinct: activities.distinct.total.value,
      byStatus: counts(activities.rows),
      byDepartment: activities.byDepartment.lines.map((line: TallyLine<keyof typeof activities.rows.byState>) => ({
        name: line.label,
        rows: line.tally.total.value,
        byStatus: counts(line.tally),
      })),
    },
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      file: finding.place.file,
      sheet: finding.place.sheet,
      cell: finding.place.cell,
      message: messageOf(finding, language),
    })),
    files: files.map(({ path, name, error }) => ({
      path,
      sheets: sheets
        .filter((sheet) => sheet.file === name)
        .map((sheet) => ({ name: sheet.name, role: sheet.role, headerRow: sheet.headerRow, rows: sheet.rows })),
      ...(error === undefined ? {} : { error }),
    })),
    written,
  };
}
